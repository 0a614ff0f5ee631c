package siting

import (
	"cmp"
	"slices"

	"acces30/coverage/road"
)

// Alternative is a candidate that could stand in for a site of a plan.
type Alternative struct {
	Candidate int
	Value     int64 // of the plan with it: people (MaxCover), people × time (Median), the longest time (Center)
}

// CoverAlternatives returns, for each site of a plan of MaxCover, the candidates
// that could stand in for it while the others stay, with at least so great a share
// of what it adds to them: 0.95 for 5 % less. The best come first, then those first
// in order. Candidates that bring nobody within the limit are none.
func (p *Problem) CoverAlternatives(plan *Plan, limit road.Deciseconds, share float64) [][]Alternative {
	in := p.covering(len(plan.Sites), limit)
	all := in.whole(in.baseCost())
	return p.alternatives(in, plan, share, func(cost int64) int64 { return all - cost }, func(a, b Alternative) int { return cmp.Compare(b.Value, a.Value) })
}

// MedianAlternatives does the same for a plan of Median: the people × time that the
// candidate saves is at least so great a share of what the site saves.
func (p *Problem) MedianAlternatives(plan *Plan, share float64) [][]Alternative {
	in, fixed := p.timing(len(plan.Sites), nil, nothing)
	return p.alternatives(in, plan, share, func(cost int64) int64 { return cost + fixed }, func(a, b Alternative) int { return cmp.Compare(a.Value, b.Value) })
}

// CenterAlternatives does the same for a plan of Center: the longest time with
// the candidate is at most so many times that of the plan, and all who can be
// reached still are. A plan that leaves somebody out of reach has none.
func (p *Problem) CenterAlternatives(plan *Plan, times float64) [][]Alternative {
	lists := make([][]Alternative, len(plan.Sites))
	if !plan.Complete {
		return lists
	}
	set := plan.Candidates()
	counted := p.counted(plan)
	for n := range set {
		rest := without(set, n)
		before := p.timesWith(rest)
		for i := range p.Candidates {
			if slices.Contains(set, i) || !p.fits(rest, i) {
				continue
			}
			if value := p.longestWith(before, i, counted); float64(value) <= times*float64(plan.Value) {
				lists[n] = append(lists[n], Alternative{i, value})
			}
		}
		slices.SortStableFunc(lists[n], func(a, b Alternative) int { return cmp.Compare(a.Value, b.Value) })
	}
	return lists
}

// counted returns which demands count for the longest time of a plan: those with
// people whom a site of today or a candidate reaches.
func (p *Problem) counted(plan *Plan) []bool {
	counted := make([]bool, len(p.Demands))
	for j, d := range p.Demands {
		counted[j] = d.People > 0
	}
	for _, j := range plan.Uncoverable {
		counted[j] = false
	}
	return counted
}

// timesWith returns the time of each demand with a set of candidates.
func (p *Problem) timesWith(set []int) []road.Deciseconds {
	times := make([]road.Deciseconds, len(p.Demands))
	for j, d := range p.Demands {
		times[j] = d.Now
	}
	for _, i := range set {
		for _, r := range p.Candidates[i].Reaches {
			times[r.Demand] = min(times[r.Demand], r.Time)
		}
	}
	return times
}

// longestWith returns the longest of given times, of the demands that count, once
// a candidate is opened.
func (p *Problem) longestWith(times []road.Deciseconds, i int, counted []bool) int64 {
	times = slices.Clone(times)
	for _, r := range p.Candidates[i].Reaches {
		times[r.Demand] = min(times[r.Demand], r.Time)
	}
	longest := int64(0)
	for j, t := range times {
		if counted[j] {
			longest = max(longest, int64(t))
		}
	}
	return longest
}

// fits says whether the group of a candidate lets it be added to a set.
func (p *Problem) fits(set []int, i int) bool {
	group, same := p.Candidates[i].Group, 0
	for _, o := range set {
		if p.Candidates[o].Group == group {
			same++
		}
	}
	return p.PerGroup == 0 || group < 0 || same < p.PerGroup
}

// alternatives tries every candidate for every site of a plan. The value of a plan
// comes from its cost.
func (p *Problem) alternatives(in *instance, plan *Plan, share float64, value func(cost int64) int64, order func(a, b Alternative) int) [][]Alternative {
	lists := make([][]Alternative, len(plan.Sites))
	set := plan.Candidates()
	for n := range set {
		x := newExchange(in)
		for _, i := range in.of(without(set, n)) {
			x.add(i)
		}
		cost := x.cost()
		least := share * float64(in.whole(cost)-in.whole(in.costOf(set)))
		for i, name := range in.names {
			if slices.Contains(set, int(name)) || !x.room(int32(i), -1) {
				continue
			}
			with := cost - x.gain(int32(i))
			if float64(in.whole(cost)-in.whole(with)) >= least {
				lists[n] = append(lists[n], Alternative{int(name), value(in.whole(with))})
			}
		}
		slices.SortStableFunc(lists[n], order)
	}
	return lists
}

// costOf is the cost of a set of candidates of the problem.
func (in *instance) costOf(set []int) int64 {
	x := newExchange(in)
	for _, i := range in.of(set) {
		x.add(i)
	}
	return x.cost()
}

// without returns a list without its nth element.
func without(list []int, n int) []int {
	return slices.Concat(list[:n], list[n+1:])
}

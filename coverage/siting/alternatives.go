package siting

import (
	"cmp"
	"slices"

	"acces30/coverage/road"
)

// Alternative is a candidate that could stand in for a site of a plan.
type Alternative struct {
	Candidate int
	Value     int64 // of the plan with it: people (MaxCover) or people × time (Median)
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
	in, fixed := p.timing(len(plan.Sites), nothing)
	return p.alternatives(in, plan, share, func(cost int64) int64 { return cost + fixed }, func(a, b Alternative) int { return cmp.Compare(a.Value, b.Value) })
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

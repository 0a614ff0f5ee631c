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
// that could stand in for it while the others stay, so that at least so great a
// share of the people are still newly within the limit: 0.95 for 5 % less. The
// best come first, then those first in order. Candidates that bring nobody
// within the limit are none.
func (p *Problem) CoverAlternatives(plan *Plan, limit road.Deciseconds, share float64) [][]Alternative {
	in := p.covering(len(plan.Sites), limit)
	all := in.whole(in.baseCost())
	return p.alternatives(in, plan, func(cost int64) (int64, bool) {
		value := all - cost
		return value, float64(value) >= share*float64(plan.Value)
	}, func(a, b Alternative) int { return cmp.Compare(b.Value, a.Value) })
}

// MedianAlternatives does the same for a plan of Median: people × time with the
// candidate is at most so many times that of the plan, 1.05 for 5 % more.
func (p *Problem) MedianAlternatives(plan *Plan, times float64) [][]Alternative {
	in, fixed := p.timing(len(plan.Sites), nothing)
	return p.alternatives(in, plan, func(cost int64) (int64, bool) {
		value := cost + fixed
		return value, float64(value) <= times*float64(plan.Value)
	}, func(a, b Alternative) int { return cmp.Compare(a.Value, b.Value) })
}

// alternatives tries every candidate for every site of a plan.
func (p *Problem) alternatives(in *instance, plan *Plan, keep func(cost int64) (int64, bool), order func(a, b Alternative) int) [][]Alternative {
	lists := make([][]Alternative, len(plan.Sites))
	set := plan.Candidates()
	for n := range set {
		x := newExchange(in)
		for _, i := range in.of(without(set, n)) {
			x.add(i)
		}
		cost := x.cost()
		for i, name := range in.names {
			if slices.Contains(set, int(name)) || !x.room(int32(i), -1) {
				continue
			}
			if value, kept := keep(in.whole(cost - x.gain(int32(i)))); kept {
				lists[n] = append(lists[n], Alternative{int(name), value})
			}
		}
		slices.SortStableFunc(lists[n], order)
	}
	return lists
}

// without returns a list without its nth element.
func without(list []int, n int) []int {
	return slices.Concat(list[:n], list[n+1:])
}

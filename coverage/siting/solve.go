package siting

import (
	"context"
)

// found is what solving an instance gave.
type found struct {
	set   []int32 // ascending
	cost  int64
	bound int64 // no set of at most k costs less
	nodes int
	work  int64
}

// solve finds the cheapest set.
func (in *instance) solve(ctx context.Context, l Limits) found {
	x := newExchange(in)
	x.greedy()
	x.swaps()
	f := found{set: x.set, cost: x.cost(), work: x.worked}
	f.bound = in.trivialBound()
	return f
}

// trivialBound is the sum of what each demand costs with all candidates.
func (in *instance) trivialBound() int64 {
	var sum int64
	for j := range in.base {
		sum += in.byDemand.Of(j)[0].cost
	}
	return sum
}

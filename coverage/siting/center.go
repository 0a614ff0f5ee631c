package siting

import (
	"context"
	"fmt"

	"acces30/coverage/road"
)

// Center returns the plan with at most k new sites that makes the longest time
// to the nearest site shortest, existing ones included (p-center problem,
// Hakimi 1964), and among these the one with the least people × time. Demands
// that no site of today and no candidate reaches are left out and are the
// plan's Uncoverable. Where k sites can't reach all others, the value is
// road.Unreached and the plan not Complete.
//
// Errors and a context that ends are as with MaxCover.
func (p *Problem) Center(ctx context.Context, k int, l Limits) (Plan, error) {
	if err := p.check(); err != nil {
		return Plan{}, err
	}
	if k < 1 {
		return Plan{}, fmt.Errorf("%d new sites", k)
	}
	in, _ := p.timing(k)
	found := in.solve(ctx, nil, l)
	plan := p.plan(in.inProblem(found.set), road.Unreached)
	plan.Uncoverable = p.uncoverable(anyTime)
	plan.Value = plan.Longest
	return plan, nil
}

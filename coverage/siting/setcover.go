package siting

import (
	"context"

	"acces30/coverage/road"
)

// SetCover returns the fewest new sites that bring within the limit all who are
// beyond it today and whom a candidate can bring there (location set covering
// problem, Toregas, Swain, ReVelle and Bergman 1971). Those whom none can are
// the plan's Uncoverable. Where the groups do not allow to cover all others,
// the plan is the fewest sites that cover the most people, and not Complete.
//
// Errors and a context that ends are as with MaxCover.
func (p *Problem) SetCover(ctx context.Context, limit road.Deciseconds, l Limits) (Plan, error) {
	if err := p.check(); err != nil {
		return Plan{}, err
	}
	in := p.covering(len(p.Candidates), limit)
	x := newExchange(in)
	x.greedy()
	plan := p.plan(in.inProblem(x.set), limit)
	plan.Value = int64(len(x.set))
	if len(x.set) > 0 {
		plan.Bound = 1
	}
	plan.Proved = plan.Value == plan.Bound
	plan.Complete = x.cost() == 0
	plan.Uncoverable = p.uncoverable(limit)
	return plan, nil
}

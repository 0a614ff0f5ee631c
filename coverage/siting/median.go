package siting

import (
	"context"
	"fmt"

	"acces30/coverage/road"
)

// Median returns the plan with at most k new sites that makes the sum of people
// × time to the nearest site least, existing ones included (p-median problem,
// Hakimi 1964). Demands that nothing reaches count at Problem.OutOfReach, so
// that there is always an answer.
//
// Errors and a context that ends are as with MaxCover.
func (p *Problem) Median(ctx context.Context, k int, l Limits) (Plan, error) {
	if err := p.check(); err != nil {
		return Plan{}, err
	}
	if k < 1 {
		return Plan{}, fmt.Errorf("%d new sites", k)
	}
	in, fixed := p.timing(k)
	found := in.solve(ctx, nil, l)
	plan := p.plan(in.inProblem(found.set), road.Unreached)
	plan.Value, plan.Bound = in.whole(found.cost)+fixed, in.whole(found.bound)+fixed
	plan.Proved = plan.Value == plan.Bound
	plan.Uncoverable = p.uncoverable(anyTime)
	plan.Nodes, plan.Work = found.nodes, found.work
	return plan, nil
}

// timing is the instance of people × time, and what the demands cost that no
// candidate brings nearer.
func (p *Problem) timing(k int) (in *instance, fixed int64) {
	outOfReach := p.outOfReach()
	base := make([]int64, len(p.Demands))
	for j, d := range p.Demands {
		base[j] = d.People * d.now(outOfReach)
		fixed += base[j]
	}
	var costs []triple
	for i := range p.Candidates {
		for _, r := range p.Candidates[i].Reaches {
			if cost := p.Demands[r.Demand].People * int64(r.Time); r.Time.Reached() && cost < base[r.Demand] {
				costs = append(costs, triple{int32(i), r.Demand, cost})
			}
		}
	}
	in = p.newInstance(k, base, costs)
	return in, fixed - in.whole(in.baseCost())
}

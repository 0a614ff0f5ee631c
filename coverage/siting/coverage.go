package siting

import (
	"context"
	"fmt"

	"acces30/coverage/internal/parallel"
	"acces30/coverage/road"
)

// MaxCover returns, for every number of new sites from 1 to n, the plan with at
// most so many that brings the most people within the limit who are beyond it
// today (maximal covering location problem, Church and ReVelle 1974). Where one
// more site brings nobody more within it, the plan is the one before: a plan
// never gets worse, nor longer for nothing.
//
// An error says that the problem is not one. A context that ends does not make
// one: what was found so far comes back, with its bound.
func (p *Problem) MaxCover(ctx context.Context, limit road.Deciseconds, n int, l Limits) ([]Plan, error) {
	if err := p.check(); err != nil {
		return nil, err
	}
	if n < 1 {
		return nil, fmt.Errorf("%d new sites", n)
	}
	in := p.covering(n, limit).reduced()
	all := in.whole(in.baseCost())
	uncoverable := p.uncoverable(limit)
	plans := make([]Plan, n)
	parallel.Each(l.Workers, n, func(m int) {
		plans[m] = p.maxCover(ctx, in.with(m+1), limit, l)
		plans[m].Uncoverable = uncoverable
	})
	for m := 1; m < n; m++ {
		before := &plans[m-1]
		if plans[m].Value <= before.Value {
			bound := min(plans[m].Bound, all)
			settled := before.Settled && before.Proved && bound == before.Value
			nodes, work := plans[m].Nodes, plans[m].Work
			plans[m] = *before
			plans[m].Bound, plans[m].Proved, plans[m].Settled = bound, bound == before.Value, settled
			plans[m].Nodes, plans[m].Work = nodes, work
		}
	}
	return plans, nil
}

// maxCover answers for one number of sites.
func (p *Problem) maxCover(ctx context.Context, in *instance, limit road.Deciseconds, l Limits) Plan {
	all := in.whole(in.baseCost())
	found := in.solve(ctx, nil, l)
	set := in.inProblem(found.set)
	plan := p.plan(set, limit)
	plan.Value, plan.Bound = all-in.whole(found.cost), all-in.whole(found.bound)
	plan.Proved = plan.Value == plan.Bound
	plan.Complete = plan.Value == all
	plan.Nodes, plan.Work = found.nodes, found.work
	return plan
}

// covering is the instance of covering within a limit: a demand beyond it costs
// its people, unless a chosen candidate reaches it in time.
func (p *Problem) covering(k int, limit road.Deciseconds) *instance {
	base := make([]int64, len(p.Demands))
	for j, d := range p.Demands {
		if d.Now > limit {
			base[j] = d.People
		}
	}
	var costs []triple
	for i := range p.Candidates {
		for _, r := range p.Candidates[i].Reaches {
			if r.Time <= limit && base[r.Demand] > 0 {
				costs = append(costs, triple{int32(i), r.Demand, 0})
			}
		}
	}
	return p.newInstance(k, base, costs)
}

// with is the instance with another number of sites.
func (in *instance) with(k int) *instance {
	other := *in
	other.k = min(k, len(in.names))
	return &other
}

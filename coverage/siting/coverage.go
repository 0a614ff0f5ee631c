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
	in := p.covering(n, limit)
	reduced, as := in.reducedTo()
	all := in.whole(in.baseCost())
	uncoverable := p.uncoverable(limit)
	known := reduced.relaxed(ctx, n)
	founds := make([]found, n)
	parallel.EachFromLast(l.Workers, n, func(m int) {
		founds[m] = reduced.with(m+1).solveFrom(ctx, nil, known[m].rows, l)
	})
	plans := make([]Plan, n)
	parallel.EachFromLast(l.Workers, n, func(m int) {
		found := founds[m]
		settled := settled[int]{set: reduced.inProblem(found.set)}
		if m == 0 || found.cost < founds[m-1].cost { // or else the plan is the one before
			of := in.with(m+1).tied(known[m].multiplier, reduced, as, found.cost)
			settled = p.settleCover(ctx, of, settled.set, limit, m+1, l, l.settling(found.work))
		}
		plan := p.plan(settled.set, limit)
		plan.Bound = all - in.whole(found.bound)
		for _, site := range plan.Sites {
			plan.Value += site.Gain
		}
		plan.Proved = plan.Value == plan.Bound
		plan.Settled = plan.Proved && settled.proved
		plan.Complete = plan.Value == all
		plan.Uncoverable = uncoverable
		plan.Nodes, plan.Work = found.nodes, found.work+settled.work
		plans[m] = plan
	})
	before := p.plan(nil, limit)
	before.Settled, before.Complete, before.Uncoverable = true, all == 0, uncoverable
	for m := range plans {
		plans[m].afterLess(&before)
		before = plans[m]
	}
	return plans, nil
}

// afterLess takes the sites of a plan with fewer where they do as much.
func (plan *Plan) afterLess(less *Plan) {
	if plan.Value > less.Value {
		return
	}
	bound, nodes, work := plan.Bound, plan.Nodes, plan.Work
	*plan = *less
	plan.Bound, plan.Nodes, plan.Work = bound, nodes, work
	plan.Proved = plan.Value == bound
	plan.Settled = less.Settled && plan.Proved
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
	costs := make([]triple, 0, p.reaches(p.allCandidates()))
	for i := range p.Candidates {
		for _, r := range p.Candidates[i].Reaches {
			if r.Time <= limit && base[r.Demand] > 0 {
				costs = append(costs, triple{int32(i), r.Demand, 0})
			}
		}
	}
	return p.newInstance(k, base, costs)
}

// with is the instance with another number of sites, nil of nil.
func (in *instance) with(k int) *instance {
	if in == nil {
		return nil
	}
	other := *in
	other.k = min(k, len(in.names))
	return &other
}

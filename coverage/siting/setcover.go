package siting

import (
	"context"
	"math"
	"slices"

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
	reduced := in.reduced()
	best := reduced.solve(ctx, nil, l)
	fewest := reduced.fewest(ctx, best, l)
	set := reduced.inProblem(fewest.set)
	settled := p.settleCover(ctx, nil, set, limit, len(set), l, l.settling(fewest.work))
	plan := p.plan(settled.set, limit)
	plan.Value, plan.Bound = int64(len(plan.Sites)), fewest.bound
	plan.Proved = plan.Value == plan.Bound
	plan.Settled = plan.Proved && settled.proved
	plan.Complete = best.cost == 0
	plan.Uncoverable = p.uncoverable(limit)
	plan.Nodes, plan.Work = fewest.nodes, fewest.work+settled.work
	return plan, nil
}

// guess returns how many candidates the linear relaxation says are needed to
// cover all demands, rounded up; all of them where it is too large to ask.
func (in *instance) guess(ctx context.Context) int {
	if !in.isLinear() {
		return len(in.names)
	}
	p := in.packing(make(state, len(in.names)), 0)
	p.solve(ctx, nil)
	sum := 0.0
	for _, paid := range p.paid {
		sum += paid
	}
	return max(1, int(math.Ceil(sum-0.001)))
}

// fewest finds the fewest candidates of a reduced instance that cost as little as a set
// found for any number of them. The bound it returns is of their number.
func (in *instance) fewest(ctx context.Context, best found, l Limits) found {
	atMost := func(k int) found {
		if best.cost == 0 {
			return in.with(k).decide(ctx, l)
		}
		return in.with(k).solve(ctx, nil, l)
	}
	proved := best.bound == best.cost
	nodes, work := best.nodes, best.work
	low := min(1, int64(len(best.set)))
	if guess := in.guess(ctx); best.cost == 0 && guess < len(best.set) {
		try := in.with(guess).decide(ctx, Limits{l.Workers, min(l.work(), 2*shakeWork)})
		if nodes, work = nodes+try.nodes, work+try.work; try.cost == 0 {
			best.set = try.set
		}
	}
	for int64(len(best.set)) > low {
		try := atMost(len(best.set) - 1)
		nodes, work = nodes+try.nodes, work+try.work
		if try.cost > best.cost {
			if try.bound > best.cost && proved {
				low = int64(len(best.set))
			}
			break
		}
		best.set = try.set
	}
	for proved && int64(len(best.set)) > low {
		try := atMost(int(low))
		nodes, work = nodes+try.nodes, work+try.work
		if try.bound <= best.cost {
			break
		}
		low++
	}
	return found{slices.Clone(best.set), best.cost, low, nodes, work}
}

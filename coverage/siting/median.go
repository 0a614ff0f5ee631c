package siting

import (
	"context"
	"fmt"
	"slices"

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
	in, fixed := p.timing(k, nil, nothing)
	found := in.solve(ctx, nil, l)
	settled := in.settle(ctx, found, l.settling(found.work), func([]int32) bool { return true })
	plan := p.plan(in.inProblem(settled.set), road.Unreached)
	plan.Value, plan.Bound = in.whole(found.cost)+fixed, in.whole(found.bound)+fixed
	plan.Proved = plan.Value == plan.Bound
	plan.Settled = plan.Proved && settled.proved
	plan.Uncoverable = p.uncoverable(anyTime)
	plan.Complete = plan.reachesAll(p)
	plan.Nodes, plan.Work = found.nodes, found.work+settled.work
	return plan, nil
}

// reachesAll says whether a plan reaches all demands that can be.
func (plan *Plan) reachesAll(p *Problem) bool {
	reached := make([]bool, len(p.Demands))
	for _, s := range plan.Sites {
		for _, r := range p.Candidates[s.Candidate].Reaches {
			reached[r.Demand] = true
		}
	}
	for j, d := range p.Demands {
		if d.People > 0 && !d.Now.Reached() && !reached[j] && !slices.Contains(plan.Uncoverable, j) {
			return false
		}
	}
	return true
}

// timing is the instance of people × time with at most k sites, of some candidates or
// (nil) of all, plus what a demand costs on top at a time, and what the demands cost
// that no candidate brings nearer.
func (p *Problem) timing(k int, some []int, onTop func(demand int, time road.Deciseconds) int64) (in *instance, fixed int64) {
	outOfReach := p.outOfReach()
	base := make([]int64, len(p.Demands))
	for j, d := range p.Demands {
		base[j] = d.People*d.now(outOfReach) + onTop(j, d.Now)
		fixed += base[j]
	}
	if some == nil {
		some = p.allCandidates()
	}
	costs := make([]triple, 0, p.reaches(some))
	for _, i := range some {
		for _, r := range p.Candidates[i].Reaches {
			d := p.Demands[r.Demand]
			cost := d.People*int64(r.Time) + onTop(int(r.Demand), r.Time)
			if r.Time.Reached() && cost < base[r.Demand] {
				costs = append(costs, triple{int32(i), r.Demand, cost})
			}
		}
	}
	in = p.newInstance(k, base, costs)
	return in, fixed - in.whole(in.baseCost())
}

// reaches counts what some candidates reach.
func (p *Problem) reaches(some []int) (count int) {
	for _, i := range some {
		count += len(p.Candidates[i].Reaches)
	}
	return count
}

// allCandidates are the indexes of the candidates.
func (p *Problem) allCandidates() []int {
	all := make([]int, len(p.Candidates))
	for i := range all {
		all[i] = i
	}
	return all
}

// nothing is on top of people × time.
func nothing(int, road.Deciseconds) int64 { return 0 }

package siting

import (
	"context"
	"fmt"
	"slices"

	"acces30/coverage/internal/parallel"
	"acces30/coverage/road"
)

// Center returns the plan with at most k new sites that makes the longest time
// to the nearest site shortest, existing ones included (p-center problem,
// Hakimi 1964), and among these the one with the least people × time. Demands
// that no site of today and no candidate reaches are left out and are the
// plan's Uncoverable. Where k sites can't reach all others, the value is
// road.Unreached and the plan not Complete.
//
// The longest time is one of the problem's times: whether k sites cover all
// within a given one is a covering problem, solved exactly, and the times are
// searched by thirds (Minieka 1970; Elloumi, Labbé and Pochet 2004).
//
// Errors and a context that ends are as with MaxCover.
func (p *Problem) Center(ctx context.Context, k int, l Limits) (Plan, error) {
	if err := p.check(); err != nil {
		return Plan{}, err
	}
	if k < 1 {
		return Plan{}, fmt.Errorf("%d new sites", k)
	}
	c := p.longest(ctx, k, l)
	radius := road.Unreached
	if c.feasible < len(c.radii) {
		radius = c.radii[c.feasible]
	}
	settled := p.settleCover(ctx, nil, c.set, radius, k, l, l.settling(c.work))
	plan := p.plan(settled.set, road.Unreached)
	plan.Value, plan.Bound = int64(radius), unreached
	if c.infeasible+1 < len(c.radii) {
		plan.Bound = int64(c.radii[c.infeasible+1])
	}
	if plan.Complete = radius.Reached(); plan.Complete {
		plan.Value = min(plan.Value, max(plan.Longest, int64(c.radii[0])))
	}
	plan.Proved = plan.Value == plan.Bound
	plan.Settled = plan.Proved && settled.proved
	plan.Uncoverable = p.uncoverable(anyTime)
	plan.Nodes, plan.Work = c.nodes, c.work+settled.work
	return plan, nil
}

// longestTimes is a search for the shortest longest time: no set of k covers
// all within radii[infeasible], one does within radii[feasible], where these
// are indexes of radii.
type longestTimes struct {
	radii      []road.Deciseconds
	infeasible int // -1 when nothing is known
	feasible   int // len(radii) when nothing is known
	set        []int
	nodes      int
	work       int64
}

// longest searches the shortest longest time.
func (p *Problem) longest(ctx context.Context, k int, l Limits) longestTimes {
	c := longestTimes{radii: p.radii(), infeasible: -1}
	c.feasible = len(c.radii)
	// doubtful is the longest that was not found feasible, proved or not.
	for doubtful := -1; c.feasible-doubtful > 1; {
		third := max(1, (c.feasible-doubtful)/3)
		probes := []int{doubtful + third}
		if next := doubtful + 2*third; next < c.feasible {
			probes = append(probes, next)
		}
		answers := make([]found, len(probes))
		instances := make([]*instance, len(probes))
		parallel.Each(l.Workers, len(probes), func(n int) {
			instances[n] = p.covering(k, c.radii[probes[n]])
			answers[n] = instances[n].decide(ctx, l)
		})
		for n, a := range answers {
			c.nodes, c.work = c.nodes+a.nodes, c.work+a.work
			switch {
			case a.cost == 0:
				if probes[n] < c.feasible {
					c.feasible, c.set = probes[n], instances[n].inProblem(a.set)
				}
			case a.bound > 0:
				c.infeasible = max(c.infeasible, probes[n])
				doubtful = max(doubtful, probes[n])
			default:
				doubtful = max(doubtful, probes[n])
			}
		}
	}
	return c
}

// radii returns the times that the longest one may be, ascending: none is
// shorter than what a demand has with all candidates open.
func (p *Problem) radii() []road.Deciseconds {
	best := make([]road.Deciseconds, len(p.Demands))
	var times []road.Deciseconds
	for j, d := range p.Demands {
		best[j] = d.Now
		times = append(times, d.Now)
	}
	for i := range p.Candidates {
		for _, r := range p.Candidates[i].Reaches {
			best[r.Demand] = min(best[r.Demand], r.Time)
			times = append(times, r.Time)
		}
	}
	least := road.Deciseconds(0)
	for j, d := range p.Demands {
		if d.People > 0 && best[j].Reached() {
			least = max(least, best[j])
		}
	}
	times = append(times, least)
	slices.Sort(times)
	times = slices.Compact(times)
	return slices.DeleteFunc(times, func(t road.Deciseconds) bool { return t < least || !t.Reached() })
}

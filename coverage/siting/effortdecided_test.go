package siting

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"acces30/coverage/road"
)

// decided is the subproblem in which a few candidates are opened and others closed.
func (in *instance) decided(r *rand.Rand) subproblem {
	node := in.fresh()
	for i := range node.state {
		switch r.IntN(6) {
		case 0:
			if len(node.state.opened()) < in.k && in.allowed(append(node.state.opened(), int32(i))) {
				node.state[i] = opened
			}
		case 1:
			node.state[i] = closed
		}
	}
	return node
}

// TestEffortOfDecided does the same for subproblems in which something is decided, at most
// so good as what greedy choices find, or better by a third: their bound, what is made of
// them, and the entries looked at. It sees to it that no bound is above the best there is.
func TestEffortOfDecided(t *testing.T) {
	type bounding struct{ bound, sets, cost, trace, took int64 }
	linearly := func(r *relaxation, node subproblem, target, reach int64) ascended {
		return r.linear(t.Context(), node, target, reach)
	}
	bySteps := func(p pace) func(r *relaxation, node subproblem, target, reach int64) ascended {
		return func(r *relaxation, node subproblem, target, reach int64) ascended {
			return r.ascend(t.Context(), node, target, reach, p)
		}
	}
	got := make(map[string]bounding)
	for seed := range uint64(60) {
		r := rand.New(rand.NewPCG(seed, 33))
		p := wide(r, 16+r.IntN(20), 6+r.IntN(9))
		k := 1 + r.IntN(7)
		covering := p.covering(k, road.Deciseconds(20+r.IntN(70)))
		timing, _ := p.timing(k, nil, nothing)
		if len(covering.base) == 0 || len(timing.base) == 0 {
			continue
		}
		some, other := covering.decided(r), timing.decided(r)
		for _, by := range []struct {
			name string
			in   *instance
			node subproblem
			do   func(r *relaxation, node subproblem, target, reach int64) ascended
			ties bool
		}{
			{"cover", covering, some, func(r *relaxation, node subproblem, target, reach int64) ascended {
				return r.in.cover(t.Context(), node, target, reach, coverPace)
			}, false},
			{"linear", covering, some, linearly, false},
			{"linear with ties", covering, some, linearly, true},
			{"covering by steps", covering, some, bySteps(childPace), false},
			{"times by steps", timing, other, bySteps(settlePace), false},
			{"times with ties", timing, other, bySteps(settlePace), true},
		} {
			x := newExchange(by.in)
			x.greedy()
			best := by.in.cheapest(by.node.state)
			for n, target := range []int64{x.cost() - by.in.scale, x.cost(), x.cost() - x.cost()/3} {
				what := fmt.Sprint(by.name, " ", n)
				sum, relaxation := got[what], by.in.relaxation()
				relaxation.ties = by.ties
				a := by.do(relaxation, by.node, target, x.cost())
				if a.bound > max(best, target+1) && best <= target {
					t.Errorf("seed %d, %s: a bound of %d, the best costs %d", seed, what, a.bound, best)
				}
				sum.bound, sum.trace, sum.took = sum.bound+a.bound/by.in.scale, sum.trace+trace(&a, by.in.scale), sum.took+a.worked
				if a.set != nil {
					sum.sets, sum.cost = sum.sets+1, sum.cost+a.cost/by.in.scale
				}
				got[what] = sum
			}
		}
	}
	wants := map[string]bounding{
		"cover 0":             {142, 8, 174, 83491, 10864},
		"cover 1":             {142, 25, 502, 84346, 11265},
		"cover 2":             {82, 13, 82, 82878, 9705},
		"covering by steps 0": {678, 60, 1662, 93526, 101885},
		"covering by steps 1": {686, 60, 1640, 78861, 404789},
		"covering by steps 2": {506, 60, 1653, 87882, 107678},
		"linear 0":            {1090, 60, 1588, 103902, 20524},
		"linear 1":            {1090, 60, 1588, 103902, 20524},
		"linear 2":            {1090, 60, 1588, 103902, 20524},
		"linear with ties 0":  {1090, 60, 1588, 101238, 20524},
		"linear with ties 1":  {1090, 60, 1588, 92321, 20524},
		"linear with ties 2":  {1090, 60, 1588, 98610, 20524},
		"times by steps 0":    {240913, 60, 423781, 4192941, 230742},
		"times by steps 1":    {240913, 60, 423781, 4192941, 230742},
		"times by steps 2":    {174174, 60, 427044, 3170992, 12916},
		"times with ties 0":   {240918, 60, 423781, 4193170, 230761},
		"times with ties 1":   {240918, 60, 423781, 4193170, 230761},
		"times with ties 2":   {174174, 60, 427044, 3170992, 12916},
	}
	for what, sum := range got {
		if sum != wants[what] {
			t.Errorf("%q: {%d, %d, %d, %d, %d},", what, sum.bound, sum.sets, sum.cost, sum.trace, sum.took)
		}
	}
}

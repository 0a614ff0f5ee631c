package siting

import (
	"math/rand/v2"
	"testing"

	"acces30/coverage/road"
)

// random returns a small problem of any shape: demands without people, without
// a site of today, out of reach, equal ones, groups.
func random(r *rand.Rand) *Problem {
	demands, candidates := 1+r.IntN(9), 1+r.IntN(8)
	longest := 1 + r.IntN(30)
	p := &Problem{PerGroup: r.IntN(3), OutOfReach: road.Deciseconds(r.IntN(2 * longest))}
	for range demands {
		d := Demand{People: int64(r.IntN(5)), Now: road.Unreached}
		if r.IntN(3) > 0 {
			d.Now = road.Deciseconds(r.IntN(2 * longest))
		}
		p.Demands = append(p.Demands, d)
	}
	density := r.Float64()
	for range candidates {
		c := Candidate{Group: r.IntN(4) - 1}
		for j := range demands {
			if r.Float64() < density {
				c.Reaches = append(c.Reaches, Reach{int32(j), road.Deciseconds(r.IntN(longest))})
			}
		}
		r.Shuffle(len(c.Reaches), func(a, b int) { c.Reaches[a], c.Reaches[b] = c.Reaches[b], c.Reaches[a] })
		p.Candidates = append(p.Candidates, c)
	}
	return p
}

// TestPlansAreWithinBounds: values are reached by the sites and bounds hold.
func TestPlansAreWithinBounds(t *testing.T) {
	for seed := range uint64(500) {
		p := random(rand.New(rand.NewPCG(seed, 1)))
		plan, err := p.Median(t.Context(), 2, Limits{})
		if err != nil {
			t.Fatal(err)
		}
		if plan.Value != plan.Time || plan.Bound > plan.Value {
			t.Errorf("seed %d: value %d, time %d, bound %d", seed, plan.Value, plan.Time, plan.Bound)
		}
	}
}

package siting

import (
	"context"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"acces30/coverage/road"
)

// TestCutShortStaysTrue: with little or no work allowed, bounds hold and
// nothing is called proved that is not.
func TestCutShortStaysTrue(t *testing.T) {
	ended, cancel := context.WithCancel(t.Context())
	cancel()
	for seed := range uint64(1000) {
		p := random(rand.New(rand.NewPCG(seed, 6)))
		k := 1 + int(seed%3)
		whole, err := p.Median(t.Context(), k, Limits{})
		if err != nil {
			t.Fatal(err)
		}
		cut, err := p.Median(ended, k, Limits{Work: 1})
		if err != nil {
			t.Fatal(err)
		}
		if cut.Bound > whole.Value || cut.Value < whole.Value || cut.Proved && cut.Value != whole.Value {
			t.Errorf("seed %d: value %d, bound %d, proved %v; the best is %d", seed, cut.Value, cut.Bound, cut.Proved, whole.Value)
		}
		best, _ := p.Center(t.Context(), k, Limits{})
		center, _ := p.Center(ended, k, Limits{Work: 1})
		if center.Bound > best.Value || center.Value < best.Value || center.Proved && center.Value != best.Value {
			t.Errorf("seed %d: center %d, bound %d, proved %v; the best is %d", seed, center.Value, center.Bound, center.Proved, best.Value)
		}
		fewest, _ := p.SetCover(t.Context(), 10, Limits{})
		few, _ := p.SetCover(ended, 10, Limits{Work: 1})
		if few.Proved && few.Value != fewest.Value || few.Complete && few.Bound > fewest.Value {
			t.Errorf("seed %d: %d sites, bound %d, proved %v; the fewest are %d", seed, few.Value, few.Bound, few.Proved, fewest.Value)
		}
		cover, _ := p.MaxCover(t.Context(), 10, k, Limits{})
		part, _ := p.MaxCover(ended, 10, k, Limits{Work: 1})
		for n := range part {
			if part[n].Bound < cover[n].Value || part[n].Value > cover[n].Value || part[n].Proved && part[n].Value != cover[n].Value {
				t.Errorf("seed %d: %d people, bound %d, proved %v; the most are %d", seed, part[n].Value, part[n].Bound, part[n].Proved, cover[n].Value)
			}
		}
	}
}

// TestSameOnAnyNumberOfProcessors: plans do not depend on the workers, work
// and nodes included.
func TestSameOnAnyNumberOfProcessors(t *testing.T) {
	for seed := range uint64(3) {
		p := town(seed, 150)
		var first []any
		for _, workers := range []int{1, 2, 5} {
			l := Limits{Workers: workers, Work: 20_000_000}
			median, err := p.Median(t.Context(), 6, l)
			if err != nil {
				t.Fatal(err)
			}
			center, _ := p.Center(t.Context(), 6, l)
			cover, _ := p.MaxCover(t.Context(), road.Deciseconds(3000), 6, l)
			fewest, _ := p.SetCover(t.Context(), road.Deciseconds(3000), l)
			all := []any{median, center, cover, fewest}
			if first == nil {
				first = all
			} else if !reflect.DeepEqual(first, all) {
				t.Errorf("seed %d: %d workers: %+v; one worker: %+v", seed, workers, all, first)
			}
		}
	}
}

// TestAlternatives tries them: each reaches what it says, and none is left out.
func TestAlternatives(t *testing.T) {
	for seed := range uint64(500) {
		p := random(rand.New(rand.NewPCG(seed, 7)))
		plans, err := p.MaxCover(t.Context(), 10, 2, Limits{})
		if err != nil {
			t.Fatal(err)
		}
		plan := plans[1]
		n := naive{p, 3}
		for s, list := range p.CoverAlternatives(&plan, 10, 0.95) {
			rest := without(plan.Candidates(), s)
			want, others := 0, n.newly(n.times(rest), 10)
			for i := range p.Candidates {
				people := n.newly(n.times(append(rest[:len(rest):len(rest)], i)), 10)
				taken := i == plan.Sites[s].Candidate || len(rest) > 0 && i == rest[0]
				if !taken && n.fits(rest, i) && float64(people-others) >= 0.95*float64(int(plan.Value)-int(others)) {
					want++
				}
			}
			if len(list) != want {
				t.Errorf("seed %d: %d alternatives to site %d, want %d", seed, len(list), s, want)
			}
			for _, a := range list {
				if got := n.newly(n.times(append(rest[:len(rest):len(rest)], a.Candidate)), 10); got != a.Value {
					t.Errorf("seed %d: alternative %d: %d people, says %d", seed, a.Candidate, got, a.Value)
				}
			}
		}
	}
}

// TestCenterAlternatives does the same for the longest time.
func TestCenterAlternatives(t *testing.T) {
	some := 0
	for seed := range uint64(500) {
		p := random(rand.New(rand.NewPCG(seed, 9)))
		plan, err := p.Center(t.Context(), 2, Limits{})
		if err != nil {
			t.Fatal(err)
		}
		n := naive{p, 3}
		for s, list := range p.CenterAlternatives(&plan, 1.2) {
			rest := without(plan.Candidates(), s)
			var want []Alternative
			for i := range p.Candidates {
				longest := n.longest(n.times(append(rest[:len(rest):len(rest)], i)))
				taken := i == plan.Sites[s].Candidate || slices.Contains(rest, i)
				if plan.Complete && !taken && n.fits(rest, i) && float64(longest) <= 1.2*float64(plan.Value) {
					want = append(want, Alternative{i, longest})
				}
			}
			slices.SortStableFunc(want, func(a, b Alternative) int { return int(a.Value - b.Value) })
			if some += len(want); !slices.Equal(list, want) {
				t.Errorf("seed %d: %v alternatives to site %d, want %v", seed, list, s, want)
			}
		}
	}
	if some == 0 {
		t.Error("no alternative in any problem")
	}
}

func TestProblemsThatAreNone(t *testing.T) {
	one := []Demand{{1, 5}}
	for _, p := range []*Problem{
		{Demands: []Demand{{-1, 5}}},
		{Demands: one, PerGroup: -1},
		{Demands: []Demand{{1 << 60, 5}}},
		{Demands: one, Candidates: []Candidate{{-1, []Reach{{1, 5}}}}},
		{Demands: one, Candidates: []Candidate{{-1, []Reach{{0, 5}, {0, 6}}}}},
	} {
		if _, err := p.Median(t.Context(), 1, Limits{}); err == nil {
			t.Errorf("%+v: no error", p)
		}
	}
	p := &Problem{Demands: one}
	if _, err := p.MaxCover(t.Context(), 1, 0, Limits{}); err == nil {
		t.Error("0 sites: no error")
	}
}

package siting

import (
	"cmp"
	"math/rand/v2"
	"slices"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"acces30/coverage/road"
)

// byHand is a problem whose plans below are worked out by hand: 10 people 50 away, 20
// out of reach, 5 already near, 7 at 40, and 3 whom nothing reaches; a place without
// people counts for nothing.
func byHand() *Problem {
	return &Problem{
		OutOfReach: 100,
		Demands:    []Demand{{10, 50}, {20, road.Unreached}, {5, 20}, {7, 40}, {3, road.Unreached}, {0, road.Unreached}},
		Candidates: []Candidate{
			{-1, []Reach{{3, 30}, {0, 10}}}, {-1, []Reach{{2, 5}, {1, 25}}}, {-1, []Reach{{1, 31}, {0, 30}}}, {-1, []Reach{{2, 1}}},
		},
	}
}

// samePlan compares all of a plan but what it took.
func samePlan(t *testing.T, what string, got, want Plan) {
	t.Helper()
	if diff := gocmp.Diff(want, got, cmpopts.IgnoreFields(Plan{}, "Nodes", "Work"), cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("%s (-want +got):\n%s", what, diff)
	}
	if got.Nodes < 0 || got.Work <= 0 {
		t.Errorf("%s took %d nodes and %d entries", what, got.Nodes, got.Work)
	}
}

// TestPlansByHand holds every field of plans of all four questions.
func TestPlansByHand(t *testing.T) {
	first := Site{Candidate: 1, Gain: 20, Covers: []int{1}}
	second := Site{Candidate: 0, Gain: 17, Covers: []int{0, 3}}
	one := Plan{Sites: []Site{first}, Value: 20, Bound: 20, Proved: true, Settled: true, Time: 500 + 500 + 25 + 280 + 300, Longest: 50, Uncoverable: []int{4}}
	two := Plan{Sites: []Site{first, second}, Value: 37, Bound: 37, Proved: true, Settled: true, Complete: true, Time: 100 + 500 + 25 + 210 + 300, Longest: 30, Uncoverable: []int{4}}
	cover, err := byHand().MaxCover(t.Context(), 30, 4, Limits{})
	if err != nil || len(cover) != 4 {
		t.Fatalf("%d plans, %v", len(cover), err)
	}
	for n, want := range []Plan{one, two, two, two} {
		samePlan(t, "most people", cover[n], want)
	}
	two.Value, two.Bound = 2, 2
	fewest, err := byHand().SetCover(t.Context(), 30, Limits{})
	if err != nil {
		t.Fatal(err)
	}
	samePlan(t, "fewest sites", fewest, two)

	saved := []Site{{Candidate: 1, Gain: 1500 + 75, Covers: []int{1, 2}}, {Candidate: 0, Gain: 400 + 70, Covers: []int{0, 3}}}
	medianOne := Plan{Sites: []Site{{Candidate: 2, Gain: 1380 + 200, Covers: []int{0, 1}}}, Value: 1600, Bound: 1600, Proved: true, Settled: true, Complete: true, Time: 1600, Longest: 40, Uncoverable: []int{4}}
	medianTwo := Plan{Sites: saved, Value: 1135, Bound: 1135, Proved: true, Settled: true, Complete: true, Time: 1135, Longest: 30, Uncoverable: []int{4}}
	medianThree := medianTwo // and a last site for the five people who are near
	medianThree.Sites = append(slices.Clone(saved), Site{Candidate: 3, Gain: 20, Covers: []int{2}})
	medianThree.Value, medianThree.Bound, medianThree.Time = 1115, 1115, 1115
	for k, want := range []Plan{medianOne, medianTwo, medianThree, medianThree} {
		plan, err := byHand().Median(t.Context(), k+1, Limits{})
		if err != nil {
			t.Fatal(err)
		}
		samePlan(t, "least time", plan, want)
	}
	medianOne.Value, medianOne.Bound, medianTwo.Value, medianTwo.Bound = 40, 40, 30, 30
	for k, want := range []Plan{medianOne, medianTwo} {
		plan, err := byHand().Center(t.Context(), k+1, Limits{})
		if err != nil {
			t.Fatal(err)
		}
		samePlan(t, "shortest longest time", plan, want)
	}
}

// TestTieBesideThoseAtTheLimit: of two candidates that bring as many people within the limit
// the one with less time is chosen, whoever the other one has near that is there already.
func TestTieBesideThoseAtTheLimit(t *testing.T) {
	p := &Problem{Demands: []Demand{{10, 50}, {5, 20}}, Candidates: []Candidate{{-1, []Reach{{0, 18}, {1, 15}}}, {-1, []Reach{{0, 10}}}}}
	plans, err := p.MaxCover(t.Context(), 20, 1, Limits{})
	if err != nil {
		t.Fatal(err)
	}
	samePlan(t, "most people", plans[0], Plan{Sites: []Site{{Candidate: 1, Gain: 10, Covers: []int{0}}}, Value: 10, Bound: 10, Proved: true, Settled: true, Complete: true, Time: 200, Longest: 20})
}

// TestPlansForNobody: where nobody lives no site is needed, and no time is long.
func TestPlansForNobody(t *testing.T) {
	p := &Problem{Demands: []Demand{{0, 50}, {0, road.Unreached}}, Candidates: []Candidate{{-1, []Reach{{0, 20}, {1, 30}}}}}
	nothing := Plan{Proved: true, Settled: true, Complete: true}
	center, err := p.Center(t.Context(), 1, Limits{})
	if err != nil {
		t.Fatal(err)
	}
	median, _ := p.Median(t.Context(), 1, Limits{})
	cover, _ := p.MaxCover(t.Context(), 25, 2, Limits{})
	fewest, _ := p.SetCover(t.Context(), 25, Limits{})
	for i, plan := range []Plan{center, median, cover[0], cover[1], fewest} {
		plan.Nodes, plan.Work = 0, 0
		if diff := gocmp.Diff(nothing, plan, cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("question %d (-want +got):\n%s", i, diff)
		}
	}
}

// TestPlansThatReachNotAll: two places out of reach, a candidate for each, one site or
// one of the group.
func TestPlansThatReachNotAll(t *testing.T) {
	p := &Problem{OutOfReach: 100, Demands: []Demand{{1, road.Unreached}, {2, road.Unreached}}, Candidates: []Candidate{{7, []Reach{{0, 10}}}, {7, []Reach{{1, 20}}}}}
	for _, perGroup := range []int{0, 1} {
		p.PerGroup = perGroup
		k := 1 + perGroup // the group allows one
		site := Site{Candidate: 1, Gain: 160, Covers: []int{1}}
		median, _ := p.Median(t.Context(), k, Limits{})
		samePlan(t, "least time", median, Plan{Sites: []Site{site}, Value: 140, Bound: 140, Proved: true, Settled: true, Time: 140, Longest: 20})
		center, _ := p.Center(t.Context(), k, Limits{})
		samePlan(t, "shortest longest time", center, Plan{Sites: []Site{site}, Value: int64(road.Unreached), Bound: int64(road.Unreached), Proved: true, Settled: true, Time: 140, Longest: 20})
		if got := p.CenterAlternatives(&center, 2); len(got) != 1 || got[0] != nil {
			t.Errorf("what could stand in for a site of a plan that leaves somebody out: %v", got)
		}
		site = Site{Candidate: 1, Gain: 2, Covers: []int{1}}
		cover, _ := p.MaxCover(t.Context(), 20, k, Limits{})
		samePlan(t, "most people", cover[k-1], Plan{Sites: []Site{site}, Value: 2, Bound: 2, Proved: true, Settled: true, Time: 140, Longest: 20})
	}
	fewest, _ := p.SetCover(t.Context(), 20, Limits{})
	samePlan(t, "fewest sites", fewest, Plan{Sites: []Site{{Candidate: 1, Gain: 2, Covers: []int{1}}}, Value: 1, Bound: 1, Proved: true, Settled: true, Time: 140, Longest: 20})
}

// TestErrorsOfQuestions holds what all four questions say of problems that are none.
func TestErrorsOfQuestions(t *testing.T) {
	one := []Demand{{1, 5}}
	const largest = int64(1) << 56
	for _, tt := range []struct {
		p    Problem
		want string
	}{
		{Problem{Demands: []Demand{{1, 5}, {-1, 5}}}, "demand 1: -1 people"},
		{Problem{Demands: []Demand{{largest, 1}, {1, 0}}}, "demand 1: more people than can be counted"},
		{Problem{Demands: []Demand{{largest, 1}}}, ""},
		{Problem{Demands: []Demand{{largest, 2}}}, "72057594037927936 people × 2 tenths of a second are more than can be counted"},
		{Problem{Demands: []Demand{{largest / 3, 1}}, OutOfReach: 3}, ""},
		{Problem{Demands: []Demand{{largest / 3, 1}}, OutOfReach: 4}, "24019198012642645 people × 4 tenths of a second are more than can be counted"},
		{Problem{Demands: []Demand{{0, 5}}, OutOfReach: road.Unreached}, ""},
		{Problem{Demands: one, PerGroup: -1}, "at most -1 sites in a group"},
		{Problem{Demands: one, Candidates: []Candidate{{-1, []Reach{{-1, 5}}}}}, "candidate 0 reaches demand -1 of 1"},
		{Problem{Demands: one, Candidates: []Candidate{{}, {-1, []Reach{{1, 5}}}}}, "candidate 1 reaches demand 1 of 1"},
		{Problem{Demands: one, Candidates: []Candidate{{-1, []Reach{{0, 5}}}, {-1, []Reach{{0, 5}, {0, 6}}}}}, "candidate 1 reaches demand 0 twice"},
		{Problem{Demands: one, Candidates: []Candidate{{-1, []Reach{{0, 5}}}, {-1, []Reach{{0, 5}}}}}, ""},
	} {
		got := ""
		if err := tt.p.check(); err != nil {
			got = err.Error()
		}
		if got != tt.want {
			t.Errorf("%+v: %q, want %q", tt.p, got, tt.want)
		}
		if tt.want == "" {
			continue
		}
		_, median := tt.p.Median(t.Context(), 1, Limits{})
		_, center := tt.p.Center(t.Context(), 1, Limits{})
		_, cover := tt.p.MaxCover(t.Context(), 1, 1, Limits{})
		_, fewest := tt.p.SetCover(t.Context(), 1, Limits{})
		for i, err := range []error{median, center, cover, fewest} {
			if err == nil || err.Error() != tt.want {
				t.Errorf("question %d: %v, want %q", i, err, tt.want)
			}
		}
	}
	p := &Problem{Demands: one}
	for k, want := range map[int]string{0: "0 new sites", -2: "-2 new sites"} {
		_, median := p.Median(t.Context(), k, Limits{})
		_, center := p.Center(t.Context(), k, Limits{})
		_, cover := p.MaxCover(t.Context(), 1, k, Limits{})
		for i, err := range []error{median, center, cover} {
			if err == nil || err.Error() != want {
				t.Errorf("question %d with %d sites: %v", i, k, err)
			}
		}
	}
}

// TestEqualGainsByTime: of sites that bring as many people within the limit the one that
// saves more time comes first, of equal ones the first.
func TestEqualGainsByTime(t *testing.T) {
	p := &Problem{Demands: []Demand{{5, 100}, {5, 100}, {5, 100}}, Candidates: []Candidate{{-1, []Reach{{0, 20}}}, {-1, []Reach{{1, 10}}}, {-1, []Reach{{2, 20}}}}}
	plan := p.plan([]int{0, 1, 2}, 50)
	want := []Site{{1, 5, []int{1}}, {0, 5, []int{0}}, {2, 5, []int{2}}}
	if diff := gocmp.Diff(want, plan.Sites); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if !slices.Equal(plan.Candidates(), []int{1, 0, 2}) {
		t.Errorf("candidates %v", plan.Candidates())
	}
}

// TestMedianAlternatives tries every candidate in the place of every site: those that
// save a share of what it saves are listed, the best first.
func TestMedianAlternatives(t *testing.T) {
	some := 0
	for seed := range uint64(300) {
		p := random(rand.New(rand.NewPCG(seed, 17)))
		plan, err := p.Median(t.Context(), 2, Limits{})
		if err != nil {
			t.Fatal(err)
		}
		n := naive{p, 3}
		share := 0.25 * float64(1+seed%4)
		for s, list := range p.MedianAlternatives(&plan, share) {
			rest := without(plan.Candidates(), s)
			before := n.sum(n.times(rest))
			var want []Alternative
			for i := range p.Candidates {
				sum := n.sum(n.times(append(rest[:len(rest):len(rest)], i)))
				taken := slices.Contains(plan.Candidates(), i)
				if !taken && n.fits(rest, i) && sum < n.sum(n.times(nil)) && float64(before-sum) >= share*float64(before-plan.Value) && helps(p, i) {
					want = append(want, Alternative{i, sum})
				}
			}
			slices.SortStableFunc(want, func(a, b Alternative) int { return cmp.Compare(a.Value, b.Value) })
			if some += len(want); !slices.Equal(list, want) {
				t.Errorf("seed %d: %v could stand in for site %d, want %v", seed, list, s, want)
			}
		}
	}
	if some < 50 {
		t.Errorf("only %d alternatives", some)
	}
}

// helps reports whether a candidate shortens any time of people.
func helps(p *Problem, i int) bool {
	return slices.ContainsFunc(p.Candidates[i].Reaches, func(r Reach) bool {
		d := p.Demands[r.Demand]
		return d.People > 0 && int64(r.Time) < d.now(p.outOfReach())
	})
}

// TestPeopleTooManyToPrice: of so many people that a price on them could not be counted the
// sites are found and proved all the same; that they are those of the tie rule is not said.
func TestPeopleTooManyToPrice(t *testing.T) {
	const many = int64(1) << 50
	p := &Problem{
		Demands:    []Demand{{many, 5}, {3, 5}},
		Candidates: []Candidate{{-1, []Reach{{0, 2}}}, {-1, []Reach{{0, 1}, {1, 2}}}},
	}
	plan, err := p.SetCover(t.Context(), 2, Limits{})
	if err != nil {
		t.Fatal(err)
	}
	samePlan(t, "fewest sites", plan, Plan{
		Sites: []Site{{Candidate: 1, Gain: many + 3, Covers: []int{0, 1}}}, Value: 1, Bound: 1, Proved: true, Complete: true, Time: many + 6, Longest: 2,
	})
}

// TestLongestOfWhomSomebodyLives: neither where nobody lives nor what nothing reaches counts
// for the longest time; what nothing reaches counts in the sum as the farthest that is known.
func TestLongestOfWhomSomebodyLives(t *testing.T) {
	p := &Problem{Demands: []Demand{{0, 90}, {5, 50}, {3, road.Unreached}, {1, 40}}, Candidates: []Candidate{{-1, []Reach{{1, 20}, {0, 80}}}}}
	for _, tt := range []struct {
		set  []int
		want Plan
	}{
		{nil, Plan{Time: 5*50 + 3*90 + 40, Longest: 50}},
		{[]int{0}, Plan{Sites: []Site{{Candidate: 0, Gain: 5, Covers: []int{1}}}, Time: 5*20 + 3*90 + 40, Longest: 40}},
	} {
		if diff := gocmp.Diff(tt.want, p.plan(tt.set, 30), cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("%v (-want +got):\n%s", tt.set, diff)
		}
	}
}

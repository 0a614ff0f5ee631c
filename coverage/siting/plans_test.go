package siting

import (
	"cmp"
	"math"
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

// TestOutOfReachTime: what nothing reaches counts as far as the farthest that is reached,
// at least.
func TestOutOfReachTime(t *testing.T) {
	for _, tt := range []struct {
		least, now, reach, want road.Deciseconds
	}{{10, 5, 6, 10}, {10, 11, 6, 11}, {10, 5, 12, 12}, {10, road.Unreached, road.Unreached, 10}} {
		p := &Problem{OutOfReach: tt.least, Demands: []Demand{{1, 2}, {1, tt.now}}, Candidates: []Candidate{{-1, []Reach{{0, 1}, {1, tt.reach}}}}}
		if got := p.outOfReach(); got != tt.want {
			t.Errorf("%+v: %d", tt, got)
		}
	}
}

// TestGroupsThatCount: those that could hold more sites than they may, in the order of
// their first candidates.
func TestGroupsThatCount(t *testing.T) {
	p := &Problem{Candidates: []Candidate{{Group: 9}, {Group: -1}, {Group: 5}, {Group: 9}, {Group: 3}, {Group: 5}, {Group: 5}, {Group: -1}, {Group: -1}}}
	for perGroup, want := range map[int][]int32{
		0: {-1, -1, -1, -1, -1, -1, -1, -1, -1}, 1: {0, -1, 1, 0, -1, 1, 1, -1, -1}, 2: {-1, -1, 0, -1, -1, 0, 0, -1, -1}, 3: {-1, -1, -1, -1, -1, -1, -1, -1, -1},
	} {
		p.PerGroup = perGroup
		if got := p.limited(); !slices.Equal(got, want) {
			t.Errorf("at most %d: %v, want %v", perGroup, got, want)
		}
	}
}

// TestWhatIsCounted: gaps, limits of work, prices, and the sums that plans are measured
// by.
func TestWhatIsCounted(t *testing.T) {
	for _, tt := range []struct {
		value, bound int64
		want         float64
	}{{0, 0, 0}, {7, 7, 0}, {100, 110, 0.1}, {110, 99, 0.1}, {0, 3, 1}} {
		if got := (&Plan{Value: tt.value, Bound: tt.bound}).Gap(); math.Abs(got-tt.want) > 1e-12 {
			t.Errorf("%d and %d are %g apart", tt.value, tt.bound, got)
		}
	}
	for work, want := range map[int64]int64{0: 20_000_000_000, -1: 20_000_000_000, 1: 1} {
		if got := (Limits{Work: work}).work(); got != want {
			t.Errorf("work of %d: %d", work, got)
		}
	}
	for _, tt := range []struct{ work, took, want int64 }{
		{0, 0, 10_000_000}, {0, 40_000_000, 10_000_000}, {0, 40_000_004, 10_000_001}, {0, 240_000_000, 60_000_000}, {0, 250_000_000, 60_000_000}, {400, 1, 100}, {40_000_000, 1, 10_000_000},
	} {
		if got := (Limits{Work: tt.work}).settling(tt.took); got != tt.want {
			t.Errorf("ties of a plan that took %d of %d: %d, want %d", tt.took, tt.work, got, tt.want)
		}
	}
	for limit, want := range map[road.Deciseconds]int64{0: 600, 1801: 1500, road.Unreached: 1} {
		if got := leastPrice(limit); got != want {
			t.Errorf("the least price within %d is %d, want %d", limit, got, want)
		}
	}
	p := byHand()
	for _, tt := range []struct {
		set          []int
		limit        road.Deciseconds
		within, time int64
	}{{nil, 30, 5, 3180}, {nil, 19, 0, 3180}, {nil, 20, 5, 3180}, {[]int{2}, 30, 15, 1600}, {[]int{2}, 31, 35, 1600}, {[]int{0, 1}, 30, 42, 1135}} {
		if within, time := p.measure(tt.set, tt.limit); within != tt.within || time != tt.time {
			t.Errorf("%v within %d: %d people, %d", tt.set, tt.limit, within, time)
		}
	}
	if got := p.radii(); !slices.Equal(got, []road.Deciseconds{30, 31, 40, 50}) { // 7 people can't have less than 30
		t.Errorf("the longest time is one of %v", got)
	}
	for limit, want := range map[road.Deciseconds][]bool{0: make([]bool, 6), 1: {2: true, 5: false}, 10: {0: true, 2: true, 5: false}, 30: {true, true, true, true, false, false}} {
		if got := p.coverable(limit); !slices.Equal(got, want) {
			t.Errorf("coverable within %d: %v", limit, got)
		}
	}
	if got := p.people(); got != 45 {
		t.Errorf("%d people", got)
	}
	for price, want := range map[int64]bool{most / 45 / 8: true, most/45/8 + 1: false} {
		if got := p.pricing(30, price, nil); (got != nil) != want {
			t.Errorf("at a price of %d there is a problem: %t", price, got != nil)
		}
	}
	for _, tt := range []struct {
		a, b gained
		want bool
	}{{gained{2, 0}, gained{1, 9}, true}, {gained{1, 9}, gained{2, 0}, false}, {gained{1, 2}, gained{1, 1}, true}, {gained{1, 1}, gained{1, 1}, false}, {gained{1, 1}, gained{1, 2}, false}} {
		if tt.a.more(tt.b) != tt.want {
			t.Errorf("%v is more than %v: %t", tt.a, tt.b, !tt.want)
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

// TestUnitsOfCosts counts costs in the greatest unit that divides them all, times a power
// of two.
func TestUnitsOfCosts(t *testing.T) {
	for _, tt := range []struct{ a, b, want int64 }{{0, 0, 0}, {0, 6, 6}, {6, 0, 6}, {12, 18, 6}, {7, 3, 1}} {
		if got := divisor(tt.a, tt.b); got != tt.want {
			t.Errorf("divisor of %d and %d: %d", tt.a, tt.b, got)
		}
	}
	in := &instance{base: []int64{1200, 600}}
	costs := []triple{{0, 0, 300}}
	in.scaleUp(costs)
	if in.unit != 300 || in.scale != 1<<20 || in.base[0] != 4<<20 || in.base[1] != 2<<20 || costs[0].cost != 1<<20 {
		t.Errorf("%+v, %v", in, costs)
	}
	for scaled, want := range map[int64]int64{0: 0, 1: 300, 1 << 20: 300, 1<<20 + 1: 600, 2 << 20: 600} {
		if got := in.whole(scaled); got != want {
			t.Errorf("%d is %d, want %d", scaled, got, want)
		}
	}
	large := &instance{base: []int64{1 << 56, 3}}
	if large.scaleUp(nil); large.unit != 1 || large.scale != 8 || large.base[0] != 1<<59 {
		t.Errorf("%+v", large)
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

// TestSumsFrom holds the greatest sums of values from each on against sorting them.
func TestSumsFrom(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 18))
	for range 200 {
		values := make([]int64, rng.IntN(8))
		for i := range values {
			values[i] = rng.Int64N(5)
		}
		k := 1 + rng.IntN(5)
		got := sumsFrom(values, k)
		for i := range len(values) + 1 {
			rest := slices.Clone(values[i:])
			slices.SortFunc(rest, func(a, b int64) int { return cmp.Compare(b, a) })
			sum := int64(0)
			for r := range k + 1 {
				if got[i][r] != sum {
					t.Fatalf("%d of %v from %d on: %d, want %d", r, values, i, got[i][r], sum)
				}
				if r < len(rest) {
					sum += rest[r]
				}
			}
		}
	}
}

// TestSelectFirst moves the first of a list to its front.
func TestSelectFirst(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 19))
	for range 300 {
		list := make([]int32, 1+rng.IntN(40))
		for i := range list {
			list[i] = int32(i)
		}
		rng.Shuffle(len(list), func(a, b int) { list[a], list[b] = list[b], list[a] })
		n := 1 + rng.IntN(len(list))
		selectFirst(list, n, func(a, b int32) int { return cmp.Compare(a, b) })
		slices.Sort(list[:n])
		for i := range n {
			if list[i] != int32(i) {
				t.Fatalf("the first %d are %v", n, list[:n])
			}
		}
	}
}

// TestRoundedKeepsWhatIsOpened: rounding shares to a set keeps the sites already opened,
// takes those with the largest shares that gain anything, and no more than there may be.
func TestRoundedKeepsWhatIsOpened(t *testing.T) {
	p := &Problem{Demands: []Demand{{1, 100}, {1, 100}, {3, 100}, {1, 100}}}
	for j := range 4 {
		p.Candidates = append(p.Candidates, Candidate{-1, []Reach{{int32(j), 1}}})
	}
	p.Candidates = append(p.Candidates, Candidate{-1, []Reach{{0, 1}}}) // as the first
	for _, tt := range []struct {
		k      int
		opened []int32
		share  []float64
		want   []int32
	}{
		{3, []int32{3, 1}, []float64{0.2, 0, 0.1, 0, 0.3}, []int32{1, 3, 4}},
		{3, []int32{3, 1}, []float64{0.3, 0, 0.1, 0, 0.2}, []int32{0, 1, 3}},
		{3, nil, []float64{0.5, 0, 0, 0, 0.5}, []int32{0, 1, 2}}, // the last gains nothing; then greedily
		{2, []int32{0}, []float64{0, 0, 0, 0.9, 0.9}, []int32{0, 3}},
		{2, []int32{0}, []float64{0, 0, 0, 1e-7, 0}, []int32{0, 2}}, // as good as nothing
		{2, []int32{0, 1}, []float64{0, 0, 0, 0.9, 0.9}, []int32{0, 1}},
	} {
		in := p.covering(tt.k, 50)
		s := make(state, 5)
		for _, i := range tt.opened {
			s[i] = opened
		}
		set, cost := in.relaxation().rounded(s, tt.share)
		slices.Sort(set)
		if !slices.Equal(set, tt.want) || cost != in.cost(tt.want) {
			t.Errorf("%v from %v: %v at %d, want %v", tt.share, tt.opened, set, cost, tt.want)
		}
	}
}

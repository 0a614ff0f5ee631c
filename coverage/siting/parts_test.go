package siting

import (
	"cmp"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"acces30/coverage/road"
)

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
		if got := (&Plan{Value: tt.value, Bound: tt.bound}).Gap(); !(math.Abs(got-tt.want) <= 1e-12) {
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
	for _, people := range []int64{0, 1} { // fewer than one count as one
		p := &Problem{Demands: []Demand{{people, 100}}, Candidates: []Candidate{{-1, []Reach{{0, 1}}}}}
		if p.pricing(30, most/8, nil) == nil || p.pricing(30, most/8+1, nil) != nil {
			t.Errorf("%d people: the highest price is another than %d", people, most/8)
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
		{2, []int32{0}, []float64{0, 0, 0, 1e-3, 0}, []int32{0, 3}},
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

// TestBranchOnDoubt: the free candidate whose use is nearest to a half is decided next, the
// first of several, and none where all are decided.
func TestBranchOnDoubt(t *testing.T) {
	const whole = 1 << 16
	for _, tt := range []struct {
		s     state
		usage []int32
		want  int32
	}{
		{state{free, free, free}, []int32{whole / 4, whole / 2, whole / 3}, 1},
		{state{free, free, free}, []int32{whole / 4, whole / 8, whole * 3 / 4}, 0},
		{state{free, free, free}, []int32{whole / 4, whole / 8, whole * 5 / 8}, 2},
		{state{free, opened, closed}, []int32{0, whole / 2, whole / 2}, 0},
		{state{opened, closed, free}, []int32{whole / 2, whole / 2, whole}, 2},
		{state{opened, closed, closed}, []int32{whole / 2, whole / 2, whole}, -1},
		{state{}, nil, -1},
	} {
		if got := (&relaxation{usage: tt.usage}).branch(tt.s); got != tt.want {
			t.Errorf("%v, used %v: %d, want %d", tt.s, tt.usage, got, tt.want)
		}
	}
	// Used once and twice, then no more: a sixteenth of what is missing each time.
	r := &relaxation{picked: []bool{true, false, true}, usage: make([]int32, 3)}
	r.use()
	r.picked[2] = false
	r.use()
	r.picked = []bool{true, true, false}
	r.use()
	if want := []int32{4096 + 3840 + 3600, 4096, 4096 - 256 - 240}; !slices.Equal(r.usage, want) {
		t.Errorf("usage %v, want %v", r.usage, want)
	}
}

// TestStartOfMultipliers: halfway between what a demand costs with the set and what it would
// with the next best, and hardly more than with the dearest candidate.
func TestStartOfMultipliers(t *testing.T) {
	p := &Problem{Demands: []Demand{{1, 100}, {1, 100}}, Candidates: []Candidate{{-1, []Reach{{0, 20}, {1, 30}}}, {-1, []Reach{{1, 50}}}}}
	in, _ := p.timing(2, nil, nothing)
	for _, tt := range []struct {
		set  []int32
		want []float64 // in tens
	}{{nil, []float64{3, 6}}, {[]int32{0}, []float64{3, 6}}, {[]int32{1}, []float64{3, 6}}, {[]int32{0, 1}, []float64{3, 4}}} {
		x := newExchange(in)
		for _, i := range tt.set {
			x.add(i)
		}
		multiplier := make([]int64, 2)
		x.start(multiplier)
		for j, m := range multiplier {
			if got := float64(m) / float64(in.scale); in.unit != 10 || got != tt.want[j] {
				t.Errorf("%v: %v of demand %d, want %v", tt.set, got, j, tt.want[j])
			}
		}
	}
}

// TestKeptStates: each of the candidates that are left stays what it was.
func TestKeptStates(t *testing.T) {
	s := state{opened, closed, free, opened}
	for _, tt := range []struct {
		left []int32
		want state
	}{{nil, state{}}, {[]int32{0, 2, 3}, state{opened, free, opened}}, {[]int32{1, 3}, state{closed, opened}}, {[]int32{3}, state{opened}}} {
		if got := kept(s, tt.left); !slices.Equal(got, tt.want) {
			t.Errorf("%v left: %v, want %v", tt.left, got, tt.want)
		}
	}
}

package analysis

import (
	"math/rand/v2"
	"slices"
	"testing"

	"acces30/coverage"
	"acces30/coverage/road"
)

// TestShortestRound holds rounds against all orders.
func TestShortestRound(t *testing.T) {
	rng := rand.New(rand.NewPCG(14, 6))
	for range 200 {
		n := 1 + rng.IntN(7)
		times := make([][]road.Deciseconds, n)
		for i := range times {
			times[i] = make([]road.Deciseconds, n)
			for k := range times[i] {
				if i != k {
					times[i][k] = road.Deciseconds(1 + rng.IntN(50))
				}
			}
		}
		length := func(order []int) (sum uint64) {
			before := order[len(order)-1]
			for _, at := range order {
				sum += uint64(times[before][at])
				before = at
			}
			return sum
		}
		best := ^uint64(0)
		var try func(order []int, left map[int]bool)
		try = func(order []int, left map[int]bool) {
			if len(left) == 0 {
				best = min(best, length(order))
			}
			for k := range n {
				if left[k] {
					delete(left, k)
					try(append(order[:len(order):len(order)], k), left)
					left[k] = true
				}
			}
		}
		left := make(map[int]bool)
		for k := 1; k < n; k++ {
			left[k] = true
		}
		try([]int{0}, left)
		if got := shortestRound(times); len(got) != n || length(got) != best {
			t.Fatalf("%v: %v takes %d, the shortest takes %d", times, got, length(got), best)
		}
	}
}

// TestRounds: the stops of a bus are those of a plan of as many labels, each once, and
// its legs are the drives between them.
func TestRounds(t *testing.T) {
	study := country(t, 2, 60, 4)
	study.Settings.Plan.Bus = coverage.BusSettings{Stops: 4, Days: 5, Hours: 3}
	r := run(t, study)
	if len(r.Rounds) != len(r.Plans) {
		t.Fatalf("%d rounds", len(r.Rounds))
	}
	for i := range r.Rounds {
		round, plan := &r.Rounds[i], &r.Plans[i]
		people, halves, drive := 0, 0, road.Deciseconds(0)
		seen := make(map[string]bool)
		var covered []int
		for k := range round.Stops {
			covered = append(covered, round.Stops[k].AtLimit.People)
		}
		for k, want := range study.Settings.Plan.Bus.HalfDays(covered) {
			if stop := &round.Stops[k]; !slices.Equal(stop.HalfDays, want) || stop.Hours != 3*float64(len(want)) {
				t.Errorf("stop %d, of %d people, is open on %v, %g hours, want %v", k, covered[k], stop.HalfDays, stop.Hours, want)
			}
		}
		for k := range round.Stops {
			stop := &round.Stops[k]
			people, halves, drive = people+stop.AtLimit.People, halves+len(stop.HalfDays), drive+stop.From
			seen[stop.Commune.Code] = true
			before := round.Stops[(k+len(round.Stops)-1)%len(round.Stops)].Commune
			then := run(t, opened(study, []*coverage.Commune{stop.Commune}))
			for n := range then.Communes {
				if c := &then.Communes[n]; c.Commune.Code == before.Code && len(round.Stops) > 1 && c.Time() > stop.From {
					t.Errorf("from %s to %s: %d, with a structure there the nearest is %d away", before.Code, stop.Commune.Code, stop.From, c.Time())
				}
			}
		}
		if int64(people) != plan.Last().Value || halves != 10 || drive != round.Drive || len(seen) != len(round.Stops) || len(seen) != len(plan.Sites) {
			t.Errorf("%d people, %d half-days, %d of %d on the road, %d stops; the plan covers %d", people, halves, drive, round.Drive, len(seen), plan.Last().Value)
		}
	}
}

package given

import (
	"math/rand/v2"
	"testing"

	"acces30/coverage/road"
)

// TestGivenTimes holds random tables to a map: the last time of a pair counts, a
// drive is one pair and no path of two.
func TestGivenTimes(t *testing.T) {
	names := []string{"57001", "57002", "57003", "57004", "12"}
	for seed := range uint64(100) {
		rng := rand.New(rand.NewPCG(seed, 5))
		var pairs []Pair
		want := make(map[[2]string]road.Deciseconds)
		again := 0
		for range rng.IntN(30) {
			p := Pair{rng.Uint32N(5), rng.Uint32N(5), road.Deciseconds(rng.IntN(1000))}
			key := [2]string{names[p.From], names[p.To]}
			if _, known := want[key]; known {
				again++
			}
			pairs, want[key] = append(pairs, p), p.Time
		}
		table, err := New(names, pairs)
		if err != nil {
			t.Fatal(err)
		}
		if table.Twice() != again || table.Pairs() != len(want) {
			t.Fatalf("seed %d: %d pairs, %d again; want %d, %d", seed, table.Pairs(), table.Twice(), len(want), again)
		}
		for _, to := range names {
			arrivals := table.ArriveAt(to).Legs
			for _, from := range names {
				expected, known := want[[2]string{from, to}]
				if !known {
					expected = road.Unreached
				}
				got := road.Unreached
				for _, leg := range table.DepartFrom(from).Legs {
					if leg.Node == arrivals[0].Node {
						got = min(got, leg.Time)
					}
				}
				if got != expected || len(arrivals) != 1 || arrivals[0].Time != 0 {
					t.Fatalf("seed %d: %s to %s takes %d, want %d", seed, from, to, got, expected)
				}
			}
		}
		if len(table.DepartFrom("99").Legs) != 0 || len(table.ArriveAt("99").Legs) != 0 || table.Knows("99") {
			t.Fatal("an end that is not there has legs")
		}
	}
}

package osm

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"acces30/data/osm/internal/part"
)

// randomIDs returns identifiers near, far and at the ends of what there can be.
func randomIDs(random *rand.Rand, count int) []int64 {
	ids := make([]int64, count)
	for i := range ids {
		switch random.IntN(4) {
		case 0:
			ids[i] = random.Int64N(50) - 25
		case 1:
			ids[i] = 5_000_000_000 + random.Int64N(1000)
		case 2:
			ids[i] = int64(random.Uint64())
		case 3:
			ids[i] = [...]int64{math.MinInt64, math.MaxInt64, 0, -1}[random.IntN(4)]
		}
	}
	return ids
}

// TestUnion merges lists as a sort does.
func TestUnion(t *testing.T) {
	for seed := range uint64(100) {
		random := rand.New(rand.NewPCG(seed, 2))
		var parts []*part.Part
		var all []int64
		for range random.IntN(9) {
			ids := slices.Compact(slices.Sorted(slices.Values(randomIDs(random, random.IntN(100)))))
			parts = append(parts, &part.Part{IDs: ids})
			all = append(all, ids...)
		}
		got, err := union(t.Context(), 2, parts)
		if err != nil {
			t.Fatal(err)
		}
		if want := slices.Compact(slices.Sorted(slices.Values(all))); !slices.Equal(got, want) {
			t.Fatalf("seed %d: %v, want %v", seed, got, want)
		}
	}
}

package part

import (
	"cmp"
	"math"
	"math/rand/v2"
	"slices"
	"testing"
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

// TestRefCollector numbers refs as a sort and a search do.
func TestRefCollector(t *testing.T) {
	c := RefCollector{Budget: NewBudget(1 << 30)}
	for seed := range uint64(200) {
		random := rand.New(rand.NewPCG(seed, 1))
		ids := randomIDs(random, random.IntN(3000))
		if err := c.Grow(len(ids)); err != nil {
			t.Fatal(err)
		}
		for _, id := range ids {
			c.Add(id)
		}
		var p Part
		if err := c.Finish(&p); err != nil {
			t.Fatal(err)
		}
		if want := slices.Compact(slices.Sorted(slices.Values(ids))); !slices.Equal(p.IDs, want) {
			t.Fatalf("seed %d: %d identifiers, want %d", seed, len(p.IDs), len(want))
		}
		for i, ref := range p.Refs {
			if p.IDs[ref] != ids[i] {
				t.Fatalf("seed %d: ref %d is %d, want %d", seed, i, p.IDs[ref], ids[i])
			}
		}
	}
}

// TestCursor finds what a binary search finds, in whatever order it is asked.
func TestCursor(t *testing.T) {
	for seed := range uint64(200) {
		random := rand.New(rand.NewPCG(seed, 3))
		ids := slices.Compact(slices.Sorted(slices.Values(randomIDs(random, random.IntN(200)))))
		asked := append(randomIDs(random, 100), ids...)
		if seed%2 == 0 {
			slices.SortFunc(asked, cmp.Compare)
		}
		at := Cursor{IDs: ids}
		for _, id := range asked {
			want, there := slices.BinarySearch(ids, id)
			if got, ok := at.Find(id); ok != there || int(got) != want {
				t.Fatalf("seed %d: %d at %d, %v, want %d, %v", seed, id, got, ok, want, there)
			}
		}
	}
}

// TestRoomForRefs: none where there is enough; else as much as is asked for, twice what
// there was or 1024, whatever is most, and no more is charged.
func TestRoomForRefs(t *testing.T) {
	for _, tt := range []struct{ length, room, more, want int }{
		{0, 0, 0, 0}, {0, 0, 1, 1024}, {0, 0, 1024, 1024}, {0, 0, 1025, 1025}, {0, 1024, 1024, 1024}, {0, 1024, 1025, 2048}, {1023, 1024, 1, 1024},
		{1024, 1024, 1, 2048}, {1024, 1024, 1024, 2048}, {1024, 1024, 1025, 2049}, {3000, 3000, 1, 6000}, {2999, 3000, 3002, 6001}, {100, 100, 1, 1024},
	} {
		c := RefCollector{Budget: NewBudget(int64(tt.want-tt.room) * refKeyBytes), keys: make([]refKey, tt.length, tt.room)}
		if err := c.Grow(tt.more); err != nil || cap(c.keys) != tt.want || len(c.keys) != tt.length {
			t.Errorf("%d more for %d of %d: room for %d of %d, want %d; %v", tt.more, tt.length, tt.room, len(c.keys), cap(c.keys), tt.want, err)
		}
		if c.Budget.used.Load() != int64(tt.want-tt.room)*refKeyBytes {
			t.Errorf("%d more for %d of %d: %d bytes charged", tt.more, tt.length, tt.room, c.Budget.used.Load())
		}
	}
}

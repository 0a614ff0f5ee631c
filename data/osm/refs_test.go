package osm

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
	c := refCollector{money: &budget{limit: 1 << 30}}
	for seed := range uint64(200) {
		random := rand.New(rand.NewPCG(seed, 1))
		ids := randomIDs(random, random.IntN(3000))
		if err := c.grow(len(ids)); err != nil {
			t.Fatal(err)
		}
		for _, id := range ids {
			c.add(id)
		}
		var p part
		if err := c.finish(&p); err != nil {
			t.Fatal(err)
		}
		if want := slices.Compact(slices.Sorted(slices.Values(ids))); !slices.Equal(p.ids, want) {
			t.Fatalf("seed %d: %d identifiers, want %d", seed, len(p.ids), len(want))
		}
		for i, ref := range p.refs {
			if p.ids[ref] != ids[i] {
				t.Fatalf("seed %d: ref %d is %d, want %d", seed, i, p.ids[ref], ids[i])
			}
		}
	}
}

// TestUnion merges lists as a sort does.
func TestUnion(t *testing.T) {
	for seed := range uint64(100) {
		random := rand.New(rand.NewPCG(seed, 2))
		var parts []*part
		var all []int64
		for range random.IntN(9) {
			ids := slices.Compact(slices.Sorted(slices.Values(randomIDs(random, random.IntN(100)))))
			parts = append(parts, &part{ids: ids})
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

// TestCursor finds what a binary search finds, in whatever order it is asked.
func TestCursor(t *testing.T) {
	for seed := range uint64(200) {
		random := rand.New(rand.NewPCG(seed, 3))
		ids := slices.Compact(slices.Sorted(slices.Values(randomIDs(random, random.IntN(200)))))
		asked := append(randomIDs(random, 100), ids...)
		if seed%2 == 0 {
			slices.SortFunc(asked, cmp.Compare)
		}
		at := cursor{ids: ids}
		for _, id := range asked {
			want, there := slices.BinarySearch(ids, id)
			if got, ok := at.find(id); ok != there || int(got) != want {
				t.Fatalf("seed %d: %d at %d, %v, want %d, %v", seed, id, got, ok, want, there)
			}
		}
	}
}

// TestChosen keeps the highest version, or else the first.
func TestChosen(t *testing.T) {
	got := chosen([]candidate{{5, 1, 0, 0}, {3, 2, 0, 1}, {5, 2, 1, 0}, {3, 2, 1, 1}, {5, 2, 2, 0}, {3, 1, 2, 1}})
	if want := []candidate{{3, 2, 0, 1}, {5, 2, 1, 0}}; !slices.Equal(got, want) {
		t.Errorf("chosen %v, want %v", got, want)
	}
	many := make([]candidate, 1000)
	for i := range many {
		many[i] = candidate{id: int64(i * 7 % 10), index: uint32(i)}
	}
	for i, c := range chosen(many) {
		if c.id != int64(i) || int(c.index) != i*3%10 {
			t.Errorf("of many equal versions of %d number %d is chosen", c.id, c.index)
		}
	}
}

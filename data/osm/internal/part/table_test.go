package part

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestWhichNodeCounts: of a node that several parts have that of the highest version, of
// equal ones that of the first part, whichever comes in first; within a part the first.
func TestWhichNodeCounts(t *testing.T) {
	type found struct {
		rank    uint32
		version int32
		lon     int32
	}
	for name, tt := range map[string]struct {
		found []found
		want  KnownNode
	}{
		"none":                    {nil, KnownNode{}},
		"one":                     {[]found{{3, 1, 10}}, KnownNode{10, -10, 1, 3}},
		"one without a version":   {[]found{{3, 0, 10}}, KnownNode{10, -10, 0, 3}},
		"a later version":         {[]found{{1, 1, 10}, {2, 2, 20}}, KnownNode{20, -20, 2, 2}},
		"an earlier version":      {[]found{{2, 2, 20}, {1, 1, 10}}, KnownNode{20, -20, 2, 2}},
		"the first part, first":   {[]found{{1, 5, 10}, {2, 5, 20}}, KnownNode{10, -10, 5, 1}},
		"the first part, last":    {[]found{{2, 5, 20}, {1, 5, 10}}, KnownNode{10, -10, 5, 1}},
		"twice in a part":         {[]found{{1, 5, 10}, {1, 5, 20}}, KnownNode{10, -10, 5, 1}},
		"by a way and by itself":  {[]found{{1, onWay, 10}, {2, 0, 20}}, KnownNode{20, -20, 0, 2}},
		"by itself and by a way":  {[]found{{2, 0, 20}, {1, onWay, 10}}, KnownNode{20, -20, 0, 2}},
		"by ways alone, in turns": {[]found{{2, onWay, 20}, {1, onWay, 10}, {3, onWay, 30}}, KnownNode{10, -10, onWay, 1}},
	} {
		table := NewNodeTable([]int64{4, 7, 9})
		for _, f := range tt.found {
			var finder Finder
			finder.Start(table, f.rank)
			if index, ok := finder.Find(7); !ok || index != 1 {
				t.Fatalf("7 is %d, %v", index, ok)
			}
			if index, ok := finder.Find(8); ok {
				t.Fatalf("8 is %d", index)
			}
			finder.Keep(FoundNode{1, f.lon, -f.lon, f.version})
			finder.Flush()
		}
		if diff := cmp.Diff([]KnownNode{{}, tt.want, {}}, table.Known); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

// TestManyNodesOfAPart: all that are kept get into the table, however many these are, and
// those of one part are not those of the next.
func TestManyNodesOfAPart(t *testing.T) {
	for _, n := range []int{1, batch - 1, batch, batch + 1, 2*batch + 1} {
		ids := make([]int64, n)
		for i := range ids {
			ids[i] = int64(2 * i)
		}
		table := NewNodeTable(ids)
		var finder Finder
		for rank := uint32(1); rank <= 2; rank++ {
			finder.Start(table, rank)
			for i := range ids {
				finder.Keep(FoundNode{uint32(i), int32(i), int32(rank), int32(rank) * int32(i%2)})
			}
			if rank == 2 { // what is begun anew before it is handed over is forgotten
				finder.Keep(FoundNode{0, -1, -1, 9})
				finder.Flush()
				finder.Keep(FoundNode{0, -2, -2, 10})
				finder.Start(table, 3)
			}
			finder.Flush()
		}
		for i, got := range table.Known {
			want := KnownNode{int32(i), 1 + int32(i%2), 2 * int32(i%2), 1 + uint32(i%2)}
			if i == 0 {
				want = KnownNode{-1, -1, 9, 2}
			}
			if got != want {
				t.Fatalf("%d nodes: node %d is %+v, want %+v", n, i, got, want)
			}
		}
	}
}

// TestNodesPlacedByWays: a node lies where the first way says that names its place; nodes
// without one, or that nobody needs, stay as they are.
func TestNodesPlacedByWays(t *testing.T) {
	collect := func(located map[int]int32) *Part {
		c := RefCollector{Budget: NewBudget(1 << 20)}
		refs := []int64{9, 4, 9, 7, 4, 8}
		if err := c.Grow(len(refs)); err != nil {
			t.Fatal(err)
		}
		for ref, id := range refs {
			c.Add(id)
			if lon, there := located[ref]; there {
				if err := c.Locate(ref, lon, -lon); err != nil {
					t.Fatal(err)
				}
			}
		}
		p := &Part{Rank: 2}
		if err := c.Finish(p); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff([]int64{4, 7, 8, 9}, p.IDs); diff != "" || c.Len() != 0 {
			t.Fatalf("%d left (-want +got):\n%s", c.Len(), diff)
		}
		return p
	}
	at := func(lon int32) KnownNode { return KnownNode{lon, -lon, onWay, 2} }
	for name, tt := range map[string]struct {
		located map[int]int32
		want    []KnownNode // of 4, 7 and 9
	}{
		"none":                    {nil, make([]KnownNode, 3)},
		"all":                     {map[int]int32{0: 10, 1: 11, 2: 12, 3: 13, 4: 14, 5: 15}, []KnownNode{at(11), at(13), at(10)}},
		"the second of the first": {map[int]int32{2: 12, 4: 14}, []KnownNode{at(14), {}, at(12)}},
		"the first alone":         {map[int]int32{0: 10}, []KnownNode{{}, {}, at(10)}},
		"what nobody needs":       {map[int]int32{5: 15}, make([]KnownNode, 3)},
		"at 0":                    {map[int]int32{1: 0, 4: 14}, []KnownNode{at(0), {}, {}}},
	} {
		p := collect(tt.located)
		if (p.placed == nil) != (len(tt.located) == 0) {
			t.Errorf("%s: %v", name, p.placed)
		}
		table := NewNodeTable([]int64{4, 7, 9})
		if table.AddPlaced(p); !cmp.Equal(tt.want, table.Known) {
			t.Errorf("%s: %+v, want %+v", name, table.Known, tt.want)
		}
	}
}

package grid

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/paulmach/orb"

	"acces30/coverage/plane"
)

// TestNew covers a box with a margin: all of it is on the grid, and a wider box on
// the same plane has the same corners.
func TestNew(t *testing.T) {
	box := orb.Bound{Min: orb.Point{700_010, 6_600_020}, Max: orb.Point{712_345, 6_603_210}}
	g, err := New(plane.Lambert93(), box, 40, 500, 64)
	if err != nil {
		t.Fatal(err)
	}
	margin := box.Pad(500)
	for _, p := range []orb.Point{margin.Min, margin.Max} {
		if x, y := g.Cells(p); x < 0 || y < 0 || x >= float64(g.Columns*g.Side) || y >= float64(g.Rows*g.Side) {
			t.Errorf("%v is off the grid, at %g, %g", p, x, y)
		}
	}
	wider, err := New(plane.Lambert93(), box.Pad(98_765), 40, 500, 64)
	if err != nil {
		t.Fatal(err)
	}
	if x, y := wider.Cells(g.Origin); x != float64(int(x)) || y != float64(int(y)) {
		t.Errorf("the corners of a wider grid are elsewhere: %g, %g", x, y)
	}
	if _, err := New(plane.Lambert93(), box.Pad(1e9), 40, 500, 64); err == nil {
		t.Error("a box larger than the Earth is no error")
	}
}

func TestSpans(t *testing.T) {
	g := Grid{Side: 64, Columns: 5, Rows: 4}
	if x, y := g.Corner(7); x != 128 || y != 64 {
		t.Errorf("tile 7 begins at %d, %d", x, y)
	}
	at := NoSpan().With(g.SpanAt(64, 63)).With(g.SpanAt(319, 128))
	if at != (Span{1, 0, 4, 2}) {
		t.Errorf("%v", at)
	}
	chosen := make([]bool, g.Tiles())
	chosen[4] = true // the south-east corner
	for far, want := range [][]Tile{{4}, {3, 4, 8, 9}, {2, 3, 4, 7, 8, 9, 12, 13, 14}} {
		if got := g.Around(chosen, far); !slices.Equal(got, want) {
			t.Errorf("up to %d around tile 4: %v, want %v", far, got, want)
		}
	}
}

// TestBins compares with a naive twin: what is in the bins of a box, in any order,
// and bins keep the order of their items.
func TestBins(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 1))
	g := Grid{Side: 32, Columns: 3, Rows: 2}
	type item struct {
		x, y   uint32
		number int
	}
	items := make([]item, 2000)
	for i := range items {
		items[i] = item{rng.Uint32N(96 * Units), rng.Uint32N(64 * Units), i}
	}
	bins := Sort(&g, items, func(i *item) (x, y uint32) { return i.x, i.y })
	for range 200 {
		minX, minY := rng.IntN(120)-10, rng.IntN(90)-10
		maxX, maxY := max(minX, 0)+rng.IntN(60), max(minY, 0)+rng.IntN(60)
		var got, want []int
		bins.InBox(minX, minY, maxX, maxY, func(some []item) {
			for _, i := range some {
				got = append(got, i.number)
			}
		})
		for _, i := range items {
			col, row := int(i.x>>UnitBits)/binCells, int(i.y>>UnitBits)/binCells
			if col >= max(minX, 0)/binCells && col <= maxX/binCells && row >= max(minY, 0)/binCells && row <= maxY/binCells {
				want = append(want, i.number)
			}
		}
		slices.Sort(got)
		if !slices.Equal(got, want) {
			t.Fatalf("%d items in %d, %d to %d, %d; want %d", len(got), minX, minY, maxX, maxY, len(want))
		}
	}
	n := 0
	for tile := range Tile(6) {
		bins.InTile(&g, tile, func(some []item) {
			n += len(some)
			for i := 1; i < len(some); i++ {
				a, b := some[i-1], some[i]
				if a.x/Units/binCells == b.x/Units/binCells && a.number > b.number {
					t.Fatalf("items %d and %d of one bin are out of order", a.number, b.number)
				}
			}
		})
	}
	if n != len(items) {
		t.Errorf("%d items in all tiles, want %d", n, len(items))
	}
}

// TestLargestGrid: a grid of as many tiles as there may be is made, one of a column
// more is refused.
func TestLargestGrid(t *testing.T) {
	const tile, across = 40 * 64, 1024 // maxTiles are across times across
	for _, more := range []float64{0, 1} {
		box := orb.Bound{Max: orb.Point{(across + more - 0.5) * tile, (across - 0.5) * tile}}
		g, err := New(plane.Lambert93(), box, 40, 0, 64)
		if (err != nil) != (more > 0) || err == nil && g.Columns*g.Rows != maxTiles {
			t.Errorf("%v columns more: %d by %d tiles, error %v", more, g.Columns, g.Rows, err)
		}
	}
}

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

// TestGridByHand lays a grid over 1,000 by 500 m with a margin of 100 m, in cells of 40 m
// and tiles of 8 cells, 320 m.
func TestGridByHand(t *testing.T) {
	p := plane.Lambert93()
	box := orb.Bound{Min: orb.Point{700_010, 6_600_020}, Max: orb.Point{701_010, 6_600_520}}
	g, err := New(p, box, 40, 100, 8)
	if err != nil {
		t.Fatal(err)
	}
	// From 699,880 to 701,110 are 1,230 m, from 6,599,920 to 6,600,620 700.
	if want := (Grid{Plane: p, Origin: orb.Point{699_880, 6_599_920}, Cell: 40, Side: 8, Columns: 4, Rows: 3}); g != want || g.Tiles() != 12 {
		t.Errorf("%+v, want %+v", g, want)
	}
	if got, want := g.LonLat(2, 3), p.Unproject(orb.Point{699_960, 6_600_040}); got != want {
		t.Errorf("corner 2, 3 is at %v, want %v", got, want)
	}
	if x, y := g.Cells(orb.Point{699_970, 6_600_050}); x != 2.25 || y != 3.25 {
		t.Errorf("%g, %g cells", x, y)
	}
	// A 64th of a cell is 0.625 m.
	if x, y := g.Units(orb.Point{699_970.3, 6_600_050.4}); x != 144 || y != 209 {
		t.Errorf("%d, %d units", x, y)
	}
	if _, err := New(p, orb.Bound{Max: orb.Point{400_000_000, 1000}}, 40, 100, 1); err == nil || err.Error() != "an area of 400000 by 1 km is too large for cells of 40 m" {
		t.Errorf("%v", err)
	}
	wide := Grid{Side: 8, Columns: 9, Rows: 9}
	if got := NoSpan().With(wide.SpanAt(0, 0)); got != (Span{}) {
		t.Errorf("the first tile's span is %v", got)
	}
	if got := wide.SpanAt(23, 31).With(NoSpan()); got != (Span{2, 3, 2, 3}) {
		t.Errorf("with no span: %v", got)
	}
	items := []uint32{0, 9 * 8 * Units / 2}
	bins := Sort(&wide, items, func(i *uint32) (x, y uint32) { return *i, *i })
	for box, want := range map[[4]int]int{
		{-5, 0, -1, 8}: 0, {0, -5, 8, -1}: 0, {-5, -5, 0, 0}: 1, {0, 0, 71, 71}: 2, {100, 0, 200, 71}: 0, {0, 100, 71, 200}: 0, {36, 36, 36, 36}: 1, {40, 40, 71, 71}: 0, {0, 0, 31, 71}: 1,
	} {
		n := 0
		bins.InBox(box[0], box[1], box[2], box[3], func(some []uint32) { n += len(some) })
		if n != want {
			t.Errorf("%d items in %v, want %d", n, box, want)
		}
	}
}

package mesh

import (
	"math"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/paulmach/orb"

	"acces30/coverage/plane"
)

// TestBox asks a box of two by five cells everything.
func TestBox(t *testing.T) {
	b := Box{Cell{3, -4}, Cell{5, 1}}
	if b.Width() != 2 || b.Height() != 5 || b.Center() != (orb.Point{4, -1.5}) {
		t.Errorf("%g by %g about %v", b.Width(), b.Height(), b.Center())
	}
	if want := (orb.Bound{Min: orb.Point{3, -4}, Max: orb.Point{5, 1}}); b.Bound() != want {
		t.Errorf("bound %v", b.Bound())
	}
	for share, want := range map[float64]Box{0: b, 0.4: {Cell{1, -6}, Cell{7, 3}}, 0.41: {Cell{0, -7}, Cell{8, 4}}} {
		if got := b.Pad(share); got != want {
			t.Errorf("with a margin of %g: %v, want %v", share, got, want)
		}
	}
	if got, want := (Box{Cell{0, 0}, Cell{10, 2}}).Pad(0.1), (Box{Cell{-1, -1}, Cell{11, 3}}); got != want {
		t.Errorf("a wide box with a margin: %v, want %v", got, want)
	}
	for c, want := range map[Cell]Box{
		{4, 0}: b, {2, 0}: {Cell{2, -4}, Cell{5, 1}}, {6, 0}: {Cell{3, -4}, Cell{6, 1}}, {4, -5}: {Cell{3, -5}, Cell{5, 1}}, {4, 2}: {Cell{3, -4}, Cell{5, 2}},
	} {
		if got := b.Extend(c); got != want {
			t.Errorf("with %v: %v, want %v", c, got, want)
		}
		if b.Contains(c) != (want == b) {
			t.Errorf("contains %v: %t", c, b.Contains(c))
		}
	}
	for _, c := range []Cell{b.Min, b.Max, {3, 1}, {5, -4}} {
		if !b.Contains(c) {
			t.Errorf("its corner %v is not in it", c)
		}
	}
}

// TestGrid puts points into cells by hand: columns from the west, rows from the north.
func TestGrid(t *testing.T) {
	p := plane.Lambert93()
	for _, tt := range []struct {
		max  orb.Point
		want float64
	}{{orb.Point{1, 1}, 1}, {orb.Point{23_999, 10}, 1}, {orb.Point{24_000, 10}, 2}, {orb.Point{10, 24_000}, 2}, {orb.Point{127_900, 120_000}, 8}} {
		if got := NewGrid(p, orb.Bound{Max: tt.max}).Metres; got != tt.want {
			t.Errorf("cells over %v are %g m wide, want %g", tt.max, got, tt.want)
		}
	}
	g := NewGrid(p, orb.Bound{Min: orb.Point{900_000.7, 6_800_000.7}, Max: orb.Point{1_028_000.2, 6_900_000.2}})
	for metres, want := range map[orb.Point]Cell{
		{900_000, 6_900_001}: {0, 0}, {900_003.9, 6_900_001}: {0, 0}, {900_004.1, 6_900_001}: {1, 0}, {900_000, 6_899_996.9}: {0, 1},
		{900_000, 6_899_997.1}: {0, 0}, {900_800, 6_899_201}: {100, 100}, {899_984, 6_900_009}: {-2, -1},
	} {
		if got := g.OnPlane(metres); got != want {
			t.Errorf("%v is in cell %v, want %v", metres, got, want)
		}
		if got := g.At(p.Unproject(metres)); got != want {
			t.Errorf("%v in degrees is in cell %v, want %v", metres, got, want)
		}
	}
	at := func(cells ...Cell) (line []orb.Point) {
		for _, c := range cells {
			line = append(line, p.Unproject(orb.Point{900_000 + 8*float64(c[0]) + 1, 6_900_001 - 8*float64(c[1]) - 1}))
		}
		return line
	}
	a, b, c := Cell{1, 1}, Cell{5, 1}, Cell{5, 9}
	if got := g.Cells(at(a, a, b, b, c, a)); !slices.Equal(got, []Cell{a, b, c, a}) {
		t.Errorf("line %v", got)
	}
	for _, tt := range []struct{ ring, want []Cell }{
		{[]Cell{a, b, c, a}, []Cell{a, b, c}}, {[]Cell{a, b, c}, []Cell{a, b, c}}, {[]Cell{a, a, b, c, c, a, a}, []Cell{a, b, c}},
		{[]Cell{a, b, a}, nil}, {[]Cell{a, a}, nil}, {nil, nil}, {[]Cell{a, b, c, b, a}, []Cell{a, b, c, b}},
	} {
		if got := g.Ring(orb.Ring(at(tt.ring...))); !slices.Equal(got, tt.want) || (got == nil) != (tt.want == nil) {
			t.Errorf("ring %v: %v, want %v", tt.ring, got, tt.want)
		}
	}
	// Lambert-93 leans by the sine of 46.5° (0.7256) for each degree from 3° east.
	for lon, want := range map[float64]float64{3: 0, 6.5: -3.5 * 0.7256, 1: 2 * 0.7256} {
		if got := g.North(orb.Point{lon, 49}) * 180 / math.Pi; !(math.Abs(got-want) <= 0.002) {
			t.Errorf("at %g° east north leans by %g°, want %g", lon, got, want)
		}
	}
	local := NewGrid(plane.Local(orb.Point{55.5, -21}), orb.Bound{})
	if !g.National() || local.National() {
		t.Error("which plane is the national one?")
	}
}

// TestRound keeps what is far off, and what is no number of cells, within bounds.
func TestRound(t *testing.T) {
	for x, want := range map[float64]int32{0.49: 0, 0.5: 1, -0.5: -1, 1e300: 1 << 28, math.Inf(-1): -1 << 28, 1<<28 - 1: 1<<28 - 1, 1 << 28: 1 << 28, 1<<28 + 1: 1 << 28} {
		if got := Round(x); got != want {
			t.Errorf("%g: %d, want %d", x, got, want)
		}
	}
	line := []Cell{{1, -2}, {3, 4}}
	if got := CellsOf(LineOf(line)); !slices.Equal(got, line) {
		t.Errorf("%v", got)
	}
}

// TestMeshOfTwoSquares cuts two squares with a common border, and an island, by hand.
func TestMeshOfTwoSquares(t *testing.T) {
	west := []Cell{{0, 0}, {2, 0}, {2, 2}, {0, 2}}
	east := []Cell{{2, 0}, {4, 0}, {4, 2}, {2, 2}}
	island := []Cell{{6, 6}, {5, 5}, {6, 5}}
	b := NewBuilder()
	for i, r := range [][]Cell{west, east, island} {
		if got := b.Add(r); got != i {
			t.Errorf("ring %d has the number %d", i, got)
		}
	}
	m, rings := b.Build()
	wantArcs := [][]Cell{{{2, 0}, {2, 2}}, {{2, 2}, {0, 2}, {0, 0}, {2, 0}}, {{2, 0}, {4, 0}, {4, 2}, {2, 2}}, {{5, 5}, {6, 5}, {6, 6}, {5, 5}}}
	if diff := cmp.Diff(wantArcs, m.Arcs); diff != "" {
		t.Errorf("arcs (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]Ring{{0, 1}, {2, ^0}, {3}}, rings); diff != "" {
		t.Errorf("rings (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]Cell{{2, 0}, {4, 0}, {4, 2}, {2, 2}}, m.Cells(rings[1])); diff != "" {
		t.Errorf("the eastern square (-want +got):\n%s", diff)
	}
	if m.Points() != 14 {
		t.Errorf("%d points", m.Points())
	}
	for _, tt := range []struct {
		chosen []bool
		want   []Ring
	}{
		{[]bool{false, true, true, false}, []Ring{{1, 2}}}, {[]bool{true, true, false, true}, []Ring{{0, 1}, {3}}},
		{[]bool{true, false, true, false}, []Ring{{0, ^2}}}, {make([]bool, 4), nil},
	} {
		if diff := cmp.Diff(tt.want, m.Loops(tt.chosen)); diff != "" {
			t.Errorf("loops of %v (-want +got):\n%s", tt.chosen, diff)
		}
	}
	if !slices.Equal(Closed(island), []Cell{{6, 6}, {5, 5}, {6, 5}, {6, 6}}) || len(island) != 3 {
		t.Errorf("closed: %v", Closed(island))
	}
}

// TestThinByHand thins a square with a point one cell off a side and another two off,
// as far as is asked and no farther.
func TestThinByHand(t *testing.T) {
	square := []Cell{{0, 0}, {50, 1}, {100, 0}, {102, 50}, {100, 100}, {0, 100}}
	thin := []Cell{{0, 0}, {100, 0}, {100, 100}, {0, 100}}
	for most, want := range map[int][]Cell{
		8: square, 7: square, 6: slices.Delete(slices.Clone(square), 1, 2), 5: thin,
		// With a tolerance of 128 cells nothing would be left: it stays as it was.
		4: square,
	} {
		m, rings := buildMesh([][]Cell{square})
		m.Thin(rings, most)
		if diff := cmp.Diff(want, m.Cells(rings[0])); diff != "" {
			t.Errorf("to %d points (-want +got):\n%s", most, diff)
		}
	}
	// Of a large and a small square in one mesh the small one stays as it was.
	large := []Cell{{0, 0}, {5000, 90}, {10_000, 0}, {10_000, 10_000}, {0, 10_000}}
	small := []Cell{{20_000, 0}, {20_010, 0}, {20_010, 10}, {20_000, 10}}
	m, rings := buildMesh([][]Cell{large, small})
	m.Thin(rings, 10)
	if got := [][]Cell{m.Cells(rings[0]), m.Cells(rings[1])}; !slices.Equal(got[0], slices.Delete(slices.Clone(large), 1, 2)) || !slices.Equal(got[1], small) {
		t.Errorf("two squares: %v", got)
	}
}

// TestThinLines does the same with lines.
func TestThinLines(t *testing.T) {
	one, two, short := []Cell{{0, 0}, {50, 1}, {100, 0}}, []Cell{{0, 10}, {50, 12}, {100, 10}}, []Cell{{7, 7}, {8, 8}}
	straight := func(line []Cell) []Cell { return []Cell{line[0], line[2]} }
	for most, want := range map[int][][]Cell{
		9: {one, two, short}, 8: {one, two, short}, 7: {straight(one), two, short}, 6: {straight(one), straight(two), short}, 0: {straight(one), straight(two), short},
	} {
		if diff := cmp.Diff(want, ThinLines([][]Cell{one, two, short}, most)); diff != "" {
			t.Errorf("to %d points (-want +got):\n%s", most, diff)
		}
	}
	given := [][]Cell{one, two}
	if ThinLines(given, 0); len(given[0]) != 3 || len(given[1]) != 3 {
		t.Errorf("the lines given have become %v", given)
	}
	far := []Cell{{0, 0}, {500, 128}, {1000, 0}}
	farther := []Cell{{0, 0}, {500, 129}, {1000, 0}}
	if got := ThinLines([][]Cell{far, farther}, 0); len(got[0]) != 2 || len(got[1]) != 3 {
		t.Errorf("128 and 129 cells off: %v", got)
	}
}

// TestJoin joins pieces by hand.
func TestJoin(t *testing.T) {
	got := Join([][]Cell{
		{{1, 0}, {2, 0}}, {{3, 0}, {2, 5}, {2, 0}}, {{0, 0}, {1, 0}}, // one line, given in disorder
		{{9, 9}}, nil, // no lines
		{{3, 0}, {4, 0}}, {{3, 0}, {4, 1}}, // a fork at its end
		{{7, 7}, {8, 7}, {7, 7}}, // a loop
	})
	want := [][]Cell{{{0, 0}, {1, 0}, {2, 0}, {2, 5}, {3, 0}}, {{3, 0}, {4, 0}}, {{3, 0}, {4, 1}}, {{7, 7}, {8, 7}, {7, 7}}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

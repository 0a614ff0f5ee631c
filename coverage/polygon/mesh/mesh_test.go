package mesh

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// lattice draws outlines of areas that share borders: squares of a lattice
// whose lines are bent, but never so much that two touch between corners.
func lattice(t *rapid.T) (rings [][]Cell) {
	columns, rows := rapid.IntRange(1, 4).Draw(t, "columns"), rapid.IntRange(1, 4).Draw(t, "rows")
	const step, bends = 100, 5
	bend := func(name string) (offsets [bends]int32) {
		for i := range offsets {
			offsets[i] = int32(rapid.IntRange(-7, 7).Draw(t, name))
		}
		return offsets
	}
	across, down := make(map[[2]int][bends]int32), make(map[[2]int][bends]int32)
	for x := range columns + 1 {
		for y := range rows + 1 {
			across[[2]int{x, y}], down[[2]int{x, y}] = bend("across"), bend("down")
		}
	}
	edge := func(x, y int, horizontal bool) (line []Cell) { // without its end
		line = []Cell{{int32(x * step), int32(y * step)}}
		for i := range bends {
			along := int32((i + 1) * step / (bends + 1))
			if horizontal {
				line = append(line, Cell{line[0][0] + along, line[0][1] + across[[2]int{x, y}][i]})
			} else {
				line = append(line, Cell{line[0][0] + down[[2]int{x, y}][i], line[0][1] + along})
			}
		}
		return line
	}
	back := func(x, y int, horizontal bool) []Cell { // from the end, without the start
		line := reversed(edge(x, y, horizontal))
		last := Cell{int32((x + 1) * step), int32(y * step)}
		if !horizontal {
			last = Cell{int32(x * step), int32((y + 1) * step)}
		}
		return append([]Cell{last}, line[:len(line)-1]...)
	}
	for x := range columns {
		for y := range rows {
			ring := slices.Concat(edge(x, y, true), edge(x+1, y, false), back(x, y+1, true), back(x, y, false))
			turn := rapid.IntRange(0, len(ring)-1).Draw(t, "turn") // files begin rings anywhere
			ring = append(ring[turn:len(ring):len(ring)], ring[:turn]...)
			if rapid.Bool().Draw(t, "backwards") {
				ring = reversed(ring)
			}
			rings = append(rings, ring)
		}
	}
	return rings
}

func buildMesh(rings [][]Cell) (*Mesh, []Ring) {
	b := NewBuilder()
	for _, r := range rings {
		b.Add(r)
	}
	return b.Build()
}

// sameRing reports whether two rings are the same cells, wherever they begin and
// whichever way they go.
func sameRing(a, b []Cell) bool {
	if len(a) != len(b) {
		return false
	}
	for _, c := range [][]Cell{b, reversed(b)} {
		for turn := range c {
			if slices.Equal(a, append(c[turn:len(c):len(c)], c[:turn]...)) {
				return true
			}
		}
	}
	return false
}

func TestMeshKeepsRings(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rings := lattice(t)
		m, cut := buildMesh(rings)
		for i, r := range cut {
			if !sameRing(rings[i], m.Cells(r)) {
				t.Fatalf("ring %d: %v became %v", i, rings[i], m.Cells(r))
			}
		}
	})
}

// TestMeshSharesBorders counts borders: every stretch between two cells is in
// one arc, and there once.
func TestMeshSharesBorders(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m, _ := buildMesh(lattice(t))
		seen := make(map[[2]Cell]bool)
		for _, arc := range m.Arcs {
			for i := 1; i < len(arc); i++ {
				if key := sorted(arc[i-1], arc[i]); seen[key] {
					t.Fatalf("the stretch %v is there twice", key)
				} else {
					seen[key] = true
				}
			}
		}
	})
}

// TestThinKeepsTheWhole simplifies much and checks that areas together still
// fill what they filled: as many gaps as overlaps, which is none when every
// border has the same cells on both sides.
func TestThinKeepsTheWhole(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rings := lattice(t)
		m, cut := buildMesh(rings)
		before := m.Points()
		m.Thin(cut, before/4)
		if before > 40 && m.Points() >= before {
			t.Fatalf("%d points stayed %d", before, m.Points())
		}
		uses := make([]int, len(m.Arcs))
		var sum int64
		for i, r := range cut {
			area := area2(m.Cells(r))
			if area == 0 || len(m.Cells(r)) < 3 {
				t.Fatalf("an area was lost: %v", m.Cells(r))
			}
			if area2(rings[i]) < 0 {
				area = -area
			}
			sum += area
			for _, n := range r {
				uses[max(n, ^n)]++
			}
		}
		edge := make([]bool, len(m.Arcs))
		for i, n := range uses {
			edge[i] = n == 1
		}
		var total int64
		for _, loop := range m.Loops(edge) {
			total += area2(m.Cells(loop))
		}
		if sum != max(total, -total) {
			t.Fatalf("areas add up to %d, their edge goes round %d", sum, total)
		}
	})
}

// TestMeshEnclave checks that an enclave's ring and the hole around it are one
// arc, wherever they begin and whichever way they turn.
func TestMeshEnclave(t *testing.T) {
	inner := []Cell{{10, 10}, {20, 10}, {20, 20}, {10, 20}}
	outer := []Cell{{0, 0}, {30, 0}, {30, 30}, {0, 30}}
	for from := range inner {
		for back := range inner {
			hole := slices.Concat(inner[back:], inner[:back])
			for _, hole := range [][]Cell{hole, reversed(hole)} {
				turned := slices.Concat(inner[from:], inner[:from])
				m, cut := buildMesh([][]Cell{outer, hole, turned})
				if len(m.Arcs) != 2 || len(cut[1]) != 1 || len(cut[2]) != 1 || max(cut[1][0], ^cut[1][0]) != max(cut[2][0], ^cut[2][0]) {
					t.Errorf("%v in %v: arcs %v, rings %v", turned, hole, m.Arcs, cut)
				}
				if !sameRing(inner, m.Cells(cut[1])) || !sameRing(inner, m.Cells(cut[2])) {
					t.Errorf("%v in %v has become %v in %v", turned, hole, m.Cells(cut[2]), m.Cells(cut[1]))
				}
			}
		}
	}
}

// TestThinKeepsASliver: an area that would become a line between three neighbours, with
// a cell at each, stays as it was.
func TestThinKeepsASliver(t *testing.T) {
	sliver := []Cell{{0, 0}, {50, 0}, {100, 0}, {50, 1}}
	rings := [][]Cell{sliver, {{0, 0}, {50, 0}, {50, -50}, {0, -50}}, {{50, 0}, {100, 0}, {100, -50}, {50, -50}}, {{0, 0}, {50, 1}, {100, 0}, {100, 50}, {0, 50}}}
	m, cut := buildMesh(rings)
	if m.Thin(cut, m.Points()-1); !sameRing(sliver, m.Cells(cut[0])) {
		t.Errorf("the sliver has become %v", m.Cells(cut[0]))
	}
}

// TestThinAsFarAsItMust: lines are simplified by one cell first, then by twice as much until
// they have no more points than are asked for, and by 128 cells at most; with points few
// enough they stay as they are.
func TestThinAsFarAsItMust(t *testing.T) {
	peak := func(high int32) []Cell { return []Cell{{0, 0}, {1000, high}, {2000, 0}} }
	near := []Cell{{0, 0}, {6, 0}, {10, 2}} // 1.18 from the line
	flat := []Cell{{0, 50}, {7, 50}, {9, 50}}
	for _, tt := range []struct {
		lines [][]Cell
		most  int
		left  []int // points
	}{
		{[][]Cell{flat, near}, 6, []int{3, 3}}, {[][]Cell{flat, near}, 5, []int{2, 3}}, {[][]Cell{flat, near}, 4, []int{2, 2}},
		{[][]Cell{near, peak(2)}, 5, []int{2, 2}}, {[][]Cell{near, peak(3)}, 5, []int{2, 3}}, {[][]Cell{peak(4), peak(5)}, 4, []int{2, 2}},
		{[][]Cell{peak(127)}, 2, []int{2}}, {[][]Cell{peak(129)}, 2, []int{3}}, {[][]Cell{peak(4), peak(900)}, 0, []int{2, 3}},
	} {
		m := &Mesh{Arcs: slices.Clone(tt.lines)}
		m.Thin(nil, tt.most)
		lines := ThinLines(tt.lines, tt.most)
		for i, want := range tt.left {
			if len(m.Arcs[i]) != want || len(lines[i]) != want {
				t.Errorf("%v to %d points: line %d has %d and %d, want %d", tt.lines, tt.most, i, len(m.Arcs[i]), len(lines[i]), want)
			}
		}
	}
}

func TestSimplifiedStaysNear(t *testing.T) {
	line := []Cell{{0, 0}, {10, 1}, {20, -1}, {30, 9}, {40, 0}}
	if got := simplified(line, 2); !slices.Equal(got, []Cell{{0, 0}, {20, -1}, {30, 9}, {40, 0}}) {
		t.Errorf("got %v", got)
	}
}

func TestJoined(t *testing.T) {
	pieces := [][]Cell{
		{{0, 0}, {1, 0}},
		{{3, 0}, {2, 0}, {1, 0}}, // goes on from the first, the other way round
		{{3, 0}, {4, 0}},
		{{4, 0}, {5, 0}}, {{4, 0}, {4, 5}}, // a fork: three pieces end here
		{{9, 9}},                               // no line
		{{7, 7}, {8, 7}, {7, 7}},               // a loop
		{{20, 0}, {21, 0}}, {{21, 0}, {20, 0}}, // there and back
	}
	lines := Join(pieces)
	lengths := 0
	for _, line := range lines {
		lengths += len(line) - 1
	}
	if lengths != 1+2+1+1+1+2+2 {
		t.Errorf("%d stretches in %v", lengths, lines)
	}
	if !slices.ContainsFunc(lines, func(line []Cell) bool { return len(line) == 5 && (line[0] == Cell{0, 0} || line[4] == Cell{0, 0}) }) {
		t.Errorf("the first three are not one line: %v", lines)
	}
}

package atlas

import (
	"encoding/binary"
	"slices"
)

// mesh holds the outlines of areas cut into arcs, so that a border shared by
// two areas is there once: what simplifies an arc simplifies both sides alike,
// and neither gaps nor overlaps can open between them.
type mesh struct {
	arcs [][]cell // the first and last cell of a closed arc are the same
}

// ring goes along arcs; ^i is arc i in the other sense.
type ring []int32

// meshBuilder cuts rings into arcs in two steps: all rings are added, then cut.
type meshBuilder struct {
	rings     [][]cell
	seen      map[cell][2]cell // the neighbours of a cell in the first ring through it
	junctions map[cell]bool    // cells where rings part or meet
}

func newMeshBuilder() *meshBuilder {
	return &meshBuilder{seen: make(map[cell][2]cell), junctions: make(map[cell]bool)}
}

// add takes a ring whose first cell is not repeated at its end and returns its
// number.
func (b *meshBuilder) add(cells []cell) int {
	for i, c := range cells {
		around := sorted(cells[(i+len(cells)-1)%len(cells)], cells[(i+1)%len(cells)])
		if before, known := b.seen[c]; !known {
			b.seen[c] = around
		} else if before != around {
			b.junctions[c] = true
		}
	}
	b.rings = append(b.rings, cells)
	return len(b.rings) - 1
}

func sorted(a, b cell) [2]cell {
	if slices.Compare(a[:], b[:]) > 0 {
		a, b = b, a
	}
	return [2]cell{a, b}
}

// build cuts the rings, in the order they were added.
func (b *meshBuilder) build() (*mesh, []ring) {
	m := &mesh{}
	known := make(map[string]int32)
	rings := make([]ring, len(b.rings))
	for i, cells := range b.rings {
		start := slices.IndexFunc(cells, func(c cell) bool { return b.junctions[c] })
		if start < 0 { // an island: begin where any other ring around it does
			start = smallest(cells)
		}
		arc := []cell{cells[start]}
		for k := 1; k <= len(cells); k++ {
			c := cells[(start+k)%len(cells)]
			arc = append(arc, c)
			if k == len(cells) || b.junctions[c] {
				rings[i] = append(rings[i], m.intern(known, arc))
				arc = []cell{c}
			}
		}
	}
	return m, rings
}

func smallest(cells []cell) int {
	best := 0
	for i, c := range cells {
		if slices.Compare(c[:], cells[best][:]) < 0 {
			best = i
		}
	}
	return best
}

// intern returns the arc's number, or ^number when it is known the other way.
func (m *mesh) intern(known map[string]int32, arc []cell) int32 {
	key := keyOf(arc)
	if n, ok := known[key]; ok {
		return n
	}
	back := slices.Clone(arc)
	slices.Reverse(back)
	if n, ok := known[keyOf(back)]; ok {
		return ^n
	}
	n := int32(len(m.arcs))
	known[key] = n
	m.arcs = append(m.arcs, arc)
	return n
}

func keyOf(arc []cell) string {
	key := make([]byte, 0, 8*len(arc))
	for _, c := range arc {
		key = binary.LittleEndian.AppendUint32(key, uint32(c[0]))
		key = binary.LittleEndian.AppendUint32(key, uint32(c[1]))
	}
	return string(key)
}

// cells returns a ring's cells, the first not repeated at the end.
func (m *mesh) cells(r ring) []cell {
	var out []cell
	for _, n := range r {
		arc := m.arcs[max(n, ^n)]
		if n >= 0 {
			out = append(out, arc[:len(arc)-1]...)
			continue
		}
		for i := len(arc) - 1; i > 0; i-- {
			out = append(out, arc[i])
		}
	}
	return out
}

// loops joins arcs, each used once, to rings. Arcs that every junction
// has an even number of, such as those on the edge of some areas, all find
// their way back; which way they take where loops touch makes no difference to
// what the even-odd rule fills.
func (m *mesh) loops(chosen []bool) []ring {
	leaving := make(map[cell][]int32)
	for i, arc := range m.arcs {
		if chosen[i] {
			leaving[arc[0]] = append(leaving[arc[0]], int32(i))
			leaving[arc[len(arc)-1]] = append(leaving[arc[len(arc)-1]], ^int32(i))
		}
	}
	used := make([]bool, len(m.arcs))
	var loops []ring
	for i := range m.arcs {
		if !chosen[i] || used[i] {
			continue
		}
		var loop ring
		for next, more := int32(i), true; more; {
			used[max(next, ^next)] = true
			loop = append(loop, next)
			next, more = free(leaving[m.last(next)], used)
		}
		loops = append(loops, loop)
	}
	return loops
}

// last returns the cell where a way along an arc ends.
func (m *mesh) last(n int32) cell {
	if n < 0 {
		return m.arcs[^n][0]
	}
	return m.arcs[n][len(m.arcs[n])-1]
}

// free returns the first of some arcs that is not used.
func free(arcs []int32, used []bool) (int32, bool) {
	for _, n := range arcs {
		if !used[max(n, ^n)] {
			return n, true
		}
	}
	return 0, false
}

// points counts the cells of all arcs.
func (m *mesh) points() int {
	n := 0
	for _, arc := range m.arcs {
		n += len(arc)
	}
	return n
}

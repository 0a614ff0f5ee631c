package mesh

import (
	"encoding/binary"
	"slices"
)

// Mesh holds the outlines of areas cut into arcs, so that a border shared by
// two areas is there once: what simplifies an arc simplifies both sides alike,
// and neither gaps nor overlaps can open between them.
type Mesh struct {
	Arcs [][]Cell // the first and last cell of a closed arc are the same
}

// Ring is a ring of arcs; ^i is arc i in the other sense.
type Ring []int32

// Builder cuts rings into arcs in two steps: all rings are added, then cut.
type Builder struct {
	rings     [][]Cell
	seen      map[Cell][2]Cell // the neighbours of a cell in the first ring through it
	junctions map[Cell]bool    // cells where rings part or meet
}

// NewBuilder returns a builder without rings.
func NewBuilder() *Builder {
	return &Builder{seen: make(map[Cell][2]Cell), junctions: make(map[Cell]bool)}
}

// Add takes a ring whose first cell is not repeated at its end and returns its
// number.
func (b *Builder) Add(cells []Cell) int {
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

func sorted(a, b Cell) [2]Cell {
	if slices.Compare(a[:], b[:]) > 0 {
		a, b = b, a
	}
	return [2]Cell{a, b}
}

// Build cuts the rings, in the order they were added.
func (b *Builder) Build() (*Mesh, []Ring) {
	m := &Mesh{}
	known := make(map[string]int32)
	rings := make([]Ring, len(b.rings))
	for i, cells := range b.rings {
		start := slices.IndexFunc(cells, func(c Cell) bool { return b.junctions[c] })
		if start < 0 { // an island: begin where any other ring around it does
			start = smallest(cells)
		}
		arc := []Cell{cells[start]}
		for k := 1; k <= len(cells); k++ {
			c := cells[(start+k)%len(cells)]
			arc = append(arc, c)
			if k == len(cells) || b.junctions[c] {
				rings[i] = append(rings[i], m.intern(known, arc))
				arc = []Cell{c}
			}
		}
	}
	return m, rings
}

func smallest(cells []Cell) int {
	best := 0
	for i, c := range cells {
		if slices.Compare(c[:], cells[best][:]) < 0 {
			best = i
		}
	}
	return best
}

// intern returns the arc's number, or ^number when it is known in the other sense.
func (m *Mesh) intern(known map[string]int32, arc []Cell) int32 {
	key := keyOf(arc)
	if n, ok := known[key]; ok {
		return n
	}
	back := slices.Clone(arc)
	slices.Reverse(back)
	if n, ok := known[keyOf(back)]; ok {
		return ^n
	}
	n := int32(len(m.Arcs))
	known[key] = n
	m.Arcs = append(m.Arcs, arc)
	return n
}

func keyOf(arc []Cell) string {
	key := make([]byte, 0, 8*len(arc))
	for _, c := range arc {
		key = binary.LittleEndian.AppendUint32(key, uint32(c[0]))
		key = binary.LittleEndian.AppendUint32(key, uint32(c[1]))
	}
	return string(key)
}

// Cells returns a ring's cells, the first not repeated at the end.
func (m *Mesh) Cells(r Ring) []Cell {
	var out []Cell
	for _, n := range r {
		arc := m.Arcs[max(n, ^n)]
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

// Loops joins chosen arcs, each used once, to rings. When an even number of them
// ends at every junction, as on the edge of some areas, every ring closes; in
// which order rings that touch are followed makes no difference to what the
// even-odd rule fills.
func (m *Mesh) Loops(chosen []bool) []Ring {
	leaving := make(map[Cell][]int32)
	for i, arc := range m.Arcs {
		if chosen[i] {
			leaving[arc[0]] = append(leaving[arc[0]], int32(i))
			leaving[arc[len(arc)-1]] = append(leaving[arc[len(arc)-1]], ^int32(i))
		}
	}
	used := make([]bool, len(m.Arcs))
	var loops []Ring
	for i := range m.Arcs {
		if !chosen[i] || used[i] {
			continue
		}
		var loop Ring
		for next, more := int32(i), true; more; {
			used[max(next, ^next)] = true
			loop = append(loop, next)
			next, more = free(leaving[m.last(next)], used)
		}
		loops = append(loops, loop)
	}
	return loops
}

// last returns the cell where arc n ends, in the sense that n gives.
func (m *Mesh) last(n int32) Cell {
	if n < 0 {
		return m.Arcs[^n][0]
	}
	return m.Arcs[n][len(m.Arcs[n])-1]
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

// Points counts the cells of all arcs.
func (m *Mesh) Points() int {
	n := 0
	for _, arc := range m.Arcs {
		n += len(arc)
	}
	return n
}

package isochrone

import (
	"math"
	"slices"
	"sync/atomic"
)

// simplify tells of every limit which chords may start elsewhere, at the next
// one that stays: every piece of line that takes the place of others stays
// within the tolerance of the places it leaves out. tolerance and apart are in
// steps.
//
// Rings stay valid and bands nested. A vertex is left out of all rings that
// pass it at once, and only where all go the same way there, so that lines that
// run together still do. The triangle that it cuts off holds no vertex of any
// ring, so that no line can be crossed; nor is one nearer than apart to the new
// piece of line, so that rounding changes nothing of that. No ring comes down
// to fewer than four vertices.
func simplify(shapes []*shape, steps uint64, tolerance, apart float64, workers int) [][]bool {
	s := newSimplification(shapes, steps, tolerance, apart, workers)
	stripes := (len(s.rows.first) + stripeRows - 1) / stripeRows
	for changed := true; changed; {
		var any atomic.Bool
		for parity := range 2 {
			each(workers, (stripes+1-parity)/2, func(i int) {
				if s.thin(2*i + parity) {
					any.Store(true)
				}
			})
		}
		changed = any.Load()
	}
	dropped := make([][]bool, len(shapes))
	for k, numbers := range s.numbers {
		dropped[k] = make([]bool, len(numbers))
		for i, v := range numbers {
			dropped[k][i] = s.gone[v]
		}
	}
	return dropped
}

// longestRun is how many pieces of line one may take the place of.
const longestRun = 16

// stripeRows is how many rows of the lattice a stripe has. What is looked at for
// a vertex is at most two runs away from it and what is changed one, so that
// every second stripe can be worked on at a time.
const stripeRows = 4 * longestRun

// thin drops what can be spared in a stripe and tells whether that is anything.
func (s *simplification) thin(stripe int) bool {
	row := s.rows.low + stripe*stripeRows
	changed := false
	for end := row + stripeRows; row < end; row++ {
		from, to := s.rows.of(row)
		for v := int32(from); v < int32(to); v = s.after(v) {
			if !s.open[v] {
				continue
			}
			if s.open[v] = false; s.spare(v) {
				s.drop(v)
				changed = true
			}
		}
	}
	return changed
}

// simplification is the rings of all limits as links between passages. A
// passage is where the ring of one limit passes a vertex; those of one vertex
// follow each other.
type simplification struct {
	steps     uint64
	tolerance float64
	apart     float64
	cells     float64    // in a step
	numbers   [][]int32  // of the passages, by limit and chord
	codes     []crossing // of every passage, sorted
	rows      rowTable
	gone      []bool // of every passage
	open      []bool // of the first passage of a vertex to look at: at first all, then those beside one left out
	prev      []int32
	next      []int32
	original  []int32 // next, at first
}

func newSimplification(shapes []*shape, steps uint64, tolerance, apart float64, workers int) *simplification {
	s := &simplification{steps: steps, cells: 1 / float64(steps), tolerance: tolerance, apart: apart, numbers: make([][]int32, len(shapes))}
	n, low, high := 0, math.MaxInt, math.MinInt
	for k, shape := range shapes {
		s.numbers[k] = make([]int32, len(shape.chords))
		if n += len(shape.chords); len(shape.chords) > 0 {
			low, high = min(low, shape.rows.low), max(high, shape.rows.high())
		}
	}
	if n == 0 {
		return s
	}
	s.codes, s.rows = make([]crossing, n), newRowTable(low, high)
	s.gone, s.open = make([]bool, n), slices.Repeat([]bool{true}, n)
	s.prev, s.next = make([]int32, n), make([]int32, n)
	each(workers, (high-low)/stripeRows+1, func(stripe int) {
		for row := low + stripe*stripeRows; row <= min(low+(stripe+1)*stripeRows-1, high); row++ {
			s.merge(shapes, row)
		}
	})
	each(workers, len(shapes), func(k int) {
		for i, number := range s.numbers[k] {
			next := s.numbers[k][shapes[k].next[i]]
			s.next[number], s.prev[next] = next, number
		}
	})
	s.original = slices.Clone(s.next)
	return s
}

// merge numbers the passages of all limits in a row by their places.
func (s *simplification) merge(shapes []*shape, row int) {
	number := 0
	at, end := make([]int, len(shapes)), make([]int, len(shapes)) // chords of every limit
	for k, shape := range shapes {
		number += shape.rows.before(row)
		at[k], end[k] = shape.rows.of(row)
	}
	for ; ; number++ {
		first, code := -1, ^crossing(0)
		for k, shape := range shapes {
			if at[k] < end[k] && shape.chords[at[k]].from < code {
				first, code = k, shape.chords[at[k]].from
			}
		}
		if first < 0 {
			s.rows.first[row-s.rows.low+1] = uint32(number)
			return
		}
		s.codes[number] = code
		s.numbers[first][at[first]] = int32(number)
		at[first]++
	}
}

// after returns the first passage of the next vertex.
func (s *simplification) after(v int32) int32 {
	w := v + 1
	for int(w) < len(s.codes) && s.codes[w] == s.codes[v] {
		w++
	}
	return w
}

// firstOf returns the first passage of a passage's vertex.
func (s *simplification) firstOf(v int32) int32 {
	for v > 0 && s.codes[v-1] == s.codes[v] {
		v--
	}
	return v
}

// spare tells whether a vertex, given by its first passage, may be left out.
func (s *simplification) spare(v int32) bool {
	p, n := s.codes[s.prev[v]], s.codes[s.next[v]]
	for w := v; w < s.after(v); w++ {
		prev, next := s.prev[w], s.next[w]
		if s.codes[prev] != p || s.codes[next] != n {
			return false
		}
		if s.next[next] == prev || s.next[s.next[next]] == prev {
			return false
		}
	}
	return s.near(v) && s.empty(s.prev[v], v, s.next[v])
}

// near tells whether all places between a passage's neighbours lie within the
// tolerance of the line that joins them.
func (s *simplification) near(v int32) bool {
	p, n := s.prev[v], s.next[v]
	a, b := s.at(p), s.at(n)
	if !beside(a, b, s.at(v), s.tolerance*s.tolerance) {
		return false // as most that can't be spared
	}
	run := 1
	for w := s.original[p]; w != n; w = s.original[w] {
		if run++; run > longestRun || !beside(a, b, s.at(w), s.tolerance*s.tolerance) {
			return false
		}
	}
	return true
}

// empty tells whether no other vertex lies in the triangle of three passages,
// nor too near to its side from the first to the last.
func (s *simplification) empty(p, v, n int32) bool {
	a, b, c := s.at(p), s.at(v), s.at(n)
	room := int64(s.apart) + 1
	minX, maxX := min(a.x, b.x, c.x)-room, max(a.x, b.x, c.x)+room
	minY, maxY := min(a.y, b.y, c.y)-room, max(a.y, b.y, c.y)+room
	firstCol, pastCol := s.cell(minX), s.cell(maxX)+1
	for row, last := s.cell(minY), s.cell(maxY); row <= last; row++ {
		beyond := east(pastCol, row, 0)
		for w, end := s.firstFrom(east(firstCol, row, 0), p, v, n); w < end && s.codes[w] < beyond; w++ {
			code := s.codes[w]
			if s.gone[w] || code == s.codes[p] || code == s.codes[v] || code == s.codes[n] {
				continue
			}
			if d := s.at(w); beside(a, c, d, s.apart*s.apart) || inTriangle(a, b, c, d) {
				return false
			}
		}
	}
	return true
}

// cell returns the row or column of a place, as a division would, but faster:
// half a step keeps off the ends of cells.
func (s *simplification) cell(steps int64) int { return int((float64(steps) + 0.5) * s.cells) }

// firstFrom returns the first passage of a row that is not before a place, and
// the end of the row. It walks there from a passage of the row that is near, or
// else looks it up.
func (s *simplification) firstFrom(place crossing, near ...int32) (w, end int32) {
	from, to := s.rows.of(place.row())
	for _, w := range near {
		if int(w) < from || int(w) >= to {
			continue
		}
		for int(w) > from && s.codes[w-1] >= place {
			w--
		}
		for int(w) < to && s.codes[w] < place {
			w++
		}
		return w, int32(to)
	}
	first, _ := slices.BinarySearch(s.codes[from:to], place)
	return int32(from + first), int32(to)
}

// drop leaves a vertex, given by its first passage, out of all rings.
func (s *simplification) drop(v int32) {
	for w := v; w < s.after(v); w++ {
		s.gone[w] = true
		p, n := s.prev[w], s.next[w]
		s.next[p], s.prev[n] = n, p
	}
	s.open[s.firstOf(s.prev[v])], s.open[s.firstOf(s.next[v])] = true, true
}

// stepPlace is a place in steps.
type stepPlace struct{ x, y int64 }

func (s *simplification) at(w int32) stepPlace {
	x, y := s.codes[w].place(s.steps)
	return stepPlace{x, y}
}

// beside tells whether p is within a distance, given by its square, of the line
// between a and b.
func beside(a, b, p stepPlace, square float64) bool {
	dx, dy := float64(b.x-a.x), float64(b.y-a.y)
	x, y := float64(p.x-a.x), float64(p.y-a.y)
	long, along := dx*dx+dy*dy, x*dx+y*dy
	switch {
	case along <= 0:
		return x*x+y*y <= square
	case along >= long:
		return (x-dx)*(x-dx)+(y-dy)*(y-dy) <= square
	}
	across := x*dy - y*dx
	return across*across <= square*long
}

// inTriangle tells whether d is in the triangle of the others or on its sides.
func inTriangle(a, b, c, d stepPlace) bool {
	side := func(p, q stepPlace) int64 { return (q.x-p.x)*(d.y-p.y) - (q.y-p.y)*(d.x-p.x) }
	u, v, w := side(a, b), side(b, c), side(c, a)
	return u >= 0 && v >= 0 && w >= 0 || u <= 0 && v <= 0 && w <= 0
}

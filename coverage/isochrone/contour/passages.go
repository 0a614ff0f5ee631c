package contour

import (
	"math"
	"slices"

	"acces30/coverage/internal/parallel"
)

// simplification is the rings of all levels as doubly linked lists of passages. A
// passage is where the ring of one level passes a vertex; those of one vertex
// follow each other.
type simplification struct {
	steps     uint64
	tolerance float64    // in steps
	apart     float64    // in steps
	cells     float64    // in a step
	numbers   [][]int32  // of the passages, by level and chord
	codes     []Crossing // of every passage, sorted
	rows      rowTable
	removed   []bool // of every passage
	pending   []bool // of the first passage of a vertex: whether to look at it; at first all, then those beside one removed
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
	s.codes, s.rows = make([]Crossing, n), newRowTable(low, high)
	s.removed, s.pending = make([]bool, n), slices.Repeat([]bool{true}, n)
	s.prev, s.next = make([]int32, n), make([]int32, n)
	parallel.Each(workers, (high-low)/stripeRows+1, func(stripe int) {
		for row := low + stripe*stripeRows; row <= min(low+(stripe+1)*stripeRows-1, high); row++ {
			s.merge(shapes, row)
		}
	})
	parallel.EachFromLast(workers, len(shapes), func(k int) {
		for i, number := range s.numbers[k] {
			next := s.numbers[k][shapes[k].next[i]]
			s.next[number], s.prev[next] = next, number
		}
	})
	s.original = slices.Clone(s.next)
	return s
}

// merge numbers the passages of all levels in a row by their positions.
func (s *simplification) merge(shapes []*shape, row int) {
	number := 0
	at, end := make([]int, len(shapes)), make([]int, len(shapes)) // chords of every level
	for k, shape := range shapes {
		number += shape.rows.before(row)
		at[k], end[k] = shape.rows.of(row)
	}
	for ; ; number++ {
		first, code := -1, ^Crossing(0)
		for k, shape := range shapes {
			if at[k] < end[k] && shape.chords[at[k]].From < code {
				first, code = k, shape.chords[at[k]].From
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

// at returns the position of a passage.
func (s *simplification) at(w int32) position {
	x, y := s.codes[w].position(s.steps)
	return position{x, y}
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

// firstFrom returns the first passage of a row that is not before a crossing, and
// the end of the row. It walks there from a passage of the row that is near, or
// else searches the row.
func (s *simplification) firstFrom(c Crossing, near ...int32) (w, end int32) {
	from, to := s.rows.of(c.row())
	for _, w := range near {
		if int(w) < from || int(w) >= to {
			continue
		}
		for int(w) > from && s.codes[w-1] >= c {
			w--
		}
		for int(w) < to && s.codes[w] < c {
			w++
		}
		return w, int32(to)
	}
	first, _ := slices.BinarySearch(s.codes[from:to], c)
	return int32(from + first), int32(to)
}

// remove leaves a vertex, given by its first passage, out of all rings.
func (s *simplification) remove(v int32) {
	for w := v; w < s.after(v); w++ {
		s.removed[w] = true
		p, n := s.prev[w], s.next[w]
		s.next[p], s.prev[n] = n, p
	}
	s.pending[s.firstOf(s.prev[v])], s.pending[s.firstOf(s.next[v])] = true, true
}

package contour

import (
	"sync/atomic"

	"acces30/coverage/internal/parallel"
)

// simplify reports of every level and chord whether the vertex where the chord
// starts can be left out. tolerance and apart are in steps.
//
// It removes one vertex after another as long as it can, where every vertex
// removed stays within the tolerance of the edge that takes its place: the measure
// of Douglas and Peucker (1973), without their recursion, as rings are to stay
// valid and areas nested. For that,
//   - a vertex is removed from all rings that pass it at once, and only where all
//     have the same neighbours there, so that lines that run together still do;
//   - the triangle that it cuts off holds no vertex of any ring, so that no line
//     can be crossed;
//   - no vertex is nearer than apart to the new edge, so that rounding cannot
//     change that;
//   - no ring is left with fewer than four vertices.
func simplify(shapes []*shape, steps uint64, tolerance, apart float64, workers int) [][]bool {
	s := newSimplification(shapes, steps, tolerance, apart, workers)
	stripes := (len(s.rows.first) + stripeRows - 1) / stripeRows
	for changed := true; changed; {
		var any atomic.Bool
		for parity := range 2 {
			parallel.Each(workers, (stripes+1-parity)/2, func(i int) {
				if s.simplifyStripe(2*i + parity) {
					any.Store(true)
				}
			})
		}
		changed = any.Load()
	}
	removed := make([][]bool, len(shapes))
	for k, numbers := range s.numbers {
		removed[k] = make([]bool, len(numbers))
		for i, v := range numbers {
			removed[k][i] = s.removed[v]
		}
	}
	return removed
}

// longestRun is how many edges one may take the place of.
const longestRun = 16

// stripeRows is how many rows of the grid a stripe has. What is looked at for a
// vertex is at most two runs away from it and what is changed one, so that every
// second stripe can be worked on at a time.
const stripeRows = 4 * longestRun

// simplifyStripe removes what it can in a stripe and reports whether that is
// anything.
func (s *simplification) simplifyStripe(stripe int) bool {
	row := s.rows.low + stripe*stripeRows
	changed := false
	for end := row + stripeRows; row < end; row++ {
		from, to := s.rows.of(row)
		for v := int32(from); v < int32(to); v = s.after(v) {
			if !s.pending[v] {
				continue
			}
			if s.pending[v] = false; s.removable(v) {
				s.remove(v)
				changed = true
			}
		}
	}
	return changed
}

// removable reports whether a vertex, given by its first passage, may be left out.
func (s *simplification) removable(v int32) bool {
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
	// Rings that have the same neighbours here may have left out others on the way.
	for w := v; w < s.after(v); w++ {
		if !s.withinTolerance(w) {
			return false
		}
	}
	return s.triangleEmpty(s.prev[v], v, s.next[v])
}

// withinTolerance reports whether all vertices between a passage's neighbours,
// those already removed included, lie within the tolerance of the edge that joins
// the two.
func (s *simplification) withinTolerance(v int32) bool {
	p, n := s.prev[v], s.next[v]
	a, b := s.at(p), s.at(n)
	if !nearSegment(a, b, s.at(v), s.tolerance*s.tolerance) {
		return false // as for most that can't be removed
	}
	run := 1
	for w := s.original[p]; w != n; w = s.original[w] {
		if run++; run > longestRun || !nearSegment(a, b, s.at(w), s.tolerance*s.tolerance) {
			return false
		}
	}
	return true
}

// triangleEmpty reports whether no other vertex lies in the triangle of three
// passages, nor too near to its side from the first to the last.
func (s *simplification) triangleEmpty(p, v, n int32) bool {
	a, b, c := s.at(p), s.at(v), s.at(n)
	room := int64(s.apart) + 1
	minX, maxX := min(a.x, b.x, c.x)-room, max(a.x, b.x, c.x)+room
	minY, maxY := min(a.y, b.y, c.y)-room, max(a.y, b.y, c.y)+room
	firstCol, pastCol := s.cell(minX), s.cell(maxX)+1
	for row, last := s.cell(minY), s.cell(maxY); row <= last; row++ {
		beyond := east(pastCol, row, 0)
		for w, end := s.firstFrom(east(firstCol, row, 0), p, v, n); w < end && s.codes[w] < beyond; w++ {
			code := s.codes[w]
			if s.removed[w] || code == s.codes[p] || code == s.codes[v] || code == s.codes[n] {
				continue
			}
			if d := s.at(w); nearSegment(a, c, d, s.apart*s.apart) || inTriangle(a, b, c, d) {
				return false
			}
		}
	}
	return true
}

// cell returns the row or column of a position, as a division would, but faster:
// half a step keeps away from the ends of cells.
func (s *simplification) cell(steps int64) int { return int((float64(steps) + 0.5) * s.cells) }

// position is a point of the grid in steps.
type position struct{ x, y int64 }

// nearSegment reports whether p is within a distance, given by its square, of the
// segment from a to b.
func nearSegment(a, b, p position, square float64) bool {
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

// inTriangle reports whether d is in the triangle of the others or on its sides.
func inTriangle(a, b, c, d position) bool {
	side := func(p, q position) int64 { return (q.x-p.x)*(d.y-p.y) - (q.y-p.y)*(d.x-p.x) }
	u, v, w := side(a, b), side(b, c), side(c, a)
	return u >= 0 && v >= 0 && w >= 0 || u <= 0 && v <= 0 && w <= 0
}

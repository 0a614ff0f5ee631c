package isochrone

import (
	"math"
	"slices"
)

// simplify returns the crossings, sorted, that may be left out of all rings:
// every piece of line that takes the place of others stays within the tolerance
// of the places it leaves out. tolerance and apart are in steps.
//
// Rings stay valid and bands nested. A vertex is left out of all rings that
// pass it at once, and only where all go the same way there, so that lines that
// run together still do. The triangle that it cuts off holds no vertex of any
// ring, so that no line can be crossed; nor is one nearer than apart to the new
// piece of line, so that rounding changes nothing of that. No ring comes down
// to fewer than four vertices.
func simplify(shapes [][]polygon, steps uint64, tolerance, apart float64) []crossing {
	s := newSimplification(shapes, steps, tolerance, apart)
	for changed := true; changed; {
		changed = false
		for v := range s.codes {
			if !s.open[v] {
				continue
			}
			if s.open[v] = false; s.spare(int32(v)) {
				s.drop(int32(v))
				changed = true
			}
		}
	}
	var dropped []crossing
	for v, gone := range s.gone {
		if gone {
			dropped = append(dropped, s.codes[v])
		}
	}
	return dropped
}

// longestRun is how many pieces of line one may take the place of.
const longestRun = 16

// simplification is the rings of all limits as links between vertices.
type simplification struct {
	steps     uint64
	tolerance float64
	apart     float64
	codes     []crossing // of every vertex, sorted
	gone      []bool
	open      []bool      // vertices to look at: at first all, then those beside one left out
	links     []ringLinks // of every limit
}

// ringLinks are the vertices before and after every vertex on the rings of one
// limit, now and at first; none where no ring passes.
type ringLinks struct{ prev, next, original []int32 }

const none = int32(-1)

func newSimplification(shapes [][]polygon, steps uint64, tolerance, apart float64) *simplification {
	s := &simplification{steps: steps, tolerance: tolerance, apart: apart, links: make([]ringLinks, len(shapes))}
	each := func(polygons []polygon, visit func(ring)) {
		for _, p := range polygons {
			visit(p.shell)
			for _, hole := range p.holes {
				visit(hole)
			}
		}
	}
	for _, polygons := range shapes {
		each(polygons, func(r ring) { s.codes = append(s.codes, r...) })
	}
	slices.Sort(s.codes)
	s.codes = slices.Compact(s.codes)
	s.gone = make([]bool, len(s.codes))
	s.open = slices.Repeat([]bool{true}, len(s.codes))
	for k, polygons := range shapes {
		l := &s.links[k]
		l.prev = slices.Repeat([]int32{none}, len(s.codes))
		l.next = slices.Clone(l.prev)
		each(polygons, func(r ring) {
			last, _ := slices.BinarySearch(s.codes, r[len(r)-1])
			for _, c := range r {
				v, _ := slices.BinarySearch(s.codes, c)
				l.next[last], l.prev[v] = int32(v), int32(last)
				last = v
			}
		})
		l.original = slices.Clone(l.next)
	}
	return s
}

// spare tells whether a vertex may be left out.
func (s *simplification) spare(v int32) bool {
	p, n, limit := none, none, 0
	for k := range s.links {
		l := &s.links[k]
		switch {
		case l.next[v] == none:
			continue
		case n == none:
			p, n, limit = l.prev[v], l.next[v], k
		case l.prev[v] != p || l.next[v] != n:
			return false
		}
		if l.next[n] == p || l.next[l.next[n]] == p {
			return false
		}
	}
	return s.near(p, n, limit) && s.empty(p, v, n)
}

// near tells whether all places between two vertices lie within the tolerance
// of the line that joins them.
func (s *simplification) near(p, n int32, limit int) bool {
	a, b := s.at(p), s.at(n)
	run := 1
	for w := s.links[limit].original[p]; w != n; w = s.links[limit].original[w] {
		if run++; run > longestRun || distance(a, b, s.at(w)) > s.tolerance {
			return false
		}
	}
	return true
}

// empty tells whether no other vertex lies in a triangle, nor too near to its
// side from p to n.
func (s *simplification) empty(p, v, n int32) bool {
	a, b, c := s.at(p), s.at(v), s.at(n)
	room := int64(s.apart) + 1
	minX, maxX := min(a.x, b.x, c.x)-room, max(a.x, b.x, c.x)+room
	minY, maxY := min(a.y, b.y, c.y)-room, max(a.y, b.y, c.y)+room
	cell := int64(s.steps)
	for row := minY / cell; row <= maxY/cell; row++ {
		first, _ := slices.BinarySearch(s.codes, east(int(minX/cell), int(row), 0))
		for w := first; w < len(s.codes) && s.codes[w] < east(int(maxX/cell)+1, int(row), 0); w++ {
			i := int32(w)
			if s.gone[i] || i == p || i == v || i == n {
				continue
			}
			if d := s.at(i); distance(a, c, d) < s.apart || inTriangle(a, b, c, d) {
				return false
			}
		}
	}
	return true
}

func (s *simplification) drop(v int32) {
	s.gone[v] = true
	for k := range s.links {
		if l := &s.links[k]; l.next[v] != none {
			p, n := l.prev[v], l.next[v]
			l.next[p], l.prev[n] = n, p
			s.open[p], s.open[n] = true, true
		}
	}
}

// stepPlace is a place in steps.
type stepPlace struct{ x, y int64 }

func (s *simplification) at(v int32) stepPlace {
	x, y := s.codes[v].place(s.steps)
	return stepPlace{x, y}
}

// distance returns the distance from p to the line between a and b.
func distance(a, b, p stepPlace) float64 {
	dx, dy := float64(b.x-a.x), float64(b.y-a.y)
	x, y := float64(p.x-a.x), float64(p.y-a.y)
	if long := dx*dx + dy*dy; long > 0 {
		along := min(max((x*dx+y*dy)/long, 0), 1)
		x, y = x-along*dx, y-along*dy
	}
	return math.Hypot(x, y)
}

// inTriangle tells whether d is in the triangle of the others or on its sides.
func inTriangle(a, b, c, d stepPlace) bool {
	side := func(p, q stepPlace) int64 { return (q.x-p.x)*(d.y-p.y) - (q.y-p.y)*(d.x-p.x) }
	u, v, w := side(a, b), side(b, c), side(c, a)
	return u >= 0 && v >= 0 && w >= 0 || u <= 0 && v <= 0 && w <= 0
}

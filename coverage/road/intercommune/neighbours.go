package intercommune

import (
	"cmp"
	"math"
	"slices"

	"github.com/paulmach/orb"

	"acces30/coverage/internal/pointgrid"
)

// neighbourSearch finds Gabriel neighbours (K. R. Gabriel and R. R. Sokal, A
// new statistical approach to geographic variation analysis, Systematic
// Zoology 18, 1969): p and q are neighbours when no third point lies strictly
// inside the circle that has pq as its diameter. Points that coincide are
// neighbours of each other, and each has the neighbours the others have.
//
// Seen from p, a point r inside that circle is one that has q beyond the line
// through r at right angles to pr. What is not beyond any such line is a
// convex cell around p; the search walks outward ring by ring, cuts the cell
// with every point it meets, and stops where the cell lies behind it. A point
// farther than all of the cell is no neighbour, and shuts off none that is.
//
// A neighbourSearch reuses its memory from one call to the next.
type neighbourSearch struct {
	grid   *pointgrid.Grid
	met    []candidate
	cell   []orb.Point // corners, relative to p
	cut    []orb.Point
	result []candidate
}

// candidate is a point met by a search and its distance in metres.
type candidate struct {
	point  uint32
	metres float64
}

// around returns the Gabriel neighbours of p within reach, nearest first,
// points at equal distance by number. self is the number of p in the grid, or
// anything negative when p is not one of its points. The result is valid until
// the next call.
func (s *neighbourSearch) around(p orb.Point, self int, reach float64) []candidate {
	s.met = s.met[:0]
	s.cell = append(s.cell[:0], orb.Point{-reach, -reach}, orb.Point{reach, -reach}, orb.Point{reach, reach}, orb.Point{-reach, reach})
	far := reach
	for k := 0; s.grid.RingDistance(p, k) <= far; k++ {
		s.grid.Ring(p, k, func(i uint32) {
			q := s.grid.Point(i)
			r := orb.Point{q.X() - p.X(), q.Y() - p.Y()}
			if int(i) == self || math.Abs(r.X()) > far || math.Abs(r.Y()) > far {
				return
			}
			d := math.Hypot(r.X(), r.Y())
			if d > far {
				return
			}
			s.met = append(s.met, candidate{i, d})
			if s.clip(r) {
				// The centimetre is for rounding in the cell's corners.
				far = min(reach, s.farthestCorner()+0.01)
			}
		})
	}
	s.met = slices.DeleteFunc(s.met, func(c candidate) bool { return c.metres > far })
	slices.SortFunc(s.met, nearestFirst)
	return s.open(p)
}

// open keeps of the points met those that no nearer one shuts off.
func (s *neighbourSearch) open(p orb.Point) []candidate {
	s.result = s.result[:0]
	for i, c := range s.met {
		q := s.grid.Point(c.point)
		shut := slices.ContainsFunc(s.met[:i], func(r candidate) bool {
			return insideCircle(p, q, s.grid.Point(r.point))
		})
		if !shut {
			s.result = append(s.result, c)
		}
	}
	return s.result
}

// seen returns the neighbours of p within reach as around does, where barriers
// are in the way: those that p sees, no third point strictly inside the circle
// being seen by both. So a place whose neighbour is behind a ridge is joined to
// the next one down its own valley, which that neighbour would shut off.
func (s *neighbourSearch) seen(p orb.Point, self int, reach float64, b barriers) []candidate {
	s.met = s.met[:0]
	s.grid.Within(p, reach, func(i uint32, metres float64) {
		if int(i) != self && !b.between(p, s.grid.Point(i)) {
			s.met = append(s.met, candidate{i, metres})
		}
	})
	slices.SortFunc(s.met, nearestFirst)
	s.result = s.result[:0]
	for i, c := range s.met {
		q := s.grid.Point(c.point)
		shut := slices.ContainsFunc(s.met[:i], func(r candidate) bool {
			at := s.grid.Point(r.point)
			return insideCircle(p, q, at) && !b.between(at, q)
		})
		if !shut {
			s.result = append(s.result, c)
		}
	}
	return s.result
}

// nearestFirst is the order of candidates: nearest first, those at equal distance by
// number.
func nearestFirst(a, b candidate) int {
	return cmp.Or(cmp.Compare(a.metres, b.metres), cmp.Compare(a.point, b.point))
}

// insideCircle reports whether r is strictly inside the circle on pq. It is the
// same with p and q swapped, to the last bit: the conversions keep compilers
// from fusing a product into the sum on one side only.
func insideCircle(p, q, r orb.Point) bool {
	return float64((p.X()-r.X())*(q.X()-r.X()))+float64((p.Y()-r.Y())*(q.Y()-r.Y())) < 0
}

// clip takes from the cell what lies beyond the line through r at right angles
// to it, and reports whether there was any; r is relative to p.
func (s *neighbourSearch) clip(r orb.Point) bool {
	limit := r.X()*r.X() + r.Y()*r.Y() // 0 at p itself, which shuts nothing off: nothing is beyond
	beyond := func(c orb.Point) float64 { return c.X()*r.X() + c.Y()*r.Y() - limit }
	if !slices.ContainsFunc(s.cell, func(c orb.Point) bool { return beyond(c) > 0 }) {
		return false
	}
	s.cut = s.cut[:0]
	a := s.cell[len(s.cell)-1]
	da := beyond(a)
	for _, b := range s.cell {
		db := beyond(b)
		if da > 0 != (db > 0) {
			t := da / (da - db)
			s.cut = append(s.cut, orb.Point{a.X() + t*(b.X()-a.X()), a.Y() + t*(b.Y()-a.Y())})
		}
		if db <= 0 {
			s.cut = append(s.cut, b)
		}
		a, da = b, db
	}
	s.cell, s.cut = s.cut, s.cell
	return true
}

func (s *neighbourSearch) farthestCorner() float64 {
	far := 0.0
	for _, c := range s.cell {
		far = max(far, c.X()*c.X()+c.Y()*c.Y())
	}
	return math.Sqrt(far)
}

package intercommune

import (
	"cmp"
	"math"
	"slices"

	"github.com/paulmach/orb"

	"acces30/coverage/internal/pointgrid"
	"acces30/coverage/road"
)

// DepartNear returns what Depart does for points close to each other, such as the
// corners of a grid: what could be next to any point of a square of that side, in
// metres, is found once for the square. It is not for use by several goroutines.
func (r *Roads) DepartNear(side float64) func(from orb.Point, when road.Conditions) road.Attachment {
	s := squares{side: side, reach: r.params.Reach, known: make(map[squareAt]*square)}
	return func(from orb.Point, when road.Conditions) road.Attachment {
		return r.attach(from, when, s.around)
	}
}

// squares are the squares met so far.
type squares struct {
	side, reach float64
	known       map[squareAt]*square
	result      []candidate
}

// squareAt is where a square of a land is, in sides.
type squareAt struct {
	on   *land
	x, y float64
}

// around returns what neighbourSearch.around does for a point that is none of the
// places of a land.
func (s *squares) around(on *land, p orb.Point) []candidate {
	at := squareAt{on, math.Floor(p.X() / s.side), math.Floor(p.Y() / s.side)}
	q := s.known[at]
	if q == nil {
		q = newSquare(on.Grid, orb.Point{(at.x + 0.5) * s.side, (at.y + 0.5) * s.side}, s.side/2, s.reach)
		s.known[at] = q
	}
	s.result = q.around(s.result[:0], p, s.reach)
	return s.result
}

// square is which places may be Gabriel neighbours of a point in it, each with those
// that may shut it off from there.
type square struct {
	near []nearPlace
}

type nearPlace struct {
	place uint32
	at    orb.Point
	shuts []orb.Point // places inside the circle on this place and some point of the square
}

// around adds the neighbours of a point of the square within reach, nearest first,
// those at equal distance by number.
func (q *square) around(found []candidate, p orb.Point, reach float64) []candidate {
	for i := range q.near {
		n := &q.near[i]
		metres := math.Hypot(n.at.X()-p.X(), n.at.Y()-p.Y())
		if metres <= reach && !slices.ContainsFunc(n.shuts, func(r orb.Point) bool { return insideCircle(p, n.at, r) }) {
			found = append(found, candidate{n.place, metres})
		}
	}
	slices.SortFunc(found, nearestFirst)
	return found
}

// squareMetre is more, in square metres, than what rounding changes in the products
// below: a place is left out only where it is shut off beyond doubt.
const squareMetre = 1.0

// newSquare finds the places around a square. Whether r is inside the circle on p and
// q is told by the sign of (p-r)·(q-r), which is linear in p: over the square it is
// least and greatest at corners.
func newSquare(g *pointgrid.Grid, centre orb.Point, half, reach float64) *square {
	met := placesAround(g, centre, half*math.Sqrt2, reach)
	s := &square{}
	for _, q := range met {
		n := nearPlace{place: q.place, at: q.at}
		shut := slices.ContainsFunc(met, func(r metPlace) bool {
			dx, dy := q.at.X()-r.at.X(), q.at.Y()-r.at.Y()
			inside := (centre.X()-r.at.X())*dx + (centre.Y()-r.at.Y())*dy
			spread := half * (math.Abs(dx) + math.Abs(dy))
			if inside-spread < squareMetre && r.place != q.place {
				n.shuts = append(n.shuts, r.at)
			}
			return inside+spread < -squareMetre
		})
		if !shut {
			s.near = append(s.near, n)
		}
	}
	return s
}

// metPlace is a place met around a square.
type metPlace struct {
	place uint32
	at    orb.Point
}

// placesAround returns all places that may be Gabriel neighbours within reach of a
// point no farther than radius from a centre, and all that may shut these off.
func placesAround(g *pointgrid.Grid, centre orb.Point, radius, reach float64) []metPlace {
	var met []metPlace
	for k := 0; ; k++ {
		g.Ring(centre, k, func(i uint32) { met = append(met, metPlace{i, g.Point(i)}) })
		// What shuts off a place is nearer to the point than the place is: at most
		// two radii farther from the centre.
		whole := g.RingDistance(centre, k+1) - 2*radius - 1
		if whole > reach || whole > 0 && shutBeyond(met, centre, radius, whole) {
			return met
		}
	}
}

// shutBeyond reports whether everything farther than some metres from a centre is shut
// off, from every point within a radius of it, by one of some places. A place at v from
// the centre shuts off what is at x when (v-e)·(x-v) > 0 for every e within the radius:
// a cone from v outwards, that has an angle of acos(radius/|v|) to both sides. Of a
// circle around the centre it holds an arc.
func shutBeyond(met []metPlace, centre orb.Point, radius, metres float64) bool {
	type arc struct{ from, to float64 }
	var arcs []arc
	for _, r := range met {
		v := math.Hypot(r.at.X()-centre.X(), r.at.Y()-centre.Y())
		if v <= radius || v >= metres {
			continue
		}
		cone := math.Acos(radius / v)
		half := cone - math.Asin(v*math.Sin(cone)/metres) - 1e-9 // law of sines
		at := math.Atan2(r.at.Y()-centre.Y(), r.at.X()-centre.X())
		arcs = append(arcs, arc{at - half, at + half}, arc{at - half + 2*math.Pi, at + half + 2*math.Pi})
	}
	slices.SortFunc(arcs, func(a, b arc) int { return cmp.Compare(a.from, b.from) })
	if len(arcs) == 0 {
		return false
	}
	// Arcs are in twice, a turn apart: where there is no gap they go all around.
	to := arcs[0].from
	for _, a := range arcs {
		if a.from > to {
			return false
		}
		to = max(to, a.to)
	}
	return true
}

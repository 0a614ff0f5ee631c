package isochrone

import (
	"github.com/paulmach/orb"

	"acces30/coverage/road"
)

// measure measures every band: its size, and what is on the wrong side of it, by
// the polygons as they go out, given by sheet and limit: of the nodes in the
// country that times were computed for, and of the places asked for.
func (g *Ground) measure(bands []Band, parts [][]orb.MultiPolygon, s *surface, q *Query) {
	each(workersOf(q), len(bands), func(k int) {
		b := &bands[k]
		b.SquareMetres = squareMetres(b.Area)
		inside := make([]bool, len(q.Places))
		for i, sh := range g.sheets {
			in := newInside(parts[i][k], g.cell)
			for p := range q.Places {
				inside[p] = inside[p] || in.holds(q.Places[p].Point)
			}
			reach := s.reached(sh)
			if reach.minX > reach.maxX {
				continue
			}
			sh.inSpan(reach, func(node uint32) {
				b.Nodes.count(within(s.times.Time(node), b.Limit), in.holds(g.nodes[node]), 1)
			})
		}
		for i, p := range q.Places {
			reached := within(p.Time, b.Limit)
			b.Places.count(reached, inside[i], 1)
			b.People.count(reached, inside[i], p.People)
		}
	})
}

// within tells whether a time is there and no longer than a limit.
func within(t, limit road.Deciseconds) bool { return t.Reached() && t <= limit }

package isochrone

import "acces30/coverage/road"

// measure measures every band: its size, and what is on the wrong side of every band, by the polygons as
// they go out: of the nodes in the country that times were computed for, and of
// the places asked for.
func (g *Ground) measure(bands []Band, s *surface, q *Query) {
	each(workersOf(q), len(bands), func(k int) {
		b := &bands[k]
		b.SquareMetres = squareMetres(b.Area)
		in := newInside(b.Area, g.cell)
		for _, sh := range g.sheets {
			reach := s.reached(sh)
			if reach.minX > reach.maxX {
				continue
			}
			sh.inSpan(reach, func(node uint32) {
				b.Nodes.count(within(s.times.Time(node), b.Limit), in.holds(g.nodes[node]), 1)
			})
		}
		for _, p := range q.Places {
			reached, inside := within(p.Time, b.Limit), in.holds(p.Point)
			b.Places.count(reached, inside, 1)
			b.People.count(reached, inside, p.People)
		}
	})
}

// within tells whether a time is there and no longer than a limit.
func within(t, limit road.Deciseconds) bool { return t.Reached() && t <= limit }

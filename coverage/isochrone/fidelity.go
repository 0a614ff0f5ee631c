package isochrone

import (
	"github.com/paulmach/orb"

	"acces30/coverage/road"
)

// measure measures every band: its size, and what is on the wrong side of it, by
// the polygons as they go out: of the nodes in the country that times were
// computed for, and of the places asked for.
func (g *Ground) measure(bands []Band, parts []part, s *surface, q *Query) {
	workers := workersOf(q)
	each(workers, len(bands), func(k int) { bands[k].SquareMetres = squareMetres(bands[k].Area) })
	held := make([][]*inside, len(parts)) // by sheet and limit
	for i := range parts {
		held[i] = make([]*inside, len(bands))
		each(workers, len(bands), func(k int) { held[i][k] = newInside(parts[i].areas[k], g.cell) })
		g.countNodes(bands, g.sheets[i], parts[i].tiles, held[i], s, workers)
	}
	near := placesNear(bands, q.Places)
	each(workers, len(bands), func(k int) {
		b := &bands[k]
		for _, i := range near {
			p := &q.Places[i]
			inside := false
			for sheet := range held {
				inside = inside || held[sheet][k].holds(p.Point)
			}
			reached := within(p.Time, b.Limit)
			b.Places.count(reached, inside, 1)
			b.People.count(reached, inside, p.People)
		}
	})
}

// placesNear returns the numbers of the places that count for some band: those
// reached, and those about where the bands are. Of a country, one structure
// reaches few.
func placesNear(bands []Band, places []Place) []int {
	var bound orb.Bound
	for k := range bands {
		switch own := bands[k].Area.Bound(); {
		case k == 0 || bound.IsEmpty():
			bound = own
		case !own.IsEmpty():
			bound = bound.Union(own)
		}
	}
	var near []int
	for i := range places {
		if within(places[i].Time, bands[len(bands)-1].Limit) || bound.Contains(places[i].Point) {
			near = append(near, i)
		}
	}
	return near
}

// countNodes counts the nodes in the tiles of a sheet, on several processors.
func (g *Ground) countNodes(bands []Band, sh sheet, tiles []tile, held []*inside, s *surface, workers int) {
	chunks := min(4*workers, len(tiles))
	counts := make([][]Fidelity, chunks)
	each(workers, chunks, func(c int) {
		counts[c] = make([]Fidelity, len(bands))
		for _, t := range tiles[len(tiles)*c/chunks : len(tiles)*(c+1)/chunks] {
			sh.inTile(t, func(node uint32) {
				time, point := s.times.Time(node), g.nodes[node]
				for k := range bands {
					counts[c][k].count(within(time, bands[k].Limit), held[k].holds(point), 1)
				}
			})
		}
	})
	for _, chunk := range counts {
		for k := range bands {
			bands[k].Nodes.Add(chunk[k])
		}
	}
}

// within tells whether a time is there and no longer than a limit.
func within(t, limit road.Deciseconds) bool { return t.Reached() && t <= limit }

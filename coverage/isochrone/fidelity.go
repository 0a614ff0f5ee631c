package isochrone

import (
	"context"
	"slices"

	"github.com/paulmach/orb"

	"acces30/coverage/internal/parallel"
	"acces30/coverage/isochrone/grid"
	"acces30/coverage/polygon"
	"acces30/coverage/road"
)

// measure measures every band: its size, and what is on the wrong side of its
// outline, by the polygons as they go out: of the nodes in the tiles that times
// were computed for, and of the check points. It fails when the context ends.
func (s *Surface) measure(ctx context.Context, bands []Band, drawn []partAreas, p *prepared, q *Query) error {
	parallel.EachFromLast(q.Workers, len(bands), func(k int) { bands[k].SquareMetres = polygon.Area(bands[k].Area) })
	locators := make([][]*polygon.Locator, len(drawn)) // by part and limit
	for i := range drawn {
		locators[i] = make([]*polygon.Locator, len(bands))
		parallel.EachFromLast(q.Workers, len(bands), func(k int) { locators[i][k] = polygon.NewLocator(drawn[i].areas[k], s.cell) })
		if err := s.countNodes(ctx, bands, s.parts[i], drawn[i].tiles, locators[i], p, q.Workers); err != nil {
			return err
		}
	}
	points, homes := pointsNear(bands, q.CheckPoints), pointsNear(bands, q.Homes)
	parallel.EachFromLast(q.Workers, len(bands), func(k int) {
		b := &bands[k]
		inside := func(p orb.Point) bool {
			return slices.ContainsFunc(locators, func(of []*polygon.Locator) bool { return of[k].Contains(p) })
		}
		for _, i := range points {
			p := &q.CheckPoints[i]
			reached, inside := within(p.Time, b.Limit), inside(p.Point)
			b.CheckPoints.count(reached, inside, 1)
			b.People.count(reached, inside, p.People)
		}
		for _, i := range homes {
			home := &q.Homes[i]
			b.Homes.count(within(home.Time, b.Limit), inside(home.Point), home.People)
		}
		if len(q.Homes) == 0 {
			b.Homes = b.People
		}
	})
	return nil
}

// pointsNear returns the indexes of the check points that count for some band:
// those reached, and those in the bound of the bands. One structure reaches few
// points of a whole country.
func pointsNear(bands []Band, points []CheckPoint) []int {
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
	for i := range points {
		if within(points[i].Time, bands[len(bands)-1].Limit) || bound.Contains(points[i].Point) {
			near = append(near, i)
		}
	}
	return near
}

// countNodes counts the nodes in the tiles of a part of the surface.
func (s *Surface) countNodes(ctx context.Context, bands []Band, part part, tiles []grid.Tile, locators []*polygon.Locator, p *prepared, workers int) error {
	none := func() []Fidelity { return make([]Fidelity, len(bands)) }
	counts, err := parallel.EachWith(ctx, workers, len(tiles), none, func(counts []Fidelity, i int) error {
		part.inTile(tiles[i], func(node uint32) {
			time, point := p.times.Time(node), s.nodes[node]
			for k := range bands {
				counts[k].count(within(time, bands[k].Limit), locators[k].Contains(point), 1)
			}
		})
		return nil
	})
	for _, count := range counts {
		for k := range bands {
			bands[k].Nodes.Add(count[k])
		}
	}
	return err
}

// within reports whether a time is there and no longer than a limit.
func within(t, limit road.Deciseconds) bool { return t.Reached() && t <= limit }

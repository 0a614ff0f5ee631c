package isochrone

import (
	"math"

	"github.com/paulmach/orb"

	"acces30/coverage/isochrone/grid"
	"acces30/coverage/plane"
	"acces30/coverage/road"
	"acces30/coverage/road/street"
)

// leaveApart takes away the steps from corners whose points would hang on roads
// apart, such as those of an island without a bridge: nobody drives from there to the
// roads that serve.
func (o *openLand) leaveApart(g *grid.Grid, t grid.Tile, near *nearestRoads) {
	farthest := step{int16(near.far), int16(near.far)}
	if near.far < 0 || o.access.ApartWithin(farthest.metres(g.Cell)) == 0 {
		return
	}
	if near.apart == nil {
		near.apart = new(nearestRoads)
	}
	cells := o.access.ApartWithin(farthest.metres(g.Cell)) / g.Cell
	apart := near.apart
	apart.find(g, t, int(cells*cells), o.apart)
	near.leave(func(i int, s step) bool {
		other := apart.steps[i]
		return other != tooFar && other.metres(g.Cell) < o.access.ApartWithin(s.metres(g.Cell))
	})
}

// apartPoints returns points along the roads apart, at most step metres from each
// other, on a plane in metres.
func apartPoints(roads Streets, onto plane.Plane, step float64) []orb.Point {
	var points []orb.Point
	var samples []street.Sample
	nodes := roads.Network().Points
	for link := range uint32(roads.Streets().Links()) {
		if !roads.Apart(link) {
			continue
		}
		from, to := roads.Streets().Ends(link)
		points = append(points, onto.Project(nodes[from]), onto.Project(nodes[to]))
		samples = roads.Samples(link, step, road.OffPeak, samples[:0])
		for _, s := range samples {
			points = append(points, onto.Project(s.Point))
		}
	}
	return points
}

// nearBox returns those of some points that lie in a box or up to so many metres
// around it, and the box extended to them.
func nearBox(points []orb.Point, box orb.Bound, metres float64) ([]orb.Point, orb.Bound) {
	around := box.Pad(metres)
	var near []orb.Point
	for _, p := range points {
		if around.Contains(p) {
			near, box = append(near, p), box.Extend(p)
		}
	}
	return near, box
}

// addApart lets open land know the roads apart, if there are any.
func (p *streetPart) addApart(metres []orb.Point) {
	if len(metres) == 0 {
		return
	}
	points := make([]gridNode, len(metres))
	for i, m := range metres {
		x, y := p.cells.Units(m)
		points[i] = gridNode{x: x, y: y, node: math.MaxUint32}
	}
	bins := grid.Sort(&p.cells, points, (*gridNode).position)
	p.land.apart = func(to *roadCorners) { addPoints(&bins, to) }
}

// addPoints enters the points in a box into corners.
func addPoints(bins *grid.Bins[gridNode], to *roadCorners) {
	bins.InBox(to.x, to.y, to.x+to.side-1, to.y+to.side-1, func(points []gridNode) {
		for i := range points {
			to.add(points[i].x, points[i].y)
		}
	})
}

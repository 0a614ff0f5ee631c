package road

import (
	"math"

	"github.com/paulmach/orb"
)

// Depart returns the ways from a point, in degrees, onto the network: a single
// leg of no time from a place's own point, else legs to the places around it
// that it would be a neighbour of. There are none from a point out of reach.
func (c *InterCommune) Depart(from orb.Point, when Conditions) Attachment {
	return c.attach(from, when)
}

// Arrive returns the ways from the network to a point, as Depart does, with
// the terminal time added to every leg.
func (c *InterCommune) Arrive(to orb.Point, when Conditions) Attachment {
	a := c.attach(to, when)
	terminal := Deciseconds(math.Round(c.params.Terminal * 10))
	for i := range a.Legs {
		a.Legs[i].Time = a.Legs[i].Time.Plus(terminal)
	}
	return a
}

// Between finds nothing: all ways between points pass a place.
func (c *InterCommune) Between(_, _ orb.Point, _ Conditions) (Deciseconds, uint32, bool) {
	return Unreached, 0, false
}

func (c *InterCommune) attach(lonLat orb.Point, when Conditions) Attachment {
	t, p, place, metres := c.nearest(lonLat)
	if t == nil {
		return Attachment{}
	}
	if metres < samePlace {
		return Attachment{Legs: []Leg{{Node: c.network.Node(int(t.number[place]))}}, Metre: metres}
	}
	var a Attachment
	search := neighbourSearch{grid: t.grid}
	for _, near := range search.around(p, -1, c.params.Reach) {
		if t.water.between(p, t.grid.points[near.point]) {
			continue
		}
		if len(a.Legs) == 0 { // they come nearest first
			a.Metre = near.metres
		}
		node := c.network.Node(int(t.number[near.point]))
		a.Legs = append(a.Legs, c.leg(t, p, near, node, when))
	}
	return a
}

// samePlace is the distance in metres within which a point is a place's own.
const samePlace = 1

// leg returns the way along a local link between a point and a place.
func (c *InterCommune) leg(t *territory, p orb.Point, near candidate, node uint32, when Conditions) Leg {
	q := t.grid.points[near.point]
	middle := orb.Point{(p.X() + q.X()) / 2, (p.Y() + q.Y()) / 2}
	env := t.environment(middle, c.params.DensityRadius)
	road := math.Round(near.metres * c.params.Levels[0].Detour)
	return Leg{Node: node, Time: c.params.time(road, 0, env, when), Metres: uint32(road)}
}

// nearest returns the territory that holds the place nearest to a point, the
// point on its plane, the number of that place in the territory and the
// distance to it; nil when no place is within reach.
func (c *InterCommune) nearest(lonLat orb.Point) (*territory, orb.Point, uint32, float64) {
	var best *territory
	var point orb.Point
	var place uint32
	least := c.params.Reach
	for _, t := range c.territories {
		if !around(t.bound, c.params.Reach).Contains(lonLat) {
			continue // so that planes see points of their own country only
		}
		p := t.plane.Project(lonLat)
		if i, metres, ok := t.grid.nearest(p, least); ok && (best == nil || metres < least) {
			best, point, place, least = t, p, i, metres
		}
	}
	return best, point, place, least
}

// around widens a bound in degrees by at least so many metres.
func around(b orb.Bound, metres float64) orb.Bound {
	const shortestDegree = 110000.0 // of latitude, in metres
	high := max(math.Abs(b.Min.Lat()), math.Abs(b.Max.Lat())) + metres/shortestDegree
	dLat := metres / shortestDegree
	dLon := dLat / max(math.Cos(min(high, 89)*math.Pi/180), 0.01)
	return orb.Bound{
		Min: orb.Point{b.Min.Lon() - dLon, b.Min.Lat() - dLat},
		Max: orb.Point{b.Max.Lon() + dLon, b.Max.Lat() + dLat},
	}
}

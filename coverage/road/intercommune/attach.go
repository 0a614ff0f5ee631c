package intercommune

import (
	"math"
	"slices"

	"github.com/paulmach/orb"

	"acces30/coverage/road"
)

// Depart returns the legs from a point, in degrees, onto the network: a single
// one of no time from a place's own point, else one to each of the places
// around that it would be a neighbour of. There are none from a point out of
// reach.
func (r *Roads) Depart(from orb.Point, when road.Conditions) road.Attachment {
	return r.attach(from, when)
}

// Arrive returns the legs from the network to a point, as Depart does, with
// the terminal time added to every leg.
func (r *Roads) Arrive(to orb.Point, when road.Conditions) road.Attachment {
	a := r.attach(to, when)
	terminal := road.Deciseconds(math.Round(r.params.Terminal * 10))
	for i := range a.Legs {
		a.Legs[i].Time = a.Legs[i].Time.Plus(terminal)
	}
	return a
}

// Between finds nothing: every path between two points passes a place.
func (r *Roads) Between(_, _ orb.Point, _ road.Conditions) (road.Deciseconds, uint32, bool) {
	return road.Unreached, 0, false
}

func (r *Roads) attach(lonLat orb.Point, when road.Conditions) road.Attachment {
	l, p, place, metres := r.nearest(lonLat)
	if l == nil {
		return road.Attachment{}
	}
	if metres < samePoint {
		return road.Attachment{Legs: []road.Leg{{Node: r.network.Node(int(l.Numbers[place]))}}, Metre: metres}
	}
	var a road.Attachment
	search := neighbourSearch{grid: l.Grid}
	neighbours := slices.DeleteFunc(search.around(p, -1, r.params.Reach), func(near candidate) bool {
		return l.barriers.between(p, l.Grid.Point(near.point))
	})
	if len(neighbours) == 0 { // all behind barriers: there may be more on this side
		neighbours = search.seen(p, -1, r.params.Reach, l.barriers)
	}
	for _, near := range neighbours {
		if len(a.Legs) == 0 { // they come nearest first
			a.Metre = near.metres
		}
		node := r.network.Node(int(l.Numbers[near.point]))
		a.Legs = append(a.Legs, r.leg(l, p, near, node, when))
	}
	return a
}

// samePoint is the distance in metres within which a point is a place's own.
const samePoint = 1

// leg returns the leg along a local link between a point and a place.
func (r *Roads) leg(l *land, p orb.Point, near candidate, node uint32, when road.Conditions) road.Leg {
	q := l.Grid.Point(near.point)
	middle := orb.Point{(p.X() + q.X()) / 2, (p.Y() + q.Y()) / 2}
	env := l.Environment(middle, r.params.DensityRadius)
	long := math.Round(near.metres * r.params.Levels[0].Detour)
	return road.Leg{Node: node, Time: r.params.time(long, 0, env, when), Metres: uint32(long)}
}

// nearest returns the land that holds the place nearest to a point, the point
// on its plane, the number of that place in the land and the distance to it;
// nil when no place is within reach.
func (r *Roads) nearest(lonLat orb.Point) (*land, orb.Point, uint32, float64) {
	var best *land
	var point orb.Point
	var place uint32
	least := r.params.Reach
	for _, l := range r.lands {
		if !l.Near(lonLat, r.params.Reach) {
			continue
		}
		p := l.Plane.Project(lonLat)
		if i, metres, ok := l.Grid.Nearest(p, least); ok && (best == nil || metres < least) {
			best, point, place, least = l, p, i, metres
		}
	}
	return best, point, place, least
}

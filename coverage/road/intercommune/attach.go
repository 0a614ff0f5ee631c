package intercommune

import (
	"math"
	"slices"

	"github.com/paulmach/orb"

	"acces30/coverage/road"
)

// Depart returns the legs from a point, in degrees, onto the network: a single
// one of no time from a place's own point, else one to each of the places
// around that it would be a neighbour of, straight at the speed of access.
// There are none from a point out of reach. The Road of the attachment is that
// of the place next to the point, its number plus one: see Between; so is the Slope.
func (r *Roads) Depart(from orb.Point, when road.Conditions) road.Attachment {
	return r.attach(from, when, r.around)
}

// Arrive returns the legs from the network to a point, as Depart does, with
// the terminal time added to every leg.
func (r *Roads) Arrive(to orb.Point, when road.Conditions) road.Attachment {
	a := r.attach(to, when, r.around)
	for i := range a.Legs {
		a.Legs[i].Time = a.Legs[i].Time.Plus(r.terminal())
	}
	return a
}

// Between returns time and metres of the straight way between two points next
// to the same place: whoever lives beside a site does not drive there by way of
// the town hall. There is none between points next to different places, across a
// barrier or off the network. It is the fastest where both have the same
// Attachment.Road, as every way by a place is longer.
func (r *Roads) Between(from, to orb.Point, when road.Conditions) (road.Deciseconds, uint32, bool) {
	on, p, place := r.home(from)
	if on == nil {
		return road.Unreached, 0, false
	}
	other, q, next := r.home(to)
	if on != other || place != next || on.barriers.between(p, q) {
		return road.Unreached, 0, false
	}
	metres := math.Hypot(p.X()-q.X(), p.Y()-q.Y())
	t := r.params.accessTime(metres, r.accessEnv(on, p, q, when), when)
	return t.Plus(r.terminal()), r.detour(metres), true
}

// terminal is the time added once to every drive.
func (r *Roads) terminal() road.Deciseconds {
	return road.Deciseconds(math.Round(r.params.Terminal * 10))
}

// home returns the land that a point is on, the point on its plane and the place
// next to it, the nearest that no barrier hides; nil when there is none.
func (r *Roads) home(lonLat orb.Point) (*land, orb.Point, uint32) {
	l, p, place, metres := r.nearest(lonLat)
	if l == nil {
		return nil, p, 0
	}
	if metres >= samePoint && l.barriers.between(p, l.Grid.Point(place)) {
		near := r.onThisSide(l, p, r.around(l, p))
		if len(near) == 0 {
			return nil, p, 0
		}
		place = near[0].point
	}
	return l, p, place
}

// attach attaches a point; around finds the places that it would be a neighbour of.
func (r *Roads) attach(lonLat orb.Point, when road.Conditions, around func(l *land, p orb.Point) []candidate) road.Attachment {
	l, p, place, metres := r.nearest(lonLat)
	if l == nil {
		return road.Attachment{}
	}
	if metres < samePoint {
		return road.Attachment{Legs: []road.Leg{{Node: r.network.Node(int(l.Numbers[place]))}}, Metre: metres, Road: l.Numbers[place] + 1, Slope: l.relief[place].slope}
	}
	var a road.Attachment
	for _, near := range r.onThisSide(l, p, around(l, p)) {
		if len(a.Legs) == 0 { // they come nearest first
			a.Metre, a.Road, a.Slope = near.metres, l.Numbers[near.point]+1, l.relief[near.point].slope
		}
		node := r.network.Node(int(l.Numbers[near.point]))
		a.Legs = append(a.Legs, r.leg(l, p, near, node, when))
	}
	return a
}

// around returns the places around a point that it would be a neighbour of, nearest
// first.
func (r *Roads) around(l *land, p orb.Point) []candidate {
	search := neighbourSearch{grid: l.Grid}
	return search.around(p, -1, r.params.Reach)
}

// onThisSide leaves out of the places around a point those that a barrier hides.
func (r *Roads) onThisSide(l *land, p orb.Point, around []candidate) []candidate {
	neighbours := slices.DeleteFunc(around, func(near candidate) bool {
		return l.barriers.between(p, l.Grid.Point(near.point))
	})
	if len(neighbours) == 0 { // all behind barriers: there may be more on this side
		search := neighbourSearch{grid: l.Grid}
		neighbours = search.seen(p, -1, r.params.Reach, l.barriers)
	}
	return neighbours
}

// samePoint is the distance in metres within which a point is a place's own.
const samePoint = 1

// leg returns the leg straight between a point and a place.
func (r *Roads) leg(l *land, p orb.Point, near candidate, node uint32, when road.Conditions) road.Leg {
	env := r.accessEnv(l, p, l.Grid.Point(near.point), when)
	return road.Leg{Node: node, Time: r.params.accessTime(near.metres, env, when), Metres: r.detour(near.metres)}
}

// detour returns the length by road of a straight way.
func (r *Roads) detour(metres float64) uint32 {
	return uint32(math.Round(metres * r.params.Levels[0].Detour))
}

// accessEnv returns the environment half-way between two points, which only
// traffic at peak hours depends on.
func (r *Roads) accessEnv(l *land, p, q orb.Point, when road.Conditions) road.Environment {
	if when != road.Peak {
		return road.Rural
	}
	return l.Environment(orb.Point{(p.X() + q.X()) / 2, (p.Y() + q.Y()) / 2}, r.params.DensityRadius)
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

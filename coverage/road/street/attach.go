package street

import (
	"math"

	"github.com/paulmach/orb"

	"acces30/coverage/road"
)

// Depart returns the legs from a point, in degrees, onto the network: straight
// to the nearest point of a road at the speed of access, then along the road to
// each end that may be driven to. The time includes what the node at that end
// costs. When the nearest point is a node, the leg straight to it is the only
// one. There are none when no road is within the radius.
func (r *Roads) Depart(from orb.Point, when road.Conditions) road.Attachment {
	return r.attach(from, when, false)
}

// Arrive returns the legs from the network to a point, as Depart does, from
// each end of the road that may be driven from.
//
// Two points on one link need Between as well: neither Depart nor Arrive knows
// the path between them that passes no node.
func (r *Roads) Arrive(to orb.Point, when road.Conditions) road.Attachment {
	return r.attach(to, when, true)
}

func (r *Roads) attach(p orb.Point, when road.Conditions, arrive bool) road.Attachment {
	s, ok := r.snap(p)
	if !ok {
		return road.Attachment{}
	}
	a := road.Attachment{Metre: s.metres, Apart: s.apart}
	if r.atNode(s) {
		node := r.net.links[s.link].from
		if s.at > 0 {
			node = r.net.links[s.link].to
		}
		a.Legs = []road.Leg{r.leg(node, r.access(s), r.straight(s))}
		return a
	}
	a.Road = s.link + 1
	share := r.net.crowShare(s.link)
	for _, backward := range []bool{false, true} {
		if leg, ok := r.along(drive{r, s.link, backward, share, when}, s, arrive); ok {
			a.Legs = append(a.Legs, leg)
		}
	}
	return a
}

// snap returns the spot that a point hangs on: the nearest of the roads that lead
// on; or that on roads apart, where these are much nearer, so that a point on an
// island without a bridge is not driven to over the water.
func (r *Roads) snap(p orb.Point) (spot, bool) {
	access := r.Access()
	s, ok := r.grid.snap(p, access.Reach)
	serving := math.Inf(1)
	if ok {
		serving = s.metres
	}
	if within := access.ApartWithin(serving); within > 0 || !ok {
		if island, found := r.apart.snap(p, within); found {
			island.apart = true
			return island, true
		}
	}
	return s, ok
}

// atNode reports whether a spot is at an end of its link.
func (r *Roads) atNode(s spot) bool { return s.at == 0 || s.at == r.net.cm[s.link] }

// along returns the leg from a spot to the head of the arc driven, or from its
// tail to the spot.
func (r *Roads) along(d drive, s spot, arrive bool) (road.Leg, bool) {
	if !r.drivable(d.link, d.backward) {
		return road.Leg{}, false
	}
	// Onward, the part of the line before the spot is driven to arrive; the
	// part after it to depart. Backward it is the other way round.
	start, end, node := s.at, r.net.cm[d.link], r.net.links[d.link].to
	if arrive != d.backward {
		start, end, node = 0, s.at, r.net.links[d.link].from
	}
	t, ok := d.between(start, end)
	if !ok {
		return road.Leg{}, false
	}
	atTail, atHead := d.charges()
	if arrive {
		t += atTail
	} else {
		t += atHead
	}
	return r.leg(node, r.access(s)+t, r.straight(s)+float64(end-start)/100), true
}

func (r *Roads) leg(node uint32, deciseconds, metres float64) road.Leg {
	return road.Leg{Node: node, Time: whole(deciseconds), Metres: uint32(math.Round(metres))}
}

// access returns the deciseconds of the straight line between a point and its
// spot.
func (r *Roads) access(s spot) float64 { return r.Access().Time(s.metres) }

// straight returns the metres of that line, as far as they count.
func (r *Roads) straight(s spot) float64 {
	if math.IsInf(r.opts.AccessSpeed, 1) {
		return 0
	}
	return s.metres
}

// Between returns time and metres of the fastest path from one point to another
// that passes no node: there is one when both are on one link, and it may be
// driven from the one to the other. Callers take it when it is faster than what
// a search finds. Points that hang on a node need no such path. It costs two
// searches for the nearest road: with many points, compare their
// Attachment.Road first.
func (r *Roads) Between(from, to orb.Point, when road.Conditions) (road.Deciseconds, uint32, bool) {
	a, ok := r.snap(from)
	if !ok {
		return road.Unreached, 0, false
	}
	b, ok := r.snap(to)
	if !ok || a.link != b.link || r.atNode(a) || r.atNode(b) {
		return road.Unreached, 0, false
	}
	share := r.net.crowShare(a.link)
	best, found := math.Inf(1), false
	for _, backward := range []bool{false, true} {
		ahead := a.at <= b.at
		if backward {
			ahead = a.at >= b.at
		}
		if !ahead || !r.drivable(a.link, backward) {
			continue
		}
		d := drive{r, a.link, backward, share, when}
		if t, ok := d.between(min(a.at, b.at), max(a.at, b.at)); ok && t < best {
			best, found = t, true
		}
	}
	if !found {
		return road.Unreached, 0, false
	}
	long := math.Abs(float64(a.at)-float64(b.at)) / 100
	return whole(r.access(a) + best + r.access(b)), uint32(math.Round(r.straight(a) + long + r.straight(b))), true
}

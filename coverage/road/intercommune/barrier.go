package intercommune

import (
	"github.com/paulmach/orb"

	"acces30/coverage/road"
)

// barriers are the barriers near a land, in metres of its plane.
type barriers []wall

type wall struct {
	bound orb.Bound
	line  orb.LineString
}

// barriersNear returns the barriers of a season that could lie between places of a
// land, or between one and a point so many metres around them.
func barriersNear(all []Barrier, season road.Season, on *road.Land, around float64) barriers {
	near := on.Grid.Bound().Pad(around)
	var kept barriers
	for _, b := range all {
		if b.WinterOnly && season != road.Winter {
			continue
		}
		if w := onPlane(b.Line, on); near.Intersects(w.bound) {
			kept = append(kept, w)
		}
	}
	return kept
}

// valleysNear returns the valleys with a main road near a land.
func valleysNear(all []Valley, on *road.Land) []wall {
	near := on.Grid.Bound().Pad(valleyWidth)
	var kept []wall
	for _, v := range all {
		if w := onPlane(v.Line, on); near.Intersects(w.bound) {
			kept = append(kept, w)
		}
	}
	return kept
}

// onPlane returns a line of degrees on the plane of a land.
func onPlane(degrees orb.LineString, on *road.Land) wall {
	line := make(orb.LineString, len(degrees))
	for i, p := range degrees {
		line[i] = on.Plane.Project(p)
	}
	return wall{line.Bound(), line}
}

// between reports whether a barrier lies between two points.
func (b barriers) between(p, q orb.Point) bool {
	bound := orb.MultiPoint{p, q}.Bound()
	for _, w := range b {
		if !w.bound.Intersects(bound) {
			continue
		}
		for i := range len(w.line) - 1 {
			if crosses(p, q, w.line[i], w.line[i+1]) {
				return true
			}
		}
	}
	return false
}

// crosses reports whether segments pq and ab meet; touching counts.
func crosses(p, q, a, b orb.Point) bool {
	return side(p, q, a)*side(p, q, b) <= 0 && side(a, b, p)*side(a, b, q) <= 0
}

// side is positive with r on the left of pq, negative on its right.
func side(p, q, r orb.Point) float64 {
	return (q.X()-p.X())*(r.Y()-p.Y()) - (q.Y()-p.Y())*(r.X()-p.X())
}

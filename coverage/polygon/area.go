package polygon

import (
	"math"

	"github.com/paulmach/orb"

	"acces30/coverage/plane"
)

// Area returns the size of an area in square metres on the ellipsoid: that on
// Lambert's cylindrical equal-area projection of it, where north is the authalic q
// of the latitude.
func Area(area orb.MultiPolygon) float64 {
	total := 0.0
	var a authalic
	for _, polygon := range area {
		for _, ring := range polygon {
			total += a.enclosed(ring)
		}
	}
	return total
}

// authalic computes q for many latitudes that are near each other: by the formula
// at the ends and in the middle of a strip, and between them by the parabola
// through these three, which is off by less than a thousandth of a millimetre.
type authalic struct {
	strip       int
	q0, q1, q2  float64
	initialised bool
}

// stripsPerDegree makes strips of about one kilometre.
const stripsPerDegree = 100

// q returns the authalic q of a latitude.
func (a *authalic) q(latitude float64) float64 {
	at := latitude * stripsPerDegree
	strip := int(math.Floor(at))
	if strip != a.strip || !a.initialised {
		from, to := float64(strip)/stripsPerDegree, float64(strip+1)/stripsPerDegree
		*a = authalic{strip, qOf(from), qOf((from + to) / 2), qOf(to), true}
	}
	u := at - float64(strip)
	return a.q0 + u*(a.q1-a.q0)*2 + u*(2*u-1)*(a.q2-2*a.q1+a.q0)
}

func qOf(latitude float64) float64 { return plane.Authalic(latitude * math.Pi / 180) }

// enclosed returns the area in a ring, negative if it runs clockwise.
func (a *authalic) enclosed(r orb.Ring) float64 {
	twice := 0.0
	origin := a.equalArea(r[0])
	var before orb.Point
	for _, p := range r[1:] {
		m := a.equalArea(p)
		now := orb.Point{m.X() - origin.X(), m.Y() - origin.Y()}
		twice += before.X()*now.Y() - now.X()*before.Y()
		before = now
	}
	return twice / 2
}

func (a *authalic) equalArea(p orb.Point) orb.Point {
	return orb.Point{plane.SemiMajor * p.Lon() * math.Pi / 180, plane.SemiMajor * a.q(p.Lat()) / 2}
}

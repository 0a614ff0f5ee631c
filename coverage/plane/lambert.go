package plane

import (
	"math"

	"github.com/paulmach/orb"
)

// lambert is a Lambert conformal conic plane with two standard parallels.
type lambert struct {
	exponent float64 // n: sine of the latitude of tangency
	radius   float64 // C: distance from the cone's apex to the equator, in metres
	meridian float64 // longitude of the central meridian, in degrees
	apex     orb.Point
}

// Lambert93 returns the legal plane of mainland France and Corsica
// (EPSG:2154): GRS80, standard parallels 44° and 49°, origin 46.5° north and
// 3° east at 700,000 and 6,600,000 m. Formulas: IGN, Notes techniques
// géodésiques NTG 71, ALG0003, ALG0004 and ALG0019.
func Lambert93() Plane {
	return newLambert(44, 49, 46.5, orb.Point{700000, 6600000})
}

// ConicZone returns the plane of one of the nine conformal conic zones of the
// mainland, CC42 to CC50 (EPSG:3942 to 3950), by the latitude of its middle in
// degrees: standard parallels 45' to either side of it, origin there and 3° east
// at 1,700,000 and n,200,000 m, where n is 1 for CC42 (decree 2006-272).
func ConicZone(latitude int) Plane {
	middle := float64(latitude)
	return newLambert(middle-0.75, middle+0.75, middle, orb.Point{1700000, float64(latitude-41)*1000000 + 200000})
}

// newLambert returns a plane about 3° east by its standard parallels, and the
// latitude and the metres of its origin, in degrees.
func newLambert(south, north, originLat float64, falseOrigin orb.Point) Plane {
	const meridian = 3
	south, north = south*degree, north*degree
	n := math.Log(parallelRadius(north)/parallelRadius(south)) / (isometric(south) - isometric(north))
	c := parallelRadius(south) / n * math.Exp(n*isometric(south))
	return lambert{
		exponent: n,
		radius:   c,
		meridian: meridian,
		apex:     orb.Point{falseOrigin.X(), falseOrigin.Y() + c*math.Exp(-n*isometric(originLat*degree))},
	}
}

// Project turns degrees into metres.
func (l lambert) Project(lonLat orb.Point) orb.Point {
	r := l.radius * math.Exp(-l.exponent*isometric(lonLat.Lat()*degree))
	sin, cos := math.Sincos(l.exponent * wrap(lonLat.Lon()-l.meridian) * degree)
	return orb.Point{l.apex.X() + r*sin, l.apex.Y() - r*cos}
}

// Unproject turns metres into degrees.
func (l lambert) Unproject(metres orb.Point) orb.Point {
	dx, dy := metres.X()-l.apex.X(), l.apex.Y()-metres.Y()
	angle := math.Atan2(dx, dy)
	latitude := latitudeOf(-math.Log(math.Hypot(dx, dy)/l.radius) / l.exponent)
	return orb.Point{l.meridian + angle/l.exponent/degree, latitude / degree}
}

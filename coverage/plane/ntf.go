package plane

import (
	"math"

	"github.com/paulmach/orb"
)

// ntf is a plane of the former geodetic system of France (NTF): Lambert zones on
// the ellipsoid Clarke 1880 of IGN, about the meridian of Paris. Its constants are
// those of IGN's NTG 71, its change of datum that of NTG 80: three translations,
// good to 5 m.
type ntf struct {
	exponent, radius float64 // n and c, in metres
	apex             orb.Point
}

const (
	clarkeMajor = 6378249.2
	clarkeMinor = 6356515.0
	parisDegree = 2 + 20.0/60 + 14.025/3600 // longitude of Paris, east of Greenwich
)

// NTF to RGF93, in metres (IGN NTG 80).
var ntfShift = [3]float64{-168, -60, 320}

// LambertZone returns the plane of one of the former zones, 1 to 4 from the north:
// Lambert I to IV, with northings that begin again in every zone (EPSG:27561 to
// 27564). Extended says that millions tell the zone, as in Lambert II étendu, which
// covered the whole country (EPSG:27571 to 27574, 27572).
func LambertZone(zone int, extended bool) Plane {
	p := [4]ntf{
		{0.7604059656, 11603796.98, orb.Point{600000, 5657616.674}},
		{0.7289686274, 11745793.39, orb.Point{600000, 6199695.768}},
		{0.6959127966, 11947992.52, orb.Point{600000, 6791905.085}},
		{0.6712679322, 12136281.99, orb.Point{234.358, 7239161.542}},
	}[zone-1]
	if extended {
		p.apex[1] += float64(zone) * 1_000_000
	}
	return p
}

// Project turns degrees into metres.
func (l ntf) Project(lonLat orb.Point) orb.Point {
	lon, lat := shifted(lonLat.Lon()*degree, lonLat.Lat()*degree, SemiMajor, eccentricity(), clarkeMajor, clarkeEccentricity(), -1)
	e := clarkeEccentricity()
	s := math.Sin(max(-nearPole, min(nearPole, lat)))
	r := l.radius * math.Exp(-l.exponent*(math.Atanh(s)-e*math.Atanh(e*s)))
	sin, cos := math.Sincos(l.exponent * wrap(lon/degree-parisDegree) * degree)
	return orb.Point{l.apex.X() + r*sin, l.apex.Y() - r*cos}
}

// Unproject turns metres into degrees.
func (l ntf) Unproject(metres orb.Point) orb.Point {
	dx, dy := metres.X()-l.apex.X(), l.apex.Y()-metres.Y()
	isometric := -math.Log(math.Hypot(dx, dy)/l.radius) / l.exponent
	e := clarkeEccentricity()
	s := math.Tanh(isometric)
	for range 8 {
		s = math.Tanh(isometric + e*math.Atanh(e*s))
	}
	lon := parisDegree*degree + math.Atan2(dx, dy)/l.exponent
	lon, lat := shifted(lon, math.Asin(s), clarkeMajor, e, SemiMajor, eccentricity(), 1)
	return orb.Point{lon / degree, lat / degree}
}

func clarkeEccentricity() float64 {
	return math.Sqrt(1 - clarkeMinor*clarkeMinor/(clarkeMajor*clarkeMajor))
}

// shifted moves a point of one ellipsoid to the other, in radians: by way of
// Cartesian coordinates, with the translations of NTF to RGF93 times a sign.
func shifted(lon, lat, fromMajor, fromE, toMajor, toE, sign float64) (float64, float64) {
	sinLat, cosLat := math.Sincos(lat)
	n := fromMajor / math.Sqrt(1-fromE*fromE*sinLat*sinLat)
	x := n*cosLat*math.Cos(lon) + sign*ntfShift[0]
	y := n*cosLat*math.Sin(lon) + sign*ntfShift[1]
	z := n*(1-fromE*fromE)*sinLat + sign*ntfShift[2]
	across := math.Hypot(x, y)
	lat = math.Atan2(z, across*(1-toE*toE))
	for range 8 { // a millimetre after three
		s := math.Sin(lat)
		lat = math.Atan2(z+toE*toE*toMajor/math.Sqrt(1-toE*toE*s*s)*s, across)
	}
	return math.Atan2(y, x), lat
}

package plane

import (
	"math"

	"github.com/paulmach/orb"
)

// azimuthal is a Lambert azimuthal equal-area plane.
type azimuthal struct {
	origin      orb.Point // longitude in degrees, authalic latitude in radians
	radius      float64   // of the sphere of the same area as the ellipsoid, in metres
	stretch     float64   // D: keeps the scale true at the origin
	falseOrigin orb.Point
	polarQ      float64 // qP: the authalic function at the pole
}

// Europe returns the plane of European statistics (EPSG:3035), on which INSEE
// and Eurostat define their grid squares: GRS80, Lambert azimuthal equal-area about
// 52° north and 10° east at 4,321,000 and 3,210,000 m. Formulas: IOGP Guidance
// Note 7-2, method 9820; latitude by J. P. Snyder, Map Projections: A Working
// Manual (1987), equation 3-16.
func Europe() Plane {
	const originLat, originLon = 52 * degree, 10
	a := azimuthal{falseOrigin: orb.Point{4321000, 3210000}, polarQ: Authalic(math.Pi / 2)}
	a.radius = SemiMajor * math.Sqrt(a.polarQ/2)
	a.origin = orb.Point{originLon, math.Asin(Authalic(originLat) / a.polarQ)}
	a.stretch = parallelRadius(originLat) / (a.radius * math.Cos(a.origin.Lat()))
	return a
}

// Project turns degrees into metres.
func (a azimuthal) Project(lonLat orb.Point) orb.Point {
	beta := math.Asin(max(-1, min(1, Authalic(lonLat.Lat()*degree)/a.polarQ)))
	sin, cos := math.Sincos(wrap(lonLat.Lon()-a.origin.Lon()) * degree)
	sinB, cosB := math.Sincos(beta)
	sin0, cos0 := math.Sincos(a.origin.Lat())
	// The point opposite the origin has no image on the plane: stay finite.
	b := a.radius * math.Sqrt(2/max(1+sin0*sinB+cos0*cosB*cos, 1e-12))
	return orb.Point{
		a.falseOrigin.X() + b*a.stretch*cosB*sin,
		a.falseOrigin.Y() + b/a.stretch*(cos0*sinB-sin0*cosB*cos),
	}
}

// Unproject turns metres into degrees.
func (a azimuthal) Unproject(metres orb.Point) orb.Point {
	x, y := (metres.X()-a.falseOrigin.X())/a.stretch, (metres.Y()-a.falseOrigin.Y())*a.stretch
	rho := math.Hypot(x, y)
	sinC, cosC := math.Sincos(2 * math.Asin(min(1, rho/2/a.radius)))
	sin0, cos0 := math.Sincos(a.origin.Lat())
	sinB := sin0
	if rho > 0 {
		sinB = cosC*sin0 + y*sinC*cos0/rho
	}
	lon := a.origin.Lon()
	if rho > 0 {
		lon += math.Atan2(x*sinC, rho*cos0*cosC-y*sin0*sinC) / degree
	}
	return orb.Point{lon, latitudeOfAuthalic(max(-1, min(1, sinB))*a.polarQ) / degree}
}

// latitudeOfAuthalic returns the latitude in radians with a value of q, by
// Newton's method: four steps reach the last bits outside the poles.
func latitudeOfAuthalic(q float64) float64 {
	e2 := eccentricity() * eccentricity()
	latitude := math.Asin(max(-1, min(1, q/2)))
	for range 4 {
		s, c := math.Sincos(latitude)
		if c < 1e-9 {
			break
		}
		w := 1 - e2*s*s
		latitude += w * w / (2 * c * (1 - e2)) * (q - Authalic(latitude))
	}
	return latitude
}

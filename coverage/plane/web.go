package plane

import (
	"math"

	"github.com/paulmach/orb"
)

// webMercator is Mercator's plane of a sphere, as maps in browsers draw it.
type webMercator struct{}

// WebMercator returns the plane of maps in browsers (EPSG:3857, also called 900913
// and 102100): Mercator's of a sphere with the ellipsoid's larger radius. Formulas:
// IOGP Guidance Note 7-2, method 1024.
func WebMercator() Plane { return webMercator{} }

// Project turns degrees into metres.
func (webMercator) Project(lonLat orb.Point) orb.Point {
	latitude := max(-nearPole, min(nearPole, lonLat.Lat()*degree))
	return orb.Point{SemiMajor * lonLat.Lon() * degree, SemiMajor * math.Asinh(math.Tan(latitude))}
}

// Unproject turns metres into degrees.
func (webMercator) Unproject(metres orb.Point) orb.Point {
	return orb.Point{metres.X() / SemiMajor / degree, math.Atan(math.Sinh(metres.Y()/SemiMajor)) / degree}
}

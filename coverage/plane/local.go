package plane

import (
	"math"

	"github.com/paulmach/orb"
)

// order is the number of terms kept of Krüger's series.
const order = 4

// mercator is a transverse Mercator plane.
type mercator struct {
	origin   orb.Point // longitude and latitude in degrees: 0, 0 of the plane
	radius   float64   // of the rectifying sphere, in metres
	northing float64   // of the origin on that sphere, in radians
	forward  [order]float64
	backward [order]float64
}

// Local returns a plane of metres about a point anywhere on Earth but at the
// poles: a transverse Mercator projection with scale 1 on the meridian of the
// origin, which is at 0, 0. Lengths are true to 1 in 10,000 up to 90 km east
// or west of it. Formulas: Krüger's series in the third flattening to its
// fourth power, as in C. F. F. Karney, Transverse Mercator with an accuracy of
// a few nanometers, Journal of Geodesy 85 (2011), equations 7 to 12, 35, 36.
func Local(origin orb.Point) Plane {
	const n = flattening / (2 - flattening)
	const n2, n3, n4 = n * n, n * n * n, n * n * n * n
	m := mercator{
		origin: origin,
		radius: SemiMajor / (1 + n) * (1 + n2/4 + n4/64),
		forward: [order]float64{
			n/2 - 2*n2/3 + 5*n3/16 + 41*n4/180,
			13*n2/48 - 3*n3/5 + 557*n4/1440,
			61*n3/240 - 103*n4/140,
			49561 * n4 / 161280,
		},
		backward: [order]float64{
			n/2 - 2*n2/3 + 37*n3/96 - n4/360,
			n2/48 + n3/15 - 437*n4/1440,
			17*n3/480 - 37*n4/840,
			4397 * n4 / 161280,
		},
	}
	m.northing = m.Project(origin).Y() / m.radius
	return m
}

// Project turns degrees into metres.
func (m mercator) Project(lonLat orb.Point) orb.Point {
	tan := math.Sinh(isometric(lonLat.Lat() * degree)) // of the conformal latitude
	sin, cos := math.Sincos(wrap(lonLat.Lon()-m.origin.Lon()) * degree)
	north, east := series(math.Atan2(tan, cos), math.Asinh(sin/math.Hypot(tan, cos)), 1, m.forward)
	return orb.Point{east * m.radius, (north - m.northing) * m.radius}
}

// Unproject turns metres into degrees.
func (m mercator) Unproject(metres orb.Point) orb.Point {
	north, east := series(metres.Y()/m.radius+m.northing, metres.X()/m.radius, -1, m.backward)
	sin, cos := math.Sincos(north)
	sinh := math.Sinh(east)
	latitude := latitudeOf(math.Asinh(sin / math.Hypot(sinh, cos)))
	return orb.Point{m.origin.Lon() + math.Atan2(sinh, cos)/degree, latitude / degree}
}

// series adds the terms of Krüger's series to a point of the transverse
// Mercator plane of the sphere, or subtracts them with sign -1.
func series(north, east, sign float64, terms [order]float64) (float64, float64) {
	n, e := north, east
	for i, term := range terms {
		k := 2 * float64(i+1)
		sin, cos := math.Sincos(k * north)
		n += sign * term * sin * math.Cosh(k*east)
		e += sign * term * cos * math.Sinh(k*east)
	}
	return n, e
}

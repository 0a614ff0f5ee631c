package plane

import "math"

// The GRS80 ellipsoid, that of RGF93; WGS84 differs from it by a tenth of a
// millimetre at the pole.
const (
	SemiMajor  = 6378137.0 // axis, in metres
	flattening = 1 / 298.257222101
	degree     = math.Pi / 180
)

// eccentricity returns the first eccentricity of the ellipsoid.
func eccentricity() float64 {
	return math.Sqrt(flattening * (2 - flattening))
}

// nearPole keeps latitudes six metres away from the poles, where the isometric
// latitude is infinite.
const nearPole = math.Pi/2 - 1e-6

// isometric returns the isometric latitude of a latitude, both in radians
// (IGN NTG 71, ALG0001).
func isometric(latitude float64) float64 {
	e := eccentricity()
	s := math.Sin(max(-nearPole, min(nearPole, latitude)))
	return math.Atanh(s) - e*math.Atanh(e*s)
}

// latitudeOf returns the latitude of an isometric latitude, both in radians: that of
// IGN NTG 71, ALG0002, where each step gains two decimals and more, found by Newton's
// method, where three steps reach the last bits.
func latitudeOf(isometric float64) float64 {
	e := eccentricity()
	s := math.Tanh(isometric)
	for range 3 {
		next := math.Tanh(isometric + e*math.Atanh(e*s))
		slope := e * e * (1 - next*next) / (1 - e*e*s*s)
		s += (next - s) / (1 - slope)
	}
	return math.Asin(s)
}

// parallelRadius returns the radius of the parallel at a latitude in radians,
// in metres.
func parallelRadius(latitude float64) float64 {
	e := eccentricity()
	s := math.Sin(latitude)
	return SemiMajor * math.Cos(latitude) / math.Sqrt(1-e*e*s*s)
}

// wrap returns a difference of longitudes in degrees between -180 and 180.
func wrap(degrees float64) float64 {
	return math.Remainder(degrees, 360)
}

// Authalic returns the function q of a latitude in radians, to which the area
// between it and the equator is proportional: from -2 to 2, nearly. On a cylindrical
// equal-area plane, a point lies SemiMajor*q/2 metres north of the equator (J. P.
// Snyder, Map Projections: A Working Manual, 1987, equations 3-12 and 10-14).
func Authalic(latitude float64) float64 {
	e := eccentricity()
	s := math.Sin(latitude)
	return (1 - e*e) * (s/(1-e*e*s*s) + math.Atanh(e*s)/e)
}

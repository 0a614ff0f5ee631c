package street

import (
	"math"

	"github.com/paulmach/orb"
)

// coord is a point in 1e-7 degrees, as OpenStreetMap has it.
type coord struct {
	lon, lat int32
}

// Bounds of coordinates in 1e-7 degrees.
const (
	maxLon = 180 * 1e7
	maxLat = 90 * 1e7
)

func (c coord) point() orb.Point {
	return orb.Point{float64(c.lon) / 1e7, float64(c.lat) / 1e7}
}

func (c coord) onEarth() bool {
	return c.lon >= -maxLon && c.lon <= maxLon && c.lat >= -maxLat && c.lat <= maxLat
}

// The WGS84 ellipsoid: semi-major axis in metres, first eccentricity squared.
const (
	semiMajor    = 6378137.0
	eccentricity = 0.00669437999014
)

const radian = math.Pi / 180

// scales returns the metres that 1e-7 degrees of longitude and of latitude are
// long at a latitude in degrees, from the ellipsoid's radii of curvature in the
// prime vertical and in the meridian.
func scales(latitude float64) (perLon, perLat float64) {
	sin, cos := math.Sincos(latitude * radian)
	w := 1 - eccentricity*sin*sin
	n := semiMajor / math.Sqrt(w)
	return n * cos * radian * 1e-7, n * (1 - eccentricity) / w * radian * 1e-7
}

// metres returns the length of a straight line on the ellipsoid by the scales
// of its middle latitude: true to 1 in 100,000 up to 100 km.
func metres(a, b coord) float64 {
	perLon, perLat := scales((float64(a.lat) + float64(b.lat)) / 2e7)
	x := float64(eastOf(a, b)) * perLon
	y := float64(int64(b.lat)-int64(a.lat)) * perLat
	return math.Sqrt(x*x + y*y)
}

// eastOf returns how far b lies east of a, the shorter way round the Earth.
func eastOf(a, b coord) int64 {
	east := int64(b.lon) - int64(a.lon)
	switch {
	case east > maxLon:
		return east - 2*maxLon
	case east < -maxLon:
		return east + 2*maxLon
	}
	return east
}

// centimetres returns the length of a line between two points, as all sums of
// this package add it.
func centimetres(a, b coord) uint32 { return uint32(math.Round(metres(a, b) * 100)) }

package plane

import "github.com/paulmach/orb"

// Plane maps longitude and latitude in degrees to metres east and north, and
// back. Planes hold no state and serve any number of goroutines.
type Plane interface {
	// Project returns the metres east and north of a longitude and latitude.
	// The result is finite for every finite point on Earth, though far from
	// where the plane is meant to be used it means little.
	Project(lonLat orb.Point) orb.Point
	// Unproject returns the longitude and latitude of metres east and north.
	Unproject(metres orb.Point) orb.Point
}

// Mainland is the box that mainland France and Corsica lie in, in degrees:
// where Lambert-93 serves. Others ask for it here.
func Mainland() orb.Bound {
	return orb.Bound{Min: orb.Point{-5.5, 41.2}, Max: orb.Point{9.8, 51.3}}
}

// For returns the plane that suits the points: Lambert-93 when all lie in the
// Mainland box, or when there are none; else a local plane about the middle of
// their bounds.
func For(points []orb.Point) Plane {
	mainland := Mainland()
	inside := true
	for _, p := range points {
		inside = inside && mainland.Contains(p)
	}
	if inside {
		return Lambert93()
	}
	return Local(orb.MultiPoint(points).Bound().Center())
}

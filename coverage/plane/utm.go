package plane

import "github.com/paulmach/orb"

// UTM returns the plane of a zone of the universal transverse Mercator grid,
// 1 to 60, north or south of the equator: the legal planes of France overseas
// are of this kind.
func UTM(zone int, south bool) Plane {
	u := utm{mercator: Local(orb.Point{float64(6*zone - 183), 0})}
	if south {
		u.north = 10_000_000
	}
	return u
}

// utm is a transverse Mercator plane with the grid's scale and false origin.
type utm struct {
	mercator Plane
	north    float64 // added to northings
}

const (
	utmScale = 0.9996
	utmEast  = 500_000
)

// Project turns degrees into metres.
func (u utm) Project(lonLat orb.Point) orb.Point {
	p := u.mercator.Project(lonLat)
	return orb.Point{utmEast + utmScale*p.X(), u.north + utmScale*p.Y()}
}

// Unproject turns metres into degrees.
func (u utm) Unproject(metres orb.Point) orb.Point {
	return u.mercator.Unproject(orb.Point{(metres.X() - utmEast) / utmScale, (metres.Y() - u.north) / utmScale})
}

package road

import (
	"math"

	"github.com/paulmach/orb"

	"acces30/coverage/internal/pointgrid"
	"acces30/coverage/plane"
)

// Land is all places of one land, on a plane of their own. It is never changed.
type Land struct {
	Plane   plane.Plane
	Numbers []uint32        // of its places, among all
	People  []int           // of its places, never below zero
	Grid    *pointgrid.Grid // of its places, in metres of the plane

	bound orb.Bound // of its places, in degrees
}

// Lands sorts places by their land. The lands come in the order of their first
// place, the places of a land in their own order.
func Lands(places []Place) []*Land {
	var all []*Land
	byName := map[string]*Land{}
	for i, p := range places {
		l := byName[p.Land]
		if l == nil {
			l = new(Land)
			byName[p.Land] = l
			all = append(all, l)
		}
		l.Numbers = append(l.Numbers, uint32(i))
		l.People = append(l.People, max(p.People, 0))
	}
	for _, l := range all {
		points := make([]orb.Point, len(l.Numbers))
		for i, n := range l.Numbers {
			points[i] = places[n].Point
		}
		l.bound = orb.MultiPoint(points).Bound()
		l.Plane = plane.For(points)
		for i, p := range points {
			points[i] = l.Plane.Project(p)
		}
		l.Grid = pointgrid.New(points)
	}
	return all
}

// Near reports whether a point in degrees may be within so many metres of a
// place: planes are to see points of their own land only.
func (l *Land) Near(lonLat orb.Point, metres float64) bool {
	return widen(l.bound, metres).Contains(lonLat)
}

// Environment returns the environment at a point of the plane: that of the
// density of people within a radius in metres.
func (l *Land) Environment(p orb.Point, radius float64) Environment {
	people := 0
	l.Grid.Within(p, radius, func(i uint32, _ float64) { people += l.People[i] })
	const squareKilometre = 1e6
	return EnvironmentOf(float64(people) / (math.Pi * radius * radius / squareKilometre))
}

// widen returns a bound in degrees grown by at least so many metres.
func widen(b orb.Bound, metres float64) orb.Bound {
	const shortestDegree = 110000.0 // of latitude, in metres
	high := max(math.Abs(b.Min.Lat()), math.Abs(b.Max.Lat())) + metres/shortestDegree
	dLat := metres / shortestDegree
	dLon := dLat / max(math.Cos(min(high, 89)*math.Pi/180), 0.01)
	return orb.Bound{
		Min: orb.Point{b.Min.Lon() - dLon, b.Min.Lat() - dLat},
		Max: orb.Point{b.Max.Lon() + dLon, b.Max.Lat() + dLat},
	}
}

package sample

import (
	"math"

	"acces30/coverage"
	"acces30/coverage/isochrone"
	"acces30/coverage/road"

	"github.com/paulmach/orb"
)

// Mapped makes the sample with all that maps draw: outlines that share their
// borders, one commune left as a circle, main roads and nested bands. The
// outlines are strips from west to east, each around its commune's point; the
// third has an exclave in a hole of the fifth.
func Mapped() *coverage.Result {
	r := Result()
	communes := r.Study.Communes
	for i := range communes {
		if i != 8 {
			communes[i].Outline = orb.MultiPolygon{{strip(i)}}
		}
	}
	hole := orb.Ring{{6.19, 49.1}, {6.21, 49.1}, {6.21, 49.12}, {6.19, 49.12}, {6.19, 49.1}}
	back := hole.Clone()
	back.Reverse()
	communes[4].Outline[0] = append(communes[4].Outline[0], back)
	communes[2].Outline = append(communes[2].Outline, orb.Polygon{hole})
	r.Study.MainRoads = []coverage.MainRoad{
		{Class: road.Motorway, Line: orb.LineString{{5.9, 49}, {6.3, 49.1}}},
		{Class: road.Motorway, Line: orb.LineString{{6.3, 49.1}, {6.7, 49.05}, {9, 49.2}}},
		{Class: road.Primary, Line: orb.LineString{{6.3, 48.9}, {6.3, 49.1}, {6.35, 49.3}}},
	}
	r.Bands = nil
	for i, minutes := range []float64{10, 15, 20, 30} {
		reach := 0.05 * float64(i+1)
		r.Bands = append(r.Bands, isochrone.Band{
			Limit: road.FromMinutes(minutes),
			Area: orb.MultiPolygon{
				{box(6.3-reach, 49.1-reach/2, 6.3+reach, 49.1+reach/2)},
				{box(6.8-reach/3, 49.1-reach/3, 6.8+reach/3, 49.1+reach/3)},
			},
		})
	}
	return r
}

// strip is the outline of the i-th commune. Its sides waver, each like that of
// its neighbour.
func strip(i int) orb.Ring {
	const south, north, points = 48.95, 49.25, 12
	side := func(i, k int) orb.Point {
		return orb.Point{
			6 + (float64(i)-0.5)/20 + 0.01*math.Sin(float64(3*i+k)),
			south + (north-south)*float64(k)/points,
		}
	}
	var ring orb.Ring
	for k := 0; k <= points; k++ {
		ring = append(ring, side(i+1, k))
	}
	for k := points; k >= 0; k-- {
		ring = append(ring, side(i, k))
	}
	return append(ring, ring[0])
}

// box is a rectangle, counterclockwise.
func box(west, south, east, north float64) orb.Ring {
	return orb.Ring{{west, south}, {east, south}, {east, north}, {west, north}, {west, south}}
}

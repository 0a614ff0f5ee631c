package location

import (
	"math"
	"slices"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"
)

// Centroid returns the centroid of an outline by area, computed on degrees:
// within a commune their two scales are the same everywhere.
func Centroid(outline orb.MultiPolygon) orb.Point {
	p, area := planar.CentroidArea(outline)
	if area == 0 || math.IsNaN(p.Lon()) || math.IsNaN(p.Lat()) {
		p = outline.Bound().Center()
	}
	return p
}

// contains reports whether a point is in an outline. A point on the border is
// in it; one on the border of a hole is not.
func contains(outline orb.MultiPolygon, p orb.Point) bool {
	return outline.Bound().Contains(p) && planar.MultiPolygonContains(outline, p)
}

// MetresOutside returns how far a point lies outside an outline, 0 inside and
// on the border, on a plane that touches the globe at the point: within the tens
// of kilometres that matter here the error is below half a percent.
func MetresOutside(outline orb.MultiPolygon, p orb.Point) float64 {
	if contains(outline, p) {
		return 0
	}
	const degreeLength = orb.EarthRadius * math.Pi / 180
	wide := degreeLength * math.Cos(p.Lat()*math.Pi/180)
	fromPoint := func(q orb.Point) orb.Point { // metres east and north
		return orb.Point{(q.Lon() - p.Lon()) * wide, (q.Lat() - p.Lat()) * degreeLength}
	}
	nearest := math.Inf(1)
	for _, polygon := range outline {
		for _, ring := range polygon {
			for i := 1; i < len(ring); i++ {
				nearest = min(nearest, planar.DistanceFromSegmentSquared(fromPoint(ring[i-1]), fromPoint(ring[i]), orb.Point{}))
			}
		}
	}
	return math.Sqrt(nearest)
}

// encloses reports whether a point is in an outline by the even-odd rule: a
// line to the east crosses its edges an odd number of times. A point on a border
// that two communes share is only in the one to the east or north of it, so that
// nobody is counted twice.
//
// It takes the place of planar.MultiPolygonContains, by which such a point is in
// both, and which goes over every ring twice: a million squares would take a
// fifth longer.
func encloses(outline orb.MultiPolygon, p orb.Point) bool {
	odd := false
	for _, polygon := range outline {
		for _, ring := range polygon {
			for i := 1; i < len(ring); i++ {
				a, b := ring[i-1], ring[i]
				if (a[1] > p[1]) != (b[1] > p[1]) && p[0] < a[0]+(p[1]-a[1])/(b[1]-a[1])*(b[0]-a[0]) {
					odd = !odd
				}
			}
		}
	}
	return odd
}

// Inside returns a point inside an outline: its centroid where that lies in it, else
// the middle of the widest stretch in it of one of a few lines from west to east.
func Inside(outline orb.MultiPolygon) orb.Point {
	centre := Centroid(outline)
	if encloses(outline, centre) {
		return centre
	}
	const lines = 9
	bound := outline.Bound()
	best, widest := centre, 0.0
	for k := range lines {
		lat := bound.Min.Lat() + (bound.Max.Lat()-bound.Min.Lat())*(float64(k)+0.5)/lines
		crossings := crossingsAt(outline, lat)
		for i := 0; i+1 < len(crossings); i += 2 {
			if wide := crossings[i+1] - crossings[i]; wide > widest {
				best, widest = orb.Point{(crossings[i] + crossings[i+1]) / 2, lat}, wide
			}
		}
	}
	return best
}

// crossingsAt returns the longitudes at which edges cross a latitude, ascending.
func crossingsAt(outline orb.MultiPolygon, lat float64) []float64 {
	var lons []float64
	for _, polygon := range outline {
		for _, ring := range polygon {
			for i := 1; i < len(ring); i++ {
				a, b := ring[i-1], ring[i]
				if (a[1] > lat) != (b[1] > lat) {
					lons = append(lons, a[0]+(lat-a[1])/(b[1]-a[1])*(b[0]-a[0]))
				}
			}
		}
	}
	slices.Sort(lons)
	return lons
}

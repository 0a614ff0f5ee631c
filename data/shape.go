package data

import (
	"math"

	"acces30/coverage"
	"acces30/coverage/finding"
	"acces30/data/table"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"
)

// outline reads the polygon of a row as the outline of a place in a territory,
// in degrees, its rings closed; nil, with a finding, where it is none. As with
// points, exchanged or projected coordinates are repaired.
func (r *record) outline(where territory) orb.MultiPolygon {
	shape := r.row.Shape
	if shape == nil {
		return nil
	}
	reason := shape.Fault
	if reason == "" {
		outline, repair, holds := where.mendShape(shape.Polygons)
		switch {
		case !holds:
			reason = "coordinates outside the département's part of the world"
		case len(outline) == 0:
			reason = "no area"
		default:
			switch repair {
			case exchanged:
				r.noteShape(finding.CoordinatesSwapped.Found(), shape)
			case projected:
				r.noteShape(finding.CoordinatesProjected.Found(finding.Word(where.planeName)), shape)
			}
			return outline
		}
	}
	r.noteShape(finding.OutlineInvalid.Found(finding.Word(reason)), shape)
	return nil
}

// noteShape adds a finding about the row's polygon.
func (r *record) noteShape(f finding.Finding, shape *table.Shape) {
	source := r.source(table.Missing)
	source.Column = shape.Column
	r.notes = append(r.notes, f.At(source, r.subject, ""))
}

// mendShape returns polygons in degrees, without rings that enclose nothing;
// holds is false when they don't lie in the territory however they are read.
func (t territory) mendShape(polygons orb.MultiPolygon) (mended orb.MultiPolygon, done repair, holds bool) {
	for _, polygon := range polygons {
		var rings orb.Polygon
		for i, ring := range polygon {
			clean := make(orb.Ring, 0, len(ring)+1)
			for _, p := range ring {
				q, repair := t.mend(p)
				if repair == notMended {
					return nil, repair, false
				}
				done = max(done, repair)
				clean = append(clean, q)
			}
			if len(clean) > 0 && clean[0] != clean[len(clean)-1] {
				clean = append(clean, clean[0])
			}
			if len(clean) >= 4 && planar.Area(clean) != 0 {
				rings = append(rings, clean)
			} else if i == 0 {
				break // holes of nothing
			}
		}
		if len(rings) > 0 {
			mended = append(mended, rings)
		}
	}
	return mended, done, true
}

// middle returns the centroid of an outline by area, on degrees: within a
// commune the two scales are the same all over.
func middle(outline orb.MultiPolygon) coverage.Position {
	p, area := planar.CentroidArea(outline)
	if area == 0 || math.IsNaN(p.Lon()) || math.IsNaN(p.Lat()) {
		p = outline.Bound().Center()
	}
	return coverage.At(p.Lon(), p.Lat())
}

// inside tells whether an outline holds a point.
func inside(outline orb.MultiPolygon, p orb.Point) bool {
	return outline.Bound().Contains(p) && crossings(outline, p)%2 == 1
}

// crossings counts the edges that a line from a point to the east crosses: an
// odd number where the point lies in one of the polygons and in none of its
// holes.
func crossings(outline orb.MultiPolygon, p orb.Point) int {
	n := 0
	for _, polygon := range outline {
		for _, ring := range polygon {
			for i := 1; i < len(ring); i++ {
				a, b := ring[i-1], ring[i]
				if (a[1] > p[1]) != (b[1] > p[1]) && p[0] < a[0]+(p[1]-a[1])/(b[1]-a[1])*(b[0]-a[0]) {
					n++
				}
			}
		}
	}
	return n
}

// metresOutside returns how far a point lies outside an outline, 0 inside, on
// a plane that touches the globe at the point: true to half a percent within
// the tens of kilometres that matter here.
func metresOutside(outline orb.MultiPolygon, p orb.Point) float64 {
	if inside(outline, p) {
		return 0
	}
	const degreeLength = orb.EarthRadius * math.Pi / 180
	wide := degreeLength * math.Cos(p.Lat()*math.Pi/180)
	around := func(q orb.Point) orb.Point {
		return orb.Point{(q.Lon() - p.Lon()) * wide, (q.Lat() - p.Lat()) * degreeLength}
	}
	nearest := math.Inf(1)
	for _, polygon := range outline {
		for _, ring := range polygon {
			for i := 1; i < len(ring); i++ {
				nearest = min(nearest, planar.DistanceFromSegmentSquared(around(ring[i-1]), around(ring[i]), orb.Point{}))
			}
		}
	}
	return math.Sqrt(nearest)
}

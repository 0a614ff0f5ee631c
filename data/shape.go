package data

import (
	"math"

	"acces30/coverage"
	"acces30/coverage/finding"
	"acces30/data/insee"
	"acces30/data/table"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"
)

// outline reads the polygon of a row as the outline of a commune in a zone,
// in degrees, its rings closed; nil, with a finding, where it is none. As with
// points, exchanged or projected coordinates are repaired.
func (r *record) outline(where insee.Zone) orb.MultiPolygon {
	shape := r.row.Shape
	if shape == nil {
		return nil
	}
	reason := shape.Fault
	if reason == "" {
		outline, repair := repairShape(where, shape.Polygons)
		switch {
		case repair == beyond:
			reason = "coordinates outside the département's part of the world"
		case len(outline) == 0:
			reason = "no area"
		default:
			switch repair {
			case exchanged:
				r.noteShape(finding.CoordinatesSwapped.Found(), shape)
			case projected:
				r.noteShape(finding.CoordinatesProjected.Found(finding.Word(where.PlaneName)), shape)
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

// repairShape returns polygons in degrees, without rings that enclose nothing,
// and the most that had to be done to their points: nil when one of them is
// beyond the zone.
func repairShape(zone insee.Zone, polygons orb.MultiPolygon) (repaired orb.MultiPolygon, done repair) {
	for _, polygon := range polygons {
		var rings orb.Polygon
		for i, ring := range polygon {
			clean := make(orb.Ring, 0, len(ring)+1)
			for _, p := range ring {
				q, needed := repairPoint(zone, p)
				if needed == beyond {
					return nil, beyond
				}
				done = max(done, needed)
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
			repaired = append(repaired, rings)
		}
	}
	return repaired, done
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

// contains reports whether a point is in an outline. A point on the border is
// in it; one on the border of a hole is not.
func contains(outline orb.MultiPolygon, p orb.Point) bool {
	return outline.Bound().Contains(p) && planar.MultiPolygonContains(outline, p)
}

// metresOutside returns how far a point lies outside an outline, 0 inside and
// on the border, on a plane that touches the globe at the point: true to half a
// percent within the tens of kilometres that matter here.
func metresOutside(outline orb.MultiPolygon, p orb.Point) float64 {
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

package data

import (
	"strings"

	"acces30/coverage"
	"acces30/coverage/fault"
	"acces30/coverage/finding"
	"acces30/data/insee"
	"acces30/data/location"
	"acces30/data/parse"
	"acces30/data/table"

	"github.com/paulmach/orb"
)

// pointAt are the columns in which a point may stand: two, or one for both.
type pointAt struct{ lon, lat, both int }

// metres adds the point of a row to those by which the plane of a table's metres is
// told; it reports whether it is one of metres.
func (r *record) metres(at pointAt, on *location.Metres) bool {
	x, y := r.text(at.lon), r.text(at.lat)
	if x == "" && y == "" {
		x, y = parse.SplitPoint(r.text(at.both))
	}
	lon, okX := parse.Coordinate(x)
	lat, okY := parse.Coordinate(y)
	return okX && okY && on.Add(orb.Point{lon, lat})
}

// position reads a point from its columns. A point outside the zone is repaired
// when it lies in it with latitude and longitude exchanged, or as metres of the
// zone's legal plane; otherwise it is dropped. Each of these is a finding. The
// position is unknown, without a finding, when the columns are empty.
func (r *record) position(at pointAt, where insee.Zone) coverage.Position {
	x, y, column := r.text(at.lon), r.text(at.lat), at.lat
	if x == "" && y == "" {
		both := r.text(at.both)
		if both == "" {
			return coverage.Position{}
		}
		x, y = parse.SplitPoint(both)
		column = at.both
	}
	lon, okX := parse.Coordinate(x)
	lat, okY := parse.Coordinate(y)
	value := strings.TrimSpace(y + " " + x)
	switch {
	case !okX && okY && column != at.both:
		r.report(finding.CoordinatesInvalid.Found(), at.lon, x)
		return coverage.Position{}
	case !okY && okX && column != at.both:
		r.report(finding.CoordinatesInvalid.Found(), at.lat, y)
		return coverage.Position{}
	case !okX || !okY:
		r.report(finding.CoordinatesInvalid.Found(), column, value)
		return coverage.Position{}
	}
	p, repair, plane := location.RepairPoint(where, orb.Point{lon, lat})
	switch repair {
	case location.AsWritten:
	case location.Swapped:
		r.report(finding.CoordinatesSwapped.Found(), column, value)
	case location.Projected:
		r.report(finding.CoordinatesProjected.Found(finding.Word(plane)), column, value)
	default:
		r.report(finding.CoordinatesInvalid.Found(), column, value)
		return coverage.Position{}
	}
	return coverage.Position{Point: p, Known: true}
}

// outline reads the polygon of a row as the outline of a commune in a zone, in
// degrees, its rings closed; nil without a polygon, and nil with a finding for
// one that can't be used. Coordinates are repaired as those of points.
func (r *record) outline(where insee.Zone) orb.MultiPolygon {
	outline, why := r.area(where)
	if why != (fault.Says{}) {
		r.reportShape(finding.OutlineInvalid.Found(finding.Said(why)), r.row.Shape)
	}
	return outline
}

// noPolygon says what a row lacks.
var noPolygon = fault.T("aucun polygone", "no polygon")

// area reads the polygon of a row as outline does, or says why it can't be used.
func (r *record) area(where insee.Zone) (area orb.MultiPolygon, why fault.Says) {
	shape := r.row.Shape
	if shape == nil {
		return nil, fault.Says{}
	}
	if shape.Fault != (fault.Says{}) {
		return nil, shape.Fault
	}
	area, repair, plane := location.RepairPolygons(where, shape.Polygons)
	switch {
	case repair == location.OutsideZone:
		return nil, fault.T("des coordonnées hors de la partie du monde du département", "coordinates outside the département's part of the world")
	case len(area) == 0:
		return nil, fault.T("aucune surface", "no area")
	case repair == location.Swapped:
		r.reportShape(finding.CoordinatesSwapped.Found(), shape)
	case repair == location.Projected:
		r.reportShape(finding.CoordinatesProjected.Found(finding.Word(plane)), shape)
	}
	return area, fault.Says{}
}

// reportShape adds a finding about the row's polygon.
func (r *record) reportShape(f finding.Finding, shape *table.Shape) {
	source := r.source(table.Missing)
	source.Column = shape.Column
	r.findings = append(r.findings, f.At(source, r.subject, ""))
}

package data

import (
	"regexp"
	"strings"

	"acces30/coverage"
	"acces30/coverage/finding"
	"acces30/data/insee"

	"github.com/paulmach/orb"
)

// pointAt are the columns in which a point may stand: two, or one for both.
type pointAt struct{ lon, lat, both int }

// position reads a point of a zone from its columns. What is no point
// there, but is one with latitude and longitude exchanged, or as metres of the
// zone's legal plane, is repaired; what is none either way is dropped;
// each is a finding. It is unknown, without a finding, when nothing stands
// there.
func (r *record) position(at pointAt, where insee.Zone) coverage.Position {
	x, y, column := r.text(at.lon), r.text(at.lat), at.lat
	if x == "" && y == "" {
		both := r.text(at.both)
		if both == "" {
			return coverage.Position{}
		}
		x, y = splitPoint(both)
		column = at.both
	}
	lon, okX := coordinate(x)
	lat, okY := coordinate(y)
	value := strings.TrimSpace(y + " " + x)
	switch {
	case !okX && okY && column != at.both:
		r.note(finding.CoordinatesInvalid.Found(), at.lon, x)
		return coverage.Position{}
	case !okY && okX && column != at.both:
		r.note(finding.CoordinatesInvalid.Found(), at.lat, y)
		return coverage.Position{}
	case !okX || !okY:
		r.note(finding.CoordinatesInvalid.Found(), column, value)
		return coverage.Position{}
	}
	p, repair := repairPoint(where, orb.Point{lon, lat})
	switch repair {
	case asWritten:
	case exchanged:
		r.note(finding.CoordinatesSwapped.Found(), column, value)
	case projected:
		r.note(finding.CoordinatesProjected.Found(finding.Word(where.PlaneName)), column, value)
	default:
		r.note(finding.CoordinatesInvalid.Found(), column, value)
		return coverage.Position{}
	}
	return coverage.Position{Point: p, Known: true}
}

// coordinate reads a coordinate: a number, with or without the sign of degrees.
func coordinate(text string) (float64, bool) {
	return number(strings.TrimSuffix(strings.TrimSpace(text), "°"))
}

// pointText matches two numbers, as geo_point_2d of data portals ("49.12, 6.17",
// latitude first) and well-known texts (POINT(6.17 49.12), longitude first).
var pointText = regexp.MustCompile(`^\s*(POINT\s*)?[\[(]?\s*(-?\d+(?:[.,]\d+)?)°?\s*[\s,;]\s*(-?\d+(?:[.,]\d+)?)°?\s*[\])]?\s*$`)

// splitPoint cuts a text with both coordinates.
func splitPoint(text string) (lon, lat string) {
	m := pointText.FindStringSubmatch(strings.ToUpper(text))
	switch {
	case m == nil:
		return "", text
	case m[1] != "":
		return m[2], m[3]
	default:
		return m[3], m[2]
	}
}

// repair is what had to be done to a point.
type repair uint8

const (
	asWritten repair = iota
	exchanged        // latitude and longitude
	projected        // metres, made degrees
	beyond           // no point of the zone however it is read
)

// repairPoint returns a point that lies in the zone, and what had to be done to
// the one that was written.
func repairPoint(zone insee.Zone, p orb.Point) (orb.Point, repair) {
	swapped := orb.Point{p[1], p[0]}
	switch {
	case zone.Contains(p):
		return p, asWritten
	case zone.Contains(swapped):
		return swapped, exchanged
	case zone.Plane == nil:
		return p, beyond
	}
	for _, metres := range []orb.Point{p, swapped} {
		if degrees := zone.Plane.Unproject(metres); zone.Contains(degrees) {
			return degrees, projected
		}
	}
	return p, beyond
}

package data

import (
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"

	"acces30/coverage"
	"acces30/data/table"
)

// InputError says why an input can't be used, for the person who must mend it.
type InputError struct {
	File   string
	Reason string
}

func (e *InputError) Error() string { return fmt.Sprintf("%s: %s", e.File, e.Reason) }

// inputError turns what package table says of a file into an InputError.
func inputError(err error) error {
	var unusable *table.Error
	if errors.As(err, &unusable) {
		return &InputError{File: unusable.File, Reason: unusable.Reason}
	}
	return err
}

// record is a row whose values are being read. It gathers the findings about
// them; they are told only if the row's object is in the study area.
type record struct {
	table   *table.Table
	columns []table.Column
	places  []int
	row     table.Row
	subject string
	notes   []coverage.Finding
}

// text returns a column's value without the spaces around it, "" where the
// table has no such column.
func (r *record) text(column int) string {
	if place := r.places[column]; place != table.Missing {
		return strings.TrimSpace(r.row.Fields[place])
	}
	return ""
}

// source names the place of a column's value, or of the row when column is
// table.Missing.
func (r *record) source(column int) coverage.Source {
	s := coverage.Source{File: r.table.File, Line: r.row.Line}
	if column == table.Missing {
		return s
	}
	s.Column = r.columns[column].Names[0]
	if place := r.places[column]; place != table.Missing {
		s.Column = r.table.Header[place]
	}
	return s
}

// note makes a finding about a column's value.
func (r *record) note(code coverage.Code, severity coverage.Severity, column int, value string, details ...string) {
	r.notes = append(r.notes, coverage.Finding{
		Code: code, Severity: severity, Source: r.source(column),
		Subject: r.subject, Value: value, Details: details,
	})
}

// coordinates reads a point from two columns. Values that are no coordinates
// of the territory are a finding and the point is unknown; so it is, without
// a finding, when both are empty.
func (r *record) coordinates(lon, lat int, where territory) coverage.Position {
	x, y := r.text(lon), r.text(lat)
	if x == "" && y == "" {
		return coverage.Position{}
	}
	degreesX, okX := degrees(x)
	degreesY, okY := degrees(y)
	switch {
	case !okX:
		r.note(coverage.CodeCoordinatesInvalid, coverage.Warning, lon, x)
	case !okY:
		r.note(coverage.CodeCoordinatesInvalid, coverage.Warning, lat, y)
	case !where.holds(degreesX, degreesY):
		r.note(coverage.CodeCoordinatesInvalid, coverage.Warning, lat, y+" "+x)
	default:
		return coverage.At(degreesX, degreesY)
	}
	return coverage.Position{}
}

// degrees reads a coordinate.
func degrees(s string) (float64, bool) {
	v, err := strconv.ParseFloat(s, 64)
	return v, err == nil && !math.IsNaN(v) && math.Abs(v) <= 180
}

// brokenRows turns the rows that a table set aside into findings.
func brokenRows(t *table.Table) []coverage.Finding {
	var findings []coverage.Finding
	for _, b := range t.Broken {
		findings = append(findings, coverage.Finding{
			Code: coverage.CodeRowBroken, Severity: coverage.Error,
			Source: coverage.Source{File: t.File, Line: b.Line},
			Value:  b.Text, Details: []string{b.Reason},
		})
	}
	return findings
}

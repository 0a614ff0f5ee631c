package data

import (
	"fmt"
	"strings"
	"time"

	"acces30/coverage"
	"acces30/coverage/label"
	"acces30/data/table"
)

// noDate stands for a day that is not stated.
var noDate time.Time

// Columns of the complement: the analyst's own table of service points.
const (
	pointStructure = iota
	pointName
	pointKind
	pointCommune
	pointLat
	pointLon
	pointMonday
	pointTuesday
	pointWednesday
	pointThursday
	pointFriday
	pointSaturday
	pointSunday
	pointFrom
	pointUntil
)

var pointColumns = []table.Column{
	pointStructure: {Names: []string{"id_fs", "structure"}, Required: true},
	pointName:      {Names: []string{"nom", "name"}, Required: true},
	pointKind:      {Names: []string{"nature", "kind"}, Required: true},
	pointCommune:   {Names: []string{"insee_com", "commune"}, Required: true},
	pointLat:       {Names: []string{"latitude", "lat"}},
	pointLon:       {Names: []string{"longitude", "lon"}},
	pointMonday:    {Names: []string{"lundi", "monday"}},
	pointTuesday:   {Names: []string{"mardi", "tuesday"}},
	pointWednesday: {Names: []string{"mercredi", "wednesday"}},
	pointThursday:  {Names: []string{"jeudi", "thursday"}},
	pointFriday:    {Names: []string{"vendredi", "friday"}},
	pointSaturday:  {Names: []string{"samedi", "saturday"}},
	pointSunday:    {Names: []string{"dimanche", "sunday"}},
	pointFrom:      {Names: []string{"du", "from"}},
	pointUntil:     {Names: []string{"au", "until"}},
}

var pointWeek = []int{pointMonday, pointTuesday, pointWednesday, pointThursday, pointFriday, pointSaturday, pointSunday}

// pointKinds are the complement's words for the part a point plays.
var pointKinds = map[string]coverage.PointKind{
	"principal": coverage.MainPoint,
	"antenne":   coverage.Branch, "branch": coverage.Branch,
	"site":  coverage.Site,
	"arret": coverage.Stop, "stop": coverage.Stop,
}

// complete adds the points of the complement to their structures, which a row
// names by the number of any of their points in the list. A row whose nature
// is principal adds none: the hours and the days that it states take the place
// of that point's. It returns findings about rows without a structure, but for
// those of the built-in complement; the others go to the structure. The second
// value is the number of rows used.
func complete(structures []structure, t *table.Table, builtIn bool) (findings []coverage.Finding, used int, err error) {
	places, err := t.Locate(pointColumns)
	if err != nil {
		return nil, 0, inputError(err)
	}
	type owner struct {
		structure *structure
		point     int
	}
	byID := make(map[string]owner, len(structures))
	for i := range structures {
		for p := range structures[i].Points {
			byID[structures[i].Points[p].ID] = owner{&structures[i], p}
		}
	}
	findings = brokenRows(t)
	for _, row := range t.Rows {
		r := &record{table: t, columns: pointColumns, places: places, row: row}
		r.subject = r.text(pointName)
		of, known := byID[r.text(pointStructure)]
		if !known && builtIn {
			continue // nobody's mistake: another list than ours
		}
		if !known {
			r.note(coverage.CodePointStructureUnknown, coverage.Error, pointStructure, r.text(pointStructure))
			findings = append(findings, r.notes...)
			continue
		}
		of.structure.addComplement(r, of.point)
		used++
	}
	return findings, used, nil
}

// addComplement applies one row of the complement that names the structure by
// the number of one of its points.
func (s *structure) addComplement(r *record, named int) {
	kind, known := pointKinds[table.Fold(r.text(pointKind))]
	if !known {
		kind = coverage.Site
		r.note(coverage.CodePointKindUnknown, coverage.Warning, pointKind, r.text(pointKind))
	}
	from, until := r.day(pointFrom), r.day(pointUntil)
	hours := r.week(pointWeek)
	if kind == coverage.MainPoint {
		restrict(&s.Points[named], hours, from, until)
		s.notes = append(s.notes, r.notes...)
		return
	}
	if !hours.Stated {
		r.note(coverage.CodeHoursMissing, coverage.Info, pointMonday, "")
	}
	commune := strings.ToUpper(r.text(pointCommune))
	s.Points = append(s.Points, coverage.ServicePoint{
		ID:   fmt.Sprintf("%s-%d", s.ID, len(s.Points)+1),
		Name: r.subject, Kind: kind, Commune: commune,
		Position: r.coordinates(pointLon, pointLat, territoryOf(commune)),
		Hours:    hours, From: from, Until: until,
		Provenance: coverage.Complement, Source: r.source(table.Missing),
	})
	if s.Format == coverage.Fixed && kind == coverage.Branch {
		s.Format = coverage.WithBranches
	}
	s.notes = append(s.notes, r.notes...)
}

// restrict gives a point of the list the hours and the days that are stated.
func restrict(p *coverage.ServicePoint, hours label.Week, from, until time.Time) {
	if hours.Stated {
		p.Hours = hours
	}
	if !from.IsZero() {
		p.From = from
	}
	if !until.IsZero() {
		p.Until = until
	}
}

// day reads an optional date.
func (r *record) day(column int) time.Time {
	text := r.text(column)
	if text == "" {
		return noDate
	}
	day, ok := parseDate(text)
	if !ok {
		r.note(coverage.CodePointDateInvalid, coverage.Warning, column, text)
	}
	return day
}

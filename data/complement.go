package data

import (
	"fmt"
	"slices"
	"time"

	"acces30/coverage"
	"acces30/coverage/finding"
	"acces30/coverage/label"
	"acces30/data/insee"
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
	pointPosition
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
	pointStructure: {Key: "structure", Meaning: "number of the structure, or of one of its points in the list", Names: []string{"id_fs", "structure", "id_structure", "matricule"}, Required: true},
	pointName:      {Key: "name", Meaning: "name of the point", Names: []string{"nom", "name", "lib_fs", "libelle"}, Required: true},
	pointKind:      {Key: "kind", Meaning: "site, antenne or arret adds a point; principal gives the point with that number new hours or days; ferme closes it", Names: []string{"nature", "kind", "type"}, Required: true},
	pointCommune: {
		Key: "commune", Meaning: "INSEE code of the commune, or its name", Names: slices.Concat(codeNames[2:], []string{"commune", "ville"}),
		Required: true, Unless: [][]int{{pointLat, pointLon}, {pointPosition}},
	},
	pointLat:       {Key: "lat", Meaning: "latitude; without a position the point stands at the chef-lieu of its commune", Names: latNames},
	pointLon:       {Key: "lon", Meaning: "longitude", Names: lonNames},
	pointPosition:  {Key: "position", Meaning: "both in one column", Names: positionNames},
	pointMonday:    {Key: "monday", Meaning: "hours by weekday, as in the list of structures", Names: []string{"lundi", "monday", "h_lundi"}},
	pointTuesday:   {Key: "tuesday", Names: []string{"mardi", "tuesday", "h_mardi"}},
	pointWednesday: {Key: "wednesday", Names: []string{"mercredi", "wednesday", "h_mercredi"}},
	pointThursday:  {Key: "thursday", Names: []string{"jeudi", "thursday", "h_jeudi"}},
	pointFriday:    {Key: "friday", Names: []string{"vendredi", "friday", "h_vendredi"}},
	pointSaturday:  {Key: "saturday", Names: []string{"samedi", "saturday", "h_samedi"}},
	pointSunday:    {Key: "sunday", Names: []string{"dimanche", "sunday", "h_dimanche"}},
	pointFrom:      {Key: "from", Meaning: "first day that the point counts", Names: []string{"du", "from", "debut", "a_partir_du", "date_debut"}, Date: true},
	pointUntil:     {Key: "until", Meaning: "last day that it counts", Names: []string{"au", "until", "fin", "jusqu_au", "date_fin"}, Date: true},
}

var pointWeek = []int{pointMonday, pointTuesday, pointWednesday, pointThursday, pointFriday, pointSaturday, pointSunday}

// pointKinds are the complement's words for the part a point plays.
var pointKinds = map[string]coverage.PointKind{
	"principal": coverage.MainPoint,
	"antenne":   coverage.Branch, "branch": coverage.Branch,
	"site":  coverage.OtherSite,
	"arret": coverage.Stop, "stop": coverage.Stop, "halte": coverage.Stop,
}

// closedKinds are its words for a point of the list that is closed.
var closedKinds = map[string]bool{"ferme": true, "fermee": true, "closed": true, "fermeture": true}

// complete adds the points of the complement to their structures, which a row
// names by the number of any of their points in the list. A row whose nature
// is principal adds none: the hours and the days that it states take the place
// of that point's; one whose nature is fermé closes it. It returns findings about rows without a structure, but for
// those of the built-in complement; the others go to the structure. The second
// value is the number of rows used.
func complete(structures []structure, t *table.Table, layout table.Layout, builtIn bool) (findings []finding.Finding, used int, err error) {
	indexes, err := t.Locate(layout)
	if err != nil {
		return nil, 0, err
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
	findings = aboutFile(t, layout.Columns, indexes)
	for _, row := range t.Rows {
		r := &record{table: t, columns: layout.Columns, indexes: indexes, row: row}
		r.subject = r.text(pointName)
		of, known := byID[compactID(r.text(pointStructure))]
		if !known && builtIn {
			continue // nobody's mistake: another list than ours
		}
		if !known {
			r.note(finding.PointStructureUnknown.Found(), pointStructure, r.text(pointStructure))
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
	from, until := r.day(pointFrom), r.day(pointUntil)
	if closedKinds[table.Fold(r.text(pointKind))] {
		s.closePoint(r, named, from, until)
		return
	}
	kind, known := pointKinds[table.Fold(r.text(pointKind))]
	if !known {
		kind = coverage.OtherSite
		r.note(finding.PointKindUnknown.Found(), pointKind, r.text(pointKind))
	}
	hours := r.week(pointWeek)
	if kind == coverage.MainPoint {
		restrict(&s.Points[named], hours, from, until)
		s.notes = append(s.notes, r.notes...)
		return
	}
	if !hours.Stated {
		r.note(finding.HoursMissing.Found(), pointMonday, "")
	}
	p := coverage.ServicePoint{
		ID:   fmt.Sprintf("%s-%d", s.ID, len(s.Points)+1),
		Name: r.subject, Kind: kind,
		Hours: hours, From: from, Until: until,
		Provenance: coverage.Complement, Source: r.source(table.Missing),
	}
	where := insee.ZoneOf(s.Departement)
	code, ok := r.commune(pointCommune, table.Missing)
	switch {
	case ok:
		p.Commune, where = code, insee.ZoneOf(code)
	case insee.MeantAsCode(code):
		p.Commune = code
	default:
		p.CommuneName = code
	}
	p.Position = r.position(pointAt{pointLon, pointLat, pointPosition}, where)
	s.Points = append(s.Points, p)
	if s.Format == coverage.Fixed && kind == coverage.Branch {
		s.Format = coverage.WithBranches
	}
	s.notes = append(s.notes, r.notes...)
}

// closePoint ends the time of a point of the list: the day before the row's
// first day, or on its last one; without either it never counts.
func (s *structure) closePoint(r *record, named int, from, until time.Time) {
	p := &s.Points[named]
	switch {
	case !from.IsZero():
		p.Until = from.AddDate(0, 0, -1)
	case !until.IsZero():
		p.Until = until
	default:
		p.Until = neverAfter
	}
	r.note(finding.PointClosed.Found(finding.Day(p.Until)), pointKind, r.text(pointStructure))
	s.notes = append(s.notes, r.notes...)
}

// neverAfter is before all labels: a point that counts until then never counts.
var neverAfter = time.Date(1900, time.January, 1, 0, 0, 0, 0, time.UTC)

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
		r.note(finding.PointDateInvalid.Found(), column, text)
	}
	return day
}

package data

import (
	"cmp"
	"fmt"
	"time"

	"acces30/coverage"
	"acces30/coverage/fault"
	"acces30/coverage/finding"
	"acces30/coverage/label"
	"acces30/data/insee"
	"acces30/data/parse"
	"acces30/data/table"
)

// noDate is a day that is not stated.
var noDate time.Time

// pointKinds are the complement's words for kinds of points.
var pointKinds = map[string]coverage.PointKind{
	"principal": coverage.MainPoint,
	"antenne":   coverage.Branch, "branch": coverage.Branch,
	"site":  coverage.OtherSite,
	"arret": coverage.Stop, "stop": coverage.Stop, "halte": coverage.Stop,
}

// closedKinds are its words for a point of the list that is closed.
var closedKinds = map[string]bool{"ferme": true, "fermee": true, "closed": true, "fermeture": true}

// applyComplement adds the points of the complement to their structures, which a row
// names by the number of any of their points in the list, and by its name or its
// commune where it states them. A row of the kind "principal" adds none: the hours and
// the days that it states replace those of that point; one of the kind "fermé" closes
// it. It returns the findings about rows without a structure, but for those of the
// built-in complement where the list has nothing like it, and the number of rows used;
// the other findings go to the structure.
func applyComplement(structures []structure, t *table.Table, layout table.Layout, builtIn bool) (findings *finding.List, used int, err error) {
	indexes, err := t.Locate(layout)
	if err != nil {
		return nil, 0, err
	}
	listed := listPoints(structures)
	findings = new(finding.List)
	findings.Add(tableFindings(t, layout.Columns, indexes)...)
	bound := finding.ListOf(maxUnplaced)
	answered := make(map[*structure]bool)
	for _, row := range t.Rows {
		r := &record{table: t, columns: layout.Columns, indexes: indexes, row: row}
		r.subject = r.text(pointName)
		named, known, numbered := listed.find(r.text(pointStructure), r.text(pointStructureName), r.text(pointStructureCommune))
		if !known && builtIn && !numbered {
			continue // no mistake: the list is another than the one it was made for
		}
		if !known {
			what := finding.PointStructureUnknown.Found()
			if numbered {
				what = finding.PointStructureOther.Found(finding.Word(cmp.Or(r.text(pointStructureName), r.text(pointStructureCommune))))
			}
			r.report(what, pointStructure, r.text(pointStructure))
			findings.Add(r.findings...)
			continue
		}
		if used == maxKept {
			return nil, 0, tooMany(t.File, fault.T("points d'accueil", "service points"))
		}
		s := named.structure
		before := len(s.findings)
		s.applyRow(r, named.point)
		s.findings = s.findings[:before+len(bound.Within(s.findings[before:]))]
		answered[s] = true
		used++
	}
	for s := range answered { // once for each: many rows of one structure have many findings
		s.commentAnswered()
	}
	findings.Add(bound.All()...)
	return findings, used, nil
}

// listPoint is a point of the list.
type listPoint struct {
	structure *structure
	point     int
}

// listedPoints are those of the list by their number and by their name, in small letters
// without accents; of a name that several have there is none.
type listedPoints struct{ byID, byName map[string]listPoint }

// listPoints finds the points of structures, before any is added to them.
func listPoints(structures []structure) listedPoints {
	l := listedPoints{make(map[string]listPoint, len(structures)), make(map[string]listPoint, len(structures))}
	for i := range structures {
		for p := range structures[i].Points {
			point, name := &structures[i].Points[p], table.Fold(structures[i].Points[p].Name)
			l.byID[point.ID] = listPoint{&structures[i], p}
			if _, twice := l.byName[name]; twice {
				l.byName[name] = listPoint{}
			} else {
				l.byName[name] = listPoint{&structures[i], p}
			}
		}
	}
	return l
}

// find returns the point that a row names: with its number alone where the row has no
// more; else with its number and its name, with its name, or with its number in its
// commune, for a list numbered anew gives the number to another. Numbered says that the
// list has the number, whosever it is.
func (l listedPoints) find(id, called, of string) (found listPoint, known, numbered bool) {
	at, numbered := l.byID[compactID(id)]
	name, commune := table.Fold(called), insee.Compact(of)
	if name == "" && commune == "" {
		return at, numbered, numbered
	}
	if numbered && name != "" && table.Fold(at.structure.Points[at.point].Name) == name {
		return at, true, true
	}
	byName, named := l.byName[name]
	switch {
	case name != "" && named && byName.structure != nil:
		return byName, true, numbered
	case numbered && commune != "" && at.structure.Points[at.point].Commune == commune:
		return at, true, true
	}
	return at, false, numbered
}

// applyRow applies a row of the complement that names a point of the structure
// by its number.
func (s *structure) applyRow(r *record, named int) {
	closes := closedKinds[table.Fold(r.text(pointKind))]
	for _, column := range []int{pointFrom, pointUntil} {
		if _, ok := parse.Date(r.text(column)); closes && !ok && r.text(column) != "" {
			r.report(finding.PointClosureUndated.Found(), column, r.text(column))
			s.findings = append(s.findings, r.findings...)
			return
		}
	}
	from, until := r.day(pointFrom), r.day(pointUntil)
	if !from.IsZero() && !until.IsZero() && until.Before(from) {
		r.report(finding.PointDaysReversed.Found(finding.Day(from), finding.Day(until)), pointFrom, r.text(pointFrom))
		s.findings = append(s.findings, r.findings...)
		return
	}
	if closes {
		s.closePoint(r, named, from, until)
		return
	}
	kind, known := pointKinds[table.Fold(r.text(pointKind))]
	if !known {
		kind = coverage.OtherSite
		r.report(finding.PointKindUnknown.Found(), pointKind, r.text(pointKind))
	}
	hours := r.rhythmicWeek()
	if kind == coverage.MainPoint {
		s.setStated(named, hours, from, until)
		s.findings = append(s.findings, r.findings...)
		return
	}
	if !hours.Stated {
		r.report(finding.HoursMissing.Found(), pointMonday, "")
	}
	p := coverage.ServicePoint{
		ID:   fmt.Sprintf("%s-%d", s.ID, len(s.Points)+1),
		Name: r.subject, Kind: kind,
		Hours: hours, From: from, Until: until,
		Provenance: coverage.Complement, Source: r.source(table.Missing),
	}
	r.locatePoint(&p, s.Departement)
	if s.joinPoint(&p) {
		s.findings = append(s.findings, r.findings...)
		return
	}
	s.Points = append(s.Points, p)
	if s.Format == coverage.Fixed && kind == coverage.Branch {
		s.Format = coverage.WithBranches
	}
	s.findings = append(s.findings, r.findings...)
}

// locatePoint reads the commune and the position of a service point. Without the
// code of a commune the position lies in the zone of the département.
func (r *record) locatePoint(p *coverage.ServicePoint, departement string) {
	where := insee.ZoneOf(departement)
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
}

// joinPoint gives the hours of a row to the point of an earlier one of the same
// name, place and days: a row for each frequency makes one point. Without such a one
// the next point is the row's.
func (s *structure) joinPoint(p *coverage.ServicePoint) bool {
	same := addedPoint{table.Fold(p.Name), p.Kind, p.Position, p.Commune, p.CommuneName, p.From.Unix(), p.Until.Unix()}
	i, known := s.added[same]
	if known {
		s.Points[i].Hours = label.Union(s.Points[i].Hours, p.Hours)
		return true
	}
	if s.added == nil {
		s.added = make(map[addedPoint]int)
	}
	s.added[same] = len(s.Points)
	return false
}

// addedPoint is what rows of one point of the complement share.
type addedPoint struct {
	name                 string // folded
	kind                 coverage.PointKind
	at                   coverage.Position
	commune, communeName string
	from, until          int64
}

// rhythmicWeek reads the hours of a row of the complement, those of every week being
// of its frequency. Of one that can't be read the days are not known.
func (r *record) rhythmicWeek() label.Week {
	week := r.week(pointWeekdays)
	text := r.text(pointFrequency)
	rhythm, ok := parse.Rhythm(text)
	if !ok {
		r.report(finding.HoursInvalid.Found(), pointFrequency, text)
	}
	if ok && rhythm.Weekly() {
		return week
	}
	rhythmic := label.Week{Sessions: week.Sessions, Stated: len(week.Sessions) > 0, Unknown: week.Unknown}
	for day, intervals := range week.Days {
		for _, i := range intervals {
			if ok {
				rhythmic.Add(day, i, rhythm)
			} else {
				rhythmic.Unknown |= 1 << day
			}
		}
	}
	return rhythmic
}

// day reads an optional date.
func (r *record) day(column int) time.Time {
	text := r.text(column)
	if text == "" {
		return noDate
	}
	day, ok := parse.Date(text)
	if !ok {
		r.report(finding.PointDateInvalid.Found(), column, text)
	}
	return day
}

package data

import (
	"fmt"
	"time"

	"acces30/coverage"
	"acces30/coverage/finding"
	"acces30/coverage/label"
	"acces30/data/input"
	"acces30/data/insee"
	"acces30/data/table"
)

// formats are the words for formats of the lists of all years, folded.
var formats = map[string]coverage.Format{
	"fixe":            coverage.Fixed,
	"espacelabellise": coverage.Fixed, // 2021
	"fixeantennes":    coverage.WithBranches,
	"fixeantenne":     coverage.WithBranches,
	"antenne":         coverage.WithBranches,
	"multisites":      coverage.MultiSite,
	"multisite":       coverage.MultiSite,
	"busequivalent":   coverage.Itinerant,
	"bus":             coverage.Itinerant,
	"itinerante":      coverage.Itinerant,
	"itinerant":       coverage.Itinerant,
	"mobile":          coverage.Itinerant,
}

// site is a row of the list: a principal or an antenne, not yet grouped.
type site struct {
	id          string
	name        string
	departement string
	branch      bool // an antenne, or another site of a multi-site structure
	format      coverage.Format
	group       string
	labelledOn  time.Time
	commune     string
	communeName string
	position    coverage.Position
	hours       label.Week
	row         *record
}

// siteTable is the list of structures as read.
type siteTable struct {
	table    *table.Table
	sites    []site // in the file's order
	findings []finding.Finding
}

// readSites reads the rows of a list of structures: the official one of any
// year, or a plain table of names and places.
func readSites(t *table.Table, layout table.Layout) (*siteTable, error) {
	indexes, err := t.Locate(layout)
	if err != nil {
		return nil, err
	}
	list := &siteTable{
		table: t, sites: make([]site, 0, len(t.Rows)),
		findings: aboutFile(t, layout.Columns, indexes, siteLabelled, siteFormat, siteMonday),
	}
	known := make(map[string]int, len(t.Rows)) // index in the list by number
	for _, row := range t.Rows {
		r := &record{table: t, columns: layout.Columns, indexes: indexes, row: row}
		s := readSite(r)
		if s.id == "" {
			s.makeID(func(id string) bool {
				first, used := known[id]
				return used && list.sites[first].position != s.position
			})
		}
		if first, used := known[s.id]; s.id == "" {
			r.note(finding.StructureIDMissing.Found(), siteID, "")
		} else if used {
			r.note(finding.StructureDuplicate.Found(finding.Line(list.sites[first].row.row.Line)), siteID, s.id)
		} else {
			known[s.id] = len(list.sites)
			list.sites = append(list.sites, s)
			continue
		}
		list.findings = append(list.findings, r.notes...)
	}
	if len(list.sites) == 0 {
		return nil, input.Errorf(t.File, "no row is a structure")
	}
	return list, nil
}

// readSite reads one row.
func readSite(r *record) site {
	r.subject = r.text(siteName)
	s := site{
		id: compactID(r.text(siteID)), name: r.subject,
		group:       r.text(siteGroup),
		communeName: r.text(siteCommuneName),
		row:         r,
	}
	if s.name == "" {
		s.name, r.subject = s.id, s.id
	}
	if code, ok := insee.ParseDepartement(r.text(siteDepartement)); ok {
		s.departement = code
	}
	s.readCommune()
	s.readKind()
	var known bool
	if s.labelledOn, known = parseDate(r.text(siteLabelled)); !known && r.has(siteLabelled) {
		r.note(finding.StructureDateMissing.Found(), siteLabelled, r.text(siteLabelled))
	}
	where := insee.France()
	switch {
	case insee.ValidCommune(s.commune):
		where = insee.ZoneOf(s.commune)
	case s.departement != "":
		where = insee.ZoneOf(s.departement)
	}
	s.position = r.position(pointAt{siteLon, siteLat, sitePosition}, where)
	s.hours = r.week(siteWeek)
	if !s.hours.Stated && r.has(siteMonday) {
		r.note(finding.HoursMissing.Found(), siteMonday, "")
	}
	return s
}

// readCommune reads the commune, by its code or by its name.
func (s *site) readCommune() {
	text := s.row.text(siteCommune)
	code, ok := s.row.commune(siteCommune, siteDepartement)
	switch {
	case ok:
		s.commune = code
		if s.departement == "" {
			s.departement = insee.DepartementOf(code)
		}
	case text == "":
	case !insee.MeantAsCode(text): // a name in the column of codes
		if s.communeName == "" {
			s.communeName = text
		}
	default:
		s.commune = text
	}
}

// readKind reads the format and whether the row is an antenne.
func (s *site) readKind() {
	r := s.row
	var known bool
	text := table.Fold(r.text(siteFormat))
	if s.format, known = formats[text]; !known && r.has(siteFormat) {
		r.note(finding.StructureFormatUnknown.Found(), siteFormat, r.text(siteFormat))
	}
	if table.Fold(r.text(siteItinerant)) == "oui" {
		s.format = coverage.Itinerant
	}
	switch kind := table.Fold(r.text(siteKind)); {
	case kind == "principal":
	case kind == "antenne":
		s.branch = true
	case r.has(siteKind):
		r.note(finding.StructureKindUnknown.Found(), siteKind, r.text(siteKind))
	default: // in lists without that column the format tells
		s.branch = text == "antenne"
	}
}

// compactID writes a number as lists give it, without the decimals that
// programs give to columns of numbers.
func compactID(text string) string {
	if code := insee.Compact(text); insee.Digits(code) {
		return code
	}
	return text
}

// madeLetters is how much of a name goes into a number made up.
const madeLetters = 30

// makeID makes a number up for a row that has none, the same in every file: of
// its name and its commune, and of its position where another one has these.
func (s *site) makeID(taken func(id string) bool) {
	name := table.Fold(s.name)
	if name == "" {
		return
	}
	commune := s.commune
	if commune == "" {
		commune = table.Fold(s.communeName)
	}
	runes := []rune(name)
	s.id = "x-" + string(runes[:min(len(runes), madeLetters)])
	if commune != "" {
		s.id += "-" + commune
	}
	at := ""
	if s.position.Known {
		at = fmt.Sprintf("-%.4f-%.4f", s.position.Point.Lat(), s.position.Point.Lon())
	}
	if commune == "" || taken(s.id) {
		s.id += at
	}
	s.row.note(finding.StructureIDMade.Found(finding.Word(s.id)), siteID, "")
}

// point makes a service point of the row.
func (s *site) point() coverage.ServicePoint {
	p := coverage.ServicePoint{
		ID: s.id, Name: s.name, Commune: s.commune, CommuneName: s.communeName,
		Position: s.position, Hours: s.hours, Source: s.row.source(table.Missing),
	}
	if s.branch {
		p.Kind, p.From = coverage.Branch, s.labelledOn
		if s.format == coverage.MultiSite {
			p.Kind = coverage.OtherSite
		}
	}
	return p
}

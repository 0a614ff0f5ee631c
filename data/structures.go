package data

import (
	"strconv"
	"strings"
	"time"

	"acces30/coverage"
	"acces30/coverage/label"
	"acces30/data/table"
)

// Columns of the list of structures.
const (
	siteID = iota
	siteDepartement
	siteName
	siteCommune
	siteCommuneName
	siteLat
	siteLon
	siteKind
	siteFormat
	siteGroup
	siteLabelled
	siteMonday
	siteTuesday
	siteWednesday
	siteThursday
	siteFriday
	siteSaturday
)

var siteColumns = []table.Column{
	siteID:          {Names: []string{"id_fs", "id"}, Required: true},
	siteDepartement: {Names: []string{"insee_dep", "departement"}},
	siteName:        {Names: []string{"lib_fs", "name", "nom"}, Required: true},
	siteCommune:     {Names: []string{"insee_com", "commune"}, Required: true},
	siteCommuneName: {Names: []string{"lib_com", "commune_name"}},
	siteLat:         {Names: []string{"latitude", "lat"}, Required: true},
	siteLon:         {Names: []string{"longitude", "lon"}, Required: true},
	siteKind:        {Names: []string{"type_fs", "kind"}, Required: true},
	siteFormat:      {Names: []string{"format_fs", "format"}, Required: true},
	siteGroup:       {Names: []string{"groupe_fs", "group"}},
	siteLabelled:    {Names: []string{"labellisation_fs", "labelled_on"}, Required: true},
	siteMonday:      {Names: []string{"h_lundi", "monday"}, Required: true},
	siteTuesday:     {Names: []string{"h_mardi", "tuesday"}, Required: true},
	siteWednesday:   {Names: []string{"h_mercredi", "wednesday"}, Required: true},
	siteThursday:    {Names: []string{"h_jeudi", "thursday"}, Required: true},
	siteFriday:      {Names: []string{"h_vendredi", "friday"}, Required: true},
	siteSaturday:    {Names: []string{"h_samedi", "saturday"}, Required: true},
}

var siteWeek = []int{siteMonday, siteTuesday, siteWednesday, siteThursday, siteFriday, siteSaturday}

// formats are the official list's words for formats.
var formats = map[string]coverage.Format{
	"fixe":          coverage.Fixed,
	"fixeantennes":  coverage.WithBranches,
	"antenne":       coverage.WithBranches,
	"multisites":    coverage.MultiSite,
	"busequivalent": coverage.Itinerant,
	"itinerante":    coverage.Itinerant,
	"mobile":        coverage.Itinerant,
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
	findings []coverage.Finding
}

// readSites reads the rows of a list of structures.
func readSites(t *table.Table) (*siteTable, error) {
	places, err := t.Locate(siteColumns)
	if err != nil {
		return nil, inputError(err)
	}
	list := &siteTable{table: t, findings: brokenRows(t), sites: make([]site, 0, len(t.Rows))}
	lines := make(map[string]int, len(t.Rows))
	for _, row := range t.Rows {
		r := &record{table: t, columns: siteColumns, places: places, row: row}
		s := readSite(r)
		if first, known := lines[s.id]; s.id == "" {
			r.note(coverage.CodeStructureIDMissing, coverage.Error, siteID, "")
		} else if known {
			r.note(coverage.CodeStructureDuplicate, coverage.Error, siteID, s.id, strconv.Itoa(first))
		} else {
			lines[s.id] = row.Line
			list.sites = append(list.sites, s)
			continue
		}
		list.findings = append(list.findings, r.notes...)
	}
	if len(list.sites) == 0 {
		return nil, &InputError{t.File, "no row is a structure"}
	}
	return list, nil
}

// readSite reads one row.
func readSite(r *record) site {
	r.subject = r.text(siteName)
	s := site{
		id: r.text(siteID), name: r.subject,
		departement: departementCode(r.text(siteDepartement)),
		group:       r.text(siteGroup),
		commune:     strings.ToUpper(r.text(siteCommune)),
		communeName: r.text(siteCommuneName),
		row:         r,
	}
	if s.name == "" {
		s.name, r.subject = s.id, s.id
	}
	if s.departement == "" && validCommuneCode(s.commune) {
		s.departement = departementOf(s.commune)
	}
	switch table.Fold(r.text(siteKind)) {
	case "principal":
	case "antenne":
		s.branch = true
	default:
		r.note(coverage.CodeStructureKindUnknown, coverage.Warning, siteKind, r.text(siteKind))
	}
	var known bool
	if s.format, known = formats[table.Fold(r.text(siteFormat))]; !known {
		r.note(coverage.CodeStructureFormatUnknown, coverage.Warning, siteFormat, r.text(siteFormat))
	}
	if s.labelledOn, known = parseDate(r.text(siteLabelled)); !known {
		r.note(coverage.CodeStructureDateMissing, coverage.Warning, siteLabelled, r.text(siteLabelled))
	}
	where := territoryOf(s.commune)
	if !validCommuneCode(s.commune) {
		where = territoryOf(s.departement + "000")
	}
	s.position = r.coordinates(siteLon, siteLat, where)
	s.hours = r.week(siteWeek)
	if !s.hours.Stated {
		r.note(coverage.CodeHoursMissing, coverage.Info, siteMonday, "")
	}
	return s
}

// departementCode writes a département as its code: 1, as spreadsheets leave
// it, is 01.
func departementCode(text string) string {
	if len(text) == 1 {
		return "0" + text
	}
	return strings.ToUpper(text)
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
			p.Kind = coverage.Site
		}
	}
	return p
}

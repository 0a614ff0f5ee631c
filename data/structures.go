package data

import (
	"cmp"
	"context"
	"strings"
	"time"

	"acces30/coverage"
	"acces30/coverage/fault"
	"acces30/coverage/finding"
	"acces30/coverage/label"
	"acces30/data/input"
	"acces30/data/insee"
	"acces30/data/location"
	"acces30/data/parse"
	"acces30/data/table"
)

// formats are the folded words for formats in the lists of all years.
var formats = map[string]coverage.Format{
	"fixe":            coverage.Fixed,
	"espacelabellise": coverage.Fixed, // 2021
	"fixeantennes":    coverage.WithBranches,
	"fixed":           coverage.Fixed, // as our own tables have it
	"withbranches":    coverage.WithBranches,
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

// listRow is a row of the list: a principal or an antenne, not yet grouped.
type listRow struct {
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
	record      *record
}

// structureList is the list of structures as read.
type structureList struct {
	table    *table.Table
	rows     []listRow // in the file's order
	findings finding.List
	listDoubts
}

// maxUnplaced is how many findings of one kind are kept about rows of which it is not
// yet known whether they are in the study area: those of the scope are to be among
// them, wherever they stand in a list of France.
const maxUnplaced = 50_000

// readStructureList reads the rows of a list of structures: the official one of
// any year, or a plain table of names and positions. The scope tells where most of
// its places are likely to be.
func readStructureList(ctx context.Context, t *table.Table, layout table.Layout, scope ...string) (*structureList, error) {
	indexes, err := t.Locate(layout)
	if err != nil {
		return nil, err
	}
	list := &structureList{table: t, rows: make([]listRow, 0, len(t.Rows))}
	list.findings.Add(tableFindings(t, layout.Columns, indexes, listLabelled, listFormat, listMonday)...)
	bound := finding.ListOf(maxUnplaced)
	known := make(map[string]int, len(t.Rows)) // index in the list by number
	places := make(map[place]int, len(t.Rows)) // index in the list by name and place
	twins := make(map[twin]int)                // index in the list by what twins share
	anywhere, hours := listZone(t, layout, indexes, scope), make(readHours)
	for _, cells := range t.Rows {
		if err := ctx.Err(); err != nil { // hours of 100,000 rows take a while
			return nil, err
		}
		r := &record{table: t, columns: layout.Columns, indexes: indexes, row: cells, hours: hours}
		row := readListRow(r, anywhere)
		list.readDay(&row)
		list.number(&row, known)
		if len(list.rows) == maxKept {
			return nil, tooMany(t.File, fault.T("structures", "structures"))
		}
		if !list.isNew(&row, known, places) {
			list.findings.Add(r.findings...)
			continue
		}
		known[row.id], places[row.place()] = len(list.rows), len(list.rows)
		list.findTwin(&row, twins)
		r.findings = bound.Within(r.findings)
		list.rows = append(list.rows, row)
	}
	if len(list.rows) == 0 {
		return nil, noRow(t, fault.T("une structure", "a structure"), list.findings.Listed())
	}
	if err := list.refuse(); err != nil {
		return nil, err
	}
	list.readWeekdays(layout.Columns, indexes)
	list.findings.Add(bound.All()...)
	return list, nil
}

// listZone returns the zone of rows that say nothing of their commune, with the plane
// of their metres where they have such.
func listZone(t *table.Table, layout table.Layout, indexes []int, scope []string) insee.Zone {
	metres := location.NewMetres(insee.FranceAround(scope))
	for _, cells := range t.Rows {
		r := record{table: t, columns: layout.Columns, indexes: indexes, row: cells}
		r.metres(listAt, metres)
	}
	return metres.Zone()
}

// isNew reports whether a row has a number, and repeats neither the number nor the name
// and place of one before it; it says of the row which of these it does.
func (list *structureList) isNew(row *listRow, known map[string]int, places map[place]int) bool {
	r := row.record
	if row.id == "" {
		r.report(finding.StructureIDMissing.Found(), listID, "")
		return false
	}
	if first, used := known[row.id]; used {
		r.report(finding.StructureDuplicate.Found(finding.Line(list.rows[first].record.row.Line)), listID, row.id)
		if row.isElsewhere(&list.rows[first]) {
			list.lost++
		}
		return false
	}
	if first, used := places[row.place()]; used && row.position.Known {
		r.report(finding.StructureRepeated.Found(finding.Line(list.rows[first].record.row.Line)), listID, row.id)
		return false
	}
	return true
}

// maxKept is how many structures, points, projects or settlements are read: France
// has some thousands of structures, and 35,000 communes.
const maxKept = 100_000

// tooMany says that a table has more of something than is read.
func tooMany(file string, what fault.Says) error {
	return input.Errorf(file, fault.T("il y a plus de %d %s, plus qu'il ne peut y en avoir en France : donnez le bon fichier, ou une partie", "has over %d %s, more than there can be in France: give the right file, or a part of it"), maxKept, what)
}

// place is what no two structures share: a name, a commune and a position.
type place struct {
	name, commune string
	branch        bool
	at            coverage.Position
}

// place returns what tells the row from another one of the same structure.
func (row *listRow) place() place {
	return place{table.Fold(row.name), cmp.Or(row.commune, table.Fold(row.communeName)), row.branch, row.position}
}

// listAt are the columns of a position.
var listAt = pointAt{listLon, listLat, listPosition}

// readListRow reads one row; anywhere is the zone of one that says nothing of its
// commune.
func readListRow(r *record, anywhere insee.Zone) listRow {
	r.subject = r.text(listName)
	row := listRow{
		id: compactID(r.text(listID)), name: r.subject,
		group:       r.text(listGroup),
		communeName: r.text(listCommuneName),
		record:      r,
	}
	if row.name == "" {
		row.name, r.subject = row.id, row.id
	}
	if code, ok := insee.ParseDepartement(r.text(listDepartement)); ok {
		row.departement = code
	}
	row.readCommune()
	row.readKind()
	var known bool
	if row.labelledOn, known = parse.Date(r.text(listLabelled)); !known && r.has(listLabelled) {
		r.report(finding.StructureDateMissing.Found(), listLabelled, r.text(listLabelled))
	}
	where := anywhere
	switch {
	case insee.ValidCommune(row.commune):
		where = insee.ZoneOf(row.commune)
	case row.departement != "":
		where = insee.ZoneOf(row.departement)
	}
	row.position = r.position(listAt, where)
	row.hours = r.week(listWeekdays)
	row.readComment()
	row.readClosed()
	if !row.hours.Stated && r.has(listMonday) {
		r.report(finding.HoursMissing.Found(), listMonday, "")
	}
	return row
}

// readCommune reads the commune, by its code or by its name.
func (row *listRow) readCommune() {
	text := row.record.text(listCommune)
	code, ok := row.record.commune(listCommune, listDepartement)
	switch {
	case ok:
		row.commune = code
		if row.communeName == "" { // 57463 - Metz
			row.communeName = strings.Trim(strings.TrimLeft(text, "0123456789 AB"), " -–:()*")
		}
		if row.departement == "" {
			row.departement = insee.DepartementOf(code)
		}
	case text == "":
	case !insee.MeantAsCode(text): // a name in the column of codes
		if row.communeName == "" {
			row.communeName = text
		}
	default:
		row.commune = text
	}
}

// readKind reads the format and whether the row is an antenne.
func (row *listRow) readKind() {
	r := row.record
	var known bool
	text := table.Fold(r.text(listFormat))
	if row.format, known = formats[text]; !known && r.has(listFormat) {
		r.report(finding.StructureFormatUnknown.Found(), listFormat, r.text(listFormat))
	}
	switch {
	case table.Fold(r.text(listItinerant)) == "oui":
		row.format = coverage.Itinerant
	case !known && text != "antenne" && parse.NameSaysBus(row.name):
		row.format = coverage.Itinerant
		r.report(finding.StructureFormatByName.Found(), listName, row.name)
	}
	switch kind := table.Fold(r.text(listKind)); {
	case kind == "principal":
		return
	case kind == "antenne" || kind == "" && text == "antenne": // in lists without that column the format says so
		row.branch = true
		return
	case r.has(listKind):
		r.report(finding.StructureKindUnknown.Found(), listKind, r.text(listKind))
	}
	if parse.NameSaysBranch(row.name) {
		row.branch = true
		r.report(finding.StructureBranchByName.Found(), listName, row.name)
	}
}

// point returns the service point of the row.
func (row *listRow) point() coverage.ServicePoint {
	p := coverage.ServicePoint{
		ID: row.id, Name: row.name, Commune: row.commune, CommuneName: row.communeName,
		Position: row.position, Hours: row.hours, Source: row.record.source(table.Missing),
	}
	if row.branch {
		p.Kind, p.From = coverage.Branch, row.labelledOn
		if row.format == coverage.MultiSite {
			p.Kind = coverage.OtherSite
		}
	}
	return p
}

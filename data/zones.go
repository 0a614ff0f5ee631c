package data

import (
	"cmp"
	"path/filepath"
	"slices"
	"strings"

	"acces30/coverage"
	"acces30/coverage/fault"
	"acces30/coverage/finding"
	"acces30/data/input"
	"acces30/data/insee"
	"acces30/data/location"
	"acces30/data/table"

	"github.com/paulmach/orb"
)

// Columns of a zoning.
const (
	zoneCommune = iota
	zoneCode
	zoneName
	zoneKind
	zoneLabel
)

var zoneColumns = []table.Column{
	zoneCommune: {Key: "commune", Meaning: "INSEE code of a commune; a row for each commune of each zone. Not needed where rows have polygons (GeoJSON)", Names: append(slices.Clone(codeNames), "commune"), Required: true, ByShape: true},
	zoneCode: {Key: "zone", Meaning: "code of the zone, or its name; empty where the commune is in none. Another column is chosen by its heading: --zones HEADING=FILE", Names: []string{
		"zone", "code_zone", "zone_code", "code_qp", "code_qpv", "quartier_prioritaire", "canton", "code_canton", "can", "cv", "frr", "classement_frr", "zrr", "zonage",
		"epci", "code_epci", "siren_epci", "epci_code", "arr", "arrondissement", "code_arrondissement", "densite", "dens", "grille_densite", "ze2020", "bv2022", "uu2020", "aav2020",
	}},
	zoneName: {Key: "name", Meaning: "name of the zone", Names: []string{
		"nom_zone", "zone_nom", "zone_name", "libelle_zone", "lib_zone", "nom_qp", "nom_qpv", "lib_qp", "nom_canton", "libelle_canton", "libcan", "nom_epci", "libelle_epci", "libepci", "epci_nom",
		"nom_arrondissement", "libarr", "libdens", "libelle_densite",
	}},
	zoneKind:  {Key: "kind", Meaning: "what the zone is, as QPV or canton; without it NAME of --zones NAME=FILE, else the file's name", Names: []string{"kind", "type_zone", "type_zonage", "nature_zone", "nature_zonage"}},
	zoneLabel: {Key: "label", Meaning: "name of a zone that is a polygon, where no column above has it", Names: []string{"nom", "name", "libelle", "label"}},
}

// ZonesFile splits what says where a zoning is: FILE, or NAME=FILE. The name is ""
// where none is given.
func ZonesFile(entry string) (name, path string) {
	name, path, named := strings.Cut(entry, "=")
	if !named || strings.ContainsAny(name, `/\.`) || name == "" || path == "" {
		return "", entry
	}
	return strings.TrimSpace(name), path
}

func (o *Options) zonePaths() []string {
	paths := make([]string, len(o.Zones))
	for i, entry := range o.Zones {
		_, paths[i] = ZonesFile(entry)
	}
	return paths
}

// zoning is a zoning while it is read.
type zoning struct {
	coverage.Zoning
	byCode map[string]int // of its zones
	seen   map[zoned]bool // which communes are in which of them
}

type zoned struct {
	zone    int
	commune int32
}

// readZones reads the zonings.
func (l *loading) readZones() error {
	all := &zonings{loading: l}
	for _, entry := range l.opts.Zones {
		if err := all.read(entry); err != nil {
			return err
		}
	}
	for _, z := range all.list {
		slices.SortStableFunc(z.Zones, func(a, b coverage.Zone) int { return compareIDs(a.Code, b.Code) })
		for i := range z.Zones {
			slices.Sort(z.Zones[i].Communes)
		}
		l.study.Zonings = append(l.study.Zonings, z.Zoning)
	}
	return nil
}

// zonings are all of the analyst's. A kind may be told by several files.
type zonings struct {
	*loading
	list []*zoning

	// Of the file at hand:
	table                          *table.Table
	kind                           string // of rows that name none
	where                          insee.Zone
	found                          *finding.List
	kept, none, elsewhere, repeats int
	repeated                       string // the first commune
}

// read reads a file of zones.
func (z *zonings) read(entry string) error {
	name, path := ZonesFile(entry)
	in, t, layout, err := z.loading.read(path, zonesTable, coverage.RoleZones, input.Table{})
	if err != nil {
		return err
	}
	indexes, err := t.Locate(layout)
	if err != nil {
		return err
	}
	base := filepath.Base(path)
	z.table, z.kind = t, cmp.Or(name, strings.TrimSuffix(strings.TrimSuffix(base, ".gz"), filepath.Ext(strings.TrimSuffix(base, ".gz"))))
	z.where = insee.FranceAround(z.communes.scope)
	z.found, z.kept, z.none, z.elsewhere, z.repeats, z.repeated = finding.ListOf(maxListedPerKind), 0, 0, 0, 0, ""
	z.found.Add(tableFindings(t, layout.Columns, indexes)...)
	drawn := t.Shaped()
	if err := z.chooseColumn(name, layout, indexes, drawn); err != nil {
		return err
	}
	beside := z.communes.namesBesideCodes(t, indexes[zoneCommune], indexes[zoneCode], indexes[zoneName], indexes[zoneKind])
	for _, row := range t.Rows {
		r := &record{table: t, columns: layout.Columns, indexes: indexes, row: row}
		if drawn {
			z.drawn(r)
		} else {
			z.listed(r)
			again := record{table: t, columns: layout.Columns, indexes: indexes, row: row} // what is told of the code is told once
			if stated, ok := again.commune(zoneCommune, table.Missing); ok {
				beside.add(row, z.communes.find(stated))
			}
		}
		z.found.Add(r.findings...)
	}
	if err := beside.tell(z.report); err != nil {
		return err
	}
	if z.kept == 0 {
		return input.Errorf(in.File, fault.T("aucune ligne de ce zonage n'est dans le périmètre : %d sont en dehors, %d ne nomment aucune zone, %d sont inutilisables%s", "no row of this zoning lies in the scope: %d are out of it, %d name no zone, %d can't be used%s"), z.elsewhere, z.none, z.found.Errors(), z.firstFault())
	}
	z.reportCounts(in.File)
	in.Kept = z.kept
	credit(&in, z.table.Header, z.opts.Credits[zonesTable])
	z.addInput(in)
	return nil
}

// firstFault says where the first row stands that can't be used; "" without any.
func (z *zonings) firstFault() fault.Says {
	for _, f := range z.found.Listed() {
		if f.Severity == finding.Error && f.Source.Line > 0 {
			return fault.Sprintf(fault.T(", la première à la ligne %d (%s %q)", ", the first on line %d (%s %q)"), f.Source.Line, f.Source.Column, f.Value)
		}
	}
	return fault.Says{}
}

// chooseColumn takes the column whose heading is the name given as that of zones,
// and tells which one is read where several could be.
func (z *zonings) chooseColumn(name string, layout table.Layout, indexes []int, drawn bool) error {
	if i := slices.IndexFunc(z.table.Header, func(head string) bool { return name != "" && table.Fold(head) == table.Fold(name) }); i >= 0 {
		indexes[zoneCode] = i
		if indexes[zoneName] == i {
			indexes[zoneName] = table.Missing
		}
		return nil
	}
	switch {
	case drawn:
		return nil
	case indexes[zoneCode] == table.Missing && indexes[zoneName] == table.Missing:
		return input.Errorf(z.table.File, fault.T("aucune colonne de zones : nommez-la par son en-tête (--zones EN-TÊTE=FICHIER) ou dans les réglages ([columns.zones] zone) ; les colonnes sont : %s", "has no column of zones: name it by its heading (--zones HEADING=FILE) or in the settings ([columns.zones] zone); the columns are: %s"), strings.Join(z.table.Header, ", "))
	case indexes[zoneCode] == table.Missing || layout.Named["zone"] != "":
		return nil
	}
	could := 0
	for _, head := range z.table.Header {
		if slices.ContainsFunc(zoneColumns[zoneCode].Names, func(known string) bool { return table.Fold(known) == table.Fold(head) }) {
			could++
		}
	}
	if could > 1 {
		z.found.Add(finding.ZoneColumn.Found().At(finding.Source{File: z.table.File}, "", z.table.Header[indexes[zoneCode]]))
	}
	return nil
}

// listed reads a row of a commune in a zone.
func (z *zonings) listed(r *record) {
	code, name := compactID(r.unrounded(zoneCode)), r.unrounded(zoneName)
	if code == "" {
		code = name
	}
	r.subject = cmp.Or(name, code)
	if r.subject == "" && len(r.findings) > 0 { // neither can be read: no zone can be told
		z.none++
		return
	}
	stated, ok := r.commune(zoneCommune, table.Missing)
	if !ok {
		r.report(finding.CommuneCodeInvalid.Found(), zoneCommune, r.text(zoneCommune))
		return
	}
	commune := z.communes.find(stated)
	switch {
	case commune == nil && z.study.Settings.Includes(insee.DepartementOf(stated)):
		r.report(finding.ZoneCommuneUnknown.Found(), zoneCommune, stated)
		return
	case commune == nil || !z.study.Settings.Includes(commune.Departement):
		z.elsewhere++
		r.findings = nil
		return
	case inNoZone(code):
		z.none++
		return
	case commune.Code != stated && insee.CommuneOf(stated) != commune.Code:
		r.report(finding.ZoneCommuneMerged.Found(finding.Word(commune.Code)), zoneCommune, stated)
	}
	index, known := searchCode(z.study.Communes, commune.Code)
	if !known {
		z.elsewhere++
		return
	}
	of := z.of(r, false)
	at := of.zone(r, code, name)
	in := zoned{at, int32(index)}
	if of.seen[in] {
		if z.repeats++; z.repeated == "" {
			z.repeated = commune.Name
		}
		return
	}
	of.seen[in] = true
	of.Zones[at].Communes = append(of.Zones[at].Communes, int32(index))
	z.kept++
}

// inNoZone reports whether a text stands for no zone. A class 0 is none either, as
// in lists that say 0 or 1.
func inNoZone(code string) bool {
	switch table.Fold(code) {
	case "non", "no", "false", "nonclassee", "nonclasse", "horszonage":
		return true
	}
	return insee.Nothing(code)
}

// drawn reads a row of a zone that is an area. Several rows of one code make one.
func (z *zonings) drawn(r *record) {
	code, name := compactID(r.text(zoneCode)), cmp.Or(r.text(zoneName), r.text(zoneLabel))
	if code == "" && slices.Contains([]string{"code", "com"}, table.Fold(r.source(zoneCommune).Column)) {
		code = r.text(zoneCommune)
	}
	code = cmp.Or(code, name)
	r.subject = cmp.Or(name, code)
	area, why := r.area(z.where)
	switch {
	case code == "":
		r.report(finding.ZoneNotNamed.Found(), zoneCode, "")
		return
	case why != (fault.Says{}) || area == nil:
		r.report(finding.ZoneInvalid.Found(finding.Said(cmp.Or(why, noPolygon))), zoneCode, code)
		return
	}
	middle := location.Inside(area)
	if !z.inScope(area, middle) {
		z.elsewhere++
		r.findings = nil
		return
	}
	of := z.of(r, true)
	zone := &of.Zones[of.zone(r, code, name)]
	if zone.Area == nil {
		zone.Middle = middle
	}
	zone.Area = append(zone.Area, area...)
	z.kept++
}

// inScope reports whether an area has a part in the scope: its middle, or the
// reference point of a commune.
func (z *zonings) inScope(area orb.MultiPolygon, middle orb.Point) bool {
	settings := &z.study.Settings
	if commune := z.communes.communeAt(coverage.At(middle.Lon(), middle.Lat())); commune != nil && settings.Includes(commune.Departement) {
		return true
	}
	bound := area.Bound()
	return slices.ContainsFunc(z.study.Communes, func(c coverage.Commune) bool {
		at, _ := c.Reference(settings.Reference)
		return at.Known && bound.Contains(at.Point) && settings.Includes(c.Departement) && location.MetresOutside(area, at.Point) == 0
	})
}

// of returns the zoning that a row is of.
func (z *zonings) of(r *record, drawn bool) *zoning {
	kind := cmp.Or(r.text(zoneKind), z.kind)
	for _, known := range z.list {
		if table.Fold(known.Kind) == table.Fold(kind) && known.Drawn == drawn {
			return known
		}
	}
	z.list = append(z.list, &zoning{
		Zoning: coverage.Zoning{Kind: kind, Drawn: drawn}, byCode: make(map[string]int), seen: make(map[zoned]bool),
	})
	return z.list[len(z.list)-1]
}

// zone returns the index of the zone of a code, which may be a new one. Small letters
// and capitals are the same.
func (z *zoning) zone(r *record, code, name string) int {
	key := strings.ToUpper(code)
	i, known := z.byCode[key]
	if !known {
		i = len(z.Zones)
		z.byCode[key] = i
		z.Zones = append(z.Zones, coverage.Zone{Code: code, Name: name})
		return i
	}
	zone := &z.Zones[i]
	switch {
	case zone.Name == "":
		zone.Name = name
	case name != "" && insee.FoldName(name) != insee.FoldName(zone.Name):
		r.report(finding.ZoneNameDiffers.Found(finding.Word(zone.Name)), zoneName, name)
	}
	return i
}

// reportCounts tells what of a file is of no use.
func (z *zonings) reportCounts(file string) {
	from := finding.Source{File: file}
	if z.none > 0 {
		z.found.Add(finding.ZoneNone.Found(finding.Count(z.none)).At(from, z.kind, ""))
	}
	if z.elsewhere > 0 {
		z.found.Add(finding.ZoneElsewhere.Found(finding.Count(z.elsewhere)).At(from, z.kind, ""))
	}
	if z.repeats > 0 {
		z.found.Add(finding.ZoneRepeated.Found(finding.Count(z.repeats)).At(from, z.kind, z.repeated))
	}
	z.report(z.found.All()...)
}

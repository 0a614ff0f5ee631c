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
	"acces30/data/table"
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

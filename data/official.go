package data

import (
	"hash/fnv"
	"io"
	"maps"
	"math"
	"path/filepath"
	"slices"
	"strings"

	"acces30/coverage"
	"acces30/coverage/fault"
	"acces30/coverage/finding"
	"acces30/data/input"
	"acces30/data/insee"
	"acces30/data/parse"
	"acces30/data/table"
)

// Columns of INSEE's table of the access to facilities.
const (
	officialCommune = iota
	officialPeople
	officialType
	officialMinutes
	officialSquare
	officialKilometres
)

var officialColumns = []table.Column{
	officialCommune:    {Key: "commune", Meaning: "INSEE code of the square's commune", Names: []string{"depcom", "codgeo", "code_commune", "insee_com", "com"}, Required: true},
	officialPeople:     {Key: "people", Meaning: "people of the square; decimals are read", Names: []string{"pop", "population", "ind", "habitants"}, Required: true},
	officialType:       {Key: "type", Meaning: "type of facility in INSEE's list (BPE); without it all rows are of the type asked for", Names: []string{"typeeq_id", "typequ", "typeeq", "type_equipement"}},
	officialMinutes:    {Key: "minutes", Meaning: "minutes by road to the nearest facility of the type", Names: []string{"duree", "durée", "duration", "temps", "minutes"}, Required: true},
	officialSquare:     {Key: "square", Meaning: "identifier of the square; a row given twice counts once", Names: []string{"idsrc", "idcar", "idcar_200m", "id_carr", "idinspire", "id_inspire", "id_car"}},
	officialKilometres: {Key: "kilometres", Meaning: "distance by road in kilometres; it only serves to know minutes that are kilometres", Names: []string{"distance", "distance_km"}},
}

// official sums INSEE's minutes up by commune.
type official struct {
	communes *communeTable
	settings *coverage.Settings
	wanted   string // type of facility
	into     *coverage.Official

	rows, kept int // of the file at hand
	others     map[string]bool
	untimed    int // squares without a time
	unknown    map[string]bool
	bad, twice int
	badAt      finding.Source    // of the first one
	twiceAt    finding.Source    // likewise
	told       []finding.Finding // what was done to read the file

	seen             map[uint64]bool // squares of all files, each with its commune, by hash
	farEnough, asFar int             // rows that are kilometres off, and those of as many minutes
}

// officialRow is a row of the table as it is written.
type officialRow struct{ commune, kind, people, minutes, square, kilometres string }

// readOfficial reads the files of INSEE's minutes, each Parquet or a table.
func (l *loading) readOfficial() error {
	if len(l.opts.Official) == 0 {
		return nil
	}
	into := &coverage.Official{Type: l.opts.OfficialType, Limits: l.study.Settings.Limits(), Communes: map[string]*coverage.OfficialAccess{}}
	seen := make(map[string]string) // files by hash
	others, squares := make(map[string]bool), make(map[uint64]bool)
	all := 0
	for _, path := range l.opts.Official {
		o := &official{
			communes: l.communes, settings: &l.study.Settings, wanted: l.opts.OfficialType, into: into,
			others: others, unknown: map[string]bool{}, seen: squares,
		}
		in, err := o.file(path, l.opts)
		if err != nil {
			return err
		}
		if twin, twice := seen[in.SHA256]; twice {
			return input.Errorf(in.File, fault.T("même contenu que %s : ses habitants compteraient deux fois", "holds the same as %s: its people would count twice"), twin)
		}
		if err := o.refuse(in.File); err != nil {
			return err
		}
		seen[in.SHA256] = in.File
		in.Role, in.Rows, in.Kept = coverage.RoleOfficial, o.rows, o.kept
		credit(&in, nil, l.opts.Credits[officialTable])
		l.addInput(in)
		l.report(o.findings(in.File)...)
		all += o.kept
	}
	if all == 0 && len(others) > 0 {
		return input.Errorf(filepath.Base(l.opts.Official[0]), fault.T("aucune ligne n'est du type d'équipement %s dans le périmètre ; il y a des lignes de %s (insee_type)", "no row is of the facility type %s in the scope; there are rows of %s (insee_type)"), l.opts.OfficialType, someOf(others))
	}
	if all == 0 {
		return input.Errorf(filepath.Base(l.opts.Official[0]), fault.T("aucun carreau des communes du périmètre n'a de temps vers un équipement du type %s : donnez le fichier de leur région", "no square of the communes in scope has a time to a facility of the type %s: give the file of their region"), l.opts.OfficialType)
	}
	l.study.Official = into
	return l.checkOfficial(all)
}

// someOf names some of a set.
func someOf(set map[string]bool) fault.Says {
	names := slices.Sorted(maps.Keys(set))
	const most = 8
	if len(names) > most {
		return fault.Sprintf(fault.T("%s et %d autres", "%s and %d others"), strings.Join(names[:most], ", "), len(names)-most)
	}
	all := strings.Join(names, ", ")
	return fault.T(all, all)
}

// maxMinutes is more than any drive in a land takes.
const maxMinutes = 24 * 60

// row enters a row of the type asked for.
func (o *official) row(at finding.Source, row officialRow) {
	o.rows++
	if kind := strings.TrimSpace(row.kind); kind != "" && !strings.EqualFold(kind, o.wanted) {
		if len(o.others) < 1000 {
			o.others[kind] = true
		}
		return
	}
	valid, _, ok := insee.ParseCommune(row.commune, "")
	if !ok {
		o.fault(at)
		return
	}
	commune := o.communes.find(valid)
	if commune == nil {
		if o.settings.Includes(insee.DepartementOf(valid)) {
			o.unknown[valid] = true
		}
		return
	}
	if !o.settings.Includes(commune.Departement) {
		return
	}
	o.square(at, commune, row)
}

// square enters a row of a commune in scope.
func (o *official) square(at finding.Source, commune *coverage.Commune, row officialRow) {
	n, ok := parse.Number(row.people)
	if !ok || n < 0 || n > maxSquarePeople {
		o.fault(at)
		return
	}
	if strings.TrimSpace(row.minutes) == "" {
		o.untimed++
		return
	}
	m, ok := parse.Number(row.minutes)
	if !ok || m < 0 || m > maxMinutes {
		o.fault(at)
		return
	}
	if !o.first(row, commune.Code) {
		if o.twice == 0 {
			o.twiceAt = at
		}
		o.twice++
		return
	}
	if km, ok := parse.Number(row.kilometres); ok && km >= 1 {
		o.farEnough++
		if math.Abs(km-m) < 0.001*km {
			o.asFar++
		}
	}
	access := o.into.Communes[commune.Code]
	if access == nil {
		access = new(coverage.OfficialAccess)
		o.into.Communes[commune.Code] = access
	}
	access.Add(n, m, o.into.Limits)
	o.kept++
}

// first reports whether a row of a commune was not met before; one whose square has no
// identifier never was, nor one with other people or minutes, as of another part of it.
func (o *official) first(row officialRow, commune string) bool {
	square := strings.TrimSpace(row.square)
	if square == "" {
		return true
	}
	sum := fnv.New64a()
	io.WriteString(sum, strings.Join([]string{square, commune, row.people, row.minutes}, " "))
	known := o.seen[sum.Sum64()]
	o.seen[sum.Sum64()] = true
	return !known
}

// refuse returns an *input.Error where most minutes of a file are its kilometres, or its
// squares are far fewer than its rows.
func (o *official) refuse(file string) error {
	switch {
	case o.farEnough >= provingSquares && 2*o.asFar > o.farEnough:
		return input.Errorf(file, fault.T("ses durées sont ses distances : sur %d carreaux à 1 km ou plus, %d ont autant de minutes que de kilomètres (une autre colonne ?)",
			"its durations are its distances: of %d squares 1 km away or more, %d have as many minutes as kilometres (another column?)"), o.farEnough, o.asFar)
	case o.kept+o.twice >= provingSquares && o.twice > mostTimes*o.kept:
		return input.Errorf(file, fault.T("sa colonne des carreaux n'en est pas une : %d lignes, %d carreaux (une autre colonne ?)",
			"its column of squares is none: %d rows, %d squares (another column?)"), o.kept+o.twice, o.kept)
	}
	return nil
}

// fault counts a row that can't be used; the first one is told with its line.
func (o *official) fault(at finding.Source) {
	if o.bad == 0 {
		o.badAt = at
	}
	o.bad++
}

// findings tells what of a file did not count.
func (o *official) findings(file string) []finding.Finding {
	found := o.told
	if o.bad > 0 {
		found = append(found, finding.OfficialInvalid.Found(finding.Count(o.bad)).At(o.badAt, "", ""))
	}
	if o.twice > 0 {
		found = append(found, finding.OfficialTwice.Found(finding.Count(o.twice)).At(o.twiceAt, "", ""))
	}
	if o.untimed > 0 {
		found = append(found, finding.OfficialUntimed.Found(finding.Count(o.untimed)).At(finding.Source{File: file}, "", ""))
	}
	if len(o.unknown) > 0 {
		found = append(found, finding.OfficialUnknown.Found(finding.Count(len(o.unknown)), finding.Said(someOf(o.unknown))).At(finding.Source{File: file}, "", ""))
	}
	return found
}

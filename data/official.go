package data

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"maps"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"acces30/coverage"
	"acces30/coverage/fault"
	"acces30/coverage/finding"
	"acces30/data/input"
	"acces30/data/insee"
	"acces30/data/parquet"
	"acces30/data/parse"
	"acces30/data/table"
)

// Columns of INSEE's table of the access to facilities.
const (
	officialCommune = iota
	officialPeople
	officialType
	officialMinutes
)

var officialColumns = []table.Column{
	officialCommune: {Key: "commune", Meaning: "INSEE code of the square's commune", Names: []string{"depcom", "codgeo", "code_commune", "insee_com", "com"}, Required: true},
	officialPeople:  {Key: "people", Meaning: "people of the square; decimals are read", Names: []string{"pop", "population", "ind", "habitants"}, Required: true},
	officialType:    {Key: "type", Meaning: "type of facility in INSEE's list (BPE); without it all rows are of the type asked for", Names: []string{"typeeq_id", "typequ", "typeeq", "type_equipement"}},
	officialMinutes: {Key: "minutes", Meaning: "minutes by road to the nearest facility of the type", Names: []string{"duree", "durée", "duration", "temps", "minutes"}, Required: true},
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
	bad        int
	badAt      finding.Source
}

// readOfficial reads the files of INSEE's minutes, each Parquet or a table.
func (l *loading) readOfficial() error {
	if len(l.opts.Official) == 0 {
		return nil
	}
	into := &coverage.Official{Type: l.opts.OfficialType, Limits: l.study.Settings.Limits(), Communes: map[string]*coverage.OfficialAccess{}}
	seen := make(map[string]string) // files by hash
	others := make(map[string]bool)
	all := 0
	for _, path := range l.opts.Official {
		o := &official{
			communes: l.communes, settings: &l.study.Settings, wanted: l.opts.OfficialType, into: into,
			others: others, unknown: map[string]bool{},
		}
		in, err := o.file(path, l.opts)
		if err != nil {
			return err
		}
		if twin, twice := seen[in.SHA256]; twice {
			return input.Errorf(in.File, fault.T("même contenu que %s : ses habitants compteraient deux fois", "holds the same as %s: its people would count twice"), twin)
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

// What INSEE's times can't be in the mean, in minutes: every département, French Guiana
// too, lies far between. Fewer squares prove nothing.
const (
	leastOfficialMean = 0.5
	mostOfficialMean  = 100
	provingSquares    = 50
)

// checkOfficial refuses official times that can't be minutes, and tells where their
// people are not those of the communes.
func (l *loading) checkOfficial(squares int) error {
	var all coverage.OfficialAccess
	for _, code := range slices.Sorted(maps.Keys(l.study.Official.Communes)) {
		all.Join(l.study.Official.Communes[code])
	}
	file := filepath.Base(l.opts.Official[0])
	if mean, known := all.Mean(); known && squares >= provingSquares && (mean < leastOfficialMean || mean > mostOfficialMean) {
		return input.Errorf(file, fault.T("ses durées ne sont pas des minutes : %.1f en moyenne pour les habitants du périmètre (des secondes, des heures, une autre colonne ?)",
			"its durations are not minutes: %.1f in the mean of the people in scope (seconds, hours, another column?)"), mean)
	}
	inScope, _, _, _ := l.study.CountScope()
	if people := float64(inScope.People); people > 0 && (all.People > 2*people || 2*all.People < people) {
		l.report(finding.OfficialPeopleDiffer.Found(finding.Count(math.Round(all.People)), finding.Count(inScope.People)).At(finding.Source{File: file}, "", ""))
	}
	return nil
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

// file reads one file.
func (o *official) file(path string, opts *Options) (coverage.Input, error) {
	in := coverage.Input{File: filepath.Base(path)}
	if known, err := os.Stat(path); err == nil && input.Regular(known) != nil {
		return in, input.Fault(in.File, input.ErrIrregular)
	}
	f, err := os.Open(path)
	if err != nil {
		return in, input.Fault(in.File, input.Unreadable(err))
	}
	defer f.Close()
	head := make([]byte, 4)
	if _, err := io.ReadFull(f, head); err != nil || !parquet.Is(head) {
		return o.table(path, in, opts.layout(officialTable))
	}
	return in, o.parquet(f, &in, opts)
}

// parquet reads a Parquet file, which must stay as its hash tells.
func (o *official) parquet(f *os.File, in *coverage.Input, opts *Options) error {
	before, err := f.Stat()
	if err != nil {
		return input.Errorf(in.File, fault.T("lecture impossible : %v", "can't be read: %v"), err)
	}
	sum := sha256.New()
	if in.Bytes, err = io.Copy(sum, io.NewSectionReader(f, 0, before.Size())); err != nil {
		return input.Errorf(in.File, fault.T("lecture impossible : %v", "can't be read: %v"), err)
	}
	in.SHA256 = hex.EncodeToString(sum.Sum(nil))
	columns := make([]parquet.Column, len(officialColumns))
	for i, c := range officialColumns {
		columns[i] = parquet.Column{Names: c.Names, Required: c.Required}
		if name := opts.Columns[officialTable][c.Key]; name != "" {
			columns[i] = parquet.Column{Names: []string{name}, Required: true}
		}
	}
	err = parquet.Scan(f, before.Size(), columns, func(row int, v []parquet.Value) error {
		o.row(finding.Source{File: in.File, Line: row}, v[officialCommune].Text, v[officialType].Text,
			textOf(v[officialPeople]), textOf(v[officialMinutes]))
		return nil
	})
	if changed := input.Steady(f, before); changed != nil {
		err = changed
	}
	if err != nil {
		return input.Fault(in.File, err)
	}
	return nil
}

// textOf returns a value's text, empty where there is none.
func textOf(v parquet.Value) string {
	if v.Null {
		return ""
	}
	return v.Text
}

// table reads a file that is not Parquet.
func (o *official) table(path string, in coverage.Input, layout table.Layout) (coverage.Input, error) {
	content, err := table.Load(os.DirFS(filepath.Dir(path)), in.File, in.File)
	if err != nil {
		return in, err
	}
	var r record
	t, err := table.Scan(in.File, content, layout, func(t *table.Table, row table.Row) error {
		if r.table == nil {
			indexes, err := t.Locate(layout)
			if err != nil {
				return err
			}
			r = record{table: t, columns: layout.Columns, indexes: indexes}
		}
		r.row = row
		o.row(finding.Source{File: in.File, Line: row.Line}, r.text(officialCommune), r.text(officialType), r.text(officialPeople), r.text(officialMinutes))
		return nil
	})
	if err != nil {
		return in, err
	}
	in.SHA256, in.Bytes = t.SHA256, t.Bytes
	return in, nil
}

// maxMinutes is more than any drive in a land takes.
const maxMinutes = 24 * 60

// row enters a row of the type asked for.
func (o *official) row(at finding.Source, code, kind, people, minutes string) {
	o.rows++
	if kind = strings.TrimSpace(kind); kind != "" && !strings.EqualFold(kind, o.wanted) {
		if len(o.others) < 1000 {
			o.others[kind] = true
		}
		return
	}
	valid, _, ok := insee.ParseCommune(code, "")
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
	n, ok := parse.Number(people)
	if !ok || n < 0 || n > maxSquarePeople {
		o.fault(at)
		return
	}
	if strings.TrimSpace(minutes) == "" {
		o.untimed++
		return
	}
	m, ok := parse.Number(minutes)
	if !ok || m < 0 || m > maxMinutes {
		o.fault(at)
		return
	}
	access := o.into.Communes[commune.Code]
	if access == nil {
		access = new(coverage.OfficialAccess)
		o.into.Communes[commune.Code] = access
	}
	access.Add(n, m, o.into.Limits)
	o.kept++
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
	var found []finding.Finding
	if o.bad > 0 {
		found = append(found, finding.OfficialInvalid.Found(finding.Count(o.bad)).At(o.badAt, "", ""))
	}
	if o.untimed > 0 {
		found = append(found, finding.OfficialUntimed.Found(finding.Count(o.untimed)).At(finding.Source{File: file}, "", ""))
	}
	if len(o.unknown) > 0 {
		found = append(found, finding.OfficialUnknown.Found(finding.Count(len(o.unknown)), finding.Said(someOf(o.unknown))).At(finding.Source{File: file}, "", ""))
	}
	return found
}

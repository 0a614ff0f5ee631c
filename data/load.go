package data

import (
	"cmp"
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"time"

	"acces30/coverage"
	"acces30/coverage/fault"
	"acces30/coverage/finding"
	"acces30/data/input"
	"acces30/data/location"
	"acces30/data/table"
)

// Load reads the inputs into a study, all but its roads. The scope of the study
// is a list of départements whatever was asked for; a zero date becomes that of
// the list of structures. An *input.Error says that an input can't be used, a
// *refusal.Refusal that the scope can't be told.
func Load(ctx context.Context, opts Options) (*coverage.Study, error) {
	l := &loading{opts: &opts, study: &coverage.Study{Settings: opts.Settings}}
	for _, step := range []func() error{l.readLabelRules, l.readMergers, l.readCommunes, l.resolveScope, l.readOutlines, func() error { return l.readStructures(ctx) }, l.readComplement, l.readAgents, l.assemble, l.readPopulation, l.readSettlements, l.readOfficial, l.readCandidates, l.readExcluded, l.readZones, l.readProjects, l.readBackdrop} {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if err := step(); err != nil {
			return nil, input.InFull(err, append([]string{
				opts.Communes, opts.Structures, opts.ServicePoints, opts.Agents, opts.LabelRules, opts.Population, opts.Settlements, opts.Outlines, opts.Mergers, opts.Candidates, opts.Projects,
			}, slices.Concat(opts.Official, opts.zonePaths())...)...)
		}
	}
	l.study.Findings = l.found.All()
	if l.study.Settings.NamedEnds { // where nothing has a place, its absence is no fault
		l.study.Findings = slices.DeleteFunc(l.study.Findings, func(f finding.Finding) bool {
			kind, _ := f.StandsFor()
			return kind == finding.CommuneWithoutPoint.Kind || kind == finding.PointUnlocated.Kind
		})
	}
	finding.Sort(l.study.Findings)
	return l.study, nil
}

// loading is a study while it is being read.
type loading struct {
	opts       *Options
	study      *coverage.Study
	communes   *communeTable
	structures []structure
	found      finding.List // wherever the study area is, or about it

	mergers      *mergers // nil without a table of them
	mergersInput coverage.Input
}

// addInput adds a table to the inputs of the study.
func (l *loading) addInput(in coverage.Input) { l.study.Inputs = append(l.study.Inputs, in) }

// report adds findings that hold wherever the study area is.
func (l *loading) report(findings ...finding.Finding) {
	l.found.Add(findings...)
}

func (l *loading) readMergers() error {
	if l.opts.Mergers == "" {
		return nil
	}
	in, t, layout, err := l.read(l.opts.Mergers, mergersTable, coverage.RoleMergers, input.Table{})
	if err != nil {
		return err
	}
	var findings *finding.List
	if l.mergers, findings, err = readMergers(t, layout); err != nil {
		return err
	}
	in.Kept = len(l.mergers.successors)
	l.mergersInput = in
	l.report(findings.All()...)
	return nil
}

func (l *loading) readCommunes() error {
	in, t, layout, err := l.read(l.opts.Communes, communesTable, coverage.RoleCommunes, l.opts.BuiltIn.Communes)
	if err != nil {
		return err
	}
	l.addInput(in)
	if l.mergers != nil {
		l.addInput(l.mergersInput)
	}
	if l.communes, err = readCommunes(t, layout, l.mergers, l.opts.OwnRoads); err != nil {
		return err
	}
	if !l.opts.Bare {
		if err := l.communes.fillTerrain(); err != nil {
			return err
		}
	}
	l.communes.resolveDistantPoints()
	return nil
}

func (l *loading) readOutlines() error {
	if l.opts.Outlines != "" {
		in, t, layout, err := l.read(l.opts.Outlines, outlinesTable, coverage.RoleOutlines, input.Table{})
		if err != nil {
			return err
		}
		if in.Kept, err = l.communes.addOutlines(t, layout, &l.study.Settings); err != nil {
			return err
		}
		l.addInput(in)
	}
	l.communes.locator = location.NewLocator(l.communes.communes, l.study.Settings.Reference)
	if l.opts.Outlines != "" {
		l.communes.checkOverlaps(filepath.Base(l.opts.Outlines), &l.study.Settings)
	}
	l.report(l.communes.findings.All()...)
	return nil
}

func (l *loading) readStructures(ctx context.Context) error {
	if l.study.Settings.NoStructures {
		l.resolveDate()
		return nil
	}
	in, t, layout, err := l.read(l.opts.Structures, structuresTable, coverage.RoleStructures, l.opts.BuiltIn.Structures)
	if err != nil {
		return err
	}
	list, err := readStructureList(ctx, t, layout, l.communes.scope...)
	if err != nil {
		return err
	}
	if err := list.refuseCommunes(l.communes); err != nil {
		return err
	}
	if err := list.refuseShifted(l.communes); err != nil {
		return err
	}
	if in.BuiltIn && !l.opts.ListDate.IsZero() {
		return input.Errorf(in.File, fault.T("cette liste intégrée est du %s, quoi que dise list_date : donnez cette date avec une liste à vous", "this built-in list is of %s, whatever list_date says: give it with a list of your own"), l.opts.BuiltIn.Date.Format(time.DateOnly))
	}
	l.dateList(list, &in)
	l.resolveDate()
	list.tellClosed(l.study.Settings.Date)
	l.structures = list.group()
	l.addInput(in)
	l.report(list.findings.All()...)
	l.checkDate(in.File)
	return nil
}

func (l *loading) readComplement() error {
	if l.study.Settings.NoStructures || l.opts.ServicePoints == "" && l.opts.BuiltIn.ServicePoints.Name == "" {
		return nil // a complement is not needed
	}
	in, t, layout, err := l.read(l.opts.ServicePoints, pointsTable, coverage.RoleComplement, l.opts.BuiltIn.ServicePoints)
	if err != nil {
		return err
	}
	findings, used, err := applyComplement(l.structures, t, layout, in.BuiltIn)
	if err != nil {
		return err
	}
	in.Kept = used
	l.addInput(in)
	l.report(findings.All()...)
	return nil
}

func (l *loading) readPopulation() error {
	if l.opts.Population == "" {
		return nil
	}
	name := filepath.Base(l.opts.Population)
	content, err := table.Load(os.DirFS(filepath.Dir(l.opts.Population)), name, name)
	if err != nil {
		return err
	}
	people, err := readPopulationPoints(name, content, l.opts.layout(populationTable), l.communes.scope...)
	if err != nil {
		return err
	}
	rows := len(people.points) + people.twice + people.findings.Errors()
	kept, err := people.addTo(l.study, l.communes)
	if err != nil {
		return err
	}
	l.report(people.findings.All()...)
	in := coverage.Input{
		Role: coverage.RolePopulation, File: name, SHA256: people.table.SHA256, Bytes: people.table.Bytes, Lines: people.table.Lines, Rows: rows, Kept: kept,
	}
	credit(&in, people.table.Header, l.opts.Credits[populationTable])
	l.addInput(in)
	return nil
}

// read reads a table from disk, or the built-in one where no path is given.
// The layout returned is what was looked for: names of columns that the user
// gives are those of a file of his own.
func (l *loading) read(path, name string, role coverage.Role, builtIn input.Table) (coverage.Input, *table.Table, table.Layout, error) {
	var in coverage.Input
	var layout table.Layout
	var fsys fs.FS
	var file string
	switch {
	case path != "":
		in, layout = coverage.Input{Role: role}, l.opts.layout(name)
		fsys, file = os.DirFS(filepath.Dir(path)), filepath.Base(path)
	case builtIn.Name != "":
		in, layout = builtIn.About, table.Layout{Columns: tableColumns[name]}
		fsys, file = l.opts.BuiltIn.Files, builtIn.Name
	default:
		return in, nil, layout, fault.Errorf(fault.T("aucun fichier n'est donné pour la table %q, et aucune n'est intégrée", "no file is given for the table %q, and none is built in"), name)
	}
	t, err := table.ReadFile(fsys, file, file, layout)
	if err != nil {
		return in, nil, layout, err
	}
	if isOwn(t) { // whatever the names of its columns
		return in, nil, layout, input.Fault(t.File, meantFor(t, name))
	}
	if _, err := t.Locate(layout); err != nil {
		return in, nil, layout, explain(err, t, name)
	}
	in.File, in.SHA256, in.Bytes, in.Lines = t.File, t.SHA256, t.Bytes, t.Lines
	in.Rows = len(t.Rows) + len(t.Broken)
	if !in.BuiltIn {
		credit(&in, t.Header, l.opts.Credits[name])
	}
	return in, t, layout, nil
}

// searchCode finds a commune by its code among communes in that order.
func searchCode(communes []coverage.Commune, code string) (int, bool) {
	return slices.BinarySearchFunc(communes, code, func(c coverage.Commune, code string) int { return cmp.Compare(c.Code, code) })
}

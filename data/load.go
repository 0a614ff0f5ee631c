package data

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strconv"

	"acces30/coverage"
	"acces30/data/moselle"
	"acces30/data/table"
)

// Options say what to read. An empty path stands for the built-in table. The
// built-in communes and structures serve the Moselle alone; the built-in
// complement goes with any list, since the official one leaves its points out.
type Options struct {
	Communes      string
	Sites         string
	ServicePoints string
	Settings      coverage.Settings
}

// Load reads the inputs into a study, all but its roads. Built-in communes
// put the Moselle in scope when nothing else is asked for; a zero date becomes
// that of the built-in list. An *InputError says that an input can't be used.
func Load(ctx context.Context, opts Options) (*coverage.Study, error) {
	settings := opts.Settings
	if opts.Communes == "" && len(settings.Departements) == 0 {
		settings.Departements = []string{moselle.Departement}
	}
	if settings.Date.IsZero() {
		settings.Date = moselle.ListDate()
	}
	study := &coverage.Study{Settings: settings}

	communes, structures, err := readTables(ctx, study, opts)
	if err != nil {
		return nil, err
	}
	return assemble(study, communes, structures)
}

// readTables reads all tables and notes them as the study's inputs.
func readTables(ctx context.Context, study *coverage.Study, opts Options) (*communeTable, []structure, error) {
	communeInput, t, err := read(opts.Communes, moselle.Communes())
	if err != nil {
		return nil, nil, err
	}
	communes, err := readCommunes(t)
	if err != nil {
		return nil, nil, err
	}
	if err := ctx.Err(); err != nil {
		return nil, nil, err
	}
	siteInput, t, err := read(opts.Sites, moselle.Structures())
	if err != nil {
		return nil, nil, err
	}
	sites, err := readSites(t)
	if err != nil {
		return nil, nil, err
	}
	structures := sites.group()
	study.Inputs = append(study.Inputs, communeInput, siteInput)
	study.Findings = append(study.Findings, communes.findings...)
	study.Findings = append(study.Findings, sites.findings...)
	pointInput, t, err := read(opts.ServicePoints, moselle.ServicePoints())
	if err != nil {
		return nil, nil, err
	}
	findings, used, err := complete(structures, t, pointInput.BuiltIn)
	if err != nil {
		return nil, nil, err
	}
	pointInput.Kept = used
	study.Inputs = append(study.Inputs, pointInput)
	study.Findings = append(study.Findings, findings...)
	return communes, structures, nil
}

// assemble places the points, cuts the study area out, and gathers the
// findings about it.
func assemble(study *coverage.Study, communes *communeTable, structures []structure) (*coverage.Study, error) {
	settings := &study.Settings
	for i := range structures {
		structures[i].place(communes, settings.Reference)
	}
	area, err := newArea(communes, settings, study.Inputs)
	if err != nil {
		return nil, err
	}
	var found []coverage.Finding
	var elsewhere, more int
	study.Communes, found, elsewhere = area.selectCommunes(communes)
	study.Findings = append(study.Findings, found...)
	study.Structures, found, more = area.selectStructures(structures)
	study.Findings = append(study.Findings, found...)
	if elsewhere += more; elsewhere > 0 {
		study.Findings = append(study.Findings, coverage.Finding{
			Code: coverage.CodeFindingsElsewhere, Details: []string{strconv.Itoa(elsewhere)},
		})
	}
	study.Inputs[0].Kept = len(study.Communes)
	for i := range study.Structures {
		study.Inputs[1].Kept += len(slices.DeleteFunc(slices.Clone(study.Structures[i].Points), func(p coverage.ServicePoint) bool {
			return p.Provenance != coverage.OfficialList
		}))
	}
	study.Inputs = slices.DeleteFunc(study.Inputs, func(in coverage.Input) bool {
		return in.BuiltIn && in.Role == coverage.RoleComplement && !complemented(study.Structures)
	})
	coverage.SortFindings(study.Findings)
	return study, nil
}

// complemented tells whether any point comes from the complement: elsewhere
// than in the Moselle the built-in one has no part in the result.
func complemented(structures []coverage.Structure) bool {
	return slices.ContainsFunc(structures, func(s coverage.Structure) bool {
		return slices.ContainsFunc(s.Points, func(p coverage.ServicePoint) bool { return p.Provenance == coverage.Complement })
	})
}

// read reads a table from disk, or the built-in one where no path is given.
func read(path string, builtIn moselle.Table) (coverage.Input, *table.Table, error) {
	input := builtIn.Input
	var t *table.Table
	var err error
	if path == "" {
		t, err = table.ReadFile(moselle.Files(), builtIn.Name, builtIn.Name)
	} else {
		input = coverage.Input{Role: builtIn.Input.Role}
		t, err = table.ReadFile(os.DirFS(filepath.Dir(path)), filepath.Base(path), filepath.Base(path))
	}
	if err != nil {
		return input, nil, inputError(err)
	}
	input.File, input.SHA256, input.Bytes = t.File, t.SHA256, t.Bytes
	input.Rows = len(t.Rows) + len(t.Broken)
	return input, t, nil
}

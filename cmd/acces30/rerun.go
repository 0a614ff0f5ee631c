package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"acces30/cmd/acces30/manual"
	"acces30/cmd/acces30/settings"
	"acces30/coverage"
	"acces30/coverage/fault"
	"acces30/reports"
	"acces30/reports/archive"
)

// rerunCommand computes an edition again.
type rerunCommand struct {
	Edition string `arg:"" help:"Folder of the edition, as out/57/2026-10." fr:"Dossier de l'édition, comme out/57/2026-10." placeholder:"EDITION" takes:"folder"`
	Cache   string `help:"Folder where compiled roads are kept (.roads in the folder of the results)." fr:"Dossier où sont gardées les routes compilées (.roads dans le dossier des résultats)." type:"path" placeholder:"DIR" takes:"folder"`
	spokenFlag
}

// errDiffers says that an edition computed again is not what it was.
var errDiffers = fault.Errorf(fault.T("l'édition n'est pas ce que ce programme fait de ses données", "the edition is not what this program makes of its inputs"))

// Run computes the edition and holds every file against the manifest. It changes
// nothing.
func (c *rerunCommand) Run(ctx context.Context, env environment) (err error) {
	e, err := openEdition(c.Edition, "")
	if err != nil {
		return usageError{err}
	}
	out := outOf(c.Edition)
	s, record, err := kept(e, out, c.Cache)
	if err != nil {
		return usageError{err}
	}
	defer func() { err = inWords(err, record.Lang) }()
	if gone := goneInputs(record); len(gone) > 0 {
		return usageError{errors.Join(gone...)}
	}
	env.journal.quiet = true
	env.now = func() time.Time { return e.Manifest.Execution.StartedAt } // what was in the future then still is
	j, err := newJob(env, s.settings, true)
	if err != nil {
		return err
	}
	return c.again(ctx, j, e, record, s.hash)
}

// rerunSame says that the edition is what it was: its folder, and how many files it has.
var rerunSame = reports.T("{0} : les mêmes octets, {1} fichiers", "{0}: the same bytes, {1} files")

// goneInputs says which inputs of an edition are no longer to be had.
func goneInputs(record settings.Settings) (gone []error) {
	for _, path := range record.InputFiles() {
		if _, err := archive.FindInput(path); err != nil && !slices.Contains(record.Roads, path) {
			gone = append(gone, err)
		}
	}
	return gone
}

// again computes an edition and compares.
func (c *rerunCommand) again(ctx context.Context, j *job, e *archive.Edition, record settings.Settings, hash func(string) string) error {
	study, err := j.load(ctx)
	if err != nil {
		return err
	}
	j.command = e.Manifest.Command
	j.place = place{identity: e.Manifest.Edition, series: filepath.Dir(e.Folder), name: e.Name()}
	if above := filepath.Dir(j.place.series); archive.ReviewFolder(above) == j.place.series {
		j.place.series = above // one for review was compared with a good one
	}
	j.findEarlier(study.Settings.Date)
	network, err := j.network(ctx, study)
	if err != nil {
		return err
	}
	result, err := j.analyse(ctx, study.On(network))
	if err != nil {
		return err
	}
	differ, err := j.differing(ctx, e, result, record, hash)
	if err != nil {
		return err
	}
	if len(differ) == 0 {
		return printLines(j.env.stdout, []string{rerunSame.With(j.env.lang, e.Folder, strconv.Itoa(len(e.Manifest.Outputs)))})
	}
	reasons := fault.Join(differ, ", ")
	was, is := e.Manifest.Version+" "+e.Manifest.Execution.Commit, version+" "+archive.Commit()
	if was != is {
		reasons = fault.Sprintf(fault.T("%v ; elle est faite par la version %s, celle-ci est %s", "%v; it was made by version %s, this is %s"),
			reasons, strings.TrimSpace(was), strings.TrimSpace(is))
	}
	return fault.Errorf(fault.T("%v : %v", "%v: %v"), errDiffers, reasons)
}

// differing names the files of an edition whose bytes are not those of its result
// computed again.
func (j *job) differing(ctx context.Context, e *archive.Edition, result *coverage.Result, record settings.Settings, hash func(string) string) ([]fault.Says, error) {
	j.keys = make(map[string]string)
	for _, path := range j.settings.InputFiles() {
		j.keys[path] = hash(path) + "/" + filepath.Base(path)
	}
	before := since{changes: j.compareWithEarlier(ctx, result), series: rerunSeries(e, j.place.name, result)}
	j.unused = e.Manifest.Unused // what was damaged then need not be so today
	j.tellUnused(result)
	kept := record.WithPaths(func(path string) string { return archive.InputHash(path) + "/" + filepath.Base(path) })
	kept.Compare = j.record(result, j.keyOf).Compare
	written := make(map[string]string)
	for _, output := range append(outputs(ctx, result, before, j.maps(), j.settings), recordFile(kept)) {
		hash := sha256.New()
		if err := output.Write(hash); err != nil {
			return nil, err
		}
		written[output.Name] = hex.EncodeToString(hash.Sum(nil))
	}
	var differ []fault.Says
	for _, file := range e.Manifest.Outputs {
		switch sum, there := written[file.Name]; {
		case !there:
			differ = append(differ, fault.Sprintf(fault.T("%s n'est plus fait", "%s is no longer made"), file.Name))
		case sum != file.SHA256:
			differ = append(differ, fault.Sprintf(fault.T("%s diffère", "%s differs"), file.Name))
		}
		delete(written, file.Name)
	}
	for name := range written {
		differ = append(differ, fault.Sprintf(fault.T("%s est nouveau", "%s is new"), name))
	}
	slices.SortFunc(differ, func(a, b fault.Says) int { return strings.Compare(a.EN, b.EN) })
	return differ, nil
}

// rerunSeries returns the series that an edition knew, with its own row anew.
func rerunSeries(e *archive.Edition, name string, result *coverage.Result) []reports.SeriesRow {
	rows, err := e.Rows()
	if err != nil {
		rows = nil
	}
	rows = slices.DeleteFunc(rows, func(r reports.SeriesRow) bool { return !r.Date.Before(result.Study.Settings.Date) })
	return append(rows, reports.RowOf(name, result))
}

// Examples implements the declaration of examples.
func (*rerunCommand) Examples() []manual.Example {
	return []manual.Example{
		{For: reports.T("Cette édition est-elle toujours celle que donnent ses données ?", "Is this edition still what its inputs give?"), Line: "acces30 rerun out/57/2026-10"},
		{For: reports.T("Avec les routes compilées d'un autre dossier", "With compiled roads of another folder"), Line: "acces30 rerun out/57/2026-10 --cache routes"},
	}
}

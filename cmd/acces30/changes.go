package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"acces30/cmd/acces30/settings"
	"acces30/coverage"
	"acces30/coverage/compare"
	"acces30/coverage/fault"
	"acces30/coverage/finding"
	"acces30/reports"
	"acces30/reports/archive"
)

// keepInputs keeps what a run read. What can't be kept is a warning: the edition stands without.
func (j *job) keepInputs(result *coverage.Result) {
	known, read := extractHashes(result, j.settings.Roads), make(map[string]bool)
	for _, in := range result.Study.Inputs {
		read[in.SHA256] = true
	}
	j.keys = make(map[string]string)
	for _, path := range j.settings.InputFiles() {
		key, err := archive.KeepInput(j.settings.Out, path, j.settings.KeepBytes(path), known[path])
		sum, _, _ := strings.Cut(key, "/")
		compiled := slices.Contains(j.settings.Roads, path) && known[path] == "" // which tells its sources
		switch {
		case err != nil:
			j.logger.Warn().Err(err).Msg("this edition can't be computed again later")
			key = "not-kept/" + filepath.Base(path)
		case !read[sum] && !compiled:
			j.logger.Warn().Str("file", path).Msg("it is no longer what was read: this edition can't be computed again later")
			j.replaced = append(j.replaced, filepath.Base(path))
		}
		j.keys[path] = key
	}
}

// extractHashes are the SHA-256 of the extracts that a result was made of, by path;
// none of a file of compiled roads.
func extractHashes(result *coverage.Result, paths []string) map[string]string {
	hashes := make(map[string]string)
	next := 0
	for _, in := range result.Study.Inputs {
		if in.Role == coverage.RoleRoads && next < len(paths) && in.File == filepath.Base(paths[next]) {
			hashes[paths[next]] = in.SHA256
			next++
		}
	}
	return hashes
}

// keyOf returns the key that a file of this run is kept under.
func (j *job) keyOf(path string) string { return j.keys[path] }

// record returns the settings of a result as they are kept: dates of the calendar,
// files by their keys, the earlier edition by its name or from the folder of inputs.
func (j *job) record(result *coverage.Result, key func(path string) string) settings.Settings {
	record := j.settings.WithPaths(key)
	record.PinDate(result.Study.Settings.Date.Format(time.DateOnly))
	if j.earlier != nil && filepath.Dir(j.earlier.Folder) != j.place.series {
		if way, err := wayFrom(archive.InputsFolder(j.settings.Out), j.earlier.Folder); err == nil {
			record.Compare = filepath.ToSlash(way)
		}
	}
	return record
}

// wayFrom is the path from a folder to another, of which either may be told from where
// the program runs.
func wayFrom(folder, to string) (string, error) {
	from, err := filepath.Abs(folder)
	if err != nil {
		return "", err
	}
	if to, err = filepath.Abs(to); err != nil {
		return "", err
	}
	return filepath.Rel(from, to)
}

// findEarlier finds the edition to compare with, and writes what it is into the
// settings: one that the settings name, or the last good one of an earlier date.
// Whatever fails is a warning: a run does not depend on an earlier one.
func (j *job) findEarlier(date time.Time) {
	if j.settings.Compare == settings.CompareNone {
		return
	}
	var err error
	if name := j.settings.Compare; name != "" {
		if j.earlier, err = openEdition(name, j.place.series); err != nil {
			j.unused = []string{filepath.Base(name)}
		}
	} else {
		j.earlier, err = archive.LastBefore(j.place.series, date.Format(time.DateOnly))
		j.unused = slices.DeleteFunc(archive.Unused(err), func(name string) bool { return name >= j.place.name })
	}
	if err != nil {
		j.logger.Warn().Err(err).Msg("an earlier edition can't be compared with")
	}
	if j.earlier == nil {
		j.settings.Compare = settings.CompareNone
		return
	}
	j.settings.Compare = j.earlier.Name()
	if filepath.Dir(j.earlier.Folder) != j.place.series {
		j.settings.Compare = j.earlier.Folder
	}
}

// compareWithEarlier says what changed since the earlier edition, and what to watch.
func (j *job) compareWithEarlier(ctx context.Context, result *coverage.Result) *compare.Comparison {
	if j.earlier == nil {
		return compare.New(nil, result, j.settings.Comparing())
	}
	end := j.begin("compare with the earlier edition")
	c, err := j.changes(ctx, j.earlier, result)
	if err != nil {
		j.logger.Warn().Err(err).Msg("nothing is compared")
		j.unused = append(j.unused, j.earlier.Name())
		j.earlier, j.settings.Compare = nil, settings.CompareNone
		return compare.New(nil, result, j.settings.Comparing())
	}
	end(fmt.Sprintf("%s: %d communes and %d structures changed", c.Since, len(c.Communes), len(c.Structures)))
	return c
}

// tellUnused adds a finding to a result for each edition that it could not be compared
// with.
func (j *job) tellUnused(result *coverage.Result) {
	if len(j.unused) == 0 {
		return
	}
	for _, name := range j.unused {
		result.Findings = append(result.Findings, finding.EditionNotCompared.Found(finding.Word(name)).At(finding.Source{}, name, ""))
	}
	finding.Sort(result.Findings)
}

// series returns the indicators of the good editions before this one, and its own.
func (j *job) series(result *coverage.Result) []reports.SeriesRow {
	list, _ := archive.Editions(j.place.series) // faults were told
	return append(archive.Series(list, result.Study.Settings.Date.Format(time.DateOnly)), reports.RowOf(j.place.name, result))
}

// openEdition opens an edition by its folder, or by its name in a series.
func openEdition(name, series string) (*archive.Edition, error) {
	folder := name
	if _, err := os.Stat(filepath.Join(folder, archive.ManifestName)); err != nil && series != "" {
		folder = filepath.Join(series, name)
	}
	e, err := archive.Open(folder)
	if err != nil {
		return nil, err
	}
	if err := e.Verify(); err != nil {
		return nil, err
	}
	return e, nil
}

// changes compares a result of this run with an earlier edition.
func (j *job) changes(ctx context.Context, earlier *archive.Edition, result *coverage.Result) (*compare.Comparison, error) {
	said, err := earlier.Said()
	if err != nil {
		return nil, fault.Errorf(fault.T("lire l'édition %s : %v", "read the edition %s: %v"), earlier.Folder, err)
	}
	if err := compare.SameScope(said, result); err != nil {
		return nil, err
	}
	c := compare.New(said, result, j.settings.Comparing())
	c.Since = earlier.Name()
	was, _, err := kept(earlier, j.settings.Out, j.settings.Cache)
	if err == nil {
		var is side
		if is, err = j.asKept(); err == nil {
			err = explain(ctx, c, &was, &is, true)
		}
	}
	if err != nil {
		j.logger.Warn().Err(err).Str("edition", earlier.Folder).Msg("the causes of what changed are not known")
	}
	return c, ctx.Err()
}

// asKept is the side of this run, with its files as they were read: where they are kept,
// whatever becomes of them meanwhile. It fails when one was replaced before it was kept.
func (j *job) asKept() (side, error) {
	if len(j.replaced) > 0 {
		return side{}, fault.Errorf(fault.T("remplacés depuis leur lecture : %s", "replaced since they were read: %s"), strings.Join(j.replaced, ", "))
	}
	hashes := make(map[string]string)
	s := j.settings.WithPaths(func(path string) string {
		at := filepath.Join(archive.InputsFolder(j.settings.Out), filepath.FromSlash(j.keys[path]))
		if status, err := os.Stat(at); err != nil || !status.Mode().IsRegular() {
			at = path
		}
		hashes[at] = j.hashOf(path)
		return at
	})
	return side{settings: s, began: j.started, hash: func(path string) string { return hashes[path] }}, nil
}

// hashOf returns the SHA-256 that a file of this run is kept under.
func (j *job) hashOf(path string) string {
	hash, _, _ := strings.Cut(j.keys[path], "/")
	return hash
}

// asEarlier says what this run compares with; nil for nothing.
func (j *job) asEarlier() *archive.Earlier {
	if j.earlier == nil {
		return nil
	}
	return j.earlier.AsEarlier()
}

// recordFile is the file of an edition that it can be computed from again.
func recordFile(record settings.Settings) archive.Output {
	return archive.Output{Name: archive.SettingsName, Write: func(w io.Writer) error {
		_, err := io.WriteString(w, record.Record())
		return err
	}}
}

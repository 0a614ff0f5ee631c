package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"acces30/cmd/acces30/settings"
	"acces30/coverage"
	"acces30/coverage/compare"
	"acces30/reports"
	"acces30/reports/archive"
)

// recordInputs keeps what a run read, and returns its settings with the files named
// as they are kept. What can't be kept is a warning: the edition stands without.
func (j *job) recordInputs(result *coverage.Result) settings.Settings {
	known, read := make(map[string]string), make(map[string]bool)
	for _, in := range result.Study.Inputs {
		read[in.SHA256] = true
		if in.Role == coverage.RoleRoads {
			known[in.File] = in.SHA256
		}
	}
	keys := make(map[string]string)
	j.hashes = make(map[string]string)
	for _, path := range j.settings.InputFiles() {
		key, err := archive.KeepInput(j.settings.Out, path, j.settings.KeepBytes(), known[filepath.Base(path)])
		if err != nil {
			j.logger.Warn().Err(err).Msg("this edition can't be computed again later")
			key = "not-kept/" + filepath.Base(path)
		} else if sum, _, _ := strings.Cut(key, "/"); !read[sum] && !isRoads(j.settings.Roads, path) {
			j.logger.Warn().Str("file", path).Msg("it changed while it was read: this edition can't be computed again later")
		}
		keys[path] = key
		j.hashes[path], _, _ = strings.Cut(key, "/")
	}
	record := j.settings.WithPaths(func(path string) string { return keys[path] })
	record.PinDate(result.Study.Settings.Date.Format(time.DateOnly))
	return record
}

func isRoads(roads []string, path string) bool {
	for _, file := range roads {
		if file == path {
			return true
		}
	}
	return false
}

// compareWithEarlier says what changed since the edition that the settings name, or
// the last good one of an earlier date. Whatever fails is a warning: a run does not
// depend on an earlier one. What it compared with is written into the record.
func (j *job) compareWithEarlier(ctx context.Context, result *coverage.Result, record *settings.Settings) *compare.Comparison {
	alone := compare.New(nil, result, j.settings.Comparing())
	if j.settings.Compare == settings.CompareNone {
		return alone
	}
	end := j.begin("compare with the earlier edition")
	earlier, err := j.earlier(result)
	if err != nil {
		j.logger.Warn().Err(err).Msg("nothing is compared")
	}
	if earlier == nil {
		record.Compare = settings.CompareNone
		end("there is none")
		return alone
	}
	c, err := j.changes(ctx, earlier, result)
	if err != nil {
		j.logger.Warn().Err(err).Msg("nothing is compared")
		return alone
	}
	record.Compare = earlier.Name()
	if series := filepath.Dir(earlier.Folder); series != j.place.series {
		if way, err := filepath.Rel(archive.InputsFolder(j.settings.Out), earlier.Folder); err == nil {
			record.Compare = filepath.ToSlash(way)
		}
	}
	end(fmt.Sprintf("%s: %d communes and %d structures changed", c.Since, len(c.Communes), len(c.Structures)))
	return c
}

// earlier finds the edition to compare with; nil when there is none.
func (j *job) earlier(result *coverage.Result) (*archive.Edition, error) {
	if name := j.settings.Compare; name != "" {
		return openEdition(name, j.place.series)
	}
	list, faults := archive.Editions(j.place.series)
	date := result.Study.Settings.Date.Format(time.DateOnly)
	for i := len(list) - 1; i >= 0; i-- {
		if list[i].Manifest.Date >= date {
			continue
		}
		if err := list[i].Verify(); err != nil {
			faults = append(faults, err)
			continue
		}
		return &list[i], errors.Join(faults...)
	}
	return nil, errors.Join(faults...)
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
	manifest, err := archive.Read(folder)
	if err != nil {
		return nil, err
	}
	e := &archive.Edition{Folder: folder, Manifest: manifest}
	return e, e.Verify()
}

// changes compares a result of this run with an earlier edition.
func (j *job) changes(ctx context.Context, earlier *archive.Edition, result *coverage.Result) (*compare.Comparison, error) {
	said, err := earlier.Said()
	if err != nil {
		return nil, fmt.Errorf("read the edition %s: %w", earlier.Folder, err)
	}
	c := compare.New(said, result, j.settings.Comparing())
	c.Since = earlier.Name()
	was, _, err := kept(earlier, j.settings.Out, j.settings.Cache)
	if err == nil {
		is := side{settings: j.settings, began: j.started, hash: j.hashOf}
		err = explain(ctx, c, &was, &is, true)
	}
	if err != nil {
		j.logger.Warn().Err(err).Str("edition", earlier.Folder).Msg("the causes of what changed are not known")
	}
	return c, ctx.Err()
}

// hashOf returns the SHA-256 that a file of this run is kept under.
func (j *job) hashOf(path string) string { return j.hashes[path] }

// recordFile is the file of an edition that it can be computed from again.
func recordFile(record settings.Settings) archive.Output {
	return archive.Output{Name: archive.SettingsName, Write: func(w io.Writer) error {
		_, err := io.WriteString(w, record.Record())
		return err
	}}
}

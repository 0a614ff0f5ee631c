package main

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"time"

	"acces30/coverage"
	"acces30/data/roads"
	"acces30/reports"
	"acces30/reports/archive"
)

// place is where an edition goes.
type place struct {
	identity archive.Identity
	series   string // the folder of its series
	name     string // of its folder there
}

func (p *place) folder() string { return filepath.Join(p.series, p.name) }

// lock takes the output folder for this run, and removes what a killed one left.
func (j *job) lock(ctx context.Context, wait time.Duration) (release func() error, err error) {
	out := j.settings.Out
	release, err = archive.Lock(ctx, out, wait, func(owner archive.Owner) {
		j.logger.Info().Stringer("holder", owner).Msg("wait for another run")
	})
	if err != nil {
		return nil, lockError(err)
	}
	left, err := archive.Clean(out)
	for _, name := range left {
		j.logger.Info().Str("detail", name).Msg("what a killed run left is removed")
	}
	if j.settings.Cache == "" { // nobody else compiles into this folder now
		err = errors.Join(err, roads.CleanCache(j.settings.RoadChoice().Cache))
	}
	if err != nil {
		return nil, errors.Join(usageError{err}, release())
	}
	return release, nil
}

// choosePlace finds the folder of the edition that a study becomes.
func (j *job) choosePlace(study *coverage.Study) error {
	identity := archive.IdentityOf(study, j.lang, j.settings.Series)
	series := filepath.Join(j.settings.Out, identity.Series)
	name, err := identity.Folder(series)
	if err != nil {
		return usageError{err}
	}
	j.place = place{identity, series, name}
	return nil
}

// write writes the edition and prints the answer.
func (j *job) write(ctx context.Context, result *coverage.Result) error {
	record := j.recordInputs(result)
	before := since{changes: j.compareWithEarlier(ctx, result, &record), series: j.series(result)}
	if err := ctx.Err(); err != nil {
		return err
	}
	j.settings.Compare = record.Compare // what it was in fact compared with is told
	end := j.begin("write the results")
	files := append(outputs(ctx, result, before, j.lang, j.settings), recordFile(record))
	carried, err := archive.Publish(ctx, j.place.series, j.place.name, files, func(files []archive.File) archive.Output {
		manifest := archive.NewManifest(result, j.place.identity, version, j.settings.Effective(result))
		manifest.Execution = archive.Execution{StartedAt: j.started.UTC(), Steps: j.done}
		return manifest.Output(files)
	})
	if err != nil {
		return err
	}
	j.tellCarried(carried)
	if err := j.advance(result); err != nil {
		return err
	}
	end(j.place.folder())
	for _, line := range reports.TerminalLines(j.lang, result, j.place.folder()) {
		fmt.Fprintln(j.env.stdout, line)
	}
	if j.settings.Strict {
		return strictly(result)
	}
	return nil
}

// advance makes latest stand for this edition, unless it is a scenario or one of a
// later date is there.
func (j *job) advance(result *coverage.Result) error {
	if result.Study.Settings.IsScenario() {
		return nil
	}
	latest, err := archive.Advance(j.place.series)
	if err != nil {
		return err
	}
	if latest != j.place.name {
		j.logger.Warn().Str("latest", latest).Str("edition", j.place.name).Msg("latest stays at an edition of a later date: move that away if it should not be there")
	}
	return nil
}

// tellCarried logs the files that stay of what was replaced.
func (j *job) tellCarried(carried []string) {
	for _, name := range carried {
		j.logger.Warn().Str("file", filepath.Join(j.place.folder(), name)).Msg("kept: it is not as a run wrote it")
	}
}

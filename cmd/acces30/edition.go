package main

import (
	"context"
	"errors"
	"path/filepath"
	"time"

	"acces30/cmd/acces30/settings"
	"acces30/coverage"
	"acces30/data/roads"
	"acces30/reports"
	"acces30/reports/archive"
	"acces30/reports/atlas"
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
		return nil, writing(err)
	}
	left, err := archive.Clean(out)
	for _, name := range left {
		j.logger.Info().Str("detail", name).Msg("what a killed run left is removed")
	}
	if j.settings.Cache == "" { // nobody else compiles into this folder now
		err = errors.Join(err, roads.CleanCache(j.settings.RoadChoice().Cache))
	}
	if err != nil {
		return nil, errors.Join(writing(err), release())
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
	if study.Moment != nil {
		j.settings.Compare = settings.CompareNone // editions are of the whole week
	}
	j.findEarlier(study.Settings.Date)
	if err := archive.Replaceable(j.place.folder()); err != nil {
		return writing(err)
	}
	if study.Settings.IsScenario() { // latest stays as it is
		return writing(archive.Probe(series))
	}
	return writing(errors.Join(archive.Pointable(series), archive.Probe(series)))
}

// unchanged reports whether the edition is there, whole, and made of what this run
// would make it of.
func (j *job) unchanged(study *coverage.Study) bool {
	there, err := archive.Open(j.place.folder())
	if err != nil || there.Manifest.Execution.Commit != archive.Commit() || there.Verify() != nil {
		return false
	}
	nothing := &coverage.Result{Study: study}
	now := archive.NewManifest(nothing, j.place.identity, version, j.settings.Effective(nothing))
	now.Earlier = j.asEarlier()
	return there.Manifest.SameSources(&now)
}

// write writes the edition and prints the answer. One that departs too far from the
// last good one is written aside, and its error says why.
func (j *job) write(ctx context.Context, result *coverage.Result) error {
	j.keepInputs(result)
	var before since
	if result.Study.Moment == nil {
		before = since{changes: j.compareWithEarlier(ctx, result), series: j.series(result)}
		j.tellUnused(result)
	}
	record := j.record(result, j.keyOf)
	if err := ctx.Err(); err != nil {
		return err
	}
	end := j.begin("write the results")
	review := j.review(result)
	at := j.place
	if review != nil {
		at.series = archive.ReviewFolder(at.series)
	}
	files := append(outputs(ctx, result, before, j.maps(), j.settings), recordFile(record))
	manifest, err := j.publish(ctx, result, at, files, review)
	if err != nil {
		return writing(err)
	}
	if review == nil {
		j.tell(at.folder(), archive.Supersede(at.series, at.name))
		if err := j.advance(result); err != nil {
			return writing(err)
		}
		j.tidy()
	}
	end(at.folder())
	j.env.journal.summary = archive.SummaryOf(manifest, result, at.folder())
	if !j.silent {
		if err := printLines(j.env.stdout, reports.TerminalLines(j.lang, result, before.changes, at.folder())); err != nil {
			return err
		}
	}
	if review != nil {
		return reviewError{reports.ReviewLine(j.lang, at.folder(), review.good, review.reasons)}
	}
	if j.settings.Strict {
		return strictly(result)
	}
	return nil
}

// publish puts the files into the folder of a place with their manifest, and tells what
// they replaced there.
func (j *job) publish(ctx context.Context, result *coverage.Result, at place, files []archive.Output, why *review) (*archive.Manifest, error) {
	there, none := archive.Read(at.folder())
	var manifest archive.Manifest
	replaced, err := archive.Publish(ctx, at.series, at.name, files, func(files []archive.File) archive.Output {
		manifest = archive.NewManifest(result, at.identity, version, j.settings.Effective(result))
		manifest.Execution = j.execution(why)
		manifest.Earlier, manifest.Unused = j.asEarlier(), j.unused
		manifest.Command = j.command
		return manifest.Output(files)
	})
	if err != nil {
		return nil, err
	}
	if none == nil {
		j.tellChanged(there.SettingsChanged(&manifest))
	}
	j.tell(at.folder(), replaced)
	return &manifest, nil
}

// maps are what the maps are told beside the result.
func (j *job) maps() atlas.Options {
	return atlas.Options{Lang: j.lang, Version: version, Command: j.command}
}

// review is why an edition must be looked at.
type review struct {
	good    string // the folder of the good one that it departs from; "" when it is the first
	reasons []string
}

// review holds a result against the last good edition; nil when it may take its
// place. A scenario is no edition.
func (j *job) review(result *coverage.Result) *review {
	if result.Study.Settings.IsScenario() {
		return nil
	}
	last, faults := archive.LastGood(j.place.series, j.place.identity.Date)
	for _, fault := range faults {
		j.logger.Warn().Err(fault).Msg("an edition can't be read, it is compared with none")
	}
	var before *coverage.Indicators
	var found review
	if last != nil {
		indicators := last.Manifest.Indicators()
		before, found.good = &indicators, last.Folder
	}
	limits := j.settings.SanityLimits()
	found.reasons = reports.ReviewReasons(j.lang, limits.Departures(before, result.Indicators()))
	if later := archive.MadeAfter(j.place.series, j.started); later != nil && j.settings.ByClock() {
		found.reasons = append(found.reasons, reports.ClockReason(j.lang, j.started, later.Folder, later.Manifest.Execution.StartedAt))
	}
	if len(found.reasons) == 0 {
		return nil
	}
	return &found
}

// execution is how this run went, and why its edition is for review, unless that is
// nil.
func (j *job) execution(why *review) archive.Execution {
	e := archive.Execution{
		StartedAt: j.started.UTC(), Commit: archive.Commit(), Milliseconds: j.env.now().Sub(j.started).Milliseconds(),
		PeakMemory: archive.PeakMemory(), Steps: j.done, Outcome: archive.Good,
	}
	if why != nil {
		e.Outcome, e.Reasons = archive.Review, why.reasons
		if why.good != "" {
			e.ComparedWith = filepath.Base(why.good)
		}
	}
	return e
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
		j.logger.Warn().Str("latest", latest).Str("edition", j.place.name).Msg("latest stays at an edition of a later date: if that date is wrong, acces30 withdraw " + filepath.Join(j.place.series, latest))
	}
	return nil
}

// tellChanged logs the settings of an edition that were others in the one that it
// replaced.
func (j *job) tellChanged(settings []string) {
	if len(settings) > 0 {
		j.logger.Warn().Strs("changed", settings).Msg("replaced the edition of the same day, which had other settings")
	}
}

// tidy removes the editions that are too old to be kept and the inputs that none
// uses, and writes the page of those that are there. What fails is a warning: the
// edition is in its place.
func (j *job) tidy() {
	removed, stayed := archive.Retain(j.place.series, int(j.settings.RetainMonths))
	for _, name := range removed {
		j.logger.Info().Str("edition", name).Msg("an edition is older than is kept, and removed")
	}
	for _, err := range stayed {
		j.logger.Warn().Err(err).Msg("an old edition stays")
	}
	if _, err := archive.PruneInputs(j.settings.Out); err != nil {
		j.logger.Warn().Err(err).Msg("inputs that no edition uses stay")
	}
	if err := archive.WriteIndex(j.place.series, j.lang); err != nil {
		j.logger.Warn().Err(err).Msg("the page of editions is not written")
	}
}

// tell logs what became of what a folder has replaced.
func (j *job) tell(folder string, r archive.Replaced) {
	for _, name := range r.Carried {
		j.logger.Warn().Str("file", filepath.Join(folder, name)).Msg("kept: it is not as a run wrote it")
	}
	if r.Linked != "" {
		j.logger.Warn().Str("folder", r.Linked).Msg("the edition was a link to this folder, which stays as it was")
	}
	if r.Fault != nil {
		j.logger.Warn().Err(r.Fault).Msg("the edition is in its place, but what was there before stays beside it until the next run")
	}
}

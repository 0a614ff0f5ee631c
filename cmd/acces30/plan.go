package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"time"

	"acces30/cmd/acces30/manual"
	"acces30/coverage"
	"acces30/coverage/fault"
	"acces30/data/replace"
	"acces30/reports"
	"acces30/reports/archive"
	"acces30/reports/exports"
)

// planCommand answers where new labels should go and what closures would cost, with
// the inputs and the flags of run.
type planCommand struct {
	studyFlags
	writeFlags
}

// planWork bounds the search for each plan: some minutes at most.
const planWork = 50_000_000_000

// Run loads and computes what run does, without areas and maps, and writes the plan
// in a folder of its own, beside the editions.
func (c *planCommand) Run(ctx context.Context, env environment) (err error) {
	s, err := c.settings(ctx, env)
	if err != nil {
		return err
	}
	defer func() { err = inWords(err, s.Lang) }()
	s.Maps, s.IsochronesMinutes = false, nil
	if c.Summary == "-" {
		env.journal.quiet = true
	}
	j, err := newJob(env, s, c.Quiet)
	if err != nil {
		return err
	}
	study, err := j.read(ctx)
	if err != nil {
		return err
	}
	if study.Moment != nil {
		return usageError{fault.Errorf(fault.T("at : un plan vaut pour toute la semaine ; ôtez ce réglage pour planifier", "at: a plan is for the whole week; leave it out to plan"))}
	}
	if study.Settings.FlagBy == coverage.FlagByPeople {
		return usageError{fault.Errorf(fault.T(`flag_by "people" : plans et fermetures comptent les communes par leur point de référence ; ôtez flag_by pour planifier`,
			`flag_by "people": plans and closures count communes by their reference point; leave flag_by out to plan`))}
	}
	if err := errors.Join(probeSummary(c.Summary), writing(archive.Probe(s.Out))); err != nil {
		return err
	}
	study.Settings.Plan.Work = planWork
	if !study.Settings.NoStructures {
		if err := study.Refuse(); err != nil {
			return err
		}
	}
	network, err := j.network(ctx, study)
	if err != nil {
		return err
	}
	began := time.Now()
	result, err := j.compute(ctx, study.On(network))
	if err != nil {
		return err
	}
	return c.write(ctx, env, j, result, time.Since(began))
}

// write writes the plan's files and prints it.
func (c *planCommand) write(ctx context.Context, env environment, j *job, result *coverage.Result, took time.Duration) (err error) {
	if len(result.Plans) == 0 {
		return nothingError{fault.Errorf(fault.T("rien à planifier : personne n'est au-delà d'une limite, ou --new vaut 0", "nothing is planned: nobody is beyond any limit, or --new is 0"))}
	}
	if c.Summary != "" {
		if err := writeSummary(env, c.Summary, func(w io.Writer) error { return exports.PlanSummary(w, result, took) }); err != nil {
			return err
		}
		if c.Summary == "-" {
			return nil
		}
	}
	release, err := j.lock(ctx, c.Wait)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, release()) }()
	identity := archive.IdentityOf(result.Study, j.lang, j.settings.Series)
	series, name := filepath.Join(j.settings.Out, identity.Series), identity.PlanFolder()
	var files []archive.Output
	for _, f := range exports.PlanFiles(result, exports.Options{French: j.settings.FrenchTables(), Lang: j.lang}) {
		files = append(files, archive.Output{Name: f.Name, Write: f.Write})
	}
	replaced, err := archive.Publish(ctx, series, name, files, func(files []archive.File) archive.Output {
		manifest := archive.NewManifest(result, identity, version, j.settings.Effective(result))
		manifest.Execution = j.execution(nil)
		return manifest.Output(files)
	})
	if err != nil {
		return writing(err)
	}
	j.tell(filepath.Join(series, name), replaced)
	return c.say(env, append(reports.PlanLines(j.lang, result), reports.FilesLine(j.lang, filepath.Join(series, name))))
}

// writeSummary writes what other programs read to a file, which appears whole or not
// at all, or to the standard output when it is named -.
func writeSummary(env environment, name string, write func(io.Writer) error) error {
	if name == "-" {
		return write(env.stdout)
	}
	if err := replace.File(name, write); err != nil {
		return writeError{fmt.Errorf("%s: %w", name, err)}
	}
	return nil
}

// probeSummary fails when the summary can't be written to its file: before anything is
// computed.
func probeSummary(name string) error {
	if name == "" || name == "-" {
		return nil
	}
	if err := replace.Probe(name); err != nil {
		return writeError{fmt.Errorf("%s: %w", name, err)}
	}
	return nil
}

// Examples implements the declaration of examples.
func (*planCommand) Examples() []manual.Example {
	return []manual.Example{
		{For: reports.T("Où placer trois labels de plus, pour 20 et 30 minutes", "Where three more labels should go, for 20 and 30 minutes"), Line: "acces30 plan --new 3 --limit 20 --limit 30"},
		{For: reports.T("Jamais à Metz, et d'abord pour les plus éloignés", "Never in Metz, and for those farthest first"), Line: "acces30 plan --exclude 57463 --objective farthest"},
	}
}

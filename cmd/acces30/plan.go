package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"time"

	"acces30/coverage"
	"acces30/data/replace"
	"acces30/reports"
	"acces30/reports/archive"
	"acces30/reports/exports"
)

// planCommand answers where new labels should go and what closures would cost, with
// the inputs and the flags of run.
type planCommand struct {
	runCommand
	Summary string `help:"Write the plan as JSON too, to a file or, as -, to the standard output." placeholder:"FILE|-"`
}

// planWork bounds the search for each plan: some minutes at most.
const planWork = 50_000_000_000

// Run loads and computes what run does, without areas and maps, and writes the plan
// in a folder of its own, beside the editions.
func (c *planCommand) Run(ctx context.Context, env environment) (err error) {
	s, err := c.settings()
	if err != nil {
		return err
	}
	defer func() { err = inWords(err, s.Lang) }()
	s.Maps, s.IsochronesMinutes = false, nil
	j := job{settings: s, quiet: c.Quiet || c.Summary == "-", steps: newSteps(env, s.Log, c.Quiet || c.Summary == "-")}
	study, err := j.read(ctx)
	if err != nil {
		return err
	}
	if study.Settings.FlagBy == coverage.FlagByPeople {
		return usageError{errors.New(`flag_by "people": plans and closures count communes by their reference point; leave flag_by out to plan`)}
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
	return c.write(ctx, env, &j, result, time.Since(began))
}

// write writes the plan's files and prints it.
func (c *planCommand) write(ctx context.Context, env environment, j *job, result *coverage.Result, took time.Duration) error {
	if len(result.Plans) == 0 {
		return usageError{errors.New("nothing is planned: nobody is beyond any limit, or --new is 0")}
	}
	if c.Summary != "" {
		if err := c.writeSummary(env.stdout, result, took); err != nil {
			return err
		}
		if c.Summary == "-" {
			return nil
		}
	}
	lang, err := reports.ParseLang(j.settings.Lang)
	if err != nil {
		return usageError{err}
	}
	folder := filepath.Join(j.settings.Out, "plan-"+result.Study.Settings.Date.Format("2006-01"))
	var files []archive.Output
	for _, f := range exports.PlanFiles(result) {
		files = append(files, archive.Output{Name: f.Name, Write: f.Write})
	}
	if _, err := archive.Publish(ctx, folder, files, func(files []archive.File) archive.Output {
		return archive.NewManifest(result, version, j.settings.Effective(result)).Output(files)
	}); err != nil {
		return err
	}
	return printLines(env.stdout, append(reports.PlanLines(lang, result), reports.FilesLine(lang, folder)))
}

// writeSummary writes the plan as JSON.
func (c *planCommand) writeSummary(stdout io.Writer, result *coverage.Result, took time.Duration) error {
	write := func(w io.Writer) error { return exports.PlanSummary(w, result, took) }
	if c.Summary == "-" {
		return write(stdout)
	}
	if err := replace.File(c.Summary, write); err != nil {
		return fmt.Errorf("%s: %w", c.Summary, err)
	}
	return nil
}

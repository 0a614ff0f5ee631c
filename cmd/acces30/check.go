package main

import (
	"context"
	"fmt"

	"acces30/coverage"
	"acces30/data"
	"acces30/reports"
)

// checkCommand reads what a run would read, with the same flags, and reports
// what was noticed. It computes no time and writes no file.
type checkCommand struct {
	runCommand
}

// Run reads the tables and prints the report.
func (c *checkCommand) Run(ctx context.Context, env environment) error {
	s, err := c.settings()
	if err != nil {
		return err
	}
	choices, err := s.Study(env.now())
	if err != nil {
		return usageError{err}
	}
	lang, err := reports.ParseLang(s.Lang)
	if err != nil {
		return usageError{err}
	}
	study, err := data.Load(ctx, s.Inputs(choices))
	if err != nil {
		return err
	}
	for _, line := range reports.CheckLines(lang, study) {
		if _, err := fmt.Fprintln(env.stdout, line); err != nil {
			return err
		}
	}
	if aside := coverage.CountBySeverity(study.Findings)[coverage.Error]; s.Strict && aside > 0 {
		return fmt.Errorf("%w: %d findings", errSetAside, aside)
	}
	return nil
}

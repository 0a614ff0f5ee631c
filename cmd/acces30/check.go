package main

import (
	"context"
	"fmt"

	"acces30/coverage/finding"
	"acces30/data"
	"acces30/reports"
)

// checkCommand reads what a run would read, with the same flags, and tells
// what was noticed. It computes no time and writes no file.
type checkCommand struct {
	runCommand
}

// Run reads the tables and prints the report.
func (c *checkCommand) Run(ctx context.Context, env environment) error {
	chosen, err := c.settings()
	if err != nil {
		return err
	}
	wanted, err := chosen.study(env.now())
	if err != nil {
		return err
	}
	lang, err := reports.ParseLang(chosen.Lang)
	if err != nil {
		return usageError{err}
	}
	study, err := data.Load(ctx, chosen.inputs(wanted))
	if err != nil {
		return err
	}
	for _, line := range reports.CheckLines(lang, study) {
		if _, err := fmt.Fprintln(env.stdout, line); err != nil {
			return err
		}
	}
	if aside := finding.CountBySeverity(study.Findings)[finding.Error]; chosen.Strict && aside > 0 {
		return fmt.Errorf("%w: %d findings", errSetAside, aside)
	}
	return nil
}

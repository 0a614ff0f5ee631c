package main

import (
	"context"
	"fmt"
	"io"

	"acces30/coverage/finding"
	"acces30/data"
	"acces30/reports"
)

// checkCommand reads what a run would read, with the same flags, and reports
// what was noticed. It computes no time and writes no file.
type checkCommand struct {
	runCommand
	List bool `help:"Print all findings that there can be, with what is noticed and what is done, and read no table."`
}

// Run reads the tables and prints the report.
func (c *checkCommand) Run(ctx context.Context, env environment) error {
	s, err := c.settings()
	if err != nil {
		return err
	}
	if c.List {
		return listFindings(env.stdout, s.Lang)
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
	if err := printLines(env.stdout, reports.CheckLines(lang, study)); err != nil {
		return err
	}
	if aside := finding.CountBySeverity(study.Findings)[finding.Error]; s.Strict && aside > 0 {
		return fmt.Errorf("%w: %d findings", errSetAside, aside)
	}
	return nil
}

// listFindings prints all findings that there can be.
func listFindings(w io.Writer, tag string) error {
	lang, err := reports.ParseLang(tag)
	if err != nil {
		return usageError{err}
	}
	return printLines(w, reports.FindingsList(lang))
}

// printLines prints one line after the other.
func printLines(w io.Writer, lines []string) error {
	for _, line := range lines {
		if _, err := fmt.Fprintln(w, line); err != nil {
			return err
		}
	}
	return nil
}

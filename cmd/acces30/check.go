package main

import (
	"context"
	"fmt"
	"io"

	"acces30/cmd/acces30/manual"
	"acces30/coverage"
	"acces30/coverage/fault"
	"acces30/coverage/finding"
	"acces30/data"
	"acces30/data/input"
	"acces30/data/roads"
	"acces30/reports"
)

// checkCommand reads what a run would read, with the same flags, and reports
// what was noticed. It computes no time and writes no file.
type checkCommand struct {
	studyFlags
	List bool `help:"Print all findings that there can be, with what is noticed and what is done, and read no table." fr:"Afficher toutes les anomalies possibles, avec ce qui est remarqué et ce qui est fait, sans lire de table."`
}

// Run reads the tables and prints the report. What would make a run refuse is
// told after it, the extent of the roads included.
func (c *checkCommand) Run(ctx context.Context, env environment) (err error) {
	s, err := c.settings(ctx, env)
	if err != nil {
		return err
	}
	if c.List {
		return listFindings(env.stdout, s.Lang)
	}
	defer func() { err = inWords(err, s.Lang) }()
	began := env.now()
	choices, err := s.Study(began)
	if err != nil {
		return usageError{err}
	}
	lang, err := s.Language()
	if err != nil {
		return usageError{err}
	}
	study, err := data.Load(ctx, s.Inputs(choices, began))
	if err != nil {
		return err
	}
	if err := c.say(env, reports.CheckLines(lang, study)); err != nil {
		return err
	}
	if err := study.Refuse(); err != nil {
		return err
	}
	if err := c.checkRoads(ctx, env, lang, study, s.RoadChoice()); err != nil {
		return err
	}
	if aside := finding.CountBySeverity(study.Findings)[finding.Error]; s.Strict && aside > 0 {
		return fault.Errorf(fault.T("%v : %d anomalies", "%v: %d findings"), errSetAside, aside)
	}
	return nil
}

// checkRoads says how much of the study lies on the roads that a run would use,
// and keeps nothing of what it reads.
func (c *checkCommand) checkRoads(ctx context.Context, env environment, lang reports.Lang, study *coverage.Study, choice roads.Choice) error {
	if len(choice.Files) == 0 {
		return nil
	}
	opened, err := roads.Open(ctx, choice.Files, roads.Options{Progress: byteProgress(env, "roads")})
	if err != nil {
		return err
	}
	overlap := study.OverlapWith(opened.Network.Bound())
	if err := c.say(env, reports.OverlapLines(lang, overlap, roads.Names(choice.Files))); err != nil {
		return err
	}
	return overlap.Refuse(study, roads.Names(choice.Files))
}

// listFindings prints all findings that there can be.
func listFindings(w io.Writer, tag string) error {
	lang, err := reports.ParseLang(tag)
	if err != nil {
		return usageError{err}
	}
	return printLines(w, reports.FindingsList(lang))
}

// printLines prints one line after the other, in characters that can be seen.
func printLines(w io.Writer, lines []string) error {
	for _, line := range lines {
		if _, err := fmt.Fprintln(w, input.Seen(line)); err != nil {
			return err
		}
	}
	return nil
}

// Examples implements the declaration of examples.
func (*checkCommand) Examples() []manual.Example {
	return []manual.Example{
		{For: reports.T("Ce que vos fichiers ont d'étrange, avant tout calcul", "What is odd in your files, before anything is computed"), Line: "acces30 check --departement 67 --communes communes.csv --sites liste-fs-20240801.csv"},
		{For: reports.T("Toutes les anomalies possibles", "Everything that can be noticed"), Line: "acces30 check --list --lang fr"},
	}
}

package main

import (
	"context"
	"errors"
	"path/filepath"
	"time"

	"acces30/cmd/acces30/manual"
	"acces30/reports"
	"acces30/reports/archive"
)

// withdrawCommand puts a good edition aside for review.
type withdrawCommand struct {
	Edition string        `arg:"" help:"Folder of the edition, as out/57/2036-11." fr:"Dossier de l'édition, comme out/57/2036-11." type:"path" takes:"folder"`
	Wait    time.Duration `help:"How long to wait for a run that holds the lock; not at all by default." fr:"Combien attendre un calcul qui tient le verrou ; pas du tout par défaut." placeholder:"DURATION"`
	spokenFlag
}

// Run moves the edition among those for review, and latest back.
func (c *withdrawCommand) Run(ctx context.Context, env environment) (err error) {
	out, err := archive.OutOfGood(c.Edition)
	if err != nil {
		return usageError{err}
	}
	if _, err := archive.Open(c.Edition); err != nil {
		return usageError{err}
	}
	release, err := archive.Lock(ctx, out, c.Wait, nil)
	if err != nil {
		return writing(err)
	}
	defer func() { err = errors.Join(err, release()) }()
	if _, err := archive.Clean(out); err != nil {
		return writing(err)
	}
	lang := langOf(c.Edition)
	review, latest, err := archive.Withdraw(c.Edition, env.now())
	if err != nil {
		return writing(err)
	}
	if err := archive.WriteIndex(filepath.Dir(filepath.Clean(c.Edition)), lang); err != nil {
		return writing(err)
	}
	said := withdrawn.With(env.lang, review, latest)
	if latest == "" {
		said = withdrawnLast.With(env.lang, review)
	}
	return printLines(env.stdout, []string{said})
}

// What is said of an edition that was withdrawn to a folder, and of which is latest now.
var (
	withdrawn     = reports.T("mise de côté : {0} ; latest est {1}", "withdrawn: {0}; latest is {1}")
	withdrawnLast = reports.T("mise de côté : {0} ; il n'y a plus de latest", "withdrawn: {0}; there is no latest any more")
)

// Examples implements the declaration of examples.
func (*withdrawCommand) Examples() []manual.Example {
	return []manual.Example{
		{For: reports.T("Mettre de côté une édition datée par une horloge fausse", "Put aside an edition that a wrong clock has dated"), Line: "acces30 withdraw out/57/2036-11"},
		{For: reports.T("Le même, après un calcul qui serait en cours", "The same, after a run that may be under way"), Line: "acces30 withdraw out/57/2036-11 --wait 10m"},
	}
}

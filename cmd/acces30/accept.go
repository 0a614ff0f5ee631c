package main

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"time"

	"acces30/cmd/acces30/manual"
	"acces30/reports"
	"acces30/reports/archive"
)

// acceptCommand makes an edition for review the good one.
type acceptCommand struct {
	Edition string        `arg:"" help:"Folder of the edition, as out/57/review/2026-11." fr:"Dossier de l'édition, comme out/57/review/2026-11." type:"path" takes:"folder"`
	Wait    time.Duration `help:"How long to wait for a run that holds the lock; not at all by default." fr:"Combien attendre un calcul qui tient le verrou ; pas du tout par défaut." placeholder:"DURATION"`
	spokenFlag
}

// Run moves the edition to its place, and latest with it.
func (c *acceptCommand) Run(ctx context.Context, env environment) (err error) {
	out, err := archive.OutOf(c.Edition)
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
	series, name, replaced, err := archive.Accept(c.Edition, env.now())
	if err != nil {
		return writing(err)
	}
	for _, kept := range replaced.Carried {
		fmt.Fprintln(env.stdout, carried.With(env.lang, filepath.Join(series, name, kept)))
	}
	if replaced.Linked != "" {
		fmt.Fprintln(env.stdout, linked.With(env.lang, replaced.Linked))
	}
	if replaced.Fault != nil {
		fmt.Fprintln(env.stderr, "acces30:", stays.With(env.lang, reports.Fault(env.lang, replaced.Fault)))
	}
	latest, err := archive.Advance(series)
	if err != nil {
		return writing(err)
	}
	if err := archive.WriteIndex(series, langOf(filepath.Join(series, name))); err != nil {
		return writing(err)
	}
	return printLines(env.stdout, []string{accepted.With(env.lang, filepath.Join(series, name), latest)})
}

// What is said of an edition that was accepted, of files that were in its place and that
// no run wrote, and of what could not be removed there.
var (
	accepted = reports.T("validée : {0} ; latest est {1}", "accepted: {0}; latest is {1}")
	carried  = reports.T("gardé, aucun calcul ne l'a écrit : {0}", "kept, as no run wrote it: {0}")
	linked   = reports.T("un lien menait à {0}, qui reste comme il était", "a link led to {0}, which stays as it was")
	stays    = reports.T("ce qui était là reste à côté jusqu'au prochain calcul : {0}", "what was there before stays beside it until the next run: {0}")
)

// langOf is the language of an edition, French when it does not tell.
func langOf(folder string) reports.Lang {
	e, err := archive.Open(folder)
	if err != nil {
		return reports.French
	}
	word, _ := e.Manifest.Settings["lang"].(string)
	lang, err := reports.ParseLang(word)
	if err != nil {
		return reports.French
	}
	return lang
}

// Examples implements the declaration of examples.
func (*acceptCommand) Examples() []manual.Example {
	return []manual.Example{
		{For: reports.T("Valider une édition mise de côté", "Make an edition that was put aside the good one"), Line: "acces30 accept out/57/review/2026-11"},
		{For: reports.T("Le même, après un calcul qui serait en cours", "The same, after a run that may be under way"), Line: "acces30 accept out/57/review/2026-11 --wait 10m"},
	}
}

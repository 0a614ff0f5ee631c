package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"

	"acces30/coverage"
	"acces30/coverage/fault"
	"acces30/coverage/finding"
	"acces30/coverage/refusal"
	"acces30/data/input"
	"acces30/reports"
	"acces30/reports/archive"
)

// Exit codes of the program.
const (
	exitDone     = 0
	exitInternal = 1
	exitUsage    = 2
	exitInput    = 3
	exitStrict   = 4
	exitReview   = 5
	exitLocked   = 6
	exitWrite    = 7
	exitFull     = 8
	exitNothing  = 9

	exitHangup      = 129
	exitInterrupted = 130
	exitTerminated  = 143
)

// exit is an exit code: its word in the last event of a log, and what it means.
type exit struct {
	code    int
	outcome string
	meaning reports.Text
}

// exits are all exit codes, in the order of the help; README.md says more of each.
var exits = []exit{
	{exitDone, "done", reports.T("terminé (les dernières lignes disent combien d'anomalies il y a)", "done (the last lines say how many findings there are)")},
	{exitInternal, "internal error", reports.T("erreur interne", "internal error")},
	{exitUsage, "usage", reports.T("erreur dans la commande ou les réglages", "usage or settings")},
	{exitInput, "input", reports.T("une donnée est inutilisable, ou les données ensemble ne portent pas de réponse : rien n'est écrit", "an input can't be used, or the inputs together carry no answer: nothing is written")},
	{exitStrict, "strict", reports.T("--strict : terminé, mais des lignes sont écartées ou des lieux non calculés", "--strict: done, but rows were set aside or places not computed")},
	{exitReview, "for review", reports.T("les résultats sont trop loin de la dernière édition validée, ou l'horloge a reculé : ils sont mis de côté pour examen", "the results are too far from the last good edition, or the clock went back: they are written aside for review")},
	{exitLocked, "locked", reports.T("un autre calcul tient le verrou", "another run holds the lock")},
	{exitWrite, "not written", reports.T("les résultats ne peuvent pas être écrits", "the results can't be written")},
	{exitFull, "disk full", reports.T("le disque est plein", "the disk is full")},
	{exitNothing, "nothing to do", reports.T("rien à faire", "nothing to do")},
	{exitHangup, "stopped", reports.T("arrêté par SIGHUP", "stopped by SIGHUP")},
	{exitInterrupted, "stopped", reports.T("arrêté par SIGINT", "stopped by SIGINT")},
	{exitTerminated, "stopped", reports.T("arrêté par SIGTERM", "stopped by SIGTERM")},
}

// unharmed says which exit codes leave the last edition as it was.
var unharmed = reports.T(
	"Sauf pour 0 et 4, et pour 7 et 8 quand seule la réponse ou le résumé n'a pas pu être écrit, la dernière édition reste comme elle était.",
	"But for 0 and 4, and for 7 and 8 where the answer or the summary alone could not be written, the last edition stays as it was.",
)

// exitCodes lists them for the help.
func exitCodes() reports.Text {
	in := func(lang reports.Lang) string {
		all := make([]string, len(exits))
		for i, e := range exits {
			all[i] = fmt.Sprintf("%d %s", e.code, e.meaning.In(lang))
		}
		return strings.Join(all, reports.T(" ; ", "; ").In(lang)) + ". " + unharmed.In(lang)
	}
	return reports.T("Codes de sortie : "+in(reports.French), "Exit codes: "+in(reports.English))
}

// outcomeOf is the word for an exit code.
func outcomeOf(code int) string {
	for _, e := range exits {
		if e.code == code {
			return e.outcome
		}
	}
	return "unknown"
}

// usageError is a mistake in the command line or in the settings file.
type usageError struct{ error }

// Unwrap returns what is wrong with the command line or the settings.
func (e usageError) Unwrap() error { return e.error }

// writeError is why results, or another file, can't be written.
type writeError struct{ error }

// Unwrap returns why the results or the answer could not be written.
func (e writeError) Unwrap() error { return e.error }

// nothingError says that there is nothing to do.
type nothingError struct{ error }

// reviewError says why an edition waits for somebody to look at it.
type reviewError struct{ line string }

// Error returns the sentence that says why the edition is held for review.
func (e reviewError) Error() string { return e.line }

// French returns the same, which is in the language of the run.
func (e reviewError) French() string { return e.line }

// What --strict makes of rows that were set aside and of places that were not
// computed.
var (
	errSetAside    = fault.Errorf(fault.T("des lignes sont écartées", "rows were set aside"))
	errNotComputed = fault.Errorf(fault.T("des communes ne sont pas calculées", "communes were not computed"))
)

// strictly returns what --strict makes of a result: an error when communes were
// not computed or anything else was set aside.
func strictly(result *coverage.Result) error {
	left := result.Scope.NotComputed
	aside := finding.CountBySeverity(result.Findings)[finding.Error]
	switch {
	case left.Communes > 0:
		return fault.Errorf(fault.T("%v : %d communes, %d habitants, avec %d anomalies qui sont des erreurs ; voir les dernières feuilles du classeur",
			"%v: %d communes, %d inhabitants, with %d findings that are errors; see the last sheets of the workbook"),
			errNotComputed, left.Communes, left.People, aside)
	case aside > 0:
		return fault.Errorf(fault.T("%v : %d anomalies ; voir les dernières feuilles du classeur", "%v: %d findings; see the last sheets of the workbook"), errSetAside, aside)
	}
	return nil
}

// refusedError is a refusal in the language of the reader.
type refusedError struct {
	sentence string
	error
}

// Error returns the sentence that says why the inputs carry no answer.
func (e refusedError) Error() string { return e.sentence }

// French returns the sentence, which is in the language of the run.
func (e refusedError) French() string { return e.sentence }

// Unwrap returns the refusal itself.
func (e refusedError) Unwrap() error { return e.error }

// inWords puts a refusal into the language of a run; other errors stay as they
// are.
func inWords(err error, tag string) error {
	var refused *refusal.Refusal
	lang, unknown := reports.ParseLang(tag)
	if unknown != nil || !errors.As(err, &refused) {
		return err
	}
	return refusedError{reports.Refusal(lang, refused), err}
}

// writing is what an error means that came while files were written: but for those
// that have a meaning of their own, it is a writeError when a file or a folder is what
// failed.
func writing(err error) error {
	var path *fs.PathError
	var link *os.LinkError
	told := []error{archive.ErrNoEdition, archive.ErrNotLatest, archive.ErrIrregular}
	is := func(known error) bool { return errors.Is(err, known) }
	if diskFull(err) || slices.ContainsFunc(told, is) || errors.As(err, &path) || errors.As(err, &link) {
		return writeError{err}
	}
	return err
}

// exitCode tells which exit code an error stands for.
func exitCode(err error) int {
	var usage usageError
	var unusable *input.Error
	var refused *refusal.Refusal
	var unwritten writeError
	var nothing nothingError
	var stopped stoppedError
	var review reviewError
	var crash *fault.Crash
	switch {
	case err == nil:
		return exitDone
	case errors.As(err, &crash): // whatever it came from
		return exitInternal
	case errors.As(err, &stopped):
		return stopped.exitCode()
	case errors.As(err, &usage):
		return exitUsage
	case errors.As(err, &unusable), errors.As(err, &refused):
		return exitInput
	case errors.Is(err, errDiffers):
		return exitReview
	case errors.Is(err, errSetAside), errors.Is(err, errNotComputed):
		return exitStrict
	case errors.As(err, &review):
		return exitReview
	case errors.Is(err, archive.ErrLocked):
		return exitLocked
	case errors.As(err, &unwritten) && diskFull(err):
		return exitFull
	case errors.As(err, &unwritten):
		return exitWrite
	case errors.As(err, &nothing):
		return exitNothing
	default:
		return exitInternal
	}
}

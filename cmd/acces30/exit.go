package main

import (
	"context"
	"errors"
	"fmt"
	"io"

	"acces30/coverage"
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
	exitLocked   = 6
)

const exitCodes = `Exit codes: 0 done (the last lines say how many findings there are); 1 internal error; 2 usage or settings; 3 an input can't be used, or the inputs together carry no answer: nothing is written; 4 --strict: done, but rows were set aside or places not computed; 6 another run holds the lock.`

// usageError is a mistake in the command line or in the settings file.
type usageError struct{ error }

func (e usageError) Unwrap() error { return e.error }

// What --strict makes of rows that were set aside and of places that were not
// computed.
var (
	errSetAside    = errors.New("rows were set aside")
	errNotComputed = errors.New("communes were not computed")
)

// strictly returns what --strict makes of a result: an error when communes were
// not computed or anything else was set aside.
func strictly(result *coverage.Result) error {
	left := result.Scope.NotComputed
	aside := finding.CountBySeverity(result.Findings)[finding.Error]
	switch {
	case left.Communes > 0:
		return fmt.Errorf("%w: %d communes, %d inhabitants, with %d findings that are errors; see the last sheets of the workbook",
			errNotComputed, left.Communes, left.People, aside)
	case aside > 0:
		return fmt.Errorf("%w: %d findings; see the last sheets of the workbook", errSetAside, aside)
	}
	return nil
}

// refusedError is a refusal in the language of the reader.
type refusedError struct {
	sentence string
	error
}

func (e refusedError) Error() string { return e.sentence }

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

// lockError is what a lock that was not taken says: another run holds it, or the
// folder can't be written to.
func lockError(err error) error {
	if errors.Is(err, archive.ErrLocked) {
		return err
	}
	return usageError{err}
}

// exitCode tells which exit code an error stands for.
func exitCode(err error) int {
	var usage usageError
	var unusable *input.Error
	var refused *refusal.Refusal
	switch {
	case err == nil:
		return exitDone
	case errors.As(err, &usage):
		return exitUsage
	case errors.As(err, &unusable), errors.As(err, &refused):
		return exitInput
	case errors.Is(err, errSetAside), errors.Is(err, errNotComputed):
		return exitStrict
	case errors.Is(err, archive.ErrLocked):
		return exitLocked
	default:
		return exitInternal
	}
}

// report tells the person what went wrong, on one line, and returns the exit code.
func report(stderr io.Writer, err error) int {
	if errors.Is(err, context.Canceled) {
		err = errors.New("stopped before the end; nothing was changed in the output folder")
	}
	if err != nil {
		fmt.Fprintln(stderr, "acces30:", err)
	}
	return exitCode(err)
}

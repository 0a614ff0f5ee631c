package main

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"acces30/cmd/acces30/settings"
	"acces30/coverage/fault"

	"github.com/mattn/go-isatty"
)

// largestInput is how much is taken from the standard input, in bytes: more than any
// table may have, as Parquet may be larger.
const largestInput = 1 << 30

// spool keeps what came from the standard input in a file, as an input is read more than
// once, until the command ends.
type spool struct {
	folder string // "" before anything came
}

// remove removes the file.
func (s *spool) remove() error {
	if s.folder == "" {
		return nil
	}
	return os.RemoveAll(s.folder)
}

// hide takes the spool's folder out of a text: people gave no such file. Without a spool
// there is none.
func (s *spool) hide(text string) string {
	if s == nil || s.folder == "" {
		return text
	}
	return strings.ReplaceAll(text, s.folder+string(filepath.Separator), "")
}

// take reads the standard input to its end and returns the path of a file with it, which
// is called settings.StandardInput. A terminal is refused: it would wait for somebody to
// type a table.
func (s *spool) take(ctx context.Context, stdin *os.File) (string, error) {
	if stdin == nil || isatty.IsTerminal(stdin.Fd()) || isatty.IsCygwinTerminal(stdin.Fd()) {
		return "", usageError{fault.Errorf(fault.T(
			"« - » lit l'entrée standard, qui est un terminal : envoyez-y une table, comme cat communes.csv | acces30 run --communes -",
			`"-" reads the standard input, which is a terminal: send a table to it, as in cat communes.csv | acces30 run --communes -`))}
	}
	folder, err := os.MkdirTemp("", "acces30-")
	if err != nil {
		return "", writeError{fault.Errorf(fault.T("garder l'entrée standard : %v", "keep the standard input: %v"), err)}
	}
	s.folder = folder
	path := filepath.Join(folder, settings.StandardInput)
	done := make(chan error, 1)
	go func() { done <- copyTo(path, stdin, largestInput) }()
	select {
	case err = <-done:
	case <-ctx.Done():
		return "", ctx.Err() // whoever sends may never end
	}
	switch {
	case errors.Is(err, errLarge):
		return "", usageError{err}
	case err != nil:
		return "", writeError{fault.Errorf(fault.T("garder l'entrée standard : %v", "keep the standard input: %v"), err)}
	}
	return path, nil
}

// errLarge says that more comes from the standard input than is taken.
var errLarge = fault.Errorf(fault.T(
	"« - » : plus de 1 Go vient de l'entrée standard : donnez un fichier",
	`"-": over 1 GB comes from the standard input: give a file`))

// copyTo writes what is read to a file; errLarge when that is more than so many bytes.
func copyTo(path string, from io.Reader, most int64) (err error) {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	n, err := io.Copy(f, io.LimitReader(from, most+1))
	if err == nil && n > most {
		return errLarge
	}
	return err
}

// errTwice says that two inputs ask for the standard input.
var errTwice = usageError{fault.Errorf(fault.T(
	"« - » est donné deux fois : une seule table peut venir de l'entrée standard",
	`"-" is given twice: one table only can come from the standard input`))}

// errRoads says that roads ask for the standard input.
var errRoads = usageError{fault.Errorf(fault.T(
	"« - » : les routes se lisent dans des fichiers, non sur l'entrée standard",
	`"-": roads are read from files, not from the standard input`))}

// fed returns settings with the file of what came from the standard input in place of
// the one "-" that they name; as they are when they name none.
func (env environment) fed(ctx context.Context, s settings.Settings) (settings.Settings, error) {
	times := 0
	s.WithPaths(func(path string) string {
		if path == settings.Dash {
			times++
		}
		return path
	})
	switch {
	case times == 0:
		return s, nil
	case slices.Contains(s.Roads, settings.Dash):
		return s, errRoads
	case times > 1:
		return s, errTwice
	}
	file, err := env.spool.take(ctx, env.stdin)
	if err != nil {
		return s, err
	}
	return s.WithPaths(func(path string) string {
		if path == settings.Dash {
			return file
		}
		return path
	}), nil
}

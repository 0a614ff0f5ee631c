package main

import (
	"embed"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"acces30/cmd/acces30/manual"
	"acces30/cmd/acces30/settings"
	"acces30/coverage/fault"
	"acces30/data"
	"acces30/data/replace"
	"acces30/reports"
)

// emptyTables are the tables that init writes, as they are.
//
//go:embed templates/*.csv
var emptyTables embed.FS

// initCommand writes what an analyst begins with.
type initCommand struct {
	Dir string `arg:"" help:"Folder to write to; made when it does not exist." fr:"Dossier où écrire ; créé s'il n'existe pas." type:"path" takes:"folder"`
	spokenFlag
}

// starter is a file to begin with.
type starter struct {
	name    string
	content []byte
}

// starters returns the settings file, in a language, and the empty tables.
func starters(lang reports.Lang) ([]starter, error) {
	files := []starter{{settings.FileName, []byte(settings.Template(lang))}}
	tables, err := fs.Glob(emptyTables, "templates/*")
	if err != nil {
		return nil, err
	}
	for _, table := range tables {
		content, err := emptyTables.ReadFile(table)
		if err != nil {
			return nil, err
		}
		files = append(files, starter{filepath.Base(table), content})
	}
	return append(files, starter{"label-rules.csv", data.KnownLabelRules()}), nil
}

// Run writes the settings file and the empty tables. It overwrites nothing:
// when one of them exists, none is written.
func (c *initCommand) Run(env environment) error {
	files, err := starters(env.lang)
	if err != nil {
		return err
	}
	for _, file := range files {
		target := filepath.Join(c.Dir, file.name)
		if _, err := os.Lstat(target); err == nil {
			return usageError{fault.Errorf(fault.T("%s existe déjà : choisissez un autre dossier, ou déplacez-le", "%s is there already: choose another folder, or move it away"), target)}
		}
	}
	written, err := c.write(files)
	if err != nil {
		return writing(err)
	}
	for _, target := range written {
		fmt.Fprintln(env.stdout, target)
	}
	return nil
}

// write writes all files or none: what a full disk takes of one would stand in the way of
// the next attempt, and be read as whole.
func (c *initCommand) write(files []starter) (written []string, err error) {
	_, there := os.Stat(c.Dir)
	if err := os.MkdirAll(c.Dir, 0o755); err != nil {
		return nil, fault.Errorf(fault.T("créer le dossier : %v", "make the folder: %v"), err)
	}
	for _, file := range files {
		target := filepath.Join(c.Dir, file.name)
		if err = replace.File(target, func(w io.Writer) error { _, err := w.Write(file.content); return err }); err != nil {
			err = fault.Errorf(fault.T("écrire %s : %v", "write %s: %v"), target, err)
			break
		}
		written = append(written, target)
	}
	if err == nil {
		return written, nil
	}
	for _, target := range written {
		err = errors.Join(err, os.Remove(target))
	}
	if there != nil { // it was made for them
		err = errors.Join(err, os.Remove(c.Dir))
	}
	return nil, err
}

// Examples implements the declaration of examples.
func (*initCommand) Examples() []manual.Example {
	return []manual.Example{
		{For: reports.T("Un dossier pour commencer, en français", "A folder to begin with, in French"), Line: "acces30 init moselle --lang fr"},
		{For: reports.T("Le même, dans la langue du système", "The same, in the language of the system"), Line: "acces30 init moselle"},
	}
}

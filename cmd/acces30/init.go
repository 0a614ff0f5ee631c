package main

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"acces30/cmd/acces30/settings"
	"acces30/data"
)

// emptyTables are the tables that init writes, as they are.
//
//go:embed templates/*.csv
var emptyTables embed.FS

// initCommand writes what an analyst begins with.
type initCommand struct {
	Dir string `arg:"" help:"Folder to write to; made when it does not exist." type:"path"`
}

// starter is a file to begin with.
type starter struct {
	name    string
	content []byte
}

// starters returns the settings file and the empty tables.
func starters() ([]starter, error) {
	files := []starter{{settings.FileName, []byte(settings.Template())}}
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
	files, err := starters()
	if err != nil {
		return err
	}
	for _, file := range files {
		target := filepath.Join(c.Dir, file.name)
		if _, err := os.Lstat(target); !errors.Is(err, fs.ErrNotExist) {
			return usageError{fmt.Errorf("%s is there already: choose another folder, or move it away", target)}
		}
	}
	if err := os.MkdirAll(c.Dir, 0o755); err != nil {
		return fmt.Errorf("make the folder: %w", err)
	}
	for _, file := range files {
		target := filepath.Join(c.Dir, file.name)
		if err := os.WriteFile(target, file.content, 0o644); err != nil {
			return fmt.Errorf("write %s: %w", target, err)
		}
		fmt.Fprintln(env.stdout, target)
	}
	return nil
}

package main

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// templates are the files that init writes, as they are.
//
//go:embed templates
var templates embed.FS

// initCommand writes what an analyst begins with.
type initCommand struct {
	Dir string `arg:"" help:"Folder to write to; made when it does not exist." type:"path"`
}

// Run writes the settings file and the empty tables. It overwrites nothing:
// when one of them exists, none is written.
func (c *initCommand) Run(env environment) error {
	names, err := fs.Glob(templates, "templates/*")
	if err != nil {
		return err
	}
	for _, name := range names {
		target := filepath.Join(c.Dir, filepath.Base(name))
		if _, err := os.Lstat(target); !errors.Is(err, fs.ErrNotExist) {
			return usageError{fmt.Errorf("%s is there already: choose another folder, or move it away", target)}
		}
	}
	if err := os.MkdirAll(c.Dir, 0o755); err != nil {
		return fmt.Errorf("make the folder: %w", err)
	}
	for _, name := range names {
		content, err := templates.ReadFile(name)
		if err != nil {
			return err
		}
		target := filepath.Join(c.Dir, filepath.Base(name))
		if err := os.WriteFile(target, content, 0o644); err != nil {
			return fmt.Errorf("write %s: %w", target, err)
		}
		fmt.Fprintln(env.stdout, target)
	}
	return nil
}

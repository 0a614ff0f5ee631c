package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"acces30/reports"
)

// TestInitWritesAllOrNothing: where one of its files can't be written, none stays, nor the
// folder that was made for them; what was in the folder does.
func TestInitWritesAllOrNothing(t *testing.T) {
	folder := t.TempDir()
	files := []starter{{"a.toml", []byte("a")}, {filepath.Join("none", "b.csv"), []byte("b")}}
	fresh := initCommand{Dir: filepath.Join(folder, "new")}
	if written, err := fresh.write(files); err == nil || written != nil || exitCode(writing(err)) != exitWrite {
		t.Errorf("%v, %v", written, err)
	}
	if left, err := os.ReadDir(folder); err != nil || len(left) != 0 {
		t.Errorf("left: %v, %v", left, err)
	}
	mine := filepath.Join(folder, "mine")
	if err := os.WriteFile(mine, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := (&initCommand{Dir: folder}).write(files); err == nil {
		t.Error("no error")
	}
	if left, err := os.ReadDir(folder); err != nil || len(left) != 1 || left[0].Name() != "mine" {
		t.Errorf("left beside mine: %v, %v", left, err)
	}
}

// TestWhereNothingCanBeWritten: a file in the place of a folder is no mistake in the
// command line and no fault of the program, whatever command meets it.
func TestWhereNothingCanBeWritten(t *testing.T) {
	name := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(name, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	below := filepath.Join(name, "folder")
	if err := (&compareCommand{Tables: below}).writeTables(reports.English, nil); exitCode(err) != exitWrite {
		t.Errorf("compare --tables: exit %d, %v", exitCode(err), err)
	}
	for _, args := range [][]string{{"init", below}, {"run", "--quiet", "--out", below}, {"plan", "--quiet", "--out", below}, {"run", "--quiet", "--summary", filepath.Dir(name)}} {
		var stdout, stderr bytes.Buffer
		if code := execute(t.Context(), args, journalEnvironment(&stdout, &stderr)); code != exitWrite {
			t.Errorf("%v: exit %d, %s", args, code, stderr.String())
		}
	}
}

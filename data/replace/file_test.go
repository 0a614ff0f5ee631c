package replace_test

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"acces30/data/replace"
)

// TestFile: a file is replaced by what was written, or stays as it was when
// writing fails; nothing else is left in the folder.
func TestFile(t *testing.T) {
	folder := t.TempDir()
	name := filepath.Join(folder, "table.csv")
	text := func(s string, err error) func(io.Writer) error {
		return func(w io.Writer) error {
			_, failed := io.WriteString(w, s)
			return errors.Join(failed, err)
		}
	}
	broken := errors.New("the disk is full")
	for _, step := range []struct {
		write func(io.Writer) error
		err   error
		want  string
	}{
		{text("first", nil), nil, "first"},
		{text("second", nil), nil, "second"},
		{text("half", broken), broken, "second"},
	} {
		if err := replace.File(name, step.write); !errors.Is(err, step.err) {
			t.Errorf("error %v, want %v", err, step.err)
		}
		if got, err := os.ReadFile(name); err != nil || string(got) != step.want {
			t.Errorf("%q, %v, want %q", got, err, step.want)
		}
	}
	if err := replace.Probe(name); err != nil {
		t.Error(err)
	}
	if left, err := os.ReadDir(folder); err != nil || len(left) != 1 {
		t.Errorf("files in the folder: %v, %v", left, err)
	}
	for _, err := range []error{replace.File(folder, text("", nil)), replace.Probe(folder)} {
		if !errors.Is(err, syscall.EISDIR) {
			t.Errorf("a folder: %v", err)
		}
	}
	nowhere := filepath.Join(folder, "nowhere", "a")
	for _, err := range []error{replace.File(nowhere, text("", nil)), replace.Probe(nowhere)} {
		if !errors.Is(err, os.ErrNotExist) {
			t.Errorf("error %v", err)
		}
	}
}

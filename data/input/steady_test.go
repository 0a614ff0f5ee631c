package input_test

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"acces30/data/input"
)

// TestSteady: a file that is cut or grows while it is open is told; one that another
// takes the name of is not, as what is open stays what it was.
func TestSteady(t *testing.T) {
	for name, tt := range map[string]struct {
		change func(path string) error
		want   error
	}{
		"untouched": {func(string) error { return nil }, nil},
		"cut":       {func(path string) error { return os.Truncate(path, 3) }, input.ErrChanged},
		"longer":    {func(path string) error { return os.Truncate(path, 30) }, input.ErrChanged},
		"replaced": {func(path string) error {
			return errors.Join(os.WriteFile(path+".new", []byte("other"), 0o644), os.Rename(path+".new", path))
		}, nil},
		"removed": {os.Remove, nil},
		"written anew, of the same length": {func(path string) error {
			return os.Chtimes(path, time.Time{}, time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC))
		}, input.ErrChanged},
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "table.csv")
			if err := os.WriteFile(path, []byte("code;name\n"), 0o644); err != nil {
				t.Fatal(err)
			}
			if content, err := input.ReadFile(path); err != nil || string(content) != "code;name\n" {
				t.Fatalf("%q, %v", content, err)
			}
			f, err := os.Open(path)
			if err != nil {
				t.Fatal(err)
			}
			defer f.Close()
			before, err := f.Stat()
			if err != nil {
				t.Fatal(err)
			}
			if err := tt.change(path); err != nil {
				t.Fatal(err)
			}
			if err := input.Steady(f, before); !errors.Is(err, tt.want) {
				t.Errorf("%v, want %v", err, tt.want)
			}
		})
	}
}

package archive

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestLatest: it is a link where there are links, else a file, never both.
func TestLatest(t *testing.T) {
	series := t.TempDir()
	if got := Latest(series); got != "" {
		t.Errorf("in an empty series: %q", got)
	}
	none := func(operation, _ string) error {
		if operation == "symlink" {
			return errors.ErrUnsupported
		}
		return nil
	}
	for _, step := range []struct {
		name  string
		fails func(operation, name string) error
		want  string
	}{
		{"2026-10", nil, latestName},
		{"2026-11", nil, latestName},
		{"2026-12", none, latestFile},
		{"2027-01", none, latestFile},
		{"2027-02", nil, latestName},
	} {
		if err := (disk{fails: step.fails}).setLatest(series, step.name); err != nil {
			t.Fatal(err)
		}
		if got := Latest(series); got != step.name {
			t.Errorf("latest is %q, want %q", got, step.name)
		}
		checkNames(t, series, step.want)
	}
	if err := os.WriteFile(filepath.Join(series, latestFile), []byte("../../etc\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	_ = os.Remove(filepath.Join(series, latestName))
	if got := Latest(series); got != "" {
		t.Errorf("a path that leads elsewhere: %q", got)
	}
}

// TestLatestIsAFolder: where a copy has made of the link the folder that it led to, no
// edition is moved, and it is said what to do.
func TestLatestIsAFolder(t *testing.T) {
	for _, name := range []string{latestName, latestFile} {
		series := filepath.Join(t.TempDir(), "57")
		edition(t, series, Good, "old")
		edition(t, series, Review, "new")
		written(t, filepath.Join(series, name, "carte.html"), "of July")
		_, _, _, accepted := Accept(filepath.Join(ReviewFolder(series), month), time.Now())
		_, _, withdrawn := Withdraw(filepath.Join(series, month), time.Now())
		for _, err := range []error{Pointable(series), SetLatest(series, month), accepted, withdrawn} {
			if err == nil || !strings.Contains(err.Error(), filepath.Join(series, name)+": it is a folder") {
				t.Errorf("%s is a folder: %v", name, err)
			}
		}
		if got := readFolder(t, filepath.Join(series, month))["a"]; got != "old" {
			t.Errorf("%s is a folder: the good edition holds %q", name, got)
		}
		checkNames(t, series, month, name, reviewFolder)
	}
}

// TestAdvance: latest is of the latest date, whenever it was made; folders that are
// no editions, or can't be read, do not count.
func TestAdvance(t *testing.T) {
	series := t.TempDir()
	for _, step := range []struct{ folder, date, want string }{
		{"2026-10", "2026-10-31", "2026-10"},
		{"2022-12", "2022-12-08", "2026-10"},
		{"2026-10-15", "2026-10-15", "2026-10"},
		{"scenario-2027-01-01-close-2", "2027-01-01", "2026-10"},
		{"2026-11", "2026-11-30", "2026-11"},
	} {
		if _, err := Publish(t.Context(), series, step.folder, nil, manifestOf(step.date)); err != nil {
			t.Fatal(err)
		}
		if got, err := Advance(series); err != nil || got != step.want || Latest(series) != got {
			t.Errorf("after %s: %q, %v, want %q", step.folder, got, err, step.want)
		}
	}
	if err := os.WriteFile(filepath.Join(series, "2026-11", ManifestName), []byte("{"), 0o644); err != nil {
		t.Fatal(err)
	}
	if list, faults := Editions(series); len(list) != 3 || len(faults) != 1 {
		t.Errorf("%d editions, faults %v", len(list), faults)
	}
	if got, err := Advance(series); err != nil || got != "2026-10" {
		t.Errorf("beside one that can't be read: %q, %v", got, err)
	}
}

// TestNamed: an edition that is called latest goes by its own name; what is none stays as
// it is called.
func TestNamed(t *testing.T) {
	series := filepath.Join(t.TempDir(), "57")
	called := filepath.Join(series, "latest")
	if got := Named(called); got != called {
		t.Errorf("of a series that is not there: %s", got)
	}
	dated(t, series, "2026-10-01")
	for folder, want := range map[string]string{called: "2026-10", called + string(filepath.Separator): "2026-10", filepath.Join(series, "2026-09"): "2026-09"} {
		if got := Named(folder); got != filepath.Join(series, want) {
			t.Errorf("%s is %s", folder, got)
		}
	}
	if e, err := Open(called); err != nil || e.Name() != "2026-10" {
		t.Errorf("%+v, %v", e, err)
	}
}

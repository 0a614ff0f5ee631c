package archive

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
)

func text(name, content string) Output {
	return Output{Name: name, Write: func(w io.Writer) error {
		_, err := io.WriteString(w, content)
		return err
	}}
}

// manifestOf makes manifests of a date.
func manifestOf(date string) func([]File) Output {
	return func(files []File) Output {
		m := Manifest{Format: ManifestFormat, Date: date, Edition: Identity{Series: "57", Date: date}}
		return m.Output(files)
	}
}

const (
	month = "2026-11"
	day   = "2026-11-30"
)

// swaps are the ways of the systems to replace a folder by another.
var swaps = map[string]func(a, b string) error{
	"exchange":    exchange,
	"two renames": func(a, b string) error { return errors.ErrUnsupported },
}

func TestPublishWritesAllFilesAndTheManifest(t *testing.T) {
	series := filepath.Join(t.TempDir(), "out", "57")
	if _, err := Publish(t.Context(), series, month, []Output{text("a.csv", "abc"), text("b.csv", "")}, manifestOf(day)); err != nil {
		t.Fatal(err)
	}
	folder := filepath.Join(series, month)
	manifest, err := Read(folder)
	if err != nil {
		t.Fatal(err)
	}
	want := []File{
		{"a.csv", 3, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},
		{"b.csv", 0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
	}
	if !slices.Equal(manifest.Outputs, want) {
		t.Errorf("files described as %+v", manifest.Outputs)
	}
	if got := readFolder(t, folder); len(got) != 3 || got["a.csv"] != "abc" || got["b.csv"] != "" {
		t.Errorf("the folder holds %v", got)
	}
	if err := (&Edition{folder, manifest}).Verify(); err != nil {
		t.Error(err)
	}
}

// TestFailedPublishKeepsTheLastRun: whatever fails, and at whichever file, the
// folder keeps what it held, and nothing stays beside it.
func TestFailedPublishKeepsTheLastRun(t *testing.T) {
	series := t.TempDir()
	if _, err := Publish(t.Context(), series, month, []Output{text("a", "good"), text("b", "good")}, manifestOf(day)); err != nil {
		t.Fatal(err)
	}
	before := readFolder(t, filepath.Join(series, month))
	fails := Output{Name: "b", Write: func(w io.Writer) error {
		_, _ = io.WriteString(w, "half")
		return &os.PathError{Op: "write", Path: "b", Err: syscall.ENOSPC}
	}}
	stopped := errors.New("stopped")
	ended, end := context.WithCancelCause(t.Context())
	during := Output{Name: "b", Write: func(io.Writer) error { end(stopped); return nil }}
	after := Output{Name: "c", Write: func(io.Writer) error { t.Error("a file is written after the stop"); return nil }}
	for _, tt := range []struct {
		ctx     context.Context
		outputs []Output
		want    error
	}{
		{t.Context(), []Output{text("a", "new"), fails}, syscall.ENOSPC},
		{t.Context(), []Output{fails, text("a", "new")}, syscall.ENOSPC},
		{t.Context(), []Output{text("a", "new"), text("a", "twice")}, os.ErrExist},
		{ended, []Output{text("a", "new"), during, after}, stopped},
		{ended, []Output{after}, stopped},
	} {
		if _, err := Publish(tt.ctx, series, month, tt.outputs, manifestOf(day)); !errors.Is(err, tt.want) {
			t.Errorf("error %v, want %v", err, tt.want)
		}
		checkFolder(t, filepath.Join(series, month), before)
		checkNames(t, series, month)
	}
}

func TestPublishReplacesTheLastRun(t *testing.T) {
	for name, swap := range swaps {
		series := t.TempDir()
		for _, outputs := range [][]Output{{text("a", "first"), text("gone", "")}, {text("a", "second")}} {
			if replaced, err := (disk{swap: swap}).publish(t.Context(), series, month, outputs, manifestOf(day)); err != nil || replaced.Fault != nil || len(replaced.Carried) > 0 {
				t.Fatalf("%s: %v, %v", name, replaced, err)
			}
		}
		if got := readFolder(t, filepath.Join(series, month)); got["a"] != "second" || len(got) != 2 {
			t.Errorf("%s: the folder holds %v", name, got)
		}
		checkNames(t, series, month)
	}
}

// TestWhatAHandMadeIsKept: notes in an edition's folder, and files changed since
// they were written, survive the next run of the same edition.
func TestWhatAHandMadeIsKept(t *testing.T) {
	for name, swap := range swaps {
		series := t.TempDir()
		folder := filepath.Join(series, month)
		write := func(content string) []string {
			replaced, err := (disk{swap: swap}).publish(t.Context(), series, month, []Output{text("book.xlsx", content), text("b", content)}, manifestOf(day))
			if err := errors.Join(err, replaced.Fault); err != nil {
				t.Fatal(err)
			}
			return replaced.Carried
		}
		write("first")
		for file, content := range map[string]string{"notes.txt": "mine", "book.xlsx": "first, with remarks"} {
			if err := os.WriteFile(filepath.Join(folder, file), []byte(content), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		if carried := write("second"); !slices.Equal(carried, []string{"book (2).xlsx", "notes.txt"}) {
			t.Errorf("%s: kept %q", name, carried)
		}
		got := readFolder(t, folder)
		delete(got, ManifestName)
		want := map[string]string{"book.xlsx": "second", "b": "second", "book (2).xlsx": "first, with remarks", "notes.txt": "mine"}
		if len(got) != len(want) {
			t.Errorf("%s: the folder holds %v", name, got)
		}
		for file, content := range want {
			if got[file] != content {
				t.Errorf("%s: %s holds %q", name, file, got[file])
			}
		}
	}
}

// TestFoldersThatNoRunMadeStay: nothing is known of their files.
func TestFoldersThatNoRunMadeStay(t *testing.T) {
	for _, manifest := range []string{"", "{", `{"format": 3}`, `{"format": 99}`} {
		series := t.TempDir()
		folder := filepath.Join(series, month)
		if err := os.Mkdir(folder, 0o755); err != nil {
			t.Fatal(err)
		}
		if manifest != "" {
			if err := os.WriteFile(filepath.Join(folder, ManifestName), []byte(manifest), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		before := readFolder(t, folder)
		_, err := Publish(t.Context(), series, month, []Output{text("a", "new")}, manifestOf(day))
		if !errors.Is(err, ErrNoEdition) || !strings.Contains(err.Error(), "move it away") {
			t.Errorf("manifest %q: %v", manifest, err)
		}
		checkFolder(t, folder, before)
	}
}

// TestProbe: a folder that can be written into, there or not, is left as it was; where
// a file stands in the way the probe fails.
func TestProbe(t *testing.T) {
	out := t.TempDir()
	series := filepath.Join(out, "deep", "57")
	if err := Probe(series); err != nil {
		t.Error(err)
	}
	checkNames(t, out)
	if _, err := Publish(t.Context(), series, month, []Output{text("a", "old")}, manifestOf(day)); err != nil {
		t.Fatal(err)
	}
	if err := Probe(series); err != nil {
		t.Error(err)
	}
	checkNames(t, series, month)
	if err := Probe(filepath.Join(series, month, "a", "below")); err == nil {
		t.Error("something can be written below a file")
	}
}

func TestCleanGivesWhatStoodAsideItsPlace(t *testing.T) {
	out := filepath.Join(t.TempDir(), "out [a-b]*")
	series := filepath.Join(out, "57")
	if _, err := Publish(t.Context(), series, month, []Output{text("a", "old")}, manifestOf(day)); err != nil {
		t.Fatal(err)
	}
	// Killed between the two renames.
	if err := os.Rename(filepath.Join(series, month), filepath.Join(series, asideMark+month)); err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(filepath.Join(series, draftMark+month), 0o755); err != nil {
		t.Fatal(err)
	}
	if left, err := Clean(out); err != nil || len(left) != 2 {
		t.Fatalf("%v, %v", left, err)
	}
	checkNames(t, series, month)
	if got := readFolder(t, filepath.Join(series, month))["a"]; got != "old" {
		t.Errorf("a holds %q", got)
	}
}

func readFolder(t *testing.T, dir string) map[string]string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	files := make(map[string]string)
	for _, e := range entries {
		content, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		files[e.Name()] = string(content)
	}
	return files
}

func checkFolder(t *testing.T, dir string, want map[string]string) {
	t.Helper()
	got := readFolder(t, dir)
	for name, content := range want {
		if got[name] != content {
			t.Errorf("%s holds %q, want %q", name, got[name], content)
		}
	}
	if len(got) != len(want) {
		t.Errorf("folder holds %d files, want %d: %v", len(got), len(want), got)
	}
}

// checkNames holds the names in a folder against those wanted, sorted.
func checkNames(t *testing.T, folder string, want ...string) {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, e := range entries {
		got = append(got, e.Name())
	}
	if !slices.Equal(got, want) {
		t.Errorf("%s holds %q, want %q", folder, got, want)
	}
}

package archive

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func written(t *testing.T, name, content string) string {
	t.Helper()
	if err := errors.Join(os.MkdirAll(filepath.Dir(name), 0o755), os.WriteFile(name, []byte(content), 0o644)); err != nil {
		t.Fatal(err)
	}
	return name
}

// keep keeps a file and returns the path that an edition's settings give it.
func keep(t *testing.T, out, path string, most int64) string {
	t.Helper()
	key, err := KeepInput(out, path, most, "")
	if err != nil {
		t.Fatal(err)
	}
	return filepath.Join(InputsFolder(out), filepath.FromSlash(key))
}

// TestInputsAreKeptOnce: by content, whatever became of the file since.
func TestInputsAreKeptOnce(t *testing.T) {
	dir := t.TempDir()
	out := filepath.Join(dir, "out")
	file := written(t, filepath.Join(dir, "list.csv"), "a;b")
	first := keep(t, out, file, 100)
	if again := keep(t, out, file, 100); again != first {
		t.Errorf("kept at %s and at %s", first, again)
	}
	written(t, file, "a;c")
	second := keep(t, out, file, 100)
	for path, want := range map[string]string{first: "a;b", second: "a;c"} {
		at, err := FindInput(path)
		if err != nil {
			t.Fatal(err)
		}
		if got, err := os.ReadFile(at); err != nil || string(got) != want || filepath.Base(at) != "list.csv" {
			t.Errorf("%s holds %q, %v", at, got, err)
		}
	}
	if entries, err := os.ReadDir(InputsFolder(out)); err != nil || len(entries) != 2 {
		t.Errorf("%d contents are kept, %v", len(entries), err)
	}
	written(t, first, "damaged")
	if _, err := FindInput(first); !errors.Is(err, ErrGone) {
		t.Errorf("a damaged input: %v", err)
	}
	written(t, file, "a;b")
	if at, err := FindInput(keep(t, out, file, 100)); err != nil || at != first {
		t.Errorf("a damaged input is not kept anew: %s, %v", at, err)
	}
}

// TestLargeInputsAreKeptByPlace: by their hash and where they are; changed or gone,
// they are told to be.
func TestLargeInputsAreKeptByPlace(t *testing.T) {
	dir := t.TempDir()
	out := filepath.Join(dir, "out")
	file := written(t, filepath.Join(dir, "roads.pbf"), "large")
	path := keep(t, out, file, 4)
	if at, err := FindInput(path); err != nil || at != file {
		t.Errorf("found at %s, %v", at, err)
	}
	written(t, file, "later")
	if _, err := FindInput(path); !errors.Is(err, ErrGone) || !strings.Contains(err.Error(), "was changed since") {
		t.Errorf("a changed one: %v", err)
	}
	if err := os.Remove(file); err != nil {
		t.Fatal(err)
	}
	if _, err := FindInput(path); !errors.Is(err, ErrGone) {
		t.Errorf("one that is gone: %v", err)
	}
	if _, err := KeepInput(out, file, 4, ""); err == nil {
		t.Error("a file that is not there is kept")
	}
}

// TestPruneKeepsWhatEditionsUse, those for review too.
func TestPruneKeepsWhatEditionsUse(t *testing.T) {
	dir := t.TempDir()
	out := filepath.Join(dir, "out [a-b]*") // which are nothing but a name
	var paths []string
	for _, content := range []string{"used", "for review", "of nobody"} {
		paths = append(paths, keep(t, out, written(t, filepath.Join(dir, "f.csv"), content), 100))
	}
	written(t, filepath.Join(out, "57", "2026-10", SettingsName), `sites = "`+InputHash(paths[0])+`/f.csv"`)
	written(t, filepath.Join(ReviewFolder(filepath.Join(out, "57")), "2026-11", SettingsName), `sites = "`+InputHash(paths[1])+`/f.csv"`)
	half := written(t, filepath.Join(filepath.Dir(paths[0]), mark+"123"), "half")
	other := written(t, filepath.Join(InputsFolder(out), "notes", "mine.txt"), "a person's")
	removed, err := PruneInputs(out)
	if err != nil || removed != 1 {
		t.Fatalf("%d removed, %v", removed, err)
	}
	for path, want := range map[string]bool{paths[0]: true, paths[1]: true, paths[2]: false, half: false, other: true} {
		if exists(path) != want {
			t.Errorf("%s: there is %v, want %v", path, !want, want)
		}
	}
	if removed, err := PruneInputs(filepath.Join(dir, "nothing")); removed != 0 || err != nil {
		t.Errorf("without a folder of inputs: %d, %v", removed, err)
	}
}

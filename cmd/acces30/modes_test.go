//go:build unix

package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestWhoMayRead: what is written may be read by those who may read what others make in
// the same place, and what came from the standard input by its owner alone.
func TestWhoMayRead(t *testing.T) {
	folder := t.TempDir()
	in := func(name string) string { return filepath.Join(folder, name) }
	run := append([]string{"run"}, tinyInputs(t, folder)...)
	for _, args := range [][]string{
		append(run, "--date=2024-08-01"), append(run, "--date=2024-09-01"),
		{"init", in("new")}, {"compare", in("out/57/2024-08"), in("out/57/2024-09"), "--tables", in("tables")},
	} {
		if code, text := said(t, nil, args...); code != exitDone && code != exitReview {
			t.Fatalf("%q: %d %s", args, code, text)
		}
	}
	if err := copyTo(in("spooled"), strings.NewReader("a"), 1); err != nil {
		t.Fatal(err)
	}
	kept, _ := filepath.Glob(in("out/.inputs/*/communes.csv"))
	if len(kept) != 1 || modeOf(t, kept[0]) != 0o644 {
		t.Errorf("kept: %q", kept)
	}
	for path, like := range map[string]fs.FileMode{
		in("new"): fs.ModeDir | 0o755, in("new/acces30.toml"): 0o644, in("tables"): fs.ModeDir | 0o755, in("spooled"): 0o600,
		in("out/57"): fs.ModeDir | 0o777, in("out/57/2024-09"): fs.ModeDir | 0o777, in("out/57/2024-09/communes.csv"): 0o666, in("out/.inputs"): fs.ModeDir | 0o777,
	} {
		if got, want := modeOf(t, path), made(t, like); got != want {
			t.Errorf("%s: %v, want %v", path, got, want)
		}
	}
}

func modeOf(t *testing.T, path string) fs.FileMode {
	t.Helper()
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	return info.Mode()
}

// made is what becomes of a mode here, where some of it may be masked.
func made(t *testing.T, mode fs.FileMode) fs.FileMode {
	t.Helper()
	path := filepath.Join(t.TempDir(), "made")
	if mode.IsDir() {
		if err := os.Mkdir(path, mode.Perm()); err != nil {
			t.Fatal(err)
		}
	} else if err := os.WriteFile(path, nil, mode); err != nil {
		t.Fatal(err)
	}
	return modeOf(t, path)
}

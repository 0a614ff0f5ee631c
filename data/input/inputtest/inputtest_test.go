package inputtest

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// TestLeftOpen: a file is told as long as it is open, and none of another folder.
func TestLeftOpen(t *testing.T) {
	folder, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(folder, "a.txt")
	file, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	if open := LeftOpen(t, folder); !slices.Equal(open, []string{path}) {
		t.Errorf("%v are open", open)
	}
	if open := LeftOpen(t, filepath.Join(folder, "b")); open != nil {
		t.Errorf("%v are open in another folder", open)
	}
	if err := file.Close(); err != nil {
		t.Fatal(err)
	}
	if open := LeftOpen(t, folder); open != nil {
		t.Errorf("%v stay open", open)
	}
}

package roads_test

import (
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"
	"testing"

	"acces30/data/roads"
)

// leftOpen returns the files below a folder that this process holds open.
func leftOpen(t *testing.T, folder string) []string {
	t.Helper()
	const descriptors = "/proc/self/fd"
	entries, err := os.ReadDir(descriptors)
	if err != nil {
		t.Skip("this system does not list the files that are open")
	}
	var open []string
	for _, entry := range entries {
		if file, err := os.Readlink(filepath.Join(descriptors, entry.Name())); err == nil && strings.HasPrefix(file, folder) {
			open = append(open, file)
		}
	}
	return open
}

// TestFilesAreClosed: whatever comes of files of roads, none stays open: Windows would
// keep others from replacing it.
func TestFilesAreClosed(t *testing.T) {
	defer debug.SetGCPercent(debug.SetGCPercent(-1)) // which would close what nobody holds
	dir, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	cache := roads.Options{Cache: filepath.Join(dir, "cache")}
	extract, damaged, other := writeFile(t, dir, "a.osm", crossing), writeFile(t, dir, "b.osm", crossing[:200]), writeFile(t, dir, "c.osm", "no roads")
	mustOpen(t, cache, extract)
	compiled := kept(t, cache.Cache)[0]
	for name, files := range map[string][]string{
		"compiled": {extract}, "from the cache": {extract}, "of two files": {extract, extract}, "compiled before": {compiled},
		"damaged": {damaged}, "of two, one damaged": {extract, damaged}, "no roads": {other}, "compiled among others": {extract, compiled},
	} {
		options := cache
		if name == "compiled" {
			options = roads.Options{}
		}
		_, _ = roads.Open(t.Context(), files, options)
		if open := leftOpen(t, dir); len(open) > 0 {
			t.Errorf("%s: %v stay open", name, open)
		}
	}
}

package roads_test

import (
	"path/filepath"
	"runtime/debug"
	"testing"

	"acces30/data/input/inputtest"
	"acces30/data/roads"
)

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
		if open := inputtest.LeftOpen(t, dir); len(open) > 0 {
			t.Errorf("%s: %v stay open", name, open)
		}
	}
}

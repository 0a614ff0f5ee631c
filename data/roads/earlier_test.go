package roads

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestKeptByAnEarlierVersion: roads that an earlier compiler kept are built again, and
// this is told, once.
func TestKeptByAnEarlierVersion(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "a.osm")
	text := `<osm><node id="1" lat="49" lon="6"/><node id="2" lat="49" lon="6.1"/><way id="1"><nd ref="1"/><nd ref="2"/><tag k="highway" v="primary"/></way></osm>`
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	sources, err := describe(t.Context(), []string{file})
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, cacheNameBy("1", sources)), []byte("of before"), 0o600); err != nil {
		t.Fatal(err)
	}
	for run, want := range []int{1, 0} {
		opened, err := Open(t.Context(), []string{file}, Options{Cache: dir})
		if err != nil {
			t.Fatal(err)
		}
		if len(opened.Warnings) != want || want > 0 && !strings.Contains(opened.Warnings[0].Error(), "by an earlier version") || opened.Cached != (run > 0) {
			t.Errorf("run %d: warnings %v, from the cache: %v", run, opened.Warnings, opened.Cached)
		}
	}
}

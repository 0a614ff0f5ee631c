package roads_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"acces30/data/input"
	"acces30/data/roads"
)

// TestExtractChangesWhileItIsRead: an extract that is replaced, cut or removed after
// it was hashed is an unusable input, and nothing is kept under its hash: the next
// run reads it as it is.
func TestExtractChangesWhileItIsRead(t *testing.T) {
	other := strings.Replace(crossing, `<way id="1"`, `<way id="3"`, 1)
	for name, change := range map[string]func(path string) error{
		"replaced": func(path string) error {
			return errors.Join(os.WriteFile(path+".new", []byte(other), 0o644), os.Rename(path+".new", path))
		},
		"cut":     func(path string) error { return os.Truncate(path, int64(len(crossing)/2)) },
		"longer":  func(path string) error { return os.WriteFile(path, []byte(crossing+"\n"), 0o644) },
		"removed": os.Remove,
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			cache := filepath.Join(dir, "cache")
			path := writeFile(t, dir, "a.osm", crossing)
			done := false
			_, err := roads.Open(t.Context(), []string{path}, roads.Options{Cache: cache, Progress: func(int64, int64) {
				if done {
					return
				}
				done = true
				if err := change(path); err != nil {
					t.Error(err)
				}
			}})
			var unusable *input.Error
			if !errors.As(err, &unusable) || unusable.File != path {
				t.Fatalf("error %v", err)
			}
			if name != "removed" && !strings.Contains(err.Error(), "changed while it was read") {
				t.Errorf("error %v", err)
			}
			if left := kept(t, cache); !done || len(left) > 0 {
				t.Fatalf("changed %v; kept: %v", done, left)
			}
			writeFile(t, dir, "a.osm", crossing)
			if opened := mustOpen(t, roads.Options{Cache: cache}, path); opened.Cached || opened.Network.Links() != 4 {
				t.Errorf("afterwards: %+v", opened)
			}
		})
	}
}

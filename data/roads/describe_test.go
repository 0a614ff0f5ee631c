package roads

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"acces30/coverage/road/street"

	"github.com/google/go-cmp/cmp"
)

// TestDescribe: files are known by their names without folders, their hashes and sizes;
// what can't be read as a whole is not described in part.
func TestDescribe(t *testing.T) {
	folder := t.TempDir()
	var files []string
	var want []street.Source
	for name, text := range map[string]string{"a.osm": `<osm version="0.6"></osm>`, "b.osm": `<osm version="0.6"><node id="1" lat="1" lon="1"/></osm>`} {
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		sum := sha256.Sum256([]byte(text))
		files, want = append(files, path), append(want, street.Source{File: name, SHA256: hex.EncodeToString(sum[:]), Bytes: int64(len(text))})
	}
	got, err := describe(t.Context(), files)
	if d := cmp.Diff(want, got); err != nil || d != "" {
		t.Errorf("%v (-want +got):\n%s", err, d)
	}
	stopped, stop := context.WithCancel(t.Context())
	stop()
	if got, err := describe(stopped, files); got != nil || !errors.Is(err, context.Canceled) {
		t.Errorf("stopped: %v, %v", got, err)
	}
	gone := filepath.Join(folder, "gone.osm")
	if got, err := describe(t.Context(), append(files, gone)); got != nil || err == nil || !strings.Contains(err.Error(), "gone.osm") {
		t.Errorf("gone: %v, %v", got, err)
	}
	if err := changedSince(t.Context(), files, want); err != nil {
		t.Error(err)
	}
	for i := range files {
		others := append([]street.Source(nil), want...)
		others[i].SHA256 = "0"
		if err := changedSince(t.Context(), files, others); err == nil || !strings.Contains(err.Error(), others[i].File) {
			t.Errorf("%s is another: %v", others[i].File, err)
		}
	}
}

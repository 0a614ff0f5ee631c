package archive

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestOutputFolderThatLeadsNowhere: a link whose target is gone is told as that.
func TestOutputFolderThatLeadsNowhere(t *testing.T) {
	dir := t.TempDir()
	link, gone := filepath.Join(dir, "out"), filepath.Join(dir, "gone")
	if err := os.Symlink(gone, link); err != nil {
		t.Skip("no links here:", err)
	}
	if _, err := Lock(t.Context(), link, 0, nil); err == nil || !strings.Contains(err.Error(), link+" is a link to "+gone+", which does not exist") {
		t.Errorf("%v", err)
	}
	if err := os.Mkdir(gone, 0o755); err != nil {
		t.Fatal(err)
	}
	release, err := Lock(t.Context(), link, 0, nil)
	if err != nil {
		t.Fatal(err)
	}
	if err := release(); err != nil {
		t.Error(err)
	}
}

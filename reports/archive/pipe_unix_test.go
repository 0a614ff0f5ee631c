//go:build unix

package archive

import (
	"errors"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// TestPipeForALock: a pipe in the lock's place is told, and opened by nobody.
func TestPipeForALock(t *testing.T) {
	for _, name := range []string{lockName, ownerName} {
		dir := t.TempDir()
		if err := syscall.Mkfifo(filepath.Join(dir, name), 0o600); err != nil {
			t.Fatal(err)
		}
		release, err := Lock(t.Context(), dir, 0, nil)
		if name == lockName {
			if !errors.Is(err, ErrIrregular) || !strings.Contains(err.Error(), lockName+" is a device or a pipe and no file") {
				t.Errorf("a pipe for a lock: %v", err)
			}
			continue
		}
		if err != nil { // who held it is not known; this run takes it over
			t.Errorf("a pipe for an owner: %v", err)
		} else if err := release(); err != nil {
			t.Error(err)
		}
	}
}

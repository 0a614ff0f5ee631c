package archive

import (
	"errors"
	"os"
	"testing"
)

// TestAFailedCloseIsTold: what the system says of closing is not lost.
func TestAFailedCloseIsTold(t *testing.T) {
	f, err := disk{}.createTemp(t.TempDir(), "x")
	if err != nil {
		t.Fatal(err)
	}
	if err := f.File.Close(); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); !errors.Is(err, os.ErrClosed) {
		t.Errorf("closing a closed file: %v", err)
	}
}

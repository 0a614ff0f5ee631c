package input

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
)

// TestReadFile: what is no file that ends, or too large for settings, is not read.
func TestReadFile(t *testing.T) {
	large := filepath.Join(t.TempDir(), "large.toml")
	if err := os.WriteFile(large, make([]byte, 1<<20+1), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := ReadFile(large); !errors.Is(err, ErrLarge) {
		t.Errorf("a large file: %v", err)
	}
	if err := os.Truncate(large, 1<<20); err != nil {
		t.Fatal(err)
	}
	if content, err := ReadFile(large); err != nil || len(content) != 1<<20 {
		t.Errorf("the largest file: %d bytes, %v", len(content), err)
	}
	if _, err := os.Stat("/dev/zero"); err != nil {
		t.Skip("no devices here")
	}
	if _, err := ReadFile("/dev/zero"); !errors.Is(err, ErrIrregular) {
		t.Errorf("a device: %v", err)
	}
}

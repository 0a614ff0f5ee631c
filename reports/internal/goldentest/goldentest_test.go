package goldentest

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// failing is a test that may fail.
type failing struct {
	testing.TB
	says []string
}

func (*failing) Helper() {}

func (f *failing) Errorf(format string, args ...any) { f.says = append(f.says, format) }

func (f *failing) Fatal(args ...any) { f.says = append(f.says, "fatal") }

// TestHold: the same text passes, any other fails and leaves the file as it is; -update
// writes it, in a folder that may not be there yet.
func TestHold(t *testing.T) {
	file := filepath.Join(t.TempDir(), "testdata", "a.txt")
	is := func(text, want string, fails int) {
		t.Helper()
		f := &failing{TB: t}
		Hold(f, file, text)
		got, _ := os.ReadFile(file)
		if string(got) != want || len(f.says) != fails {
			t.Errorf("with %q the file is %q, and it fails %d times: %s", text, got, len(f.says), strings.Join(f.says, "; "))
		}
	}
	is("a\nb\n", "", 2)
	*update = true
	is("a\nb\n", "a\nb\n", 0)
	*update = false
	is("a\nb\n", "a\nb\n", 0)
	is("a\nb", "a\nb\n", 1)
}

//go:build unix

package main

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// failing is a standard output that fails.
type failing struct{ err error }

func (f failing) Write([]byte) (int, error) {
	return 0, &fs.PathError{Op: "write", Path: "/dev/stdout", Err: f.err}
}

// TestAnswerThatIsLost: an answer that can't be written is no success, whatever command
// gives it and even where the writer does not look, as for the help; one that nobody
// wants to read any more is.
func TestAnswerThatIsLost(t *testing.T) {
	usual := filepath.Join(t.TempDir(), "acces30.toml")
	if err := os.WriteFile(usual, []byte("# as usual\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{{"version"}, {"--help"}, {"check", "--list"}, {"schedule", "timer", "--config", usual}} {
		for reason, want := range map[error]int{syscall.ENOSPC: exitFull, syscall.EIO: exitWrite, syscall.EPIPE: exitDone} {
			var stderr bytes.Buffer
			if got := execute(t.Context(), args, journalEnvironment(failing{reason}, &stderr)); got != want {
				t.Errorf("%v with %v: exit %d, want %d: %s", args, reason, got, want, stderr.String())
			}
		}
	}
}

// TestAnswerKeepsTheFirstFault, and another error before it.
func TestAnswerKeepsTheFirstFault(t *testing.T) {
	a := &answer{to: failing{syscall.ENOSPC}}
	_, first := a.Write([]byte("a"))
	if _, again := a.Write([]byte("b")); first == nil || !errors.Is(again, first) || !errors.Is(a.orFault(nil), first) {
		t.Errorf("%v, then %v", first, again)
	}
	other := errors.New("other")
	if got := a.orFault(other); got != other {
		t.Error(got)
	}
}

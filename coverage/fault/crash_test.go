package fault

import (
	"errors"
	"fmt"
	"strings"
	"testing"
)

// TestGuard: a panic becomes an error that says where it came, in both languages; what
// is thrown on keeps its stack, and errors stay as they are.
func TestGuard(t *testing.T) {
	err := Guard(func() error { panic("index out of range") })
	var crash *Crash
	if !errors.As(err, &crash) || crash.Value != "index out of range" || !strings.Contains(string(crash.Stack), "crash_test.go") {
		t.Fatalf("%#v", err)
	}
	if !strings.HasPrefix(err.Error(), "internal error, please report it: index out of range at ") ||
		!strings.HasPrefix(French(fmt.Errorf("x: %w", err)), "x : erreur interne, signalez-la : index out of range à ") {
		t.Errorf("%.80q and %.80q", err.Error(), French(err))
	}
	if again := Guard(func() error { panic(err) }); again != err {
		t.Errorf("thrown on it is %v", again)
	}
	if got := Guard(func() error { return errors.ErrUnsupported }); got != errors.ErrUnsupported {
		t.Errorf("an error becomes %v", got)
	}
}

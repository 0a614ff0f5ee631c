package sharedtest

import (
	"os"
	"testing"
)

// recorder notes what became of a test.
type recorder struct {
	testing.TB
	skipped, failed bool
}

func (r *recorder) Helper()               {}
func (r *recorder) Skipf(string, ...any)  { r.skipped = true }
func (r *recorder) Fatalf(string, ...any) { r.failed = true; panic(r) }

// TestAbsentDataSkipsOrFails: a file that is nowhere skips a test, and fails it
// where real data is required.
func TestAbsentDataSkipsOrFails(t *testing.T) {
	if raceDetector {
		t.Skip("no real data is looked for beside the race detector")
	}
	for _, required := range []bool{false, true} {
		if required {
			t.Setenv(Required, "")
		} else if value, set := os.LookupEnv(Required); set {
			t.Cleanup(func() { os.Setenv(Required, value) })
			os.Unsetenv(Required)
		}
		var r recorder
		func() {
			defer func() { _ = recover() }()
			Data(&r, "nothing", "of this name")
		}()
		if r.failed != required || r.skipped == required {
			t.Errorf("required %v: %+v", required, r)
		}
	}
}

package archive

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// TestLinkedEditionStaysWhereItIs: where a link is in the place of an edition, as of one
// that was moved to another disk, what it leads to stays whole.
func TestLinkedEditionStaysWhereItIs(t *testing.T) {
	for name, swap := range swaps {
		series, elsewhere := t.TempDir(), filepath.Join(t.TempDir(), "moved")
		old := []Output{text("a", "old"), text("b", "old")}
		if _, err := Publish(t.Context(), series, month, old, manifestOf(day)); err != nil {
			t.Fatal(err)
		}
		if err := os.Rename(filepath.Join(series, month), elsewhere); err != nil {
			t.Fatal(err)
		}
		if err := os.Symlink(elsewhere, filepath.Join(series, month)); err != nil {
			t.Skip("no links here:", err)
		}
		replaced, err := disk{swap: swap}.publish(t.Context(), series, month, []Output{text("a", "new")}, manifestOf(day))
		if err != nil || replaced.Fault != nil || replaced.Linked != elsewhere || replaced.Carried != nil {
			t.Errorf("%s: %+v, %v", name, replaced, err)
		}
		checkNames(t, series, month)
		if got := readFolder(t, filepath.Join(series, month)); got["a"] != "new" || len(got) != 2 {
			t.Errorf("%s: in its place %v", name, got)
		}
		if e, err := Open(elsewhere); err != nil || e.Verify() != nil || readFolder(t, elsewhere)["a"] != "old" {
			t.Errorf("%s: what the link led to: %v", name, err)
		}
	}
}

// TestFileWhereASeriesBelongs: it is the file that is told of, and no edition in it.
func TestFileWhereASeriesBelongs(t *testing.T) {
	series := filepath.Join(t.TempDir(), "57")
	if err := os.WriteFile(series, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := Replaceable(filepath.Join(series, month)); err != nil {
		t.Error(err)
	}
	if err := Probe(series); err == nil || strings.Contains(err.Error(), month) || !strings.Contains(err.Error(), series) {
		t.Errorf("the probe says: %v", err)
	}
}

// TestFailureIsToldOnce: a buffer gives the failure of a write again at its end.
func TestFailureIsToldOnce(t *testing.T) {
	full := disk{swap: exchange, fails: func(operation, name string) error {
		if operation == "write" && filepath.Base(name) == "a" {
			return &os.PathError{Op: "write", Path: "a", Err: syscall.ENOSPC}
		}
		return nil
	}}
	for _, size := range []int{1, 1 << 17} { // within the buffer, and beyond it
		a := Output{Name: "a", Write: func(w io.Writer) error {
			_, err := w.Write(make([]byte, size))
			return err
		}}
		_, err := full.publish(t.Context(), t.TempDir(), month, []Output{a}, manifestOf(day))
		if err == nil || strings.Count(err.Error(), syscall.ENOSPC.Error()) != 1 {
			t.Errorf("%d bytes: %v", size, err)
		}
	}
}

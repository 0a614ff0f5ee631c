package input

import (
	"errors"
	"fmt"
	"io/fs"
	"testing"

	"acces30/coverage/fault"
)

func TestInFull(t *testing.T) {
	err := fmt.Errorf("while reading: %w", Errorf("a.csv", fault.T("il est vide", "is empty")))
	for want, paths := range map[string][]string{
		"/tmp/x/a.csv: is empty":         {"/tmp/x/b.csv", "/tmp/x/a.csv", ""},
		"/tmp/z/a.csv: is empty":         {"/tmp/z/a.csv", "/tmp/z/a.csv"},
		"while reading: a.csv: is empty": {"/tmp/x/a.csv", "/tmp/y/a.csv"}, // which of them is not known
	} {
		if got := InFull(err, paths...); got.Error() != want {
			t.Errorf("%v: %v, want %s", paths, got, want)
		}
	}
	if got := InFull(fs.ErrClosed, "/tmp/a.csv"); !errors.Is(got, fs.ErrClosed) {
		t.Errorf("another error became %v", got)
	}
	if InFull(nil, "/tmp/a.csv") != nil {
		t.Error("no error became one")
	}
}

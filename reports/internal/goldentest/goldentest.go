// Package goldentest holds what is written against golden files, for tests.
//
// A text and the name of a file come in; a difference fails the test. The invariant: no
// golden file changes but with -update, which is looked at with git diff.
package goldentest

import (
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// update asks for the golden files to be written anew.
var update = flag.Bool("update", false, "write the golden files anew")

// longest is how many characters of a difference are shown.
const longest = 6000

// Hold compares a text with a file in the folder of the test, line by line, or writes the
// file anew with -update.
func Hold(t testing.TB, file, got string) {
	t.Helper()
	if *update {
		if err := errors.Join(os.MkdirAll(filepath.Dir(file), 0o755), os.WriteFile(file, []byte(got), 0o644)); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if string(want) == got {
		return
	}
	diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n"))
	t.Errorf("%s differs (-file +now): look at what changed, then run with -update\n%.*s", file, longest, diff)
}

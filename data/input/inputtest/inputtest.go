// Package inputtest has what tests of several rooms ask of whoever reads inputs.
//
// A folder comes in, the files in it that are still open go out.
package inputtest

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// LeftOpen returns the files below a folder that this process holds open. It skips the
// test on systems that do not tell; Linux, where the project's own check runs, does.
func LeftOpen(t testing.TB, folder string) (open []string) {
	t.Helper()
	const descriptors = "/proc/self/fd"
	entries, err := os.ReadDir(descriptors)
	if err != nil {
		t.Skip("this system does not list the files that are open: .ci/run has it on Linux")
	}
	for _, entry := range entries {
		if file, err := os.Readlink(filepath.Join(descriptors, entry.Name())); err == nil && strings.HasPrefix(file, folder) {
			open = append(open, file)
		}
	}
	return open
}

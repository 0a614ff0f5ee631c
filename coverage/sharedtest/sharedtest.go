// Package sharedtest finds the real data that tests of all rooms are held
// against: a folder named shared beside the checkout, which is no part of the
// project.
//
// A path comes in, a file or folder that is there goes out. Tests that need one
// are skipped with a message where the folder is absent, and fail where it is
// required: the project's own check requires it wherever it finds it. With the race
// detector they stand back.
package sharedtest

import (
	"os"
	"path/filepath"
	"testing"
)

// Required names the environment variable that makes the absence of real data a
// failure, whatever its value.
const Required = "ACCES30_REQUIRE_SHARED"

// Data returns the path of a file or folder of the real data, given below the
// folder of data. It skips the test when it is absent, or fails it when real
// data is required.
func Data(t testing.TB, path ...string) string {
	t.Helper()
	if raceDetector {
		t.Skip("real data beside the race detector: .ci/run has it without")
	}
	full, err := find(path...)
	if err == nil {
		return full
	}
	if _, required := os.LookupEnv(Required); required {
		t.Fatalf("needs real data that is required here: %v", err)
	}
	t.Skipf("needs real data that is absent here: %v", err)
	return ""
}

// Has reports whether a file or folder of the real data is there; it fails the
// test when it is absent but required. With the race detector none is.
func Has(t testing.TB, path ...string) bool {
	t.Helper()
	if raceDetector {
		return false
	}
	_, err := find(path...)
	if _, required := os.LookupEnv(Required); err != nil && required {
		t.Fatalf("needs real data that is required here: %v", err)
	}
	return err == nil
}

func find(path ...string) (string, error) {
	root, err := os.Getwd()
	if err != nil {
		return "", err
	}
	for {
		if _, err := os.Stat(filepath.Join(root, "go.mod")); err == nil {
			break
		}
		above := filepath.Dir(root)
		if above == root {
			return "", os.ErrNotExist
		}
		root = above
	}
	full := filepath.Join(append([]string{filepath.Dir(root), "shared", "data"}, path...)...)
	_, err = os.Stat(full)
	return full, err
}

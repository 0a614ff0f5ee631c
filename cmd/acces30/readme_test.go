package main

import (
	"os"
	"strings"
	"testing"
)

// TestReadmeShowsTheRun: what the first page shows of its first command is what that
// prints.
func TestReadmeShowsTheRun(t *testing.T) {
	if raceDetector {
		t.Skip("too slow with the race detector: .ci/run has it without")
	}
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, block, _ := strings.Cut(string(readme), "and writes `out/57/2024-08/`:\n")
	block, _, _ = strings.Cut(strings.TrimLeft(block, "\n"), "\n\n")
	shown := strings.Join(strings.Fields(block), " ")
	code, out := said(t, nil, "run", "--no-maps", "--isochrones=none", "--new=0", "--out", t.TempDir())
	printed := strings.Join(strings.Fields(out), " ") // no-break spaces are spaces too
	if code != exitDone || len(shown) < 500 || !strings.Contains(printed, shown) {
		t.Errorf("%d: README.md shows\n%s\nthe run prints\n%s", code, shown, printed)
	}
}

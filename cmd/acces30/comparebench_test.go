package main

import (
	"bytes"
	"path/filepath"
	"testing"

	"acces30/coverage/sharedtest"
)

// BenchmarkCompareEditions compares two editions of the archive, causes included, as
// acces30 compare does: of the Moselle (aim: 3 s) and of all of France (aim: 60 s).
// From one to the other a structure opens by its labelling date, and the speeds change.
func BenchmarkCompareEditions(b *testing.B) {
	for _, bench := range []struct {
		name string
		args func(b *testing.B) []string
	}{
		{"Moselle", func(*testing.B) []string { return []string{"--departement", "57"} }},
		{"France", func(b *testing.B) []string {
			return []string{"--departement", "all", "--communes", sharedtest.Data(b, "communes", "communes_france.csv"), "--isochrones", "none"}
		}},
	} {
		b.Run(bench.name, func(b *testing.B) {
			out := b.TempDir()
			slow := edited(b, builtInSpeeds, otherAccess)
			args := append([]string{"run", "--quiet", "--out", out, "--no-maps", "--compare", "none", "--series", "s", "--sites", sharedtest.Data(b, "sites", "liste-fs-20240801.csv")}, bench.args(b)...)
			runForBench(b, append(args, "--date", "2022-12-08")...)
			runForBench(b, append(args, "--date", "2024-08-01", "--speeds", slow)...)
			var last string
			for b.Loop() {
				last = runForBench(b, "compare", filepath.Join(out, "s", "2022-12"), filepath.Join(out, "s", "2024-08"))
			}
			b.ReportMetric(float64(len(last)), "bytes-said")
		})
	}
}

// runForBench runs the program and returns what it says.
func runForBench(b *testing.B, args ...string) string {
	b.Helper()
	var stdout, stderr bytes.Buffer
	if code := execute(b.Context(), args, journalEnvironment(&stdout, &stderr)); code != exitDone {
		b.Fatalf("%v: exit %d: %s", args, code, stderr.String())
	}
	return stdout.String()
}

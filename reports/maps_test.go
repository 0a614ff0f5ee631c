package reports

import (
	"strings"
	"testing"

	"acces30/coverage"
)

// TestSourceWords: what is known of a file beside its name does not take its
// place.
func TestSourceWords(t *testing.T) {
	for _, tt := range []struct {
		in   coverage.Input
		want string
	}{
		{coverage.Input{File: "mine.csv"}, "mine.csv"},
		{coverage.Input{File: "liste-fs-20240801.csv", Vintage: "2024-08-01"}, "liste-fs-20240801.csv, 2024-08-01"},
		{coverage.Input{File: "s.csv", Title: "Liste", Publisher: "ANCT", Vintage: "2024", Licence: "LO 2.0"}, "Liste, ANCT, 2024, LO 2.0"},
	} {
		if got := strings.Join(SourceWords(tt.in), ", "); got != tt.want {
			t.Errorf("%q, want %q", got, tt.want)
		}
	}
}

package workbook

import (
	"strings"
	"testing"

	"acces30/reports"
	"acces30/reports/internal/sample"
)

func TestNoFindingsIsSaid(t *testing.T) {
	f := open(t, write(t, withoutFindings(sample.Result()), reports.French))
	rows, err := f.GetRows(findingsSheet.name.FR)
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) != headRow+1 || !strings.Contains(strings.Join(rows[headRow], " "), "Aucune anomalie n'a été relevée dans les données.") {
		t.Errorf("findings sheet: %q", rows[headRow:])
	}
}

// TestLongValuesAreCut after three hundred characters, however many bytes these take.
func TestLongValuesAreCut(t *testing.T) {
	for n, want := range map[int]string{0: "", 1: "é", 299: strings.Repeat("é", 299), 300: strings.Repeat("é", 300), 301: strings.Repeat("é", 300) + "…", 9000: strings.Repeat("é", 300) + "…"} {
		if got := shortened(strings.Repeat("é", n)); got != want {
			t.Errorf("%d characters: %q", n, got)
		}
	}
}

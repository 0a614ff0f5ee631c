package workbook

import (
	"strings"
	"testing"

	"acces30/reports"
	"acces30/reports/internal/sample"
)

// TestFragile names those who would be put beyond, and why.
func TestFragile(t *testing.T) {
	f := open(t, write(t, sample.Result(), reports.French))
	why := make(map[string]string)
	for _, row := range body(t, f, fragileSheet.name.FR) {
		why[row["Commune"]] = row["Pourquoi"]
	}
	for name, want := range map[string]string{
		"Dabo": "heures de pointe, marge d'erreur, sans autre structure", "Forbach": "heures de pointe, marge d'erreur",
		"Bitche": "sans autre structure",
	} {
		if got := strings.ReplaceAll(why[name], "\u00a0", " "); got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
	if len(why) != 3 {
		t.Errorf("fragile: %v", why)
	}
	none := sample.Result()
	for i := range none.Communes {
		none.Communes[i].Doubts = 0
		none.Communes[i].Within += min(none.Communes[i].Within, 1)
	}
	rows, err := open(t, write(t, none, reports.French)).GetRows(fragileSheet.name.FR)
	if err != nil || !strings.Contains(rows[0][0], "aucune commune calculée n'est fragile") {
		t.Errorf("title %q, %v", rows[0], err)
	}
}

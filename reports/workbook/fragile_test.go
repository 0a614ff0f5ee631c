package workbook

import (
	"slices"
	"strings"
	"testing"

	"acces30/coverage"
	"acces30/reports"
	"acces30/reports/internal/sample"
)

// TestFragile names those who would be put beyond, and why.
func TestFragile(t *testing.T) {
	f := open(t, write(t, sample.Result(), reports.French))
	why := make(map[string]string)
	for _, row := range bodyOf(t, f, beyondSheet.name.FR, 1) {
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
	rows, err := open(t, write(t, none, reports.French)).GetRows(beyondSheet.name.FR)
	if err != nil || !slices.ContainsFunc(rows, func(row []string) bool {
		return len(row) > 0 && strings.Contains(row[0], "aucune commune calculée n'est fragile")
	}) {
		t.Errorf("rows %q, %v", rows, err)
	}
}

// TestManyFragileHaveTheirSheet: only short lists share one.
func TestManyFragileHaveTheirSheet(t *testing.T) {
	for _, many := range []bool{false, true} {
		r := sample.Result()
		if many {
			r = manyCommunes()
			for i := range r.Communes {
				r.Communes[i].Doubts |= coverage.DoubtPeak
			}
		}
		if got := slices.Contains(open(t, write(t, r, reports.French)).GetSheetList(), fragileSheet.name.FR); got != many {
			t.Errorf("%d fragile communes: a sheet of their own: %v", len(r.Fragile()), got)
		}
	}
}

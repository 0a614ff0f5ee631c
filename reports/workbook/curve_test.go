package workbook

import (
	"testing"

	"acces30/reports"
	"acces30/reports/internal/sample"
)

// TestCurveFromCommunes counts the sheet of minutes again from that of communes.
func TestCurveFromCommunes(t *testing.T) {
	f := open(t, write(t, sample.Result(), reports.French))
	communes := readCommunes(t, f)
	all := 0.0
	for _, c := range communes {
		if c.status != "non calculée" {
			all += c.people
		}
	}
	rows := body(t, f, curveSheet.name.FR)
	if len(rows) != 47 { // the slowest takes 46.7 minutes
		t.Fatalf("%d minutes", len(rows))
	}
	marks := 0
	for i, row := range rows {
		people, count := 0.0, 0.0
		for _, c := range communes {
			if c.timed && c.minutes <= float64(i+1) {
				people, count = people+c.people, count+1
			}
		}
		if amount(t, row["Minutes"]) != float64(i+1) || amount(t, row["Habitants à portée"]) != people ||
			amount(t, row["Communes à portée"]) != count || !near(amount(t, row["Part des habitants"]), people/all) {
			t.Errorf("minute %d: %v, want %v people of %v", i+1, row, people, all)
		}
		if row["Repères"] != "" {
			marks++
			if row["Repères"] != row["Part des habitants"] {
				t.Errorf("minute %d: mark %s", i+1, row["Repères"])
			}
		}
	}
	if marks != 3 {
		t.Errorf("%d marks, want those of 15, 20 and 30 minutes", marks)
	}
}

package workbook

import (
	"slices"
	"strings"
	"testing"

	"acces30/coverage"
	"acces30/coverage/road"
	"acces30/reports"
	"acces30/reports/internal/sample"
)

func TestNobodyBeyondIsSaid(t *testing.T) {
	r := sample.At(road.FromMinutes(60))
	reached := r.Communes[:0]
	for _, c := range r.Communes {
		if c.Status != coverage.Unreachable {
			reached = append(reached, c)
		}
	}
	r.Communes = reached
	f := open(t, write(t, r, reports.French))
	rows, err := f.GetRows(beyondSheet.elsewhere.FR)
	if err != nil {
		t.Fatal(err)
	}
	if want := "Moselle\u00a0(57)\u00a0: aucune commune calculée n'est à plus de 60 minutes"; !strings.HasPrefix(rows[0][0], want) {
		t.Errorf("title %q, want %q", rows[0][0], want)
	}
	if got := len(body(t, f, beyondSheet.elsewhere.FR)); got != 18 {
		t.Errorf("%d rows, want the 18 that have a time", got)
	}
	if got := rows[headRow][1]; !strings.HasPrefix(got, "Zoufftgen") {
		t.Errorf("the slowest is %q", got)
	}
}

// TestThresholdElsewhere: only at 30 minutes may a commune be "hors promesse".
func TestThresholdElsewhere(t *testing.T) {
	content := write(t, sample.At(12003), reports.French)
	f := open(t, content)
	if got := f.GetSheetList()[2]; got != "Hors seuil" {
		t.Errorf("third sheet %q", got)
	}
	heads, err := f.GetRows(communesSheet.name.FR)
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(heads[headRow-1], "|"); !strings.Contains(got, "Situation à 20,005 min") {
		t.Errorf("headings %q", got)
	}
	structures, err := f.GetRows(structuresSheet.name.FR)
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.Count(strings.Join(structures[headRow-1], "|"), "min ou moins"); got != 4 {
		t.Errorf("people within %d limits, want 4", got)
	}
	rows := body(t, f, f.GetSheetList()[2])
	for _, row := range rows[1:] { // below the unreachable one
		if row["Situation à 20,005 min"] != "hors seuil" {
			t.Errorf("%s is %q", row["Commune"], row["Situation à 20,005 min"])
		}
	}
	if len(rows) < 2 {
		t.Errorf("%d rows", len(rows))
	}
}

// TestFarthestOfRanges: where times are but ranges, whose difference to the threshold is
// not told, the summary has the distance of the farthest communes in its place.
func TestFarthestOfRanges(t *testing.T) {
	for fitness, want := range map[coverage.Fitness]string{coverage.Fit: "Écart au seuil (min)", coverage.FarAway: "Distance (km)"} {
		r := sample.At(road.FromMinutes(60))
		for i := range r.Communes {
			r.Communes[i].Fitness = fitness
			if r.Communes[i].Status == coverage.Unreachable {
				r.Communes[i].Status = coverage.NotComputed
			}
		}
		rows, err := open(t, write(t, r, reports.French)).GetRows(summarySheet.name.FR)
		if err != nil {
			t.Fatal(err)
		}
		if !slices.ContainsFunc(rows, func(row []string) bool {
			return slices.Contains(row, "Commune du point d'accueil") && slices.Contains(row, want)
		}) {
			t.Errorf("fitness %v: no heading %q", fitness, want)
		}
	}
}

package workbook

import (
	"testing"

	"acces30/coverage"
	"acces30/reports"
	"acces30/reports/internal/sample"
)

func TestOpeningShares(t *testing.T) {
	r := sample.Result()
	f := open(t, write(t, r, reports.French))
	rows := body(t, f, openingSheet.name.FR)
	if len(rows) != 9 || rows[3]["Heure"] != "09:00" || rows[8]["Heure"] != "11:30" {
		t.Fatalf("rows %v", rows)
	}
	all := float64(r.Scope.All.People - r.Scope.NotComputed.People)
	if got := amount(t, rows[0]["Mardi"]); !near(got, float64(r.Opening.Days[1].People)/all) {
		t.Errorf("Tuesday %v", got)
	}
	if got := amount(t, rows[1]["Lundi"]); !near(got, float64(r.Opening.Halves[0].People)/all) || amount(t, rows[2]["Lundi"]) != 0 {
		t.Errorf("half-days of Monday %v, %v", rows[1], rows[2])
	}
	if got := amount(t, rows[8]["Lundi"]); !near(got, float64(r.Communes[0].Commune.Population)/all) || amount(t, rows[8]["Mardi"]) != 0 {
		t.Errorf("last half hour %v", rows[8])
	}
	if _, there := rows[0]["Dimanche"]; there {
		t.Error("Sunday is there, when no door opens")
	}
	r.Opening = coverage.Opening{Unstated: coverage.Count{Communes: 5, People: 100}}
	rows = body(t, open(t, write(t, r, reports.French)), openingSheet.name.FR)
	if len(rows) != 3 || rows[0]["Lundi"] != "" || rows[1]["Lundi"] != "" {
		t.Errorf("no hours stated: %v", rows)
	}
}

package workbook

import (
	"slices"
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

// TestDrawnDays: the half hours of the weekday with the most open doors, of the one with
// the fewest, and of the weekend are drawn; nothing where no door opens at any hour.
func TestDrawnDays(t *testing.T) {
	type people map[int]int // by half hour
	for name, tt := range map[string]struct {
		slots map[int]people // by day
		days  int
		want  []int
	}{
		"all alike":              {map[int]people{0: {18: 5}, 1: {18: 5}, 2: {18: 5}, 3: {18: 5}, 4: {18: 5}}, 6, []int{0, 5}},
		"one more, one fewer":    {map[int]people{0: {18: 5}, 1: {18: 5, 19: 1}, 2: {18: 5}, 3: {18: 4}, 4: {18: 5}, 5: {18: 9}}, 6, []int{1, 3, 5}},
		"Friday alone":           {map[int]people{4: {18: 5}}, 6, []int{4, 0, 5}},
		"as many at other hours": {map[int]people{0: {18: 5}, 1: {19: 5}, 2: {18: 5}, 3: {18: 5}, 4: {18: 5}}, 6, []int{0, 5}},
		"on Sunday too":          {map[int]people{0: {18: 5}, 6: {18: 1}}, 7, []int{0, 1, 5, 6}},
	} {
		b := &book{result: sample.Result()}
		b.result.Opening = coverage.Opening{}
		for day, slots := range tt.slots {
			for slot, n := range slots {
				b.result.Opening.Slots[day][slot] = n
			}
		}
		if got := b.drawnDays(tt.days); !slices.Equal(got, tt.want) {
			t.Errorf("%s: %v, want %v", name, got, tt.want)
		}
	}
	b := &book{result: sample.Result()}
	b.result.Opening = coverage.Opening{}
	if chart := b.openingChart(nil, 6); chart != nil {
		t.Error("a chart of no half hour")
	}
}

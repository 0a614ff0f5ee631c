package workbook

import (
	"strings"
	"testing"

	"acces30/coverage"
	"acces30/reports"
	"acces30/reports/internal/sample"
)

// TestDaysSayWhatIsOpen reads the sheet back: minutes to the nearest open door, the times
// beyond the threshold by name, and what may be nearer.
func TestDaysSayWhatIsOpen(t *testing.T) {
	r := sample.Result()
	rows := body(t, open(t, write(t, r, reports.French)), daysSheet.name.FR)
	if len(rows) != len(r.Communes) {
		t.Fatalf("%d rows", len(rows))
	}
	byCode := make(map[string]map[string]string)
	for _, row := range rows {
		byCode[row["Code Insee"]] = row
	}
	far, maybe := 0, 0
	for i := range r.Communes {
		c, row := &r.Communes[i], byCode[r.Communes[i].Commune.Code]
		for when, head := range map[int]string{0: "Lundi (min)", saturday: "Samedi (min)", coverage.Evening: "Un soir de semaine (min)"} {
			d := c.Doors[when].Sure.Time
			switch {
			case c.Status == coverage.NotComputed || !d.Reached():
				if row[head] != "" {
					t.Errorf("%s: %s %q", c.Commune.Name, head, row[head])
				}
			case row[head] == "" || !near(amount(t, row[head]), d.Minutes()):
				t.Errorf("%s: %s %q, want %v", c.Commune.Name, head, row[head], d.Minutes())
			}
			named := strings.Contains(row["Au-delà de 30 min"], strings.ToLower(strings.TrimSuffix(head, " (min)")))
			if want := c.Status != coverage.NotComputed && d > coverage.Promise; named != want {
				t.Errorf("%s: beyond 30 min %q, %s %v", c.Commune.Name, row["Au-delà de 30 min"], head, d.Minutes())
			}
			if named {
				far++
			}
		}
		if row["Plus près, mais pas sûrement ouvert"] != "" {
			maybe++
		}
	}
	if far == 0 || maybe == 0 {
		t.Errorf("%d times beyond, %d communes with a door that may be open: the test says nothing", far, maybe)
	}
}

func TestLongerHoursSayWhomTheyHelp(t *testing.T) {
	r := sample.Result()
	rows := body(t, open(t, write(t, r, reports.French)), longerSheet.name.FR)
	if len(rows) != len(r.Widenings) || rows[0]["Demi-journée la plus utile"] != "mercredi après-midi" ||
		amount(t, rows[0]["Habitants\u00a0× demi-journées gagnés, du lundi au samedi matin"]) != float64(r.Widenings[0].Total) {
		t.Errorf("%v", rows)
	}
}

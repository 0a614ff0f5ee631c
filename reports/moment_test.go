package reports_test

import (
	"strings"
	"testing"
	"time"

	"acces30/coverage"
	"acces30/coverage/label"
	"acces30/reports"
	"acces30/reports/internal/sample"
)

// TestAMomentIsInEveryTitle: what a report of a moment is about is said with its name.
func TestAMomentIsInEveryTitle(t *testing.T) {
	r := sample.Result()
	r.Study.Settings.At = &label.Moment{Day: 3, Minute: 840}
	r.Study.Moment = &coverage.Moment{Day: time.Date(2024, 8, 15, 0, 0, 0, 0, time.UTC), Minute: 840, Structures: 40, Untold: 2, Holiday: label.Assumption}
	r.Today = r.Tallies
	fr := strings.ReplaceAll(reports.Answer(reports.French, r)+reports.Subtitle(reports.French, r), "\u00a0", " ")
	for _, want := range []string{"jeudi 15 août 2024 à 14:00 (Assomption)", "structures sur 40 sont ouvertes à ce moment", "2 points d'accueil ne disent pas", "Par rapport à la semaine entière"} {
		if !strings.Contains(fr, want) {
			t.Errorf("%q is not in %q", want, fr)
		}
	}
	en := strings.ReplaceAll(reports.ScopeName(reports.English, r.Study), "\u00a0", " ")
	if !strings.Contains(en, "Thursday 15 August 2024 at 14:00 (Assumption Day)") {
		t.Errorf("%q", en)
	}
	if strings.Contains(fr, "scénario") {
		t.Errorf("a moment alone is told as a scenario: %q", fr)
	}
}

func TestEveryHolidayHasAName(t *testing.T) {
	for h := label.NewYear; h < label.Holidays; h++ {
		if name := reports.HolidayName(h); name.FR == "" || name.EN == "" || name == reports.HolidayName(label.Holidays) {
			t.Errorf("holiday %d is called %+v", h, name)
		}
	}
}

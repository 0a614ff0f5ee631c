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

// TestHolidaysOfTheMonthAreNamed: with the départements that have them where not all do.
func TestHolidaysOfTheMonthAreNamed(t *testing.T) {
	study := &coverage.Study{Communes: []coverage.Commune{{Code: "57001", Departement: "57"}, {Code: "54001", Departement: "54"}}}
	study.Settings.Departements = []string{"54", "57"}
	for _, c := range []struct {
		month  time.Month
		fr, en string
	}{
		{time.August, "Jour férié d'août 2024 : jeudi 15 août 2024 (Assomption) ; les portes y sont tenues pour fermées.",
			"Public holiday of August 2024: Thursday 15 August 2024 (Assumption Day); doors are taken for shut then."},
		{time.December, "Jours fériés de décembre 2024 : mercredi 25 décembre 2024 (Noël), jeudi 26 décembre 2024 (Saint-Étienne) dans 57 ; les portes y sont tenues pour fermées.",
			"Public holidays of December 2024: Wednesday 25 December 2024 (Christmas Day), Thursday 26 December 2024 (Saint Stephen's Day) in 57; doors are taken for shut then."},
		{time.September, "", ""},
	} {
		study.Settings.Date = time.Date(2024, c.month, 3, 0, 0, 0, 0, time.UTC)
		for lang, want := range map[reports.Lang]string{reports.French: c.fr, reports.English: c.en} {
			if got := strings.ReplaceAll(reports.MonthHolidays(lang, study), "\u00a0", " "); got != want {
				t.Errorf("%q, want %q", got, want)
			}
		}
	}
}

package parse

import (
	"testing"
	"time"
)

func TestDate(t *testing.T) {
	day := time.Date(2020, 2, 1, 0, 0, 0, 0, time.UTC)
	for _, text := range []string{
		"Espace labellisé 01/02/2020", "01/02/2020", "2020-02-01", "Espace labellisé 02/2020", "02/2020", "2020-02", "2020/02/01",
		"1/2/2020", "01.02.2020", "01-02-20", "1er février 2020", "1 fevr. 2020", "février 2020", "FÉVRIER 2020", "20200201",
		"samedi 1er février 2020", "Labellisée le 1er février 2020", "labellisé depuis le 01/02/2020", "2020-02-01T00:00:00Z",
		"2020-01-31T23:00:00.000Z", "2020-01-31T23:00:00+00:00", "2020-01-31 23:00 UTC", "2020-01-31T20:00:00Z", "2020-02-01T04:00:00Z", "2020-02-01T19:00:00Z", "2020-02-01T23:30:00Z",
		"2020-02-01T00:00:00+01:00", "2020-02-01T23:00:00", "1580511600000", "1580515200000", "Espace labellisé 2020-01-31T23:00:00Z",
		"01/02/2020 00:00:00", "43862", "43862.5", "1-févr.-20", "espace  labellisé\u00a001/02/2020", "01\u00a002\u00a02020", "01/02/2020\t12:00", "\t1/2/20, 8h",
	} {
		if got, ok := Date(text); !ok || !got.Equal(day) {
			t.Errorf("%q: %v, %v", text, got, ok)
		}
	}
	for _, text := range []string{"", "Espace labellisé", "31/02/2020", "2020", "01/02/0020", "12", "99999", "32 janvier 2020", "janvier", "bientôt 2020", "2020-02-30T23:00:00Z", "2020-02-01T25:00:00Z", "9999999999999", "312345678901"} {
		if got, ok := Date(text); ok {
			t.Errorf("%q read as %v", text, got)
		}
	}
}

// TestNamesInDates reads every month and every day of the week, whole and cut short, in
// French and in English.
func TestNamesInDates(t *testing.T) {
	for month, names := range [][]string{
		{"janvier", "janv.", "January", "JAN"}, {"février", "févr.", "February", "feb"}, {"mars", "march", "mar."}, {"avril", "avr.", "April", "apr"},
		{"mai", "May"}, {"juin", "June", "jun"}, {"juillet", "juil.", "July", "jul"}, {"août", "aout", "August", "aug"},
		{"septembre", "sept.", "September", "sep"}, {"octobre", "oct.", "October"}, {"novembre", "nov.", "November"}, {"décembre", "déc.", "December", "dec"},
	} {
		for _, name := range names {
			want := time.Date(2024, time.Month(month+1), 7, 0, 0, 0, 0, time.UTC)
			if got, ok := Date("7 " + name + " 2024"); !ok || !got.Equal(want) {
				t.Errorf("7 %s: %v, %v", name, got, ok)
			}
		}
	}
	for _, name := range []string{"lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."} {
		if got, ok := Date(name + " 7 mars 2024"); !ok || got.Format(time.DateOnly) != "2024-03-07" {
			t.Errorf("%s: %v, %v", name, got, ok)
		}
	}
}

// TestFirstAndLastDates: dates end somewhere, and not a day before.
func TestFirstAndLastDates(t *testing.T) {
	for text, want := range map[string]string{
		"29221": "1980-01-01", "80000": "2119-01-11", "29220": "", "80001": "", "01/01/1900": "1900-01-01", "31/12/1899": "", "31/12/2199": "2199-12-31", "01/01/2200": "",
		"29/02/2024": "2024-02-29", "29/02/2023": "", "31/12/2024": "2024-12-31", "00/12/2024": "", "01/00/2024": "", "01/13/2024": "",
	} {
		got := ""
		if day, ok := Date(text); ok {
			got = day.Format(time.DateOnly)
		}
		if got != want {
			t.Errorf("%q is read as %q, want %q", text, got, want)
		}
	}
}

// TestMonthThenDay: a text that is a day with the month first, and none as French files write it.
func TestMonthThenDay(t *testing.T) {
	for text, want := range map[string]bool{
		"11/15/2022": true, "Espace labellisé 11/15/2022": true, "1.31.22": true, "02-29-2024": true, " 12/13/2022\u00a000:00 ": true, "12/31/2199": true,
		"15/11/2022": false, "11/12/2022": false, "13/13/2022": false, "02/30/2022": false, "02-29-2023": false, "2022-11-15": false, "11/15": false, "11/2022": false,
		"12/31/1899": false, "12/31/2200": false, "15 novembre 2022": false, "": false, "Espace labellisé": false,
	} {
		if got := MonthThenDay(text); got != want {
			t.Errorf("%q has the month first: %v", text, got)
		}
	}
}

// FuzzDate: what is read as a day says the same when written again.
func FuzzDate(f *testing.F) {
	f.Add("Espace labellisé 01/02/2020")
	f.Add("2020-02-29")
	f.Fuzz(func(t *testing.T, text string) {
		day, ok := Date(text)
		if !ok {
			if !day.IsZero() {
				t.Fatalf("%q is no date and gives %v", text, day)
			}
			return
		}
		again, ok := Date(day.Format("02/01/2006"))
		if !ok || !again.Equal(day) || day.Location() != time.UTC || day.Hour() != 0 {
			t.Fatalf("%q gives %v, then %v", text, day, again)
		}
	})
}

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
		"01/02/2020 00:00:00", "43862", "43862.5", "1-févr.-20", "espace  labellisé\u00a001/02/2020",
	} {
		if got, ok := Date(text); !ok || !got.Equal(day) {
			t.Errorf("%q: %v, %v", text, got, ok)
		}
	}
	for _, text := range []string{"", "Espace labellisé", "31/02/2020", "2020", "01/02/0020", "12", "99999", "32 janvier 2020", "janvier", "bientôt 2020"} {
		if got, ok := Date(text); ok {
			t.Errorf("%q read as %v", text, got)
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

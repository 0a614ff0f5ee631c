package parse

import (
	"testing"

	"acces30/coverage/label"
)

func TestRhythm(t *testing.T) {
	odd, even := label.Rhythm{Every: 2, Parity: label.Odd}, label.Rhythm{Every: 2, Parity: label.Even}
	tests := []struct {
		text string
		want label.Rhythm
		ok   bool
	}{
		{"", label.Rhythm{}, true}, {"toutes les semaines", label.Rhythm{}, true},
		{"semaines impaires", odd, true}, {"semaine paire uniquement", even, true}, {"odd-weeks", odd, true}, {"odd weeks", odd, true},
		{"une semaine sur deux", label.Rhythm{Every: 2}, true}, {"un samedi sur 2", label.Rhythm{Every: 2}, true}, {"tous les 15 jours", label.Rhythm{Every: 2}, true},
		{"toutes les 5 semaines", label.Rhythm{Every: 5}, true}, {"toutes les trois semaines", label.Rhythm{Every: 3}, true},
		{"1er et 3e du mois", label.Rhythm{Month: 0b101}, true}, {"2ème et 4ème lundis du mois", label.Rhythm{Month: 0b1010}, true},
		{"le dernier samedi de chaque mois", label.Rhythm{Month: label.Last}, true},
		{"une fois par mois", label.Rhythm{}, false}, {"2e semaine du mois", label.Rhythm{}, false}, {"semaines paires du mois de mai", label.Rhythm{}, false},
		{"vacances scolaires", label.Rhythm{}, false}, {"1er", label.Rhythm{}, false}, {"toutes les 60 semaines", label.Rhythm{}, false}, {"le 1 du mois", label.Rhythm{}, false},
	}
	for _, tt := range tests {
		if got, ok := Rhythm(tt.text); got != tt.want || ok != tt.ok {
			t.Errorf("%q: %+v, %v", tt.text, got, ok)
		}
	}
}

func TestHoursOfSomeWeeks(t *testing.T) {
	day := Hours("9h-12h semaines paires / 14h-17h")
	if len(day.Sometimes) != 1 || day.Sometimes[0].Rhythm != (label.Rhythm{Every: 2, Parity: label.Even}) || day.Sometimes[0].Interval != (label.Interval{Open: 540, Close: 720}) || len(day.Open) != 1 {
		t.Errorf("%+v", day)
	}
	if day = Hours("13:00-17:00 1er, 2e et 4e du mois"); len(day.Sometimes) != 1 || day.Sometimes[0].Rhythm.Month != 0b1011 || day.Unreadable {
		t.Errorf("%+v", day)
	}
	if day = Hours("semaines impaires"); !day.Unstated || day.Unreadable || len(day.Sometimes) > 0 {
		t.Errorf("weeks without hours: %+v", day)
	}
}

func FuzzReadComment(f *testing.F) {
	f.Add("ouverte le mercredi 9h-12h en semaine impaire uniquement et le samedi 9h-12h en semaine paire uniquement")
	f.Add(`Fermé\x20le 3eme jeudi après-midi de chaque mois; 1er du mois`)
	f.Fuzz(func(t *testing.T, text string) {
		for _, clause := range ReadComment(text).Plain {
			for _, r := range clause {
				if r.Kind != RemarkAppointment && len(r.Days) == 0 {
					t.Fatalf("%q: a remark of no day: %+v", text, r)
				}
			}
		}
	})
}

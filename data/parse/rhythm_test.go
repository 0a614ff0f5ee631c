package parse

import (
	"strconv"
	"strings"
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

// TestWordsOfRhythms: each of the words, where it stands, and what is no rhythm though
// nearly all its words are there.
func TestWordsOfRhythms(t *testing.T) {
	const no = "none"
	for text, want := range map[string]string{
		"odd weeks only": "odd-weeks", "on even weeks": "even-weeks", "even weeks only": "even-weeks", "the odd week": "odd-weeks", "odd months": no, "week odd": no, "weeks only": no,
		"sem impaire": "odd-weeks", "sem paires le lundi": "even-weeks", "week impair": "odd-weeks", "weeks paires": "even-weeks", "lundi impair": no, "semaines": no,
		"une semaine sur trois": "every-3-weeks", "1 semaine sur 4": "every-4-weeks", "un lundi sur quatre": "every-4-weeks", "un mardi sur cinq": "every-5-weeks", "un jeudi sur six": "every-6-weeks",
		"une semaine sur huit": "every-8-weeks", "deux semaines sur trois": no, "semaine sur deux": no, "une semaine pour deux": no, "une fois sur deux": no, "une semaine sur": no, "une semaine sur un": no,
		"une journée sur deux": no, "une semaine impaire sur deux": no, "semaines impaires, une semaine sur deux": no, "semaines paires, toutes les 2 semaines": no, "odd weeks, une semaine sur deux": no,
		"toutes les 2 semaines": "every-2-weeks", "toutes les 9 semaines": "every-9-weeks", "tous les 15 semaines": "every-15-weeks", "toutes les 52 semaines": "every-52-weeks", "toutes les 53 semaines": no, "toutes les 1 semaines": no,
		"toutes les quatre semaines": "every-4-weeks", "toutes de 3 semaines": no, "les les 3 semaines": no, "toutes les 3 visites": no, "toutes les 3": no, "toutes les bonnes semaines": no,
		"tous les quinze jours": "every-2-weeks", "tous les 15 jours le lundi": "every-2-weeks", "toutes les 15 jours": no, "tous de 15 jours": no, "tous les 3 jours": no, "tous les 15 mois": no, "tous les 15": no,
		"tous les 15 jours semaines paires": no, "quinzaine": "every-2-weeks", "bimensuel": "every-2-weeks", "par quinzaine": "every-2-weeks", "every 3 weeks": "every-3-weeks", "month 2 4": "month-2-4",
		"hebdomadaire": "", "chaque semaine": "", "every week": "", "weekly": "",
		"first and third of the month": "month-1-3", "last friday": no, "1er du mois, 2e du mois": no, "1 et 3e du mois": "month-1-3", "1er et 3 du mois": no, "2e et 5 du mois": no, "2 du mois": no,
		"le lundi et le mardi du mois": no, "1er et dernier du mois": "month-1-last", "2e jeudi matin du mois": no, "du mois": no, "1er samedi du mois sauf août": no, "sauf le 1er samedi du mois": no,
		"2e 2e lundi du mois": "month-2", "avant 2e lundi du mois": no, "mois du 2e lundi": no,
	} {
		got, ok := Rhythm(text)
		wanted, err := label.RhythmOf(want) // nothing where there is none
		if ok != (err == nil) || got != wanted {
			t.Errorf("%q: %+v, %v, want %q", text, got, ok, want)
		}
	}
	for _, days := range [][]string{{"lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"}, {"lundis", "mardis", "mercredis", "jeudis", "vendredis", "samedis", "dimanches"}} {
		for _, day := range days {
			if got, ok := Rhythm("semaines paires le " + day); !ok || got.Code() != "even-weeks" {
				t.Errorf("even weeks on %s: %q, %v", day, got.Code(), ok)
			}
		}
	}
}

// TestWhichOfAMonth: each word for which weekday of a month is meant.
func TestWhichOfAMonth(t *testing.T) {
	for bit, words := range []string{
		"1er 1ère 1ers premier premiers 1st first", "2e 2ème 2èmes 2nd 2ième deuxième deuxièmes second", "3e 3ème 3èmes 3ième troisième troisièmes 3rd third",
		"4e 4ème 4èmes 4ième quatrième quatrièmes 4th fourth", "5e 5ème 5ième cinquième 5th fifth", "dernier derniers last",
	} {
		for _, word := range strings.Fields(words) {
			want := label.Rhythm{Month: 1 << bit}
			if got, ok := Rhythm("le " + word + " lundi du mois"); !ok || got != want {
				t.Errorf("%q: %+v, %v, want %+v", word, got, ok, want)
			}
		}
	}
	for digit := 1; digit <= 5; digit++ {
		want := label.Rhythm{Month: 1<<(digit-1) | label.Last}
		if got, ok := Rhythm(strconv.Itoa(digit) + " et dernier lundi du mois"); !ok || got != want {
			t.Errorf("%d beside another: %+v, %v, want %+v", digit, got, ok, want)
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

// TestLinksOfRhythms: each word that may stand between those of a rhythm changes nothing.
func TestLinksOfRhythms(t *testing.T) {
	links := "et de du des le les en chaque uniquement seulement a l la d tous toutes ou and of the on only"
	for link := range strings.FieldsSeq(links) {
		for _, text := range []string{link + " semaines impaires", "semaines impaires " + link} {
			if got, ok := Rhythm(text); !ok || got != (label.Rhythm{Every: 2, Parity: label.Odd}) {
				t.Errorf("%q: %+v, %v", text, got, ok)
			}
		}
	}
}

package parse

import (
	"testing"

	"acces30/coverage/label"

	"github.com/google/go-cmp/cmp"
)

func TestHours(t *testing.T) {
	morning := label.Interval{Open: 540, Close: 720}
	afternoon := label.Interval{Open: 810, Close: 1020}
	tests := []struct {
		text string
		want []label.Interval
		left string // what was left out or joined: placeholder, overlap, appointment, unreadable, by their first letters; s for hours of some weeks
	}{
		{"", nil, ""}, {"-", nil, ""}, {"fermé", nil, ""}, {"Espace fermé ce jour", nil, ""}, {"Horaires non communiqués", nil, ""},
		{"09:00 - 12:00 / 13:30 - 17:00", []label.Interval{morning, afternoon}, ""},
		{"9:00-12:00/13:30-17:00", []label.Interval{morning, afternoon}, ""},
		{"9h - 12h", []label.Interval{morning}, ""},
		{"9h00 à 12h00 et de 13 h 30 à 17h", []label.Interval{morning, afternoon}, ""},
		{"9:00– 12:00 / 13:30 - 17 :00", []label.Interval{morning, afternoon}, ""},
		{"9:00 - 12:00 13:30 - 17:00", []label.Interval{morning, afternoon}, ""},
		{"09:00 / 12:00", []label.Interval{morning}, ""},
		{"00:00 - 00:00", nil, "p"},
		{"00:00 - 00:00 / 09:00 - 12:00", []label.Interval{morning}, "p"},
		{"09:00 - 16:00 / 14:00 - 16:00", []label.Interval{{Open: 540, Close: 960}}, "o"},
		{"00:00 - 24:00", []label.Interval{{Open: 0, Close: 1440}}, ""},
		{"9:00 - 12:00 / Sur RDV : après-midi", []label.Interval{morning}, "a"},
		{"9:00 - 12:00 // Sur RDV : 8:30 - 9:00 / 13:30 - 17:00", []label.Interval{morning}, "a"},
		{"Sur RDV : 8:30 - 12:00 / Sans RDV : 13:30 - 17:00", []label.Interval{afternoon}, "a"},
		{"09:00 - 12:00 (sur RDV 14:00 - 17:00)", []label.Interval{morning}, "a"},
		{"Sur RDV", nil, "a"},
		{"9:00 - 12:00 / Semaines paires : 13:30 - 17:00 / 18:00 - 19:00", []label.Interval{morning}, "s"},
		{"Juin - Sept. : 9:00 - 12:00", nil, "u"},
		{"9:00 - 12:00 / 13:30 - 17:", []label.Interval{morning}, "u"},
		{"8:30-12- /14: - 17:30", nil, "u"}, {"9: 12:30 / 13:30 17:00", []label.Interval{afternoon}, "u"}, {"9:00 : 12:00 / 13:30 - 17:00", []label.Interval{morning, afternoon}, ""},
		{"9:00 - 12:00-13:30 - 17:00", []label.Interval{morning, afternoon}, ""},
		{"12:00 - 09:00", nil, "u"}, {"09:00", nil, "u"}, {"09:60 - 12:00", nil, "u"},
		{"25:00 - 26:00", nil, "u"}, {"113:30 - 17:00", nil, "u"}, {"24h/24", []label.Interval{{Open: 0, Close: 1440}}, ""}, {"24h/24 7j/7", []label.Interval{{Open: 0, Close: 1440}}, ""},

		// Words on either side.
		{"9h-12h sans RDV", []label.Interval{morning}, ""}, {"Sans rdv 9h-12h", []label.Interval{morning}, ""}, {"9h-12h (sans rendez-vous)", []label.Interval{morning}, ""},
		{"9h-12h avec ou sans rendez-vous", []label.Interval{morning}, ""}, {"9h-12h, avec et sans RDV", []label.Interval{morning}, ""},
		{"9h-12h sur RDV / 13h30-17h sans RDV", []label.Interval{afternoon}, "a"}, {"9h-12h sur RDV / 13h30-17h", []label.Interval{afternoon}, "a"},
		{"9h-12h sans RDV / 13h30-17h sur RDV uniquement", []label.Interval{morning}, "a"}, {"9h-12h / 13h30-17h (sur rdv)", []label.Interval{morning}, "a"},
		{"9h-12h, sur RDV", nil, "a"}, {"9h-12h, après-midi sur RDV", []label.Interval{morning}, "a"}, {"08:30 - 12:30 et sur RDV l'après-midi", []label.Interval{{Open: 510, Close: 750}}, "a"},
		{"Matin : sur RDV / Après-midi : 13h30-17h sans RDV", []label.Interval{afternoon}, "a"}, {"Sur RDV : matin / Sans RDV : 13:30 - 17:00", []label.Interval{afternoon}, "a"},
		{"9h-12h, fermé l'après-midi", []label.Interval{morning}, ""}, {"Fermé le matin / 13h30-17h", []label.Interval{afternoon}, ""}, {"9h-12h / fermé", []label.Interval{morning}, ""},
		{"9h-17h (fermé de 12h à 13h30)", []label.Interval{morning, afternoon}, ""}, {"9h-17h, fermé entre midi et 13h30", []label.Interval{morning, afternoon}, ""},
		{"Matin : 9h-12h / Après-midi : 13h30-17h", []label.Interval{morning, afternoon}, ""}, {"Ouvert de 9h à 12h", []label.Interval{morning}, ""},
		{"9h-12h sans interruption", []label.Interval{morning}, ""}, {"9h-12h non-stop", []label.Interval{morning}, ""}, {"Journée continue : 9h-12h", []label.Interval{morning}, ""},

		{"9h-12h, 13h30-17h sauf jours fériés", []label.Interval{morning, afternoon}, ""}, {"9h-12h (hors fériés)", []label.Interval{morning}, ""},
		{"9h-12h sauf les jours feries", []label.Interval{morning}, ""}, {"9h-12h sauf vacances", nil, "u"}, {"Fermé les jours fériés", nil, "u"},

		// Times and what stands between them.
		{"09:00:00 - 12:00:00", []label.Interval{morning}, ""}, {"09:00:00-12:00:00/13:30:00-17:00:00", []label.Interval{morning, afternoon}, ""},
		{"9h-12h | 13h30-17h", []label.Interval{morning, afternoon}, ""}, {"9h00-12h00 & 13h30-17h00", []label.Interval{morning, afternoon}, ""},
		{"9h-12h\n13h30-17h", []label.Interval{morning, afternoon}, ""}, {"9h-12h puis 13h30-17h", []label.Interval{morning, afternoon}, ""},
		{"9h-midi", []label.Interval{morning}, ""}, {"9h à midi / 13h30 à 17 heures", []label.Interval{morning, afternoon}, ""}, {"9-12h", []label.Interval{morning}, ""},
		{"9h-12", []label.Interval{morning}, ""}, {"De 9 à 12h et de 13h30 à 17h", []label.Interval{morning, afternoon}, ""}, {"9h00mn-12h00min", []label.Interval{morning}, ""},
		{"9.00-12.00", []label.Interval{morning}, ""}, {"22h-minuit", []label.Interval{{Open: 1320, Close: 1440}}, ""}, {"9-12", nil, "u"},
		{"9h-12h (semaines impaires) / 13h30-17h", []label.Interval{afternoon}, "s"}, {"9h-12h selon planning", nil, "u"}, {"1er mardi du mois : 9h-12h / 13h30-17h", nil, "s"},
		{"9h-12h sauf vacances scolaires", nil, "u"}, {"Permanence 9h-12h", nil, "u"}, {"À partir de 9h", nil, "u"}, {"le matin", nil, "u"}, {"Fermé le matin", nil, ""}, {"9h-12h les 1er et 3e mardis", nil, "u"},
	}
	for _, tt := range tests {
		got := Hours(tt.text)
		left := ""
		for _, sign := range []struct {
			seen bool
			as   string
		}{{got.Placeholder, "p"}, {got.Overlap, "o"}, {got.Appointment, "a"}, {got.Unreadable, "u"}, {len(got.Sometimes) > 0, "s"}} {
			if sign.seen {
				left += sign.as
			}
		}
		if diff := cmp.Diff(tt.want, got.Open); diff != "" || left != tt.left {
			t.Errorf("%q: %v, left out %q, want %v, %q", tt.text, got.Open, left, tt.want, tt.left)
		}
	}
}

func FuzzHours(f *testing.F) {
	f.Add("09:00 - 12:00 / 13:30 - 17:00")
	f.Add("00:00-24:00/-")
	f.Fuzz(func(t *testing.T, text string) {
		day := Hours(text).Open
		last := -1
		for _, i := range day {
			if int(i.Open) <= last || i.Close <= i.Open || i.Close > minutesPerDay {
				t.Fatalf("%q gives %v", text, day)
			}
			last = int(i.Close)
		}
	})
}

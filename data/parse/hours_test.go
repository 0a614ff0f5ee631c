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
		left string // what was left out or joined: placeholder, overlap, appointment, unreadable, by their first letters; s for hours of some weeks, n for those not stated
	}{
		{"", nil, ""}, {"-", nil, ""}, {"fermé", nil, ""}, {"Espace fermé ce jour", nil, ""}, {"Horaires non communiqués", nil, "n"},
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
		{"00:00 - 24:00", nil, "p"}, {"00:00 - 23:59", nil, "p"}, {"00:30 - 23:30", nil, "p"}, {"00:30 - 23:29", []label.Interval{{Open: 30, Close: 1409}}, ""},
		{"9:00 - 12:00 / Sur RDV : après-midi", []label.Interval{morning}, "a"},
		{"9:00 - 12:00 // Sur RDV : 8:30 - 9:00 / 13:30 - 17:00", []label.Interval{morning}, "a"},
		{"Sur RDV : 8:30 - 12:00 / Sans RDV : 13:30 - 17:00", []label.Interval{afternoon}, "a"},
		{"09:00 - 12:00 (sur RDV 14:00 - 17:00)", []label.Interval{morning}, "a"},
		{"Sur RDV", nil, "a"},
		{"9:00 - 12:00 (sur RDV)", nil, "a"}, {"9:00 - 12:00 /(sur RDV)", nil, "a"}, {"9:00 - 12:00, sur RDV", nil, "a"}, {"9:00 - 12:00 / sur RDV", []label.Interval{morning}, "a"},
		{"9:00 - 12:00 / Semaines paires : 13:30 - 17:00 / 18:00 - 19:00", []label.Interval{morning}, "s"},
		{"Juin - Sept. : 9:00 - 12:00", nil, "u"},
		{"9:00 - 12:00 / 13:30 - 17:", []label.Interval{morning}, "u"},
		{"8:30-12- /14: - 17:30", nil, "u"}, {"9: 12:30 / 13:30 17:00", []label.Interval{afternoon}, "u"}, {"9:00 : 12:00 / 13:30 - 17:00", []label.Interval{morning, afternoon}, ""},
		{"9:00 - 12:00-13:30 - 17:00", []label.Interval{morning, afternoon}, ""},
		{"12:00 - 09:00", nil, "u"}, {"09:00", nil, "u"}, {"09:60 - 12:00", nil, "u"},
		{"25:00 - 26:00", nil, "u"}, {"113:30 - 17:00", nil, "u"}, {"24h/24", nil, "p"}, {"24h/24 7j/7", nil, "p"},

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
		{"Ouvert : 9-12h", []label.Interval{morning}, ""}, {"Matin :9-12h / Après-midi: 13h30-17", []label.Interval{morning, afternoon}, ""}, {": 9-12h", []label.Interval{morning}, ""},
		{"8 : 30-12h", []label.Interval{{Open: 510, Close: 720}}, ""}, {"8 : 9-12h", nil, "u"}, {"8:9-12h", nil, "u"},
		{"9h-12h sans interruption", []label.Interval{morning}, ""}, {"9h-12h non-stop", []label.Interval{morning}, ""}, {"Journée continue : 9h-12h", []label.Interval{morning}, ""},

		{"9h-12h, 13h30-17h sauf jours fériés", []label.Interval{morning, afternoon}, ""}, {"9h-12h (hors fériés)", []label.Interval{morning}, ""},
		{"9h-12h sauf les jours feries", []label.Interval{morning}, ""}, {"9h-12h sauf vacances", nil, "u"}, {"Fermé les jours fériés", nil, "u"},

		// Words between two spans speak of the second, and of the first unless it has its own.
		{"9h-12h fermé 13h30-17h", nil, ""}, {"9h-12h sur rdv 13h30-17h", nil, "a"}, {"9h-12h sans rdv 13h30-17h sur rdv", []label.Interval{morning}, "a"}, {"9h-12h sur rdv 13h30-17h sans rdv", []label.Interval{afternoon}, "a"},
		{"sur rdv 9h-12h sans rdv 13h30-17h", []label.Interval{afternoon}, "a"}, {"sans rdv 9h-12h sur rdv 13h30-17h", []label.Interval{morning}, "a"}, {"sans rdv 9h-12h sur rdv 13h30-17h / 18h-19h", []label.Interval{morning}, "a"},
		{"18h-19h / 20h-21h / sans rdv 9h-12h sur rdv 13h30-17h", []label.Interval{morning, {Open: 1080, Close: 1140}, {Open: 1200, Close: 1260}}, "a"}, {"matin 9h-12h sur rdv, après-midi 13h30-17h sans rdv", []label.Interval{afternoon}, "a"},
		{"matin 9h-12h sur rdv après-midi 13h30-17h sans rdv", []label.Interval{afternoon}, "a"}, {"9h-12h accueil 13h30-17h sur rdv", []label.Interval{morning}, "a"}, {"sans rdv 9h-12h 13h30-17h", []label.Interval{morning, afternoon}, ""},

		// Words before speak of all that follow, those in brackets or behind a comma of the hours before them.
		{"00:00-00:00 sur rdv 9h-12h", nil, "pa"}, {"00:00-00:00 sur rdv 9h-12h / 13h30-17h", nil, "pa"}, {"00:00-00:00 sans rdv", nil, "p"}, {"0:00 - 0:00 accueil le matin", nil, "p"},
		{"9h-12h, sur rdv 13h30-17h", []label.Interval{morning}, "a"}, {"sur rdv : 9h-12h, 13h30-17h (sans rdv)", []label.Interval{afternoon}, "a"},
		{"sur rdv : 9h-12h / 13h30-17h / sans rdv", nil, "a"}, {"sur rdv : 9h-12h, 13h30-17h (sans rdv) / 18h-19h", []label.Interval{afternoon}, "a"}, {"(sans rdv) 9h-12h", []label.Interval{morning}, ""},
		{"sur rdv : 9h-12h / 13h30-17h (sans rdv le matin)", []label.Interval{afternoon}, "a"}, {"9h-12h / 13h30-17h, sur rdv le matin", []label.Interval{morning, afternoon}, "a"}, {"9h-12h / 13h30-17h, vacances", []label.Interval{morning}, "u"},
		{"9h-12h, fermé", []label.Interval{morning}, ""}, {"2 : 9h-12h / 13h30-17h", []label.Interval{afternoon}, "u"}, {"vacances : 9h-12h / 13h30-17h", nil, "u"}, {"x : 9h-12h / 13h30-17h", []label.Interval{afternoon}, "u"},
		{"fermé 12h-13h30 / 9h-17h", []label.Interval{morning, afternoon}, ""}, {"vacances : 9h-12h / accueil / 13h30-17h", nil, "u"}, {"9h-12h semaines paires", nil, "s"}, {"semaines paires", nil, "n"},
		{"semaines paires / fermé", nil, ""}, {"semaines paires / matin", nil, "n"},

		// Words that change what others say.
		{"9h-12h sans coupure", []label.Interval{morning}, ""}, {"9h-12h sans pause", []label.Interval{morning}, ""}, {"9h-12h sans interruption rdv", nil, "a"}, {"9h-12h sans", nil, "u"}, {"9h-12h sans carte", nil, "u"},
		{"9h-12h coupure", []label.Interval{morning}, ""}, {"9h-12h r.d.v.", nil, "a"}, {"9h-12h rdvs", nil, "a"}, {"9h-12h sans r.d.v", []label.Interval{morning}, ""}, {"9h-12h prendez vous rendez", nil, "a"}, {"9h-12h prenez endez vous", nil, "a"},
		{"fermé exceptionnellement 9h-12h", nil, ""}, {"fermé pendant vacances 9h-12h", nil, "u"}, {"non fermé 9h-12h", nil, ""}, {"9h-12h semaines paires vacances", nil, "u"},

		// Digits and marks beside times.
		{"113:30-17:00 sans rdv", nil, "u"}, {"bureau 123 9h-12h sans rdv", []label.Interval{morning}, ""}, {"accueil 3: 9-12h sans rdv", nil, "u"}, {"accueil 3: 9h-12h sans rdv", []label.Interval{morning}, ""}, {"9 : 12h - 13h30 sans rdv", nil, "u"},
		{"09:00-12:00 5 sans rdv", []label.Interval{morning}, ""}, {"9h-12h - sans rdv", nil, "u"}, {"9h-12h : sans rdv", nil, "u"}, {"9h-12h", []label.Interval{morning}, ""}, {"9-12 sans rdv", nil, "u"}, {"accueil 9h-12", []label.Interval{morning}, ""},
		{"09:00:59 - 12:00:59", []label.Interval{morning}, ""}, {"09:00:60 - 12:00:00", nil, "u"}, {"09:00:00 - 12:00:60", nil, "u"}, {"09:59 - 12:00", []label.Interval{{Open: 599, Close: 720}}, ""}, {"9h - 12h60", nil, "u"},
		{"23:59 - 24:00", []label.Interval{{Open: 1439, Close: 1440}}, ""}, {"23:00 - 24:01", nil, "u"}, {"12:01 - 12:00", nil, "u"}, {"12:00 - 12:01", []label.Interval{{Open: 720, Close: 721}}, ""}, {"9h-12h / 12h-12h / 13h30-17h", []label.Interval{morning, afternoon}, "p"},
		{"9h 12h 13h30", nil, "u"}, {"9h", nil, "u"}, {"9h-12h 13h30-17h 5", nil, "u"}, {"/ 9h-12h /", []label.Interval{morning}, ""}, {"12", nil, "u"}, {"/", nil, ""}, {"rdv le 3 9h-12h", nil, "a"},

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
		}{{got.Placeholder, "p"}, {got.Overlap, "o"}, {got.Appointment, "a"}, {got.Unreadable, "u"}, {len(got.Sometimes) > 0, "s"}, {got.Unstated, "n"}} {
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

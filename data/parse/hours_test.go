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
		left string // what was left out or joined: placeholder, overlap, appointment, unreadable, by their first letters
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
		{"9:00 - 12:00 / Semaines paires : 13:30 - 17:00 / 18:00 - 19:00", []label.Interval{morning}, "u"},
		{"Juin - Sept. : 9:00 - 12:00", nil, "u"},
		{"9:00 - 12:00 / 13:30 - 17:", []label.Interval{morning}, "u"},
		{"8:30-12- /14: - 17:30", nil, "u"}, {"9: 12:30 / 13:30 17:00", []label.Interval{afternoon}, "u"},
		{"12:00 - 09:00", nil, "u"}, {"09:00", nil, "u"}, {"09:60 - 12:00", nil, "u"},
		{"25:00 - 26:00", nil, "u"}, {"113:30 - 17:00", nil, "u"}, {"24h/24", nil, "u"},
	}
	for _, tt := range tests {
		got := Hours(tt.text)
		left := ""
		for _, sign := range []struct {
			seen bool
			as   string
		}{{got.Placeholder, "p"}, {got.Overlap, "o"}, {got.Appointment, "a"}, {got.Unreadable, "u"}} {
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

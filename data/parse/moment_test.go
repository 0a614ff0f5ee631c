package parse

import (
	"strings"
	"testing"

	"acces30/coverage/label"
)

func TestMoment(t *testing.T) {
	for text, want := range map[string]label.Moment{
		"mercredi 14:00": {Day: 2, Minute: 840}, "Mercredi à 14h": {Day: 2, Minute: 840}, "samedi 9h30": {Day: 5, Minute: 570},
		" wednesday at 14:00 ": {Day: 2, Minute: 840}, "SUNDAY 8": {Day: 6, Minute: 480}, "vendredi, 18 h 05": {Day: 4, Minute: 1085},
		"Monday 0:00": {}, "lundi 8.": {Minute: 480}, "lundi 8.05": {Minute: 485}, "lundi 23:59": {Minute: 1439},
	} {
		if got, ok := Moment(text); !ok || got != want {
			t.Errorf("%q: %+v, %v, want %+v", text, got, ok, want)
		}
	}
	for day, names := range []string{"lundi lundis Monday", "mardi mardis TUESDAY", "mercredi mercredis wednesday", "jeudi jeudis thursday", "vendredi vendredis friday", "samedi samedis saturday", "dimanche dimanches sunday"} {
		for _, name := range strings.Fields(names) {
			if got, ok := Moment(name + " 10:05"); !ok || got != (label.Moment{Day: day, Minute: 605}) {
				t.Errorf("%s: %+v, %v", name, got, ok)
			}
		}
	}
	for _, text := range []string{"", "mercredi", "mercredi 8.5", "mercredi 8:", "day 8h", "14:00", "mercredi 24:00", "mercredi 14:60", "mercredi 25h", "mardi-gras 10h", "mercredi 14:00 15:00", "lundi -1:00", "mercredi 2pm"} {
		if got, ok := Moment(text); ok {
			t.Errorf("%q reads as %+v", text, got)
		}
	}
}

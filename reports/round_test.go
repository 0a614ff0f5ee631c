package reports

import "testing"

func TestHalfDays(t *testing.T) {
	for want, halves := range map[string][]int{
		"lundi":                         {0, 1},
		"lundi matin, mardi après-midi": {0, 3},
		"lundi après-midi, mercredi, jeudi matin": {1, 4, 5, 6},
		"mardi matin, dimanche après-midi":        {2, 13},
	} {
		if got := HalfDays(French, halves); got != want {
			t.Errorf("%v: %q, want %q", halves, got, want)
		}
	}
	if got := HalfDays(English, []int{0, 1, 2}); got != "Monday, Tuesday morning" {
		t.Errorf("%q", got)
	}
}

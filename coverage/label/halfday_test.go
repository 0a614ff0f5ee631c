package label

import "testing"

// TestHalfDays counts by hand which half-days and evenings are open, at the exact hours
// that decide, and which may be.
func TestHalfDays(t *testing.T) {
	week := func(day int, from, to int) Week {
		w := Week{Stated: true}
		w.Days[day] = []Interval{{Open: uint16(from), Close: uint16(to)}}
		return w
	}
	untold := func(days uint8) Week { return Week{Stated: true, Unknown: days} }
	sometimes := Week{Stated: true, Sessions: []Session{{Day: 2, Interval: Interval{Open: 17 * 60, Close: 19 * 60}, Rhythm: Rhythm{Every: 2, Parity: Odd}}}}
	for _, tt := range []struct {
		name        string
		week        Week
		halves      uint16
		open, maybe bool // in an evening
	}{
		{"Tuesday morning", week(1, 9*60, 12*60), 1 << 2, false, false},
		{"from noon on it is no morning", week(1, 12*60, 14*60), 0, false, false},
		{"to 14:01 it is an afternoon", week(1, 12*60, 14*60+1), 1 << 3, false, false},
		{"all day to 18:00", week(0, 9*60, 18*60), 1<<0 | 1<<1, false, false},
		{"to 18:01 it is an evening", week(4, 14*60, 18*60+1), 1 << 9, true, true},
		{"Saturday evening is none of the week", week(5, 14*60, 20*60), 1 << 11, false, false},
		{"every other week", sometimes, 0, false, true},
		{"a Friday not told", untold(1 << 4), 0, false, true},
		{"a Saturday not told", untold(1 << 5), 0, false, false},
		{"nothing told", Week{}, 0, false, true},
		{"closed", Week{Stated: true}, 0, false, false},
	} {
		open, maybe := tt.week.Evening()
		if got := tt.week.Halves(); got != tt.halves || open != tt.open || maybe != tt.maybe {
			t.Errorf("%s: half-days %014b, evening %v, maybe %v; expected %014b, %v, %v", tt.name, got, open, maybe, tt.halves, tt.open, tt.maybe)
		}
	}
	if untold(0b101).UnknownDays() != 0b101 || (Week{}).UnknownDays() != 0b1111111 {
		t.Error("days of which not all is told")
	}
}

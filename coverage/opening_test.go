package coverage

import (
	"testing"

	"acces30/coverage/label"
)

func TestSlotsOf(t *testing.T) {
	var w label.Week
	w.Days[0] = []label.Interval{{Open: 525, Close: 720}, {Open: 810, Close: 1440}} // 8:45 to 12:00, 13:30 to 24:00
	w.Days[6] = []label.Interval{{Open: 0, Close: 1}}
	open := SlotsOf(w)
	for slot, want := range map[int]bool{0: false, 17: false, 18: true, 23: true, 24: false, 26: false, 27: true, 47: true} {
		if got := open[0]&(1<<slot) != 0; got != want {
			t.Errorf("half hour %d: open %v", slot, got)
		}
	}
	if open[6] != 1 || open[1] != 0 {
		t.Errorf("%b, %b", open[6], open[1])
	}
}

// TestOpeningOfSomeWeeks counts half of the people where a door is open every other
// week, and all where two points take turns.
func TestOpeningOfSomeWeeks(t *testing.T) {
	odd := label.Session{Day: 2, Interval: label.Interval{Open: 540, Close: 720}, Rhythm: label.Rhythm{Every: 2, Parity: label.Odd}}
	even := odd
	even.Rhythm.Parity = label.Even
	for _, tt := range []struct {
		sessions []label.Session
		people   int
		days     float64
	}{{[]label.Session{odd}, 50, 0.5}, {[]label.Session{odd, even}, 100, 1}} {
		var o Opening
		c := &CommuneAccess{Commune: &Commune{Population: 100}, Within: 2}
		o.Count(c, Open{Sessions: tt.sessions})
		if days, stated := c.DaysOpen(); o.Slots[2][18] != tt.people || o.Slots[2][24] != 0 || o.Days[2] != (Count{1, tt.people}) || days != tt.days || !stated {
			t.Errorf("%d sessions: %d people, %v, %v days", len(tt.sessions), o.Slots[2][18], o.Days[2], days)
		}
	}
}

// TestDaysOpen: without a point within the threshold no day is open, which is known;
// with some of unknown hours it is not.
func TestDaysOpen(t *testing.T) {
	for _, tt := range []struct {
		c      CommuneAccess
		days   float64
		stated bool
	}{
		{CommuneAccess{}, 0, true},
		{CommuneAccess{Within: 1}, 0, false},
		{CommuneAccess{Within: 2}, 0, false},
		{CommuneAccess{Within: 1, OpenDays: 0b101}, 2, true},
		{CommuneAccess{Within: 1, SomeDays: 0.25}, 0.25, true},
		{CommuneAccess{Within: 2, OpenDays: 0b1, SomeDays: 0.5}, 1.5, true},
		{CommuneAccess{DaysAside: true}, 0, false},
		{CommuneAccess{Within: 1, OpenDays: 0b1, DaysAside: true}, 1, false},
	} {
		if days, stated := tt.c.DaysOpen(); days != tt.days || stated != tt.stated {
			t.Errorf("%d within, open %b and %g: %g days, %v", tt.c.Within, tt.c.OpenDays, tt.c.SomeDays, days, stated)
		}
	}
}

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

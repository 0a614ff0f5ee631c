package coverage

import "testing"

// TestShareClass: one person beyond is not all, and the ends belong to the better
// class.
func TestShareClass(t *testing.T) {
	for _, tt := range []struct {
		within, beyond int
		want           ShareClass
	}{
		{100_000, 0, 0}, {99_999, 1, 1}, {99, 1, 1}, {98_999, 1001, 2}, {95, 5, 2}, {94_999, 5001, 3},
		{90, 10, 3}, {89_999, 10_001, 4}, {80, 20, 4}, {79_999, 20_001, 5}, {0, 7, 5}, {0, 0, NoShare},
	} {
		tally := Tally{Within: Count{People: tt.within}, Beyond: Count{People: tt.beyond}}
		if got := tally.ShareClass(); got != tt.want {
			t.Errorf("%d within, %d beyond: class %d, want %d", tt.within, tt.beyond, got, tt.want)
		}
	}
	if none := NoShare; none >= 0 && int(none) < ShareClasses {
		t.Errorf("no share is the class %d", none)
	}
	if least, most := ShareClass(0).Ends(); least != 100 || most != 100 {
		t.Errorf("the first class is %d to %d", least, most)
	}
	for c := ShareClass(1); int(c) < ShareClasses; c++ {
		least, most := c.Ends()
		above, _ := (c - 1).Ends()
		if most != above || least >= most {
			t.Errorf("class %d is %d to %d below %d", c, least, most, above)
		}
	}
}

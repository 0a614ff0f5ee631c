package part

import (
	"math"
	"testing"
	"time"

	"github.com/paulmach/orb"
)

// TestFixed rounds half away from zero.
func TestFixed(t *testing.T) {
	for _, c := range []struct {
		nano int64
		want int32
		ok   bool
	}{
		{0, 0, true}, {49, 0, true}, {50, 1, true}, {-49, 0, true}, {-50, -1, true}, {149, 1, true},
		{180e9, 18e8, true}, {180e9 + 1, 0, false}, {-180e9, -18e8, true}, {math.MinInt64, 0, false},
	} {
		if got, ok := Fixed(c.nano, 180); got != c.want || ok != c.ok {
			t.Errorf("%d nanodegrees: %d, %v", c.nano, got, ok)
		}
	}
}

// TestOnEarth: a box is one to its very edge, and none beyond any of its four sides.
func TestOnEarth(t *testing.T) {
	whole := orb.Bound{Min: orb.Point{-180, -90}, Max: orb.Point{180, 90}}
	point := orb.Bound{Min: orb.Point{6, 49}, Max: orb.Point{6, 49}}
	for _, box := range []orb.Bound{whole, point} {
		if got := OnEarth(box); got != box {
			t.Errorf("%v became %v", box, got)
		}
	}
	for _, box := range []orb.Bound{
		{Min: orb.Point{-180.5, -90}, Max: orb.Point{180, 90}}, {Min: orb.Point{-180, -90.5}, Max: orb.Point{180, 90}},
		{Min: orb.Point{-180, -90}, Max: orb.Point{180.5, 90}}, {Min: orb.Point{-180, -90}, Max: orb.Point{180, 90.5}},
		{Min: orb.Point{7, 49}, Max: orb.Point{6, 50}}, {Min: orb.Point{6, 50}, Max: orb.Point{7, 49}},
	} {
		if got := OnEarth(box); got != (orb.Bound{}) {
			t.Errorf("%v is no box on Earth, got %v", box, got)
		}
	}
}

// TestTime: only what can be a date is one.
func TestTime(t *testing.T) {
	for seconds, want := range map[int64]string{
		-1: "0001-01-01", 0: "0001-01-01", 1: "1970-01-01", 1785456000: "2026-07-31", 253402300799: "9999-12-31", 253402300800: "0001-01-01",
	} {
		if got := Time(seconds).Format(time.DateOnly); got != want {
			t.Errorf("%d seconds: %s, want %s", seconds, got, want)
		}
	}
}

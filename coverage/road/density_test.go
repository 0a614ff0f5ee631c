package road

import (
	"testing"

	"github.com/paulmach/orb"
)

func TestDensities(t *testing.T) {
	d := NewDensities([]Place{
		{Point: orb.Point{6, 49}, People: 20_000},
		{Point: orb.Point{6.5, 49}, People: 200_000},
		{Point: orb.Point{55.5, -21}, People: 20_000, Land: "974"},
	}, 3000)
	for _, tt := range []struct {
		at   orb.Point
		want Environment
	}{
		{orb.Point{6, 49}, Suburban}, // 20,000 on 28.3 km²
		{orb.Point{6.03, 49}, Suburban},
		{orb.Point{6.05, 49}, Rural}, // 3.6 km away
		{orb.Point{6.5, 49.02}, Dense},
		{orb.Point{55.5, -21.02}, Suburban},
		{orb.Point{0, 0}, Rural},
		{orb.Point{-170, 89}, Rural},
	} {
		if got := d.At(tt.at); got != tt.want {
			t.Errorf("%v: environment %d, want %d", tt.at, got, tt.want)
		}
	}
	if NewDensities(nil, 3000).At(orb.Point{6, 49}) != Rural {
		t.Error("nobody lives in a dense place")
	}
}

package intercommune

import (
	"errors"
	"math"
	"testing"

	"github.com/paulmach/orb"

	"acces30/coverage/road"
)

// TestOwnPoint: within a metre of a place a point is the place's own, from there on it
// has a way to it, and to its neighbours.
func TestOwnPoint(t *testing.T) {
	c := build(t, meridian("", ""), testParams())
	const metre = 1 / 111_190.0 // in degrees of latitude
	for away, legs := range map[float64]int{0: 1, 0.98: 1, 1.02: 2} {
		on := c.Depart(orb.Point{6, 48 + away*metre}, road.OffPeak)
		if len(on.Legs) != legs || on.Road != 1 || !(math.Abs(on.Metre-away) <= 0.005) || on.Legs[0].Node != c.Network().Node(0) {
			t.Errorf("%g m from the place: %+v", away, on)
		}
	}
	for away, want := range map[float64]bool{19.9e3: true, 20.1e3: false} { // the reach
		if on := c.Depart(orb.Point{6, 48 - away*metre}, road.OffPeak); len(on.Legs) > 0 != want {
			t.Errorf("%g m from the place: %+v", away, on)
		}
	}
}

// TestPlacesTogether: two thousand places in one square are let through, one more is not.
func TestPlacesTogether(t *testing.T) {
	for count, want := range map[int]string{2000: "", 2001: "inter-commune network: over 2000 places within 3000 m: communes or settlements are farther apart"} {
		places := make([]road.Place, count)
		for i := range places {
			places[i].Point = orb.Point{6, 48}
		}
		err := (&land{Land: road.Lands(places)[0]}).checkDensity(3000)
		var dense *DenseError
		if got := errors.As(err, &dense); got != (want != "") || got && err.Error() != want {
			t.Errorf("%d places: %v", count, err)
		}
	}
}

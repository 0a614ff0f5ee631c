package intercommune

import (
	"testing"

	"github.com/paulmach/orb"

	"acces30/coverage/road"
)

// TestWindingCostsOnceAcross: a winding between two places costs its time once in
// each direction, off it nothing, and twice where two windings are crossed; links and
// lengths stay as they are.
func TestWindingCostsOnceAcross(t *testing.T) {
	places := meridian("", "")
	plain := build(t, places, testParams())
	from, to := places[0].Point, places[1].Point
	middle := orb.Point{(from.X() + to.X()) / 2, (from.Y() + to.Y()) / 2}
	across := orb.LineString{{middle.X() - 0.01, middle.Y()}, {middle.X() + 0.01, middle.Y()}}
	beside := orb.LineString{{middle.X() + 0.01, middle.Y()}, {middle.X() + 0.02, middle.Y()}}
	for _, tt := range []struct {
		name  string
		lines []orb.LineString
		extra road.Deciseconds
	}{
		{"across", []orb.LineString{across}, 700},
		{"beside", []orb.LineString{beside}, 0},
		{"two", []orb.LineString{across, across, beside}, 1400},
	} {
		params := testParams()
		for _, line := range tt.lines {
			params.Windings = append(params.Windings, Winding{Line: line, Extra: 700})
		}
		c := build(t, places, params)
		if got, want := c.Network().Arcs(), plain.Network().Arcs(); got != want {
			t.Fatalf("%s: %d arcs, want %d", tt.name, got, want)
		}
		sum := func(r *Roads, when road.Conditions) (all road.Deciseconds) {
			for _, w := range r.Weights(when) {
				all += w
			}
			return all
		}
		for _, when := range []road.Conditions{road.OffPeak, road.Peak} {
			if got, want := sum(c, when), sum(plain, when)+2*tt.extra; got != want {
				t.Errorf("%s: both directions take %d, want %d", tt.name, got, want)
			}
		}
	}
}

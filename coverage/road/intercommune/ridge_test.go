package intercommune

import (
	"math"
	"testing"

	"acces30/coverage/road"

	"github.com/paulmach/orb"
	"pgregory.net/rapid"
)

// ridge returns two towns on a meridian, 30 km apart and 100 m high, with two villages
// between them.
func ridge(villages float64) []road.Place {
	places := meridian("", "", "", "")
	for i := range places {
		places[i].Altitude = villages
	}
	for _, town := range []int{0, 3} {
		places[town].People, places[town].Altitude = 2000, 100
	}
	return places
}

// TestNoMainRoadOverARidge: a level's link is left out where the country along it rises by
// more than its ridge above both ends, and only there.
func TestNoMainRoadOverARidge(t *testing.T) {
	valley := func(from, to float64) []Valley {
		return []Valley{{Name: "elsewhere", Line: orb.LineString{{7, 48}, {7, 49}}}, {Name: "v", Line: orb.LineString{{6, from}, {6.1, 48.13}, {6, to}}}}
	}
	for name, tt := range map[string]struct {
		villages, ridge float64
		change          func(places []road.Place, p *Params)
		linked          bool
	}{
		"just low enough":             {249, 150, nil, true},
		"just too high":               {252, 150, nil, false},
		"no limit":                    {3000, 0, nil, true},
		"one end as high":             {252, 150, func(places []road.Place, _ *Params) { places[3].Altitude = 110 }, true},
		"the other end as high":       {252, 150, func(places []road.Place, _ *Params) { places[0].Altitude = 110 }, true},
		"a hollow":                    {-300, 150, nil, true},
		"a town of unknown height":    {900, 150, func(places []road.Place, _ *Params) { places[0].Altitude = math.NaN() }, true},
		"the other of unknown height": {900, 150, func(places []road.Place, _ *Params) { places[3].Altitude = math.NaN() }, true},
		"only one village is known":   {900, 150, func(places []road.Place, _ *Params) { places[1].Altitude = math.NaN() }, false},
		"in a valley":                 {900, 150, func(_ []road.Place, p *Params) { p.Valleys = valley(48.04, 48.23) }, true},
		"towns nearly side by side":   {900, 150, func(places []road.Place, _ *Params) { drawTogether(places, 0.0298) }, true},
		"towns not quite so near":     {900, 150, func(places []road.Place, _ *Params) { drawTogether(places, 0.0301) }, false},
		"one end out of the valley":   {900, 150, func(_ []road.Place, p *Params) { p.Valleys = valley(48.05, 48.23) }, false},
		"the other end out of it":     {900, 150, func(_ []road.Place, p *Params) { p.Valleys = valley(48.04, 48.22) }, false},
	} {
		places, params := ridge(tt.villages), testParams()
		params.Levels[1].Ridge = tt.ridge
		if tt.change != nil {
			tt.change(places, &params)
		}
		if main, local := arcsByClass(t, places, params); main > 0 != tt.linked || local != 6 {
			t.Errorf("%s: %d arcs of main roads and %d of local ones, linked must be %v", name, main, local, tt.linked)
		}
	}
}

// arcsByClass counts the arcs of main roads, of the second level, and the others.
func arcsByClass(t *testing.T, places []road.Place, params Params) (main, local int) {
	t.Helper()
	n := build(t, places, params).Network()
	for _, class := range n.Class {
		if class == 1 {
			main++
		}
	}
	return main, n.Arcs() - main
}

// TestRidgeBesideATown: the country is looked at from the first step of a link to the
// last: a ridge may rise right behind a town.
func TestRidgeBesideATown(t *testing.T) {
	for high := -1; high <= 3; high++ {
		places, params := ridge(100), testParams()
		params.Levels[1].Ridge = 150
		for _, step := range []float64{1, 2, 14, 15} { // of the 16 of a link of 30 km
			places = append(places, road.Place{Point: orb.Point{6, 48 + step*0.27/16}, People: 100, Altitude: 100})
		}
		if high >= 0 {
			places[4+high].Altitude = 300
		}
		if main, _ := arcsByClass(t, places, params); main > 0 != (high < 0) {
			t.Errorf("place %d high: %d arcs of main roads", high, main)
		}
	}
}

// TestBesideAValley: a town is in a valley that is near its line, not where only the other
// town is and the line bends away from this one.
func TestBesideAValley(t *testing.T) {
	for name, line := range map[string]orb.LineString{"one end": {{6.2, 48}, {6, 48.27}}, "the other": {{6, 48}, {6.2, 48.27}}} {
		places, params := ridge(900), testParams()
		params.Levels[1].Ridge, params.Valleys = 150, []Valley{{Name: "v", Line: line}}
		if main, _ := arcsByClass(t, places, params); main > 0 {
			t.Errorf("%s beside the valley: %d arcs of main roads", name, main)
		}
	}
}

// drawTogether draws places together, so many degrees apart.
func drawTogether(places []road.Place, degrees float64) {
	for i := range places {
		places[i].Point[1] = 48 + float64(i)*degrees
	}
}

// TestRidgesNeverShorten: with a ridge, and with all heights stretched, no drive is
// faster.
func TestRidgesNeverShorten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		places := country(rapid.Uint64().Draw(t, "seed"), rapid.IntRange(2, 25).Draw(t, "places"))
		stretch := rapid.Float64Range(1, 5).Draw(t, "stretch")
		params := hilly()
		without := drivesBetween(t, places, params)
		params.Levels[1].Ridge = rapid.Float64Range(1, 100).Draw(t, "ridge")
		with := drivesBetween(t, places, params)
		for i := range places {
			places[i].Altitude *= stretch
		}
		for i, higher := range drivesBetween(t, places, params) {
			if without[i] > with[i] || with[i] > higher {
				t.Fatalf("drive %d takes %d, with ridges %d, with heights %.1f times as high %d", i, without[i], with[i], stretch, higher)
			}
		}
	})
}

// drivesBetween returns the times between all nodes of a network, by the method of Floyd
// and Warshall.
func drivesBetween(t *rapid.T, places []road.Place, params Params) []int64 {
	c, err := New(places, params)
	if err != nil {
		t.Fatal(err)
	}
	n, weights := c.Network(), c.Weights(road.OffPeak)
	const none = 1 << 40
	times := make([]int64, n.Nodes()*n.Nodes())
	at := func(from, to int) *int64 { return &times[from*n.Nodes()+to] }
	for from := range n.Nodes() {
		for to := range n.Nodes() {
			*at(from, to) = none
		}
		*at(from, from) = 0
		for arc := n.FirstOut[from]; arc < n.FirstOut[from+1]; arc++ {
			to := at(from, int(n.Head[arc]))
			*to = min(*to, int64(weights[arc]))
		}
	}
	for by := range n.Nodes() {
		for from := range n.Nodes() {
			for to := range n.Nodes() {
				*at(from, to) = min(*at(from, to), *at(from, by)+*at(by, to))
			}
		}
	}
	return times
}

package isochrone_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/paulmach/orb"

	"acces30/coverage/isochrone"
	"acces30/coverage/road"
	"acces30/coverage/road/street"
)

// withIsland is longRoad with the roads of an island without a bridge, some thousandths
// to the north of it.
func withIsland(t *testing.T, north int32) *town {
	t.Helper()
	lon, lat := make([]int32, 15), make([]int32, 15)
	for i := range int32(11) { // the mainland's
		lon[i] = i * 10e4
	}
	for i, east := range []int32{40, 45, 50, 60} {
		lon[11+i], lat[11+i] = east*1e4, north*1e4
	}
	b := street.NewBuilder(lon, lat)
	for i := uint32(1); i < 15; i++ {
		a := road.Attributes{Class: []road.Class{road.Residential, road.Tertiary}[i%2]} // of two classes, so that nodes stay
		if i != 11 {
			b.AddWay([]uint32{i - 1, i}, a, a, road.BothWays)
		}
	}
	n, err := b.Build(street.About{})
	if err != nil {
		t.Fatal(err)
	}
	return driven(t, n, street.Options{Speeds: speeds(1), AccessSpeed: 5, Radius: 2000, MinComponent: 5})
}

// TestIslandsAreNotReached: land that hangs on the roads of an island, since these are
// over 300 m nearer, is in no area, as its people have no time to the mainland. An
// island so far off that nothing on it is near the mainland's roads changes no area.
func TestIslandsAreNotReached(t *testing.T) {
	limits := []road.Deciseconds{60 * road.Minute}
	mainland := longRoad(t).bands(t, limits, at(50, 0))[0]
	for _, north := range []int32{9, 17, 30} {
		w := withIsland(t, north)
		band := w.bands(t, limits, at(50, 0))[0]
		checkBands(t, []isochrone.Band{band})
		// Half-way between both, 300 m (2.7 thousandths) apart, the law changes.
		edge := (float64(north) + 300/111.3) / 2
		for _, p := range []orb.Point{{50, edge - 0.7}, {50, edge + 0.7}, {45, float64(north)}, {62, float64(north) + 2}, {10, 10}, {50, -10}} {
			on := w.roads.Depart(at(p[0], p[1]), road.OffPeak)
			if got, want := inside(band, p[0], p[1]), len(on.Legs) > 0 && !on.Apart; got != want {
				t.Errorf("island %d thousandths off: %v in the area: %v, hangs on the mainland: %v", north, p, got, want)
			}
		}
		if north == 30 && inside(mainland, 20, 17) != inside(band, 20, 17) {
			t.Error("a far island changes the area")
		}
	}
}

// TestIslandsFollowTheLaw holds the area beside an island against what points hang on,
// all around.
func TestIslandsFollowTheLaw(t *testing.T) {
	rng := rand.New(rand.NewPCG(seed, 8))
	w := withIsland(t, 12)
	areas := locators(w.bands(t, []road.Deciseconds{90 * road.Minute}, at(50, 0)))
	asked := 0
	for range 4000 {
		p := at(20+rng.Float64()*60, -20+rng.Float64()*45)
		serving, apart := metresFromRoad(p), 111_300*math.Hypot(p.Lon()-min(max(p.Lon(), 0.04), 0.06), p.Lat()-0.012)
		on := w.roads.Depart(p, road.OffPeak)
		if slack := 2 * isochrone.StreetCell; math.Abs(serving-300-apart) < 2*slack || serving > 2000-slack && !on.Apart {
			continue // where the law changes
		}
		asked++
		if in := areas[0].Contains(p); in != !on.Apart {
			t.Fatalf("%v is in the area: %v, apart: %v, %g m from the mainland's road", p, in, on.Apart, serving)
		}
	}
	if asked < 2000 {
		t.Errorf("only %d points are asked about", asked)
	}
}

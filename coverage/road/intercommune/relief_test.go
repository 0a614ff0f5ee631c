package intercommune

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/paulmach/orb"
	"pgregory.net/rapid"

	"acces30/coverage/road"
)

// hilly are testParams with hills that matter at every level.
func hilly() Params {
	params := testParams()
	params.Levels[0].Relief, params.Levels[1].Relief = 0.5, 0.2
	params.Relief = Relief{From: 2, Full: 12, Climb: 0.5}
	return params
}

// country scatters places with altitudes, some of them not known.
func country(seed uint64, places int) []road.Place {
	rng := rand.New(rand.NewPCG(seed, 5))
	all := make([]road.Place, places)
	for i := range all {
		all[i] = road.Place{
			Point:    orb.Point{6 + rng.Float64()*0.6, 48 + rng.Float64()*0.4},
			People:   int(200 * math.Exp(rng.NormFloat64()*1.4)),
			Altitude: 200 + 300*rng.Float64(),
		}
		if rng.IntN(5) == 0 {
			all[i].Altitude = math.NaN()
		}
	}
	return all
}

// TestReliefByHand: two places ten kilometres and 100 m of altitude apart have a
// slope of 10 m/km, 8 tenths of the way from flat to full relief.
func TestReliefByHand(t *testing.T) {
	places := meridian("", "")
	places[1].Altitude = 100
	c := build(t, places, hilly())
	metres := float64(c.Network().Metres[0])
	slope := 100 / (metres / 1000)
	want := metres*(1+0.5*(slope-2)/10) + 10*0.5*100 // 36 km/h is a tenth of a second a metre
	for _, w := range c.Weights(road.OffPeak) {
		if !(math.Abs(float64(w)-want) <= 2) {
			t.Errorf("a link of %g m at %.2f m/km takes %d, want %.0f", metres, slope, w, want)
		}
	}
	places[0].Altitude = math.NaN()
	c = build(t, places, hilly())
	for _, w := range c.Weights(road.OffPeak) {
		if float64(w) != metres {
			t.Errorf("an altitude that is not known costs %g", float64(w)-metres)
		}
	}
	params := hilly() // where no two are known, the share stated for that
	params.Relief.Unknown = 0.7
	for _, w := range build(t, places, params).Weights(road.OffPeak) {
		if want := metres * 1.7; !(math.Abs(float64(w)-want) <= 2) {
			t.Errorf("in unknown country a link takes %d, want %.0f", w, want)
		}
	}
}

// TestSlopeOfAnAttachment: a point on the network is told the slope at the place next to
// it, a place's own point too, and that none is known.
func TestSlopeOfAnAttachment(t *testing.T) {
	places := meridian("", "")
	places[1].Altitude = 100
	c := build(t, places, hilly())
	want := 100 / (float64(c.Network().Metres[0]) / 1000) // hilly's roads have no detour
	for _, from := range []orb.Point{places[0].Point, {6, 48.03}} {
		if got := c.Depart(from, road.OffPeak).Slope; !(math.Abs(got-want) < 0.01) {
			t.Errorf("from %v: %g m/km, want %g", from, got, want)
		}
	}
	places[0].Altitude = math.NaN()
	if got := build(t, places, hilly()).Depart(orb.Point{6, 48.03}, road.OffPeak).Slope; !math.IsNaN(got) {
		t.Errorf("without altitudes: %g m/km", got)
	}
}

// TestMoreReliefNeverShortens: with all heights doubled, no link is faster.
func TestMoreReliefNeverShortens(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		places := country(rapid.Uint64().Draw(t, "seed"), rapid.IntRange(2, 40).Draw(t, "places"))
		stretch := rapid.Float64Range(1, 5).Draw(t, "stretch")
		low, err := New(places, hilly())
		if err != nil {
			t.Fatal(err)
		}
		for i := range places {
			places[i].Altitude *= stretch
		}
		high, err := New(places, hilly())
		if err != nil {
			t.Fatal(err)
		}
		before, after := low.Weights(road.OffPeak), high.Weights(road.OffPeak)
		for arc := range before {
			if after[arc] < before[arc] {
				t.Fatalf("arc %d takes %d, %d in hills %.1f times as high", arc, before[arc], after[arc], stretch)
			}
		}
	})
}

// TestNearestPlacesAgainstAll compares with sorting all places by distance.
func TestNearestPlacesAgainstAll(t *testing.T) {
	places := country(4, 60)
	l := road.Lands(places)[0]
	on := &land{Land: l}
	rng := rand.New(rand.NewPCG(4, 4))
	for range 50 {
		p := orb.Point{l.Grid.Point(0).X() + rng.Float64()*80e3 - 40e3, l.Grid.Point(0).Y() + rng.Float64()*80e3 - 40e3}
		for _, count := range []int{1, 6, 60, 99} {
			near := on.nearestOf(p, count)
			if len(near) != min(count, 60) {
				t.Fatalf("%d places of %d", len(near), count)
			}
			farthest := near[len(near)-1].metres
			closer := 0
			for i := range places {
				q := l.Grid.Point(uint32(i))
				if math.Hypot(p.X()-q.X(), p.Y()-q.Y()) < farthest {
					closer++
				}
			}
			if closer >= len(near) {
				t.Fatalf("%d places are nearer than the last of %d", closer, len(near))
			}
		}
	}
}

// TestWithIsNew: other speeds on the same links are those of a new network.
func TestWithIsNew(t *testing.T) {
	places := country(9, 80)
	shape := build(t, places, testParams())
	params := hilly()
	params.Levels[1].Speed = 90
	with, err := shape.With(params)
	if err != nil {
		t.Fatal(err)
	}
	fresh := build(t, places, params)
	for arc, w := range fresh.Weights(road.Peak) {
		if got := with.Weights(road.Peak)[arc]; got != w {
			t.Fatalf("arc %d takes %d, want %d", arc, got, w)
		}
	}
	params.Terminal = -1
	if _, err := shape.With(params); err == nil {
		t.Error("a terminal time below nothing passes")
	}
}

// TestStraightToASiteBeside: two points next to one place are joined straight,
// never more slowly than by the place, never across water.
func TestStraightToASiteBeside(t *testing.T) {
	params := testParams()
	params.Access = 18
	params.Barriers = []Barrier{{Name: "water", Line: orb.LineString{{6.005, 47}, {6.005, 49}}}}
	c := build(t, meridian("", ""), params)
	home, site := orb.Point{5.98, 48}, orb.Point{6, 48.01}
	if a, b := c.Depart(home, road.OffPeak).Road, c.Arrive(site, road.OffPeak).Road; a == 0 || a != b {
		t.Fatalf("next to one place, but on %d and %d", a, b)
	}
	got, metres, ok := c.Between(home, site, road.OffPeak)
	want := 600 + 2*float64(metres) // the terminal minute, then 18 km/h
	if !ok || !(math.Abs(float64(metres)-1860) <= 30) || !(math.Abs(float64(got)-want) <= 1) {
		t.Errorf("%d for %d m, %v; want %.0f", got, metres, ok, want)
	}
	if _, _, ok := c.Between(orb.Point{6.01, 48}, site, road.OffPeak); ok {
		t.Error("a way across the water")
	}
	if _, _, ok := c.Between(home, orb.Point{6, 48.08}, road.OffPeak); ok {
		t.Error("a straight way between points next to two places")
	}
	if _, _, ok := c.Between(home, orb.Point{12, 48}, road.OffPeak); ok {
		t.Error("a way to where no place is")
	}
}

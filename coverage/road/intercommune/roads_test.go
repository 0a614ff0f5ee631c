package intercommune

import (
	"errors"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/paulmach/orb"

	"acces30/coverage/road"
	"acces30/coverage/road/internal/roadtest"
)

// testParams are round numbers: 36 km/h is a second for ten metres.
func testParams() Params {
	return Params{
		Levels: []Level{
			{Speed: 36, Detour: 1, Longest: 40e3},
			{PeopleFrom: 1000, Speed: 72, Detour: 1.2, Longest: 100e3},
		},
		Kept: [road.Environments]float64{1, 0.8, 0.5}, Peak: [road.Environments]float64{1, 0.8, 0.6},
		Access: 36, Relief: Relief{From: 1, Full: 10},
		Terminal: 60, DensityRadius: 3000, Piece: 1e6, Reach: 20e3,
	}
}

func build(t testing.TB, places []road.Place, params Params) *Roads {
	t.Helper()
	c, err := New(places, params)
	if err != nil {
		t.Fatal(err)
	}
	if err := roadtest.Check(c.Network()); err != nil {
		t.Fatal(err)
	}
	return c
}

// TestTimesOfLinks holds level, environment and peak to their parameters. Two
// towns of 20,000 people make 1,415 a square kilometre within 3 km: suburban,
// on a short link whose middle has both of them near.
func TestTimesOfLinks(t *testing.T) {
	places := meridian("", "")
	c := build(t, places, testParams())
	metres := float64(c.Network().Metres[0])
	if !(math.Abs(metres-10_008) <= 15) {
		t.Errorf("a link of 0.09 degrees has %v m", metres)
	}
	if w := c.Weights(road.OffPeak)[0]; w != road.Deciseconds(metres) { // 10 m a second, in tenths
		t.Errorf("local rural link takes %d", w)
	}
	for i := range places {
		places[i].People = 20_000
	}
	c = build(t, places, testParams())
	long := float64(c.Network().Metres[0])
	if !(math.Abs(long-1.2*metres) <= 1) {
		t.Errorf("town link of %v m, want %v", long, 1.2*metres)
	}
	if w := c.Weights(road.OffPeak)[0]; w != road.Deciseconds(math.Round(long/2)) {
		t.Errorf("town link through open country takes %d", w)
	}
	places[1].Point = orb.Point{6, 48.02} // 2.2 km apart: now the people are within 3 km of the middle
	c = build(t, places, testParams())
	metres = float64(c.Network().Metres[0])
	if env := c.Network().Env[0]; env != road.Suburban {
		t.Errorf("environment %d, want suburban", env)
	}
	off, peak := c.Weights(road.OffPeak)[0], c.Weights(road.Peak)[0]
	if off != road.Deciseconds(math.Round(metres/2/0.8)) || peak != road.Deciseconds(math.Round(metres/2/0.8/0.8)) {
		t.Errorf("suburban town link takes %d, %d at peak", off, peak)
	}
}

func TestPiecesAddUp(t *testing.T) {
	whole := build(t, meridian("", "", ""), testParams())
	params := testParams()
	params.Piece = 1500
	cut := build(t, meridian("", "", ""), params)
	if cut.Network().Nodes() <= 3 {
		t.Fatal("nothing was cut")
	}
	sum := func(c *Roads) (metres, time int) {
		w := c.Weights(road.OffPeak)
		for a := range w {
			metres += int(c.Network().Metres[a])
			time += int(w[a])
		}
		return metres, time
	}
	m1, t1 := sum(whole)
	m2, t2 := sum(cut)
	if m1 != m2 || math.Abs(float64(t1-t2)) > float64(cut.Network().Arcs()) {
		t.Errorf("whole links have %d m and take %d, cut ones %d and %d", m1, t1, m2, t2)
	}
}

func TestDepartAndArrive(t *testing.T) {
	places := meridian("", "", "Île")
	c := build(t, places, testParams())
	node := func(i int) uint32 { return c.Network().Node(i) }

	own := c.Depart(places[1].Point, road.OffPeak)
	if len(own.Legs) != 1 || own.Legs[0] != (road.Leg{Node: node(1)}) {
		t.Errorf("from a place's own point: %+v", own)
	}
	if at := c.Arrive(places[1].Point, road.Peak); len(at.Legs) != 1 || at.Legs[0] != (road.Leg{Node: node(1), Time: 600}) {
		t.Errorf("to a place's own point: %+v", at)
	}
	// Between two places, nearer to the first: a leg to each.
	between := c.Arrive(orb.Point{6, 48.03}, road.OffPeak)
	if len(between.Legs) != 2 || between.Legs[0].Node != node(0) || between.Legs[1].Node != node(1) {
		t.Fatalf("between two places: %+v", between)
	}
	for i, metres := range []float64{3336, 6672} {
		leg := between.Legs[i]
		if !(math.Abs(float64(leg.Metres)-metres) <= 10) || leg.Time != road.Deciseconds(leg.Metres)+600 {
			t.Errorf("leg %+v, want about %v m and a second for ten of them, and a minute", leg, metres)
		}
	}
	// Near the island, only the island is reached.
	for _, leg := range c.Depart(orb.Point{6, 48.17}, road.OffPeak).Legs {
		if leg.Node != node(2) {
			t.Errorf("a leg across the water to node %d", leg.Node)
		}
	}
	if far := c.Depart(orb.Point{8, 48}, road.OffPeak); len(far.Legs) != 0 {
		t.Errorf("a point 150 km away has legs: %+v", far)
	}
}

// TestLegsStayOnTheirShore puts a point nearest to a place beyond a barrier.
func TestLegsStayOnTheirShore(t *testing.T) {
	params := testParams()
	params.Barriers = []Barrier{{Name: "water", Line: orb.LineString{{5, 48.02}, {7, 48.02}}}}
	c := build(t, meridian("", ""), params)
	a := c.Depart(orb.Point{6, 48.03}, road.OffPeak)
	if len(a.Legs) != 1 || a.Legs[0].Node != c.Network().Node(1) {
		t.Fatalf("legs %+v, want one to the place on the same shore", a.Legs)
	}
	if !(math.Abs(a.Metre-float64(a.Legs[0].Metres)) <= 1) {
		t.Errorf("%g m from the network, but the only leg has %d", a.Metre, a.Legs[0].Metres)
	}
}

func TestPlacesAtOnePointAreJoined(t *testing.T) {
	c := build(t, []road.Place{{Point: orb.Point{6, 48}}, {Point: orb.Point{6, 48}}, {Point: orb.Point{6, 48.09}}}, testParams())
	if got, want := linksOf(c, 3), []string{"0-1", "0-2", "1-2"}; !slices.Equal(got, want) {
		t.Errorf("links %v, want %v", got, want)
	}
	for _, w := range c.Weights(road.OffPeak) {
		if w < 1 {
			t.Error("an arc takes no time")
		}
	}
}

func TestParamsOutOfRangeAreRefused(t *testing.T) {
	spoil := []func(p *Params){
		func(p *Params) { p.Levels = nil },
		func(p *Params) { p.Levels[0].Speed = 0 },
		func(p *Params) { p.Levels[0].Speed = math.NaN() },
		func(p *Params) { p.Levels[1].Speed = 30 },
		func(p *Params) { p.Levels[1].PeopleFrom = 0 },
		func(p *Params) { p.Levels[0].Detour = 0.9 },
		func(p *Params) { p.Kept[road.Dense] = 0 },
		func(p *Params) { p.Peak[road.Rural] = 1.5 },
		func(p *Params) { p.Terminal = -1 },
		func(p *Params) { p.Reach = math.Inf(1) },
	}
	for i, f := range spoil {
		p := testParams()
		f(&p)
		if _, err := New(meridian("", ""), p); err == nil {
			t.Errorf("mistake %d goes unnoticed", i)
		}
	}
	if _, err := New([]road.Place{{Point: orb.Point{math.NaN(), 48}}}, testParams()); err == nil {
		t.Error("a place at NaN goes unnoticed")
	}
	if c := build(t, nil, testParams()); c.Network().Nodes() != 0 {
		t.Error("nodes without places")
	}
}

// BenchmarkInterCommune builds a country of 35,000 places.
func BenchmarkInterCommune(b *testing.B) {
	rng := rand.New(rand.NewPCG(35, 1))
	places := make([]road.Place, 35_000)
	for i := range places {
		places[i] = road.Place{
			Point:  orb.Point{-1 + rng.Float64()*8, 43 + rng.Float64()*6},
			People: int(200 * math.Exp(rng.NormFloat64()*1.4)),
		}
	}
	for b.Loop() {
		if _, err := New(places, testParams()); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(places)), "ns/place")
}

// TestCrowdedPlaces: what can be no communes is refused before hours are spent on it.
func TestCrowdedPlaces(t *testing.T) {
	crowd := make([]road.Place, 60_000) // within 10 km
	for k := range crowd {
		crowd[k] = road.Place{Point: orb.Point{6 + float64(k*104729%100003)/1e6, 49 + float64(k*7919%99991)/1e6}, People: 100}
	}
	var dense *DenseError
	if _, err := New(crowd, testParams()); !errors.As(err, &dense) {
		t.Errorf("60,000 places within 10 km: %v", err)
	}
	if _, err := New(crowd[:300], testParams()); err != nil {
		t.Errorf("300 places within 10 km: %v", err)
	}
}

// TestAccessAtPeak: at peak hours traffic on the way to a place is that of the middle
// of the way, on all sides; off-peak there is none.
func TestAccessAtPeak(t *testing.T) {
	params := testParams()
	params.Reach = 30e3
	c := build(t, []road.Place{{Point: orb.Point{6, 48}, People: 300_000}, {Point: orb.Point{6.6, 48.4}, People: 5}}, params)
	for name, step := range map[string]orb.Point{
		"north": {0, 0.009}, "south": {0, -0.009}, "east": {0.01345, 0}, "west": {-0.01345, 0}, // about a kilometre
	} {
		for km, factor := range map[float64]float64{2: 0.6, 5.8: 0.6, 6.3: 1, 9: 1} { // people count within 3 km of the middle
			at := orb.Point{6 + km*step[0], 48 + km*step[1]}
			quiet, peak := c.Depart(at, road.OffPeak), c.Depart(at, road.Peak)
			if len(quiet.Legs) == 0 || len(quiet.Legs) != len(peak.Legs) {
				t.Fatalf("%v km %s: legs %v, at peak %v", km, name, quiet.Legs, peak.Legs)
			}
			for i, leg := range quiet.Legs {
				if leg.Node != c.Network().Node(0) {
					continue
				}
				if math.Abs(float64(leg.Metres)-1000*km) > 20*km {
					t.Errorf("%v km %s: %d m", km, name, leg.Metres)
				}
				if want := float64(leg.Time) / factor; !(math.Abs(float64(peak.Legs[i].Time)-want) <= 1) {
					t.Errorf("%v km %s: %d, at peak %d, want %.0f", km, name, leg.Time, peak.Legs[i].Time, want)
				}
			}
		}
	}
}

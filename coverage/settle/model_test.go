package settle

import (
	"math"
	"testing"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/geo"
	"pgregory.net/rapid"

	"acces30/coverage/plane"
	"acces30/coverage/road"
)

var testModel = Model{Core: 0.5, CoreEast: 0.2, CoreDensity: -0.1, Radius: 1.4, Farthest: 2900, Lanes: 60, Scatter: 0.15}

// TestHomesKeepPeople: whatever the commune, its points hold its people, and lie
// no farther than they may.
func TestHomesKeepPeople(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := testModel
		m.Core = rapid.Float64Range(0, 1).Draw(t, "core")
		c := Commune{
			People:  rapid.IntRange(0, 3_000_000).Draw(t, "people"),
			AreaKm2: rapid.Float64Range(0, 800).Draw(t, "area"),
			Seat:    orb.Point{6, 49}, Centroid: orb.Point{6.01, 49.01},
		}
		sum := 0
		for _, h := range m.Homes(c) {
			sum += int(h.Hundredths)
			if d := geo.Distance(h.Point, c.Centroid); d > 2905 && h.Point != c.Seat {
				t.Fatalf("a home %g m from the centroid", d)
			}
		}
		if sum != 100*c.People {
			t.Fatalf("%d hundredths of people at the points, of %d people", sum, c.People)
		}
	})
}

// TestAreas: the area of the smallest communes counts as it is; one that is not known is a
// usual one.
func TestAreas(t *testing.T) {
	for area, want := range map[float64]float64{0: 11, -1: 11, math.NaN(): 11, 0.03: 0.03, 1: 1, 800: 800} {
		c := Commune{People: 110, AreaKm2: area}
		if c.area() != want || math.Abs(c.Density()-110/want) > 1e-9 {
			t.Errorf("%g km²: counts as %g, %g people on each", area, c.area(), c.Density())
		}
	}
}

// TestHomesLieAsSaid holds radii against figures worked out by hand.
func TestHomesLieAsSaid(t *testing.T) {
	c := Commune{People: 500, AreaKm2: math.Pi, Seat: orb.Point{6, 49}, Centroid: orb.Point{6.02, 49}}
	all := testModel.Homes(c)
	for i, h := range all {
		from, want := c.Seat, 0.0
		if i > 0 {
			from, want = c.Centroid, 1400*[]float64{0.5, math.Sqrt(0.75)}[(i-1)%2]
		}
		if d := geo.Distance(h.Point, from); math.Abs(d-want) > 0.01*want {
			t.Errorf("home %d lies %.0f m from its middle, want %.0f", i, d, want)
		}
	}
}

// TestHomesTowardsSeat: the middle of the rings lies that share of the way to the seat.
func TestHomesTowardsSeat(t *testing.T) {
	c := Commune{People: 500, AreaKm2: math.Pi, Seat: orb.Point{6, 49}, Centroid: orb.Point{6.02, 49.01}}
	for share, want := range map[float64]orb.Point{0: {6.02, 49.01}, 0.25: {6.015, 49.0075}, 1: {6, 49}} {
		m, middle := testModel, orb.Point{}
		m.TowardsSeat = share
		homes := m.Homes(c)
		for _, h := range homes[1:] {
			middle[0], middle[1] = middle[0]+h.Point[0]/outerHomes, middle[1]+h.Point[1]/outerHomes
		}
		if d := geo.Distance(middle, want); d > 3 || homes[0].Point != c.Seat {
			t.Errorf("%g of the way: %.0f m from where it should be, the chef-lieu at %v", share, d, homes[0].Point)
		}
	}
}

// TestCoreShare: the share said on the meridian of 3 degrees, more to the east,
// less where people live densely, and that of the middle where no east is told.
func TestCoreShare(t *testing.T) {
	m := testModel
	odds := func(share float64) float64 { return math.Log(share / (1 - share)) }
	for _, c := range []struct {
		name    string
		seat    orb.Point
		density float64
		odds    float64
	}{
		{"middle", orb.Point{3, 46.5}, 100, 0},
		{"100 km to the east", orb.Point{3 + 100/76.7, 46.5}, 100, 0.2}, // a degree is 76.7 km there
		{"dense", orb.Point{3, 46.5}, 100 * math.E, -0.1},
		{"nobody", orb.Point{3, 46.5}, 0, 0.1 * math.Log(100)},
		{"Réunion", orb.Point{55.5, -21}, 100, 0},
	} {
		if got := odds(m.CoreShare(c.seat, c.density)); math.Abs(got-c.odds) > 0.003 {
			t.Errorf("%s: log-odds of %.4f, want %.4f", c.name, got, c.odds)
		}
	}
	for _, all := range []float64{0, 1} {
		if m.Core = all; m.CoreShare(orb.Point{3, 46.5}, 40) != all {
			t.Errorf("a share of %g is not kept", all)
		}
	}
}

// TestWithin: half at the limit, nearly all well within it, hardly any well
// beyond, and about as many as a normal distribution has.
func TestWithin(t *testing.T) {
	for _, c := range []struct{ time, share float64 }{{0, 1}, {300, 1}, {600, 0.5}, {600 * math.Exp(-0.15), 0.841}, {600 * math.Exp(0.3), 0.023}, {2000, 0}} {
		if got := testModel.Within(c.time, 600); math.Abs(got-c.share) > 0.012 {
			t.Errorf("%.0f: %.3f within, want %.3f", c.time, got, c.share)
		}
	}
}

func TestFromHome(t *testing.T) {
	if got := testModel.FromHome(100, 500, 0); got != 400 {
		t.Errorf("half a kilometre at a minute a kilometre more makes 10 s into %d tenths", got)
	}
	steep := testModel
	steep.LanesHill = 0.2
	for slope, want := range map[float64]road.Deciseconds{0: 400, -3: 400, 10: 460, 25: 550, 60: 760, 61: 760, 500: 760, math.NaN(): 400} { // 30 s, a fifth more for every 10 m/km
		if got := steep.FromHome(100, 500, slope); got != want {
			t.Errorf("on %g m/km: %d tenths, want %d", slope, got, want)
		}
	}
	if got := testModel.FromHome(road.Unreached, 500, 10); got.Reached() {
		t.Errorf("what is not reached takes %d", got)
	}
}

func TestModelsOutOfRangeAreRefused(t *testing.T) {
	if err := testModel.Validate(); err != nil {
		t.Fatal(err)
	}
	for i, spoil := range []func(*Model){
		func(m *Model) { m.Core = 1.1 }, func(m *Model) { m.CoreEast = 3 }, func(m *Model) { m.Radius = math.NaN() },
		func(m *Model) { m.CoreDensity = math.NaN() }, func(m *Model) { m.Farthest = math.Inf(1) }, func(m *Model) { m.Lanes = -1 }, func(m *Model) { m.TowardsSeat = 1.01 }, func(m *Model) { m.TowardsSeat = -0.01 }, func(m *Model) { m.LanesHill = -0.01 }, func(m *Model) { m.LanesHill = math.NaN() }, func(m *Model) { m.Scatter = 0 },
	} {
		m := testModel
		spoil(&m)
		if m.Validate() == nil {
			t.Errorf("mistake %d goes unnoticed", i)
		}
	}
}

// TestParametersAtTheirBounds: the least and the most that is allowed pass, a bit less or
// more is told.
func TestParametersAtTheirBounds(t *testing.T) {
	for _, tt := range []struct {
		least, most float64
		set         func(m *Model, v float64)
		low, high   string
	}{
		{0, 1, func(m *Model, v float64) { m.Core = v }, "share of people at the chef-lieu of -0.0001: from 0 to 1 is allowed", "share of people at the chef-lieu of 1.0001: from 0 to 1 is allowed"},
		{-2, 2, func(m *Model, v float64) { m.CoreEast = v }, "growth of that share to the east of -2.0001: from -2 to 2 is allowed", "growth of that share to the east of 2.0001: from -2 to 2 is allowed"},
		{-5, 5, func(m *Model, v float64) { m.CoreDensity = v }, "growth of that share with density of -5.0001: from -5 to 5 is allowed", "growth of that share with density of 5.0001: from -5 to 5 is allowed"},
		{0, 10, func(m *Model, v float64) { m.Radius = v }, "radius of the other homes of -0.0001: from 0 to 10 is allowed", "radius of the other homes of 10.0001: from 0 to 10 is allowed"},
		{0, 50_000, func(m *Model, v float64) { m.Farthest = v }, "farthest homes of -0.0001: from 0 to 50000 is allowed", "farthest homes of 50000.0001: from 0 to 50000 is allowed"},
		{0, 1000, func(m *Model, v float64) { m.Lanes = v }, "time added on the way from home of -0.0001: from 0 to 1000 is allowed", "time added on the way from home of 1000.0001: from 0 to 1000 is allowed"},
		{0.001, 2, func(m *Model, v float64) { m.Scatter = v }, "scatter of times of 0.0009: from 0.001 to 2 is allowed", "scatter of times of 2.0001: from 0.001 to 2 is allowed"},
	} {
		for v, want := range map[float64]string{tt.least: "", tt.most: "", tt.least - 0.0001: tt.low, tt.most + 0.0001: tt.high} {
			m := testModel
			tt.set(&m, v)
			got := ""
			if err := m.Validate(); err != nil {
				got = err.Error()
			}
			if got != want {
				t.Errorf("%v: %q, want %q", v, got, want)
			}
		}
	}
	for _, c := range []struct{ time, limit, share float64 }{{600, 0, 0}, {0, 0, 0}, {0, 600, 1}, {600, 1, 0}, {600, 600, 0.5}} {
		if got := testModel.Within(c.time, c.limit); math.Abs(got-c.share) > 1e-6 {
			t.Errorf("%v within %v: %v", c.time, c.limit, got)
		}
	}
	if homes := testModel.Homes(Commune{}); homes != nil {
		t.Errorf("homes of nobody: %v", homes)
	}
}

// TestHomesByHand: on a disc of a thousand metres, eight homes each an eighth of a turn
// further, on two rings of fourteen hundred metres, or of as far as homes may lie; and of 101
// people half at the chef-lieu.
func TestHomesByHand(t *testing.T) {
	m := Model{Core: 0.5, Radius: 1.4, Farthest: 2900, Scatter: 0.15}
	seat := orb.Point{6, 49}
	for outer, area := range map[float64]float64{1400: math.Pi, 2900: 100 * math.Pi} {
		c := Commune{People: 101, AreaKm2: area, Seat: seat, Centroid: orb.Point{6.01, 49.01}}
		onto := plane.Local(seat)
		middle := onto.Project(c.Centroid)
		homes := m.Homes(c)
		people := []uint32{5050, 631, 632, 631, 631, 631, 632, 631, 631}
		if len(homes) != len(people) || homes[0].Point != seat {
			t.Fatalf("%d homes, the first at %v", len(homes), homes[0].Point)
		}
		for i, h := range homes {
			if h.Hundredths != people[i] {
				t.Errorf("home %d has %d hundredths, want %d", i, h.Hundredths, people[i])
			}
			if i == 0 {
				continue
			}
			at := onto.Project(h.Point)
			ring := []float64{0.866025404, 0.5}[i%2]
			sin, cos := math.Sincos((5.729578 + 45*float64(i-1)) * math.Pi / 180)
			if east, north := at.X()-middle.X()-ring*outer*cos, at.Y()-middle.Y()-ring*outer*sin; math.Hypot(east, north) > 0.01 {
				t.Errorf("home %d lies %.2f m east and %.2f m north of where it should", i, east, north)
			}
		}
	}
}

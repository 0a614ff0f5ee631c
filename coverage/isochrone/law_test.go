package isochrone_test

import (
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/paulmach/orb"

	"acces30/coverage/isochrone"
	"acces30/coverage/polygon"
	"acces30/coverage/road"
	"acces30/coverage/road/street"
)

// timeFrom returns the time that a commune at a point would have, and how far it is
// from its road; not Reached without a road.
func (w *town) timeFrom(p orb.Point, q *isochrone.Query, search interface {
	TimeVia([]road.Leg) road.Deciseconds
}) (road.Deciseconds, float64) {
	on := w.roads.Depart(p, road.OffPeak)
	if len(on.Legs) == 0 {
		return road.Unreached, math.Inf(1)
	}
	t := search.TimeVia(on.Legs)
	for _, d := range q.Destinations {
		if on.Road == 0 || d.Road != on.Road {
			continue
		}
		if direct, _, ok := w.roads.Between(p, d.Point, road.OffPeak); ok {
			t = min(t, direct)
		}
	}
	return t, on.Metre
}

// TestLandFollowsTheRoads holds bands beside one long road against the times of
// communes all around it: wherever these are more than two cells' way from a limit,
// and two cells from where land is no more reached, they agree. So they do at other
// speeds and reaches, as the roads alone tell both.
func TestLandFollowsTheRoads(t *testing.T) {
	rng := rand.New(rand.NewPCG(seed, 6))
	for _, opts := range []street.Options{
		{AccessSpeed: 10, Radius: 2000}, {AccessSpeed: 5, Radius: 400}, {AccessSpeed: 30, Radius: 6000}, {AccessSpeed: math.Inf(1), Radius: 1000}, {AccessSpeed: 5, Radius: 0},
	} {
		opts.Speeds = speeds(1)
		w := driven(t, longRoad(t).roads.Streets(), opts)
		q, search := w.query(t, []road.Deciseconds{5 * road.Minute, 15 * road.Minute, 40 * road.Minute}, at(50, 0), at(20, 1))
		bands, err := w.surface.Bands(t.Context(), q)
		if err != nil {
			t.Fatal(err)
		}
		checkBands(t, bands)
		slack := 2 * isochrone.StreetCell
		late := road.Deciseconds(w.roads.Access().Time(slack)) + 72 // and two cells' way on the road
		asked, areas := 0, locators(bands)
		for range 3000 {
			p := at(rng.Float64()*160-30, rng.Float64()*120-60)
			time, metres := w.timeFrom(p, &q, search)
			for k, b := range bands {
				in := areas[k].Contains(p)
				switch {
				case !time.Reached() && in && metresFromRoad(p) > opts.Radius+slack,
					time.Reached() && in && time > b.Limit+late && metres < opts.Radius-slack,
					time.Reached() && !in && time+late < b.Limit && metres < opts.Radius-slack:
					t.Fatalf("%g km/h up to %g m: %v has %d, %g m off the road, in the area of %d: %v", opts.AccessSpeed, opts.Radius, p, time, metres, b.Limit, in)
				}
				if time.Reached() {
					asked++
				}
			}
		}
		if asked < 300 && opts.Radius > 0 {
			t.Errorf("only %d points are asked about", asked)
		}
	}
}

// locators tell what is in the areas of bands.
func locators(bands []isochrone.Band) []*polygon.Locator {
	all := make([]*polygon.Locator, len(bands))
	for k, b := range bands {
		all[k] = polygon.NewLocator(b.Area, isochrone.StreetCell)
	}
	return all
}

// metresFromRoad is how far a point is from the road of longRoad that serves.
func metresFromRoad(p orb.Point) float64 {
	const perDegree = 111_300
	return perDegree * math.Hypot(p.Lon()-min(max(p.Lon(), 0), 0.1), p.Lat())
}

// TestTownsFollowTheLaw asks in random towns, and around them, on which side of the
// line people are: hardly any are elsewhere than their time says, far from roads no
// more than beside them. Roads cross without a junction there, so that beside a
// crossing the nearest road is hard to tell.
func TestTownsFollowTheLaw(t *testing.T) {
	rng := rand.New(rand.NewPCG(seed, 7))
	var near, far isochrone.Fidelity
	for range 4 {
		w := newTown(t, randomWays(rng), 1)
		q, search := w.query(t, []road.Deciseconds{6000, 9000, 15000}, somewhere(rng), somewhere(rng))
		bands, err := w.surface.Bands(t.Context(), q)
		if err != nil {
			t.Fatal(err)
		}
		areas := locators(bands)
		for range 4000 {
			p := orb.Point{6.08 + rng.Float64()*0.12, 49.08 + rng.Float64()*0.12}
			time, metres := w.timeFrom(p, &q, search)
			for k, b := range bands {
				f := &near
				if metres > 400 {
					f = &far
				}
				count(f, time.Reached() && time <= b.Limit, areas[k].Contains(p), 1)
			}
		}
	}
	t.Logf("up to 400 m %+v, farther %+v", near, far)
	for _, f := range []isochrone.Fidelity{near, far} {
		if f.Reached < 2000 || f.MissedShare() > 0.015 || f.ClaimedShare() > 0.02 {
			t.Errorf("%.2f %% of %d missed, %.2f %% of %d claimed", 100*f.MissedShare(), f.Reached, 100*f.ClaimedShare(), f.Inside)
		}
	}
}

// TestCellsTooSmall asks for cells that are too small for how far people may be from
// a road: the error says what to do.
func TestCellsTooSmall(t *testing.T) {
	w := driven(t, longRoad(t).roads.Streets(), street.Options{Speeds: speeds(1), AccessSpeed: 5, Radius: 20_000})
	_, err := isochrone.NewStreetSurface(t.Context(), w.roads, road.OffPeak, isochrone.StreetOptions{Cell: 20})
	if err == nil || !strings.Contains(err.Error(), "give a side of 29 m or more") {
		t.Errorf("%v", err)
	}
}

// TestLandOutsideTheData ends the data on roads at 60 thousandths and 2 to the north
// of them: outside, land is reached up to 500 m from a road and no farther, inside as
// ever.
func TestLandOutsideTheData(t *testing.T) {
	w := longRoad(t)
	q, _ := w.query(t, []road.Deciseconds{60 * road.Minute}, at(50, 0))
	surface, err := isochrone.NewStreetSurface(t.Context(), w.roads, road.OffPeak, isochrone.StreetOptions{
		Extent: orb.Bound{Min: at(-100, -100), Max: at(60, 2)}, Beyond: 500,
	})
	if err != nil {
		t.Fatal(err)
	}
	bands, err := surface.Bands(t.Context(), q)
	if err != nil {
		t.Fatal(err)
	}
	checkBands(t, bands)
	for _, c := range []struct {
		east, north float64
		want        bool
	}{{40, -15, true}, {40, 4.2, true}, {40, 4.8, false}, {59, -15, true}, {62, -15, false}, {62, -4.2, true}, {62, -4.8, false}, {90, 4.2, true}, {104.2, 0, true}, {104.8, 0, false}, {-15, 0, true}} {
		if inside(bands[0], c.east, c.north) != c.want {
			t.Errorf("%g, %g: inside %v, want %v", c.east, c.north, !c.want, c.want)
		}
	}
}

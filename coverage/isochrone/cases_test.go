package isochrone_test

import (
	"context"
	"math"
	"reflect"
	"testing"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"

	"acces30/coverage/isochrone"
	"acces30/coverage/road"
	"acces30/coverage/road/street"
)

// Points on the equator: 0.001 degrees are 111.3 m, at 30 km/h 133.6 tenths of
// a second. A road leads from 0 to 100 thousandths with nodes at both ends
// alone; a one-way road leads from 100 on to 160 and is closed from there.
func at(thousandths, north float64) orb.Point { return orb.Point{thousandths / 1000, north / 1000} }

func longRoad(t *testing.T) *town {
	t.Helper()
	b := street.NewBuilder([]int32{0, 100e4, 160e4, 200e4}, []int32{0, 0, 0, 0})
	a := road.Attributes{Class: road.Residential}
	b.AddWay([]uint32{0, 1}, a, a, road.BothWays)
	b.AddWay([]uint32{1, 2}, a, a, road.Onward)
	closed := road.Attributes{Class: road.Track}
	b.AddWay([]uint32{2, 3}, closed, closed, road.BothWays)
	return newTown(t, b, 1)
}

func inside(b isochrone.Band, thousandths, north float64) bool {
	return planar.MultiPolygonContains(b.Area, at(thousandths, north))
}

// TestOwnRoad puts a destination in the middle of a road without nodes: what is reached
// are the parts on both sides of it, though no node is.
func TestOwnRoad(t *testing.T) {
	bands := longRoad(t).bands(t, []road.Deciseconds{1336, 4008}, at(50, 0)) // 10 and 30 thousandths
	checkBands(t, bands)
	for k, far := range []float64{10, 30} {
		for _, sign := range []float64{-1, 1} {
			if !inside(bands[k], 50+sign*(far-0.5), 0) || inside(bands[k], 50+sign*(far+0.5), 0) {
				t.Errorf("the band ends elsewhere than %g from the destination", sign*far)
			}
		}
		if bands[k].Nodes.Reached != 0 || len(bands[k].Area) != 1 {
			t.Errorf("%+v, %d parts", bands[k].Nodes, len(bands[k].Area))
		}
	}
}

// TestOwnRoadWithoutNodes asks for a limit so short that the search meets no
// node at all.
func TestOwnRoadWithoutNodes(t *testing.T) {
	w := longRoad(t)
	q, search := w.query(t, []road.Deciseconds{1336}, at(50, 0))
	if len(search.Settled()) != 0 {
		t.Fatal("the road is too short for this test")
	}
	bands, err := w.surface.Bands(t.Context(), q)
	if err != nil {
		t.Fatal(err)
	}
	checkBands(t, bands)
	if !inside(bands[0], 40.5, 0) || inside(bands[0], 39.5, 0) || !inside(bands[0], 59.5, 0) || inside(bands[0], 60.5, 0) {
		t.Error("the band ends elsewhere than 10 from the destination")
	}
}

// TestOneWayIsland reaches a destination from one side alone, and has a road that can't
// be left.
func TestOneWayIsland(t *testing.T) {
	w := longRoad(t)
	bands := w.bands(t, []road.Deciseconds{6 * road.Minute, 20 * road.Minute}, at(100, 0))
	checkBands(t, bands)
	// 6 minutes are 26.9 thousandths. Nobody hangs on the one-way road, as it leads
	// away for good: land beside it hangs on the end of the other road, 4.5
	// thousandths from which take 6 minutes at 5 km/h, and 15 take 20.
	if !inside(bands[0], 74, 0) || inside(bands[0], 72, 0) || !inside(bands[0], 104, 0) || inside(bands[0], 105, 0) || inside(bands[0], 140, 0) {
		t.Error("the band of 6 minutes does not end where it should")
	}
	if !inside(bands[1], 15, 0) || !inside(bands[1], 114.5, 0) || inside(bands[1], 115.5, 0) || inside(bands[1], 180, 0) {
		t.Error("the band of 20 minutes does not end where it should")
	}
	// From 80 thousandths, 15.5 minutes are left for 11.6 off the road.
	if !inside(bands[1], 80, 11.2) || inside(bands[1], 80, 12) {
		t.Error("open land is not that of 5 km/h")
	}
	if bands[0].Nodes != (isochrone.Fidelity{Reached: 1, Inside: 1}) {
		t.Errorf("%+v", bands[0].Nodes)
	}
}

// TestNothingReached asks for limits that reach nothing, and for destinations that
// nothing leads to.
func TestNothingReached(t *testing.T) {
	w := longRoad(t)
	zero := w.bands(t, []road.Deciseconds{0}, at(50, 0))
	if len(zero) != 1 || len(zero[0].Area) != 0 || zero[0].SquareMetres != 0 {
		t.Errorf("within no time: %+v", zero)
	}
	if nowhere := w.bands(t, someLimits); len(nowhere) != len(someLimits) || len(nowhere[4].Area) != 0 {
		t.Errorf("from no destination: %+v", nowhere)
	}
	if far := w.bands(t, someLimits, orb.Point{90, 10}); len(far[4].Area) != 0 {
		t.Errorf("from a destination off the network: %+v", far)
	}
	if none := w.bands(t, nil, at(50, 0)); len(none) != 0 {
		t.Errorf("without limits: %+v", none)
	}
}

// TestEverythingReached asks for limits that no search comes to.
func TestEverythingReached(t *testing.T) {
	w := longRoad(t)
	bands := w.bands(t, []road.Deciseconds{10 * road.Minute, 10_000 * road.Minute, road.Unreached - 1, road.Unreached}, at(50, 0))
	checkBands(t, bands)
	for _, b := range bands[1:] {
		if !inside(b, 0, 0) || !inside(b, 100, 0) || inside(b, 160, 0) || b.Nodes.Reached != 2 {
			t.Errorf("within %d: %+v", b.Limit, b.Nodes)
		}
	}
	if !reflect.DeepEqual(bands[2].Area, bands[3].Area) {
		t.Error("no limit differs from the longest there is")
	}
}

// TestTwoDestinationsAtOnePoint are one destination.
func TestTwoDestinationsAtOnePoint(t *testing.T) {
	w := longRoad(t)
	one, two := w.bands(t, someLimits, at(30, 1)), w.bands(t, someLimits, at(30, 1), at(30, 1))
	if !reflect.DeepEqual(one, two) {
		t.Error("two destinations at one point are not one")
	}
}

func TestWrongQueries(t *testing.T) {
	w := longRoad(t)
	q, _ := w.query(t, []road.Deciseconds{600, 600}, at(30, 0))
	if _, err := w.surface.Bands(t.Context(), q); err == nil {
		t.Error("limits that don't ascend are no error")
	}
	stopped, stop := context.WithCancel(context.Background())
	stop()
	q.Limits = []road.Deciseconds{600}
	if _, err := w.surface.Bands(stopped, q); err == nil {
		t.Error("bands without a context")
	}
	if _, err := isochrone.NewStreetSurface(stopped, w.roads, road.OffPeak, isochrone.StreetOptions{}); err == nil {
		t.Error("surface without a context")
	}
	for _, o := range []isochrone.StreetOptions{
		{Cell: 5}, {Cell: math.NaN()}, {Cell: 1e6}, {Cell: -1},
	} {
		if _, err := isochrone.NewStreetSurface(t.Context(), w.roads, road.OffPeak, o); err == nil {
			t.Errorf("%+v is no error", o)
		}
	}
}

// TestTooWide has roads on both sides of the Earth.
func TestTooWide(t *testing.T) {
	b := street.NewBuilder([]int32{0, 1e4, 1e9, 1e9 + 1e4}, []int32{0, 0, 5e8, 5e8})
	a := road.Attributes{Class: road.Residential}
	b.AddWay([]uint32{0, 1}, a, a, road.BothWays)
	b.AddWay([]uint32{2, 3}, a, a, road.BothWays)
	n, err := b.Build(street.About{})
	if err != nil {
		t.Fatal(err)
	}
	r, err := n.Drive(t.Context(), street.Options{Speeds: speeds(1), AccessSpeed: 5, Radius: 2000, MinComponent: 1})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := isochrone.NewStreetSurface(t.Context(), r, road.OffPeak, isochrone.StreetOptions{}); err == nil {
		t.Error("roads all over the Earth are no error")
	}
}

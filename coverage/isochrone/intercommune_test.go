package isochrone_test

import (
	"errors"
	"math"
	"testing"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"

	"acces30/coverage/isochrone"
	"acces30/coverage/road"
	"acces30/coverage/road/intercommune"
	"acces30/coverage/travel"
)

// places stand 3 km apart in rows; the row in the north lies beyond some water,
// one place lies overseas.
func places() (all []road.Place, params intercommune.Params) {
	for y := range 3 {
		for x := range 12 {
			all = append(all, road.Place{Point: orb.Point{6 + 0.04*float64(x), 49 + 0.027*float64(y) + 0.05*float64(y/2)}, People: 500})
		}
	}
	all = append(all, road.Place{Point: orb.Point{55.5, -21}, People: 500, Land: "974"}, road.Place{Point: orb.Point{55.53, -21}, People: 500, Land: "974"})
	return all, intercommune.Params{
		Levels: []intercommune.Level{{Speed: 60, Detour: 1, Longest: 30_000}},
		Kept:   [3]float64{1, 1, 1}, Peak: [3]float64{1, 1, 1},
		Access: 60, Relief: intercommune.Relief{From: 1, Full: 10},
		DensityRadius: 3000, Piece: 4000, Reach: 30_000,
		Barriers: []intercommune.Barrier{{Name: "lake", Line: orb.LineString{{5.5, 49.065}, {6.3, 49.065}}}},
	}
}

// TestInterCommune draws bands on a modelled network.
func TestInterCommune(t *testing.T) {
	all, params := places()
	c, err := intercommune.New(all, params)
	if err != nil {
		t.Fatal(err)
	}
	surface, err := isochrone.NewInterCommuneSurface(t.Context(), c, road.OffPeak, isochrone.InterCommuneOptions{Cell: 800})
	if err != nil {
		t.Fatal(err)
	}
	graph, err := travel.Backward(c.Network(), c.Weights(road.OffPeak))
	if err != nil {
		t.Fatal(err)
	}
	limits := []road.Deciseconds{0, 5 * road.Minute, 10 * road.Minute, 20 * road.Minute}
	draw := func(destinations ...orb.Point) []isochrone.Band {
		var legs []road.Leg
		for _, p := range destinations {
			legs = append(legs, c.Arrive(p, road.OffPeak).Legs...)
		}
		var search travel.Search
		if err := search.Run(t.Context(), graph, legs, isochrone.Horizon(limits)); err != nil {
			t.Fatal(err)
		}
		bands, err := surface.Bands(t.Context(), isochrone.Query{Times: &search, Limits: limits})
		if err != nil {
			t.Fatal(err)
		}
		checkBands(t, bands)
		return bands
	}
	// A kilometre takes a minute. The second destination is overseas.
	bands := draw(all[0].Point, all[36].Point)
	for _, b := range bands {
		if b.Nodes.Missed > 0 || b.Nodes.Claimed > 0 {
			t.Errorf("within %d: %+v", b.Limit, b.Nodes)
		}
	}
	contains := func(b isochrone.Band, lon, lat float64) bool {
		return planar.MultiPolygonContains(b.Area, orb.Point{lon, lat})
	}
	for _, tt := range []struct {
		band     int
		lon, lat float64
		want     bool
		what     string
	}{
		{2, 6.10, 49.013, true, "between links, 7.5 km away"},
		{2, 6.16, 49.013, false, "between links, 12 km away"},
		{1, 6.0, 48.97, true, "3.3 km south of the first row"},
		{3, 6.0, 48.94, false, "6.7 km south of the first row"},
		{2, 6.0, 49.045, true, "this side of the water"},
		{3, 6.0, 49.09, false, "beyond the water"},
		{1, 55.51, -21, true, "overseas"},
		{3, 20, 20, false, "at sea"},
	} {
		if got := contains(bands[tt.band], tt.lon, tt.lat); got != tt.want {
			t.Errorf("%s: inside is %v", tt.what, got)
		}
	}
	more := draw(all[0].Point, all[36].Point, all[20].Point)
	for k := range bands {
		if !holds(more[k].Area, bands[k].Area) {
			t.Error("one more destination takes from a band")
		}
	}
}

func TestInterCommuneOptions(t *testing.T) {
	all, params := places()
	c, err := intercommune.New(all, params)
	if err != nil {
		t.Fatal(err)
	}
	for _, o := range []isochrone.InterCommuneOptions{{Cell: 1}, {Cell: math.Inf(1)}, {Reach: -1}, {Reach: 1e9}, {Reach: math.NaN()}} {
		if _, err := isochrone.NewInterCommuneSurface(t.Context(), c, road.OffPeak, o); err == nil {
			t.Errorf("%+v is no error", o)
		}
	}
	var tooFine *isochrone.TooFineError
	_, err = isochrone.NewInterCommuneSurface(t.Context(), c, road.OffPeak, isochrone.InterCommuneOptions{Cell: 10, Reach: 60_000})
	if !errors.As(err, &tooFine) || tooFine.Cell != 10 || tooFine.Least < 40 || tooFine.Least > 60 {
		t.Errorf("cells of 10 m over 150 km: %v", err)
	}
	empty, err := intercommune.New(nil, params)
	if err != nil {
		t.Fatal(err)
	}
	surface, err := isochrone.NewInterCommuneSurface(t.Context(), empty, road.OffPeak, isochrone.InterCommuneOptions{})
	if err != nil {
		t.Fatal(err)
	}
	bands, err := surface.Bands(t.Context(), isochrone.Query{Times: new(travel.Search), Limits: someLimits})
	if err != nil || len(bands[4].Area) != 0 {
		t.Errorf("bands without places: %v, %v", bands, err)
	}
}

// TestInterCommuneBesideASite: land beside a destination away from every place is
// reached straight, not by way of the place.
func TestInterCommuneBesideASite(t *testing.T) {
	all, params := places()
	c, err := intercommune.New(all, params)
	if err != nil {
		t.Fatal(err)
	}
	surface, err := isochrone.NewInterCommuneSurface(t.Context(), c, road.OffPeak, isochrone.InterCommuneOptions{Cell: 500})
	if err != nil {
		t.Fatal(err)
	}
	graph, err := travel.Backward(c.Network(), c.Weights(road.OffPeak))
	if err != nil {
		t.Fatal(err)
	}
	site := orb.Point{6, 48.978} // 2.4 km south of the first place: as many minutes
	on := c.Arrive(site, road.OffPeak)
	limits := []road.Deciseconds{road.Minute}
	var search travel.Search
	if err := search.Run(t.Context(), graph, on.Legs, isochrone.Horizon(limits)); err != nil {
		t.Fatal(err)
	}
	bands, err := surface.Bands(t.Context(), isochrone.Query{
		Times: &search, Limits: limits, Destinations: []isochrone.Destination{{Point: site, Road: on.Road}},
	})
	if err != nil {
		t.Fatal(err)
	}
	checkBands(t, bands)
	if !planar.MultiPolygonContains(bands[0].Area, site) {
		t.Error("the site itself is not within a minute of it")
	}
	if planar.MultiPolygonContains(bands[0].Area, all[0].Point) {
		t.Error("the place, more than two minutes away, is within one")
	}
}

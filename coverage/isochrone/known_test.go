package isochrone_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/paulmach/orb"

	"acces30/coverage/isochrone"
	"acces30/coverage/road"
	"acces30/coverage/road/intercommune"
	"acces30/coverage/road/street"
	"acces30/coverage/travel"
)

// summary is what there is to an area: its size in hectares, parts, holes, vertices, and
// what is on the wrong side of its outline.
func summary(b isochrone.Band) string {
	shape := parts(b.Area)
	return fmt.Sprintf("%.0f ha, %d parts, %d holes, %d vertices, %v", b.SquareMetres/1e4, shape[0], shape[1], vertices(b.Area), b.Nodes)
}

// TestKnownAreas holds the areas of a random town, as they are and simplified, of a road
// beside an island and of a modelled network to what they were before: a change in how
// areas are drawn must be meant.
func TestKnownAreas(t *testing.T) {
	got := make(map[string]string)
	limits := []road.Deciseconds{3000, 6000}
	town := newTown(t, randomWays(rand.New(rand.NewPCG(seed, 50))), 1)
	q, _ := town.query(t, limits, orb.Point{6.13, 49.13}, orb.Point{6.15, 49.15})
	q.Workers = 1
	for _, q.Tolerance = range []float64{0, 15} {
		bands, err := town.surface.Bands(t.Context(), q)
		if err != nil {
			t.Fatal(err)
		}
		for _, b := range bands {
			got[fmt.Sprintf("town, within %g minutes to %g m", b.Limit.Minutes(), q.Tolerance)] = summary(b)
		}
	}
	coarse, err := isochrone.NewStreetSurface(t.Context(), town.roads, road.OffPeak, isochrone.StreetOptions{Cell: 100, Extent: orb.Bound{Min: orb.Point{6.1, 49.1}, Max: orb.Point{6.16, 49.16}}, Beyond: 300})
	if err != nil {
		t.Fatal(err)
	}
	bands, err := coarse.Bands(t.Context(), q)
	if err != nil {
		t.Fatal(err)
	}
	got["town in cells of 100 m, known in part"] = summary(bands[1])
	got["beside an island"] = summary(withIsland(t, 12).bands(t, []road.Deciseconds{60 * road.Minute}, at(50, 0))[0])
	reach := driven(t, town.roads.Streets(), street.Options{Speeds: speeds(1), AccessSpeed: 12, Radius: 3000})
	got["town with a longer reach"] = summary(reach.bands(t, limits, orb.Point{6.13, 49.13})[1])
	for k, b := range modelledBands(t) {
		got[fmt.Sprintf("modelled %d", k)] = summary(b)
	}
	wants := map[string]string{
		"beside an island":                      "5255 ha, 1 parts, 0 holes, 1356 vertices, {11 0 11 0}",
		"modelled 0":                            "21523 ha, 2 parts, 0 holes, 146 vertices, {15 0 15 0}",
		"modelled 1":                            "49222 ha, 1 parts, 0 holes, 170 vertices, {25 0 25 0}",
		"town in cells of 100 m, known in part": "3834 ha, 12 parts, 90 holes, 977 vertices, {194 4 194 4}",
		"town with a longer reach":              "2672 ha, 108 parts, 113 holes, 8636 vertices, {136 0 137 1}",
		"town, within 10 minutes to 0 m":        "3554 ha, 31 parts, 255 holes, 8988 vertices, {194 1 195 2}",
		"town, within 10 minutes to 15 m":       "3560 ha, 31 parts, 255 holes, 2513 vertices, {194 1 196 3}",
		"town, within 5 minutes to 0 m":         "411 ha, 121 parts, 15 holes, 3900 vertices, {31 1 30 0}",
		"town, within 5 minutes to 15 m":        "404 ha, 121 parts, 15 holes, 1167 vertices, {31 1 30 0}",
	}
	for what, is := range got {
		if is != wants[what] {
			t.Errorf("%q: %q,", what, is)
		}
	}
}

// modelledBands are those of places() from two of them.
func modelledBands(t *testing.T) []isochrone.Band {
	t.Helper()
	all, params := places()
	c, err := intercommune.New(all, params)
	if err != nil {
		t.Fatal(err)
	}
	surface, err := isochrone.NewInterCommuneSurface(t.Context(), c, road.OffPeak, isochrone.InterCommuneOptions{Cell: 700})
	if err != nil {
		t.Fatal(err)
	}
	graph, err := travel.Backward(c.Network(), c.Weights(road.OffPeak))
	if err != nil {
		t.Fatal(err)
	}
	limits := []road.Deciseconds{7 * road.Minute, 20 * road.Minute}
	var legs []road.Leg
	q := isochrone.Query{Limits: limits}
	for _, p := range []orb.Point{all[0].Point, {6.2, 49.02}} {
		on := c.Arrive(p, road.OffPeak)
		legs = append(legs, on.Legs...)
		q.Destinations = append(q.Destinations, isochrone.Destination{Point: p, Road: on.Road})
	}
	search := new(travel.Search)
	if err := search.Run(t.Context(), graph, legs, isochrone.Horizon(limits)); err != nil {
		t.Fatal(err)
	}
	q.Times = search
	q.CheckPoints = []isochrone.CheckPoint{{Point: all[1].Point, Time: 200, People: 7}, {Point: all[36].Point, Time: road.Unreached, People: 11}, {Point: all[11].Point, Time: math.MaxInt32, People: 13}}
	bands, err := surface.Bands(t.Context(), q)
	if err != nil {
		t.Fatal(err)
	}
	if want := (isochrone.Fidelity{Reached: 7, Inside: 7}); bands[0].People != want {
		t.Errorf("people %+v, want %+v", bands[0].People, want)
	}
	return bands
}

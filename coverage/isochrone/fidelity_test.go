package isochrone

import (
	"slices"
	"testing"

	"github.com/paulmach/orb"

	"acces30/coverage/isochrone/grid"
	"acces30/coverage/polygon"
	"acces30/coverage/road"
)

// TestHomesAreCounted counts people where they live on either side of a line, and at the
// check points where nothing is known of where they live.
func TestHomesAreCounted(t *testing.T) {
	square := orb.MultiPolygon{{{{0, 0}, {1, 0}, {1, 1}, {0, 1}, {0, 0}}}}
	drawn := []partAreas{{areas: []orb.MultiPolygon{square}, tiles: []grid.Tile{}}}
	points := []CheckPoint{{orb.Point{0.5, 0.5}, 10, 700}}
	homes := []CheckPoint{
		{orb.Point{0.1, 0.1}, 10, 100}, {orb.Point{0.2, 0.2}, 11, 20}, {orb.Point{0.3, 0.3}, road.Unreached, 3},
		{orb.Point{2, 2}, 9, 4000}, {orb.Point{2, 3}, 99, 50_000},
	}
	for _, tt := range []struct {
		homes []CheckPoint
		want  Fidelity
	}{
		{homes, Fidelity{Reached: 4100, Missed: 4000, Inside: 123, Claimed: 23}},
		{nil, Fidelity{Reached: 700, Inside: 700}},
	} {
		s := &Surface{cell: 100, parts: []part{nil}}
		bands := []Band{{Limit: 10, Area: square}}
		q := &Query{CheckPoints: points, Homes: tt.homes, Limits: []road.Deciseconds{10}}
		if err := s.measure(t.Context(), bands, drawn, prepare(q), q); err != nil {
			t.Fatal(err)
		}
		if b := bands[0]; b.Homes != tt.want || b.People != (Fidelity{Reached: 700, Inside: 700}) || b.SquareMetres != polygon.Area(square) {
			t.Errorf("%d homes: %+v, want %+v; people %+v", len(tt.homes), b.Homes, tt.want, b.People)
		}
	}
}

// TestHomesInTwoParts: an area of two parts holds the points of either.
func TestHomesInTwoParts(t *testing.T) {
	var drawn []partAreas
	var all orb.MultiPolygon
	for _, x := range []float64{0, 5} {
		square := orb.MultiPolygon{{{{x, 0}, {x + 1, 0}, {x + 1, 1}, {x, 1}, {x, 0}}}}
		all = append(all, square...)
		drawn = append(drawn, partAreas{areas: []orb.MultiPolygon{square}, tiles: []grid.Tile{}})
	}
	s, bands := &Surface{cell: 100, parts: []part{nil, nil}}, []Band{{Limit: 10, Area: all}}
	q := &Query{Limits: []road.Deciseconds{10}, CheckPoints: []CheckPoint{{orb.Point{0.5, 0.5}, 10, 1}, {orb.Point{5.5, 0.5}, 10, 20}, {orb.Point{3, 0.5}, 10, 300}}}
	if err := s.measure(t.Context(), bands, drawn, prepare(q), q); err != nil {
		t.Fatal(err)
	}
	if want := (Fidelity{Reached: 321, Missed: 300, Inside: 21}); bands[0].People != want {
		t.Errorf("%+v, want %+v", bands[0].People, want)
	}
}

// TestPointsNear: a point counts that is within the longest limit, or beside the area of
// any band; an empty one is beside nothing.
func TestPointsNear(t *testing.T) {
	square := func(x float64) orb.MultiPolygon {
		return orb.MultiPolygon{{{{x, x}, {x + 1, x}, {x + 1, x + 1}, {x, x + 1}, {x, x}}}}
	}
	points := []CheckPoint{
		{orb.Point{5.5, 5.5}, road.Unreached, 1}, {orb.Point{7.5, 7.5}, 99, 1}, // beside one area each
		{orb.Point{50, 5}, 20, 1}, {orb.Point{50, 5}, 21, 1}, // at the longest limit, and beyond
		{orb.Point{1, 1}, 99, 1}, {orb.Point{-1, -1}, 99, 1}, {orb.Point{3, 3}, 99, 1}, {orb.Point{9, 9}, 99, 1},
	}
	for name, tt := range map[string]struct {
		areas []orb.MultiPolygon
		want  []int
	}{
		"no areas":         {[]orb.MultiPolygon{nil, nil}, []int{2}},
		"the shorter none": {[]orb.MultiPolygon{nil, square(5)}, []int{0, 2}},
		"the longer none":  {[]orb.MultiPolygon{square(5), nil}, []int{0, 2}},
		"two apart":        {[]orb.MultiPolygon{square(5), square(7)}, []int{0, 1, 2}},
		"the other way":    {[]orb.MultiPolygon{square(7), square(5)}, []int{0, 1, 2}},
	} {
		if got := pointsNear([]Band{{Limit: 10, Area: tt.areas[0]}, {Limit: 20, Area: tt.areas[1]}}, points); !slices.Equal(got, tt.want) {
			t.Errorf("%s: %v, want %v", name, got, tt.want)
		}
	}
}

package isochrone

import (
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

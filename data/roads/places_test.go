package roads

import (
	"math"
	"slices"
	"testing"

	"acces30/coverage"
	"acces30/coverage/road"
)

// TestPlaces: a place has its commune's land, people and terrain; what is not
// known of it is not made up, and a commune without a point is no place.
func TestPlaces(t *testing.T) {
	study := &coverage.Study{Communes: []coverage.Commune{
		{Code: "57463", Population: 120_000, Seat: coverage.At(6.17, 49.12), Altitude: 190, AltitudeKnown: true, AreaKm2: 41.7},
		{Code: "97424", Seat: coverage.At(55.47, -21.14), AreaKm2: 84},
		{Code: "57001"},
	}}
	got := places(study)
	if len(got) != 2 {
		t.Fatalf("places %+v", got)
	}
	if want := (road.Place{Point: got[0].Point, People: 120_000, Altitude: 190, AreaKm2: 41.7}); got[0] != want {
		t.Errorf("%+v, want %+v", got[0], want)
	}
	if p := got[1]; !math.IsNaN(p.Altitude) || p.AreaKm2 != 84 || p.Land != "974" {
		t.Errorf("%+v", p)
	}
}

// TestTerrainIsCited: where the program's own table tells altitudes or areas, its
// publisher is named among the network's inputs, and not otherwise.
func TestTerrainIsCited(t *testing.T) {
	for _, ours := range []bool{true, false} {
		study := &coverage.Study{Communes: []coverage.Commune{{Code: "57463", Seat: coverage.At(6.17, 49.12), TerrainOurs: ours}}}
		network, _, err := Network(t.Context(), study, Choice{})
		if err != nil {
			t.Fatal(err)
		}
		cited := slices.ContainsFunc(network.Inputs, func(in coverage.Input) bool {
			return in.Role == coverage.RoleTerrain && in.Publisher == "IGN" && in.Licence != ""
		})
		if cited != ours {
			t.Errorf("own table used: %v, cited: %v", ours, cited)
		}
	}
}

package roads

import (
	"math"
	"testing"

	"acces30/coverage"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/paulmach/orb"

	"acces30/coverage/road"
)

// TestSettled: settlements are places in their commune's stead, with their share of
// its people; a commune without any is one itself.
func TestSettled(t *testing.T) {
	at := func(lon float64) coverage.Position { return coverage.Position{Point: orb.Point{lon, 49}, Known: true} }
	study := &coverage.Study{
		Communes: []coverage.Commune{
			{Code: "57001", Population: 100, Seat: at(6)},
			{Code: "57002", Population: 90, Seat: at(7), AltitudeKnown: true, Altitude: 300, AreaKm2: 9},
		},
		Settlements: []coverage.Settlement{
			{Commune: 0, Point: orb.Point{6.1, 49}, People: 3, AltitudeKnown: true, Altitude: 200, AreaKm2: 5},
			{Commune: 0, Point: orb.Point{6.2, 49}, People: 1},
		},
	}
	want := []road.Place{
		{Point: orb.Point{6.1, 49}, People: 75, Altitude: 200, AreaKm2: 5},
		{Point: orb.Point{6.2, 49}, People: 25, Altitude: math.NaN()},
		{Point: orb.Point{7, 49}, People: 90, Altitude: 300, AreaKm2: 9},
	}
	if diff := cmp.Diff(want, settled(study), cmpopts.EquateNaNs(), cmpopts.IgnoreFields(road.Place{}, "Land")); diff != "" {
		t.Error(diff)
	}
	study.Settlements = nil
	if got := settled(study); len(got) != 2 || got[0].People != 100 {
		t.Errorf("without settlements: %+v", got)
	}
}

package analysis

import (
	"reflect"
	"slices"
	"testing"

	"acces30/coverage"
	"acces30/coverage/isochrone"
	"acces30/coverage/road"
	"acces30/coverage/settle"

	"github.com/paulmach/orb"
)

// laneRoads is a modelled network of which only how points hang on it is known: by two
// legs, the country flat where the longitude is 0. Far from a site nothing is straight.
type laneRoads struct{ isochrone.InterCommune }

func (laneRoads) Depart(p orb.Point, _ road.Conditions) road.Attachment {
	return road.Attachment{Legs: []road.Leg{{Node: 1, Time: 100, Metres: 1000}, {Node: 2, Time: 200, Metres: 3000}}, Slope: 10 * p.Lon()}
}

func (r laneRoads) DepartNear(side float64) func(orb.Point, road.Conditions) road.Attachment {
	return func(p orb.Point, when road.Conditions) road.Attachment {
		on := r.Depart(p, when)
		on.Metre = side
		return on
	}
}

func (laneRoads) Between(from, to orb.Point, _ road.Conditions) (road.Deciseconds, uint32, bool) {
	return 50, 2000, from.Lat() == to.Lat()
}

// TestLanesOfHomes: where areas are true of homes, lanes are driven along every leg and
// straight to a site, the more slowly the steeper the country of the home is.
func TestLanesOfHomes(t *testing.T) {
	h := homeland{laneRoads{}, &settle.Model{Lanes: 6, LanesHill: 0.5}} // 6 s for a km, half as much again on a slope of 10 m/km
	flat, steep := orb.Point{0, 0}, orb.Point{1, 0}
	legs := func(first, second road.Deciseconds) []road.Leg {
		return []road.Leg{{Node: 1, Time: first, Metres: 1000}, {Node: 2, Time: second, Metres: 3000}}
	}
	near := h.DepartNear(250)
	for _, tt := range []struct {
		from     orb.Point
		legs     []road.Leg
		straight road.Deciseconds
	}{{flat, legs(160, 380), 170}, {steep, legs(190, 470), 230}} {
		if on := h.Depart(tt.from, road.OffPeak); !slices.Equal(on.Legs, tt.legs) {
			t.Errorf("from %v: %v, want %v", tt.from, on.Legs, tt.legs)
		}
		if on := near(tt.from, road.OffPeak); !slices.Equal(on.Legs, tt.legs) || on.Metre != 250 {
			t.Errorf("from %v, in a square of %g m: %v, want %v", tt.from, on.Metre, on.Legs, tt.legs)
		}
		if got, metres, ok := h.Between(tt.from, flat, road.OffPeak); got != tt.straight || metres != 2000 || !ok {
			t.Errorf("from %v to a site: %d, %d m, %v, want %d", tt.from, got, metres, ok, tt.straight)
		}
	}
	if got, _, ok := h.Between(orb.Point{0, 1}, flat, road.OffPeak); ok || got != 50 {
		t.Errorf("to a site that is not beside: %d, %v", got, ok)
	}
}

// TestWhereHomesHang: a home hangs on every node that a leg of it ends at, however far,
// where its time is known and its commune in scope.
func TestWhereHomesHang(t *testing.T) {
	on := func(known bool, nodes ...uint32) pointAccess {
		access := pointAccess{known: known}
		for _, node := range nodes {
			access.from.Legs = append(access.from.Legs, road.Leg{Node: node})
		}
		return access
	}
	study := &coverage.Study{Settings: coverage.Settings{Departements: []string{"57"}}, Communes: []coverage.Commune{commune("57000", 0, 1), commune("54000", 0, 1)}}
	a := &analysis{
		study: study, homes: people{points: []coverage.PopulationPoint{{Commune: 0, Hundredths: 7}, {Commune: 0}, {Commune: 1}, {Commune: 0, Hundredths: 9}}},
		homeTimes: []pointAccess{on(true, 3, 5, 8), on(false, 3), on(true, 3), on(true, 5)},
	}
	if got, want := a.hangHomes(), (map[uint32][]int32{3: {0}, 5: {0, 3}, 8: {0}}); !reflect.DeepEqual(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	if got := a.allHomes(); len(got) != 2 || got[0].People != 7 || got[1].People != 9 {
		t.Errorf("%v", got)
	}
}

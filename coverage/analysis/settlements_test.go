package analysis

import (
	"slices"
	"testing"

	"acces30/coverage"
	"acces30/coverage/settle"

	"github.com/paulmach/orb"
)

// TestPeopleOfSettlements: the people of a commune live in its settlements, as the
// people of these are; the others' in their commune.
func TestPeopleOfSettlements(t *testing.T) {
	far, near := orb.Point{6.3, 49.2}, orb.Point{6.2, 49.1}
	study := &coverage.Study{
		Settings: coverage.Settings{Departements: []string{"57"}, Threshold: coverage.Promise},
		Communes: []coverage.Commune{commune("57000", 0.5, 1000), commune("57001", 0.5, 500)},
		Network:  coverage.Network{Settlement: &settle.Model{Core: 1, Radius: 1, Farthest: 3000, Scatter: 0.1}},
		Settlements: []coverage.Settlement{
			{Commune: 0, Point: near, People: 30}, {Commune: 0, Point: far, People: 10},
		},
	}
	a := &analysis{study: study}
	hundredths := make(map[int32]uint32)
	atFar := uint32(0)
	for _, p := range a.people().points {
		hundredths[p.Commune] += p.Hundredths
		if p.Hundredths > 0 && p.Commune == 0 {
			// All live at the seats: the model has them on no ring.
			if d := dist(p.Point, far); d < 0.01 {
				atFar += p.Hundredths
			} else if dist(p.Point, near) > 0.01 {
				t.Errorf("people at %v", p.Point)
			}
		}
	}
	if hundredths[0] != 100_000 || hundredths[1] != 50_000 || atFar != 25_000 {
		t.Errorf("%v hundredths of people, %d of them in the settlement of a quarter", hundredths, atFar)
	}
}

func dist(p, q orb.Point) float64 {
	return max(p.Lon()-q.Lon(), q.Lon()-p.Lon(), p.Lat()-q.Lat(), q.Lat()-p.Lat())
}

// TestWhereTheModelPutsPeople: at the commune without settlements, by the people of these
// where there are some; a single one is the commune, of whose middle more is known.
func TestWhereTheModelPutsPeople(t *testing.T) {
	whole := settle.Commune{People: 90, AreaKm2: 12, Seat: orb.Point{1, 1}, Centroid: orb.Point{2, 2}}
	a := coverage.Settlement{People: 1, AreaKm2: 3, Point: orb.Point{3, 3}}
	b := coverage.Settlement{People: 2, AreaKm2: 4, Point: orb.Point{4, 4}}
	for _, tt := range []struct {
		settlements []coverage.Settlement
		want        []settle.Commune
	}{
		{nil, []settle.Commune{whole}},
		{[]coverage.Settlement{a}, []settle.Commune{{People: 90, AreaKm2: 3, Seat: a.Point, Centroid: whole.Centroid}}},
		{[]coverage.Settlement{a, b}, []settle.Commune{{People: 30, AreaKm2: 3, Seat: a.Point, Centroid: a.Point}, {People: 60, AreaKm2: 4, Seat: b.Point, Centroid: b.Point}}},
	} {
		if got := parts(whole, tt.settlements); !slices.Equal(got, tt.want) {
			t.Errorf("%+v: %+v, want %+v", tt.settlements, got, tt.want)
		}
	}
}

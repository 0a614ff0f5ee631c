package roads_test

import (
	"testing"

	"github.com/paulmach/orb"

	"acces30/coverage"
	"acces30/coverage/analysis"
	"acces30/coverage/isochrone"
	"acces30/coverage/polygon"
	"acces30/coverage/road"
	"acces30/coverage/road/intercommune"
	"acces30/coverage/settle"
	"acces30/coverage/travel"
)

// TestHomesInTheLandOfTheModel: of the homes that the model has in the Moselle, those inside
// an area are within its limit, lanes included, and those within are inside, but for the
// width of its cells; and the result has counted them so, for all structures at once and
// for each.
func TestHomesInTheLandOfTheModel(t *testing.T) {
	study, network := moselleModelled(t)
	study.Settings.Isochrones = limits
	result, err := analysis.Run(t.Context(), study.On(network), analysis.Options{})
	if err != nil {
		t.Fatal(err)
	}
	model := homesOf(study, network.Settlement, network.Roads.(*intercommune.Roads))
	var everywhere []orb.Point
	for i, s := range study.Structures {
		var own []orb.Point
		for _, p := range s.Points {
			own = append(own, p.Position.Point)
		}
		everywhere = append(everywhere, own...)
		if bands := result.Structures[i].Bands; len(bands) > 0 && i%8 == 0 {
			model.check(t, s.Name, own, bands, result.Cell, 0.05)
		}
	}
	model.check(t, "all", everywhere, result.Bands, result.Cell, 0.01)
	for k, want := range result.Bands {
		if all := result.StructureBands()[k].Homes; all.Inside < want.Homes.Inside || all.Reached < want.Homes.Reached {
			t.Errorf("%.0f min: all structures %+v, their sum %+v", want.Limit.Minutes(), want.Homes, all)
		}
	}
}

// modelHomes are the homes of a model, counted without the analysis.
type modelHomes struct {
	homes []settle.Home
	model *settle.Model
	roads *intercommune.Roads
}

// homesOf returns the homes of the Moselle.
func homesOf(study *coverage.Study, model *settle.Model, on *intercommune.Roads) *modelHomes {
	m := &modelHomes{model: model, roads: on}
	for i := range study.Communes {
		c := &study.Communes[i]
		if c.Departement != "57" {
			continue
		}
		seat, _ := c.Reference(coverage.Seat)
		centroid, _ := c.Reference(coverage.Centroid)
		m.homes = append(m.homes, model.Homes(settle.Commune{People: c.Population, AreaKm2: c.AreaKm2, Seat: seat.Point, Centroid: centroid.Point})...)
	}
	return m
}

// check holds the areas of some service points against the times of homes; of the people
// on either side of a line at most a share may be on the wrong one.
func (m *modelHomes) check(t *testing.T, whose string, to []orb.Point, bands []isochrone.Band, cell, most float64) {
	t.Helper()
	times := m.times(t, to)
	for _, band := range bands {
		area := polygon.NewLocator(band.Area, cell)
		var want isochrone.Fidelity
		for i, h := range m.homes {
			people, reached, inside := int(h.Hundredths), times[i] <= band.Limit, area.Contains(h.Point)
			if reached {
				want.Reached += people
			}
			if inside {
				want.Inside += people
			}
			if reached && !inside {
				want.Missed += people
			}
			if inside && !reached {
				want.Claimed += people
			}
		}
		if band.Homes != want {
			t.Errorf("%s, %.0f min: counted %+v, want %+v", whose, band.Limit.Minutes(), band.Homes, want)
		}
		if !(want.ClaimedShare() <= most && want.MissedShare() <= most && want.Inside > 0) {
			t.Errorf("%s, %.0f min: %+v", whose, band.Limit.Minutes(), want)
		}
	}
}

// times returns the time of every home to the nearest of some points.
func (m *modelHomes) times(t *testing.T, to []orb.Point) []road.Deciseconds {
	t.Helper()
	graph, err := travel.Backward(m.roads.Network(), m.roads.Weights(road.OffPeak))
	if err != nil {
		t.Fatal(err)
	}
	var legs []road.Leg
	beside := make(map[uint32][]orb.Point) // the points by their Attachment.Road
	for _, p := range to {
		on := m.roads.Arrive(p, road.OffPeak)
		legs = append(legs, on.Legs...)
		beside[on.Road] = append(beside[on.Road], p)
	}
	var search travel.Search
	if err := search.Run(t.Context(), graph, legs, road.Unreached); err != nil {
		t.Fatal(err)
	}
	times := make([]road.Deciseconds, len(m.homes))
	for i, h := range m.homes {
		on := m.roads.Depart(h.Point, road.OffPeak)
		times[i] = road.Unreached
		for _, l := range on.Legs {
			if s := search.Time(l.Node); s.Reached() {
				times[i] = min(times[i], s.Plus(m.model.FromHome(l.Time, l.Metres, on.Slope)))
			}
		}
		for _, p := range beside[on.Road] {
			if direct, metres, ok := m.roads.Between(h.Point, p, road.OffPeak); ok {
				times[i] = min(times[i], m.model.FromHome(direct, metres, on.Slope))
			}
		}
	}
	return times
}

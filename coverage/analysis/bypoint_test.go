package analysis

import (
	"context"
	"errors"
	"math/rand/v2"
	"slices"
	"testing"

	"acces30/coverage"
	"acces30/coverage/road"
	"acces30/coverage/settle"

	"github.com/paulmach/orb"
)

// TestByPoint spreads people along a road 0 -20min- 1 -20min- 2, the site at 0.
func TestByPoint(t *testing.T) {
	links := []testLink{
		{0, 1, 20 * road.Minute}, {1, 0, 20 * road.Minute}, {1, 2, 20 * road.Minute}, {2, 1, 20 * road.Minute},
	}
	study := &coverage.Study{
		Settings:   coverage.Settings{Departements: []string{"57"}, Threshold: coverage.Promise},
		Communes:   []coverage.Commune{commune("54000", 0, 5), commune("57000", 0, 100), commune("57001", 1, 7), commune("57002", 2, 1000), commune("57003", 9, 30)},
		Structures: []coverage.Structure{structure("1", point(0, openOn(0)))},
		Network:    coverage.Network{Roads: roadsOf(t, 3, links)},
	}
	study.Roads.(*testRoads).terminal = 0
	at := func(lon float64, commune int32, hundredths uint32) coverage.PopulationPoint {
		return coverage.PopulationPoint{Point: orb.Point{lon, 0}, Commune: commune, Hundredths: hundredths}
	}
	study.PopulationPoints = []coverage.PopulationPoint{
		at(0, 0, 10),                              // of a commune out of scope
		at(0, 1, 200), at(1, 1, 50), at(2, 1, 50), // two thirds near, a sixth at 20 and at 40 minutes
		at(2, 3, 0),              // where nobody lives
		at(1, 4, 1), at(9, 4, 2), // a third at 20 minutes, the rest out of reach
	}
	r, err := Run(t.Context(), study, Options{})
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range [][]int{{67, 83, 83}, nil, nil, {0, 10, 10}} {
		var got []int
		if p := r.Communes[i].ByPoint; p != nil {
			got = p.Within
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: %v within, want %v", r.Communes[i].Commune.Code, got, want)
		}
	}
	if r.Communes[0].ByPoint.Points != 3 || r.Communes[3].Status != coverage.NotComputed || r.Communes[3].ByPoint.Computed != 10 {
		t.Errorf("%+v, %v", r.Communes[0].ByPoint, r.Communes[3].Status)
	}
	want := []coverage.PeopleWithin{
		{Limit: 15 * road.Minute, Within: 67, Beyond: 33 + 7 + 1000 + 10, NotComputed: 20},
		{Limit: 20 * road.Minute, Within: 83 + 7 + 10, Beyond: 17 + 1000, NotComputed: 20},
		{Limit: 30 * road.Minute, Within: 83 + 7 + 10, Beyond: 17 + 1000, NotComputed: 20},
	}
	if !slices.Equal(r.ByPoint, want) {
		t.Errorf("%v, want %v", r.ByPoint, want)
	}
	study.PopulationPoints = nil
	if r, err = Run(t.Context(), study, Options{}); err != nil || r.ByPoint != nil || r.Communes[0].ByPoint != nil {
		t.Errorf("without points: %v, %v", r.ByPoint, err)
	}
}

// TestByPointAddsUp holds people within and beyond against the population, and
// the limits against each other, whatever the points.
func TestByPointAddsUp(t *testing.T) {
	for seed := range uint64(200) {
		rng := rand.New(rand.NewPCG(seed, 8))
		var links []testLink
		for range 20 {
			links = append(links, testLink{rng.Uint32N(8), rng.Uint32N(8), 1 + road.Deciseconds(rng.IntN(12000))})
		}
		study := &coverage.Study{
			Settings:   coverage.Settings{Departements: []string{"57"}, Threshold: road.Deciseconds(1 + rng.IntN(40000))},
			Structures: []coverage.Structure{structure("1", point(0, openOn(0)))},
			Network:    coverage.Network{Roads: roadsOf(t, 8, links)},
		}
		people := 0
		for i := range 6 {
			study.Communes = append(study.Communes, commune("5700"+string(rune('0'+i)), float64(i), rng.IntN(5000)))
			people += study.Communes[i].Population
		}
		for range rng.IntN(40) {
			study.PopulationPoints = append(study.PopulationPoints, coverage.PopulationPoint{
				Point: orb.Point{rng.Float64() * 9, 0}, Commune: rng.Int32N(6), Hundredths: rng.Uint32N(3000),
			})
		}
		r, err := Run(t.Context(), study, Options{})
		if err != nil {
			t.Fatal(err)
		}
		for k, at := range r.ByPoint {
			if at.Within+at.Beyond+at.NotComputed != people || at.NotComputed < 0 || at.Within < 0 || at.Beyond < 0 || k > 0 && at.Within < r.ByPoint[k-1].Within {
				t.Fatalf("seed %d: %v of %d people", seed, r.ByPoint, people)
			}
		}
	}
}

func TestByPointStops(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	study := &coverage.Study{
		Settings: coverage.Settings{Threshold: coverage.Promise}, Communes: []coverage.Commune{commune("57000", 0, 1)},
		Structures:       []coverage.Structure{structure("1", point(0, openOn(0)))},
		Network:          coverage.Network{Roads: roadsOf(t, 2, []testLink{{0, 1, 1}})},
		PopulationPoints: make([]coverage.PopulationPoint, 10),
	}
	stopped := func(done, _ int) {
		if done == 3 {
			cancel()
		}
	}
	if _, err := Run(ctx, study, Options{Progress: stopped}); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
}

// TestModelledPeople: without points, people are spread by the model that comes
// with the roads. The way from home counts at the model's pace, and at the limit
// itself half of the people are within.
func TestModelledPeople(t *testing.T) {
	links := []testLink{{0, 1, 1}, {1, 0, 1}}
	model := &settle.Model{Core: 1, Radius: 1, Farthest: 3000, Scatter: 0.1}
	study := &coverage.Study{
		Settings:   coverage.Settings{Departements: []string{"57"}, Threshold: coverage.Promise},
		Communes:   []coverage.Commune{commune("54000", 0, 5), commune("57000", 0.5, 1001), commune("57001", 0.5, 0)},
		Structures: []coverage.Structure{structure("1", point(0, openOn(0)))},
		Network:    coverage.Network{Roads: roadsOf(t, 2, links), Settlement: model},
	}
	roads := study.Roads.(*testRoads)
	run := func() *coverage.Result {
		t.Helper()
		r, err := Run(t.Context(), study, Options{})
		if err != nil {
			t.Fatal(err)
		}
		return r
	}
	// From every home, half a kilometre takes 50 s.
	roads.terminal = 15*road.Minute - legMetres
	r := run()
	c := &r.Communes[0]
	if !r.PeopleModelled || c.ByPoint == nil || c.ByPoint.Computed != 1001 || c.Status != coverage.Covered {
		t.Fatalf("modelled %v, %+v, status %d", r.PeopleModelled, c.ByPoint, c.Status)
	}
	if got := c.ByPoint.Within; got[0] < 500 || got[0] > 501 || got[1] < 985 || got[2] != 1001 {
		t.Errorf("%v within 15, 20 and 30 minutes, a quarter of an hour away", got)
	}
	if r.Communes[1].ByPoint != nil {
		t.Error("homes where nobody lives")
	}
	model.Lanes = 600 // 5 minutes for the half kilometre
	if got := run().Communes[0].ByPoint.Within; got[1] < 500 || got[1] > 501 || got[0] > 10 {
		t.Errorf("%v within, 20 minutes away", got)
	}
	study.PopulationPoints = []coverage.PopulationPoint{{Point: orb.Point{0, 0}, Commune: 1, Hundredths: 100}}
	if r := run(); r.PeopleModelled || r.Communes[0].ByPoint.Within[0] != 1001 {
		t.Errorf("points given count %v", r.Communes[0].ByPoint)
	}
}

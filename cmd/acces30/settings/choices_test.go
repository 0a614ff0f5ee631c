package settings

import (
	"math"
	"reflect"
	"slices"
	"testing"
	"time"

	"acces30/coverage"
	"acces30/coverage/isochrone"
	"acces30/coverage/road"

	"github.com/google/go-cmp/cmp"
)

// TestPlansAndScenarios: what is asked of plans comes to the analysis whole.
func TestPlansAndScenarios(t *testing.T) {
	s := Default()
	s.ThresholdMinutes = 25
	s.PlanNew, s.PlanObjective, s.PlanLimits, s.PlanExclude = 7, "mean", minutes{12.5, 20}, []string{"57463"}
	s.PlanMinPeople, s.PlanMinMinutes, s.PlanPerEPCI, s.Open, s.Close, s.At = 300, 7.5, 2, []string{"57001"}, []string{"12"}, "mercredi 14:00"
	s.BusStops, s.BusDays, s.BusHours = 4, 3, 2.5
	s.PeoplePerAgent, s.AgentsPerStructure, s.BusAtAddress, s.OpenHours, s.OpenDays, s.OpenFixed = 9000, 3, false, 20, 4, false
	s.CostHouse, s.SubsidyHouse, s.CostBranch, s.SubsidyBranch, s.CostBus, s.SubsidyBus, s.CostHour = 1, 2, 3, 4, 5, 6, 7
	began := time.Date(2026, 11, 22, 0, 0, 0, 0, time.UTC)
	study, err := s.Study(began)
	if err != nil {
		t.Fatal(err)
	}
	want := coverage.PlanSettings{
		New: 7, Objective: coverage.LeastMean, Limits: []road.Deciseconds{7500, 12000}, Exclude: []string{"57463"}, MinPeople: 300, MinTime: 4500, PerEPCI: 2,
		Bus: coverage.BusSettings{Stops: 4, Days: 3, Hours: 2.5},
	}
	if d := cmp.Diff(want, study.Plan); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
	price := func(running, subsidy float64) coverage.Price {
		return coverage.Price{Running: coverage.Yearly(running), Subsidy: coverage.Yearly(subsidy)}
	}
	if study.Costs != (coverage.Costs{House: price(1, 2), Branch: price(3, 4), Bus: price(5, 6), Hour: coverage.Yearly(7)}) || study.Capacity != (coverage.Capacity{PerAgent: 9000, Agents: 3}) ||
		!study.BusLeftOut || study.OpenEnough != (coverage.OpenEnough{Hours: 20, Days: 4}) {
		t.Errorf("%+v, %+v, %v, %+v", study.Costs, study.Capacity, study.BusLeftOut, study.OpenEnough)
	}
	if !slices.Equal(study.Opened, s.Open) || !slices.Equal(study.Closed, s.Close) || study.At == nil || study.At.Day != 2 || study.Threshold != 15_000 || study.NamedEnds || study.NoStructures {
		t.Errorf("opened %v, closed %v, at %+v, threshold %v", study.Opened, study.Closed, study.At, study.Threshold)
	}
	s.PlanLimits, s.At, s.Times, s.Sites, s.FlagBy = nil, "", "t.csv", "none", "people"
	if study, err = s.Study(began); err != nil || !slices.Equal(study.Plan.Limits, []road.Deciseconds{15_000}) || study.At != nil || !study.NamedEnds || !study.NoStructures || study.Plan.New != 0 {
		t.Errorf("%v, %+v", err, study)
	}
	for _, roads := range [][]string{nil, {"a.pbf"}} {
		s.Times, s.Roads = "", roads
		if o := s.Inputs(study, began); o.OwnRoads != (roads != nil) || o.Everywhere || !o.Today.Equal(began) || !o.ListDate.IsZero() {
			t.Errorf("%+v", o)
		}
	}
}

// TestNamesOfAScenarioCountOnce: a commune or a structure named twice is opened or closed
// once, in the order in which they are named first.
func TestNamesOfAScenarioCountOnce(t *testing.T) {
	for _, tt := range [][2][]string{
		{nil, nil}, {{"b", "a", "b"}, {"b", "a"}}, {{"a", "a", "c", "a", "b", "c"}, {"a", "c", "b"}},
	} {
		s := Default()
		s.Open, s.Close = tt[0], tt[0]
		var study coverage.Settings
		s.planning.choose(&study)
		if !slices.Equal(study.Opened, tt[1]) || !slices.Equal(study.Closed, tt[1]) {
			t.Errorf("%v: opened %v, closed %v", tt[0], study.Opened, study.Closed)
		}
	}
}

// TestLimitsOfAreas: at most twelve, each once, ascending, from no time to the most.
func TestLimitsOfAreas(t *testing.T) {
	many := func(n int) (list minutes) {
		for i := range n {
			list = append(list, float64(n-i))
		}
		return list
	}
	for _, tt := range []struct {
		given minutes
		want  int // how many; -1 for an error
	}{
		{nil, 0}, {minutes{}, 0}, {minutes{20, 5, 20, 5.0}, 2}, {many(12), 12}, {many(13), -1}, {append(many(12), many(12)...), 12}, {minutes{-0.1}, -1}, {minutes{0}, 1}, {minutes{math.NaN()}, -1}, {minutes{maxMinutes}, 1}, {minutes{maxMinutes + 1}, -1},
	} {
		s := drawing{IsochronesMinutes: tt.given}
		got, err := s.limits()
		if (err != nil) != (tt.want < 0) || len(got) != max(tt.want, 0) || !slices.IsSorted(got) {
			t.Errorf("%v: %v, %v", tt.given, got, err)
		}
	}
	for text, want := range map[string]minutes{"none": {}, " none ": {}, "10": {10}, "10, 2.5 ,0": {10, 2.5, 0}, "": nil, "10,": nil, "x": nil, "None": nil} {
		got, err := minutesIn(text)
		if (err != nil) != (want == nil) || !slices.Equal(got, want) || want != nil && got == nil {
			t.Errorf("%q: %v, %v", text, got, err)
		}
	}
	if got := minutesOf([]road.Deciseconds{600, 900, 75}); !slices.Equal(got, minutes{1, 1.5, 0.125}) {
		t.Errorf("%v", got)
	}
	drawn := &coverage.Result{Bands: []isochrone.Band{{Limit: 600}, {Limit: 900}}, Cell: 30}
	for _, tt := range []struct {
		cell float64
		r    *coverage.Result
		want any
	}{{0, drawn, 30.0}, {50, drawn, 30.0}, {50, &coverage.Result{}, 50.0}, {0, &coverage.Result{}, both("selon les routes", "as suits the roads")}} {
		if got := (&drawing{IsochroneCellM: tt.cell}).drawnCell(tt.r); !reflect.DeepEqual(got, tt.want) {
			t.Errorf("cells of %v: %v, want %v", tt.cell, got, tt.want)
		}
	}
	if got := drawnLimits(drawn); !slices.Equal(got, []road.Deciseconds{600, 900}) {
		t.Errorf("%v", got)
	}
}

// TestRoadsOfAnotherKind: the modelled network, real roads, times of another engine.
func TestRoadsOfAnotherKind(t *testing.T) {
	kinds := []Settings{{}, {network: network{Roads: []string{"a"}}}, {network: network{Times: "t"}}}
	for i, a := range kinds {
		for k, b := range kinds {
			if got := OtherRoads(a, b); got != (i != k) {
				t.Errorf("%d and %d: %v", i, k, got)
			}
		}
	}
	if OtherRoads(Settings{network: network{Roads: []string{"a"}}}, Settings{network: network{Roads: []string{"b", "c"}}}) || OtherRoads(Settings{network: network{Times: "t"}}, Settings{network: network{Times: "u"}}) {
		t.Error("other files of one kind are no other kind")
	}
}

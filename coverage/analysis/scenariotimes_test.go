package analysis

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"acces30/coverage"
	"acces30/coverage/road"
)

// TestScenarioTimesAreThoseOfScenarios opens and closes structures by hand on a
// modelled network: every time that ScenarioTimes tell is the one that the whole
// analysis of the scenario finds, and they tell all but those of communes whose
// structures kept are all closed.
func TestScenarioTimesAreThoseOfScenarios(t *testing.T) {
	study := hills(t, 60)
	rng := rand.New(rand.NewPCG(14, 6))
	for k := range 12 {
		p := point(0, openOn(0))
		p.Position = coverage.At(6+rng.Float64()*0.8, 48.5+rng.Float64()*0.5)
		study.Structures = append(study.Structures, structure(fmt.Sprintf("%02d", k), p))
	}
	study.Settings.ScenarioTimes = true
	today, err := Run(t.Context(), study, Options{})
	if err != nil {
		t.Fatal(err)
	}
	told, closedAll := 0, 0
	for range 40 {
		var opened []int32
		var closed []int32
		scenario := *study
		scenario.Settings.ScenarioTimes = false
		for _, i := range rng.Perm(len(study.Communes))[:rng.IntN(4)] {
			opened = append(opened, int32(i))
			scenario.Settings.Opened = append(scenario.Settings.Opened, study.Communes[i].Code)
		}
		for _, i := range rng.Perm(len(study.Structures))[:rng.IntN(12)] {
			closed = append(closed, int32(i))
			scenario.Settings.Closed = append(scenario.Settings.Closed, study.Structures[i].ID)
		}
		if err := scenario.Scenario(); err != nil {
			t.Fatal(err)
		}
		then, err := Run(t.Context(), &scenario, Options{})
		if err != nil {
			t.Fatal(err)
		}
		for i := range then.Communes {
			got, known := timeIn(&today.Scenarios.Rows[i], opened, closed)
			if !known {
				closedAll++
				continue
			}
			if told++; got != then.Communes[i].Time() {
				t.Fatalf("open %v, close %v: commune %d needs %d, by the times of scenarios %d", opened, closed, i, then.Communes[i].Time(), got)
			}
		}
	}
	if told < 1000 || closedAll == 0 {
		t.Errorf("%d times told, %d not known: the test says little", told, closedAll)
	}
}

// timeIn is the time of a commune in a scenario; not known when all that is known
// of it is farther than a structure may be.
func timeIn(row *coverage.ScenarioRow, opened, closed []int32) (road.Deciseconds, bool) {
	best := road.Unreached
	for _, o := range row.Openings {
		if slices.Contains(opened, o.Index) {
			best = min(best, o.Time)
		}
	}
	for _, n := range row.Nearest {
		if !slices.Contains(closed, int32(n.Structure)) {
			return min(best, n.Time), true
		}
	}
	return best, best.Reached()
}

// TestScenariosOnlyOfWhatIsKnown looks at communes without a time: where a
// structure would give them one, none is offered to be opened; and a structure off
// the network is not offered to be closed.
func TestScenariosOnlyOfWhatIsKnown(t *testing.T) {
	study := hills(t, 30)
	p := point(0, openOn(0))
	p.Position = study.Communes[0].Seat
	lost := point(0, openOn(0))
	lost.Position = coverage.Position{}
	study.Structures = []coverage.Structure{structure("1", p), structure("2", lost)}
	study.Communes[5].Seat, study.Communes[5].Centroid = coverage.Position{}, coverage.Position{}
	study.Settings.ScenarioTimes = true
	r, err := Run(t.Context(), study, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(r.Scenarios.Closable, []bool{true, false}) {
		t.Errorf("closable: %v", r.Scenarios.Closable)
	}
	for i := range r.Communes {
		if r.Scenarios.Openable[i] != (i != 5) {
			t.Errorf("commune %d, %v: openable is %v", i, r.Communes[i].Reason, r.Scenarios.Openable[i])
		}
		if (len(r.Scenarios.Rows[i].Nearest) == 0) != (i == 5) {
			t.Errorf("commune %d has %v", i, r.Scenarios.Rows[i].Nearest)
		}
	}
	study.Settings.ScenarioTimes = false
	if r, err = Run(t.Context(), study, Options{}); err != nil || r.Scenarios != nil {
		t.Errorf("not asked for: %v, %v", r.Scenarios, err)
	}
}

package analysis

import (
	"slices"
	"testing"

	"acces30/coverage"
	"acces30/coverage/label"
	"acces30/coverage/road"
)

// TestActionsAreWhatTheyChange does every measure: the people within each limit are as
// many more as it says.
func TestActionsAreWhatTheyChange(t *testing.T) {
	kinds := make(map[coverage.ActionKind]int)
	for seed := range uint64(4) {
		study := country(t, seed, 60, 6)
		before := run(t, study)
		for i := range before.Actions {
			a := &before.Actions[i]
			kinds[a.Kind]++
			var open []*coverage.Commune
			if a.Open != nil {
				open = append(open, a.Open)
			}
			then := opened(study, open)
			if a.Kind == coverage.MoveHouse || a.Kind == coverage.CloseHouse {
				then.Structures = slices.DeleteFunc(then.Structures, func(s coverage.Structure) bool { return s.ID == a.At.Structure.ID })
			}
			after := run(t, then)
			for k, limit := range study.Settings.Limits() {
				if more := after.TallyAt(limit).Within.People - before.TallyAt(limit).Within.People; more != a.Net(k) {
					t.Errorf("seed %d, %+v: %d people more within %v minutes, it says %d", seed, a, more, limit.Minutes(), a.Net(k))
				}
			}
		}
	}
	for _, kind := range []coverage.ActionKind{coverage.OpenHouse, coverage.OpenBranch, coverage.MoveHouse, coverage.CloseHouse} {
		if kinds[kind] == 0 {
			t.Errorf("no measure of kind %d: the test says nothing of it", kind)
		}
	}
}

// TestBestMoveIsFound tries to move every structure to every candidate of a small
// country: the first one listed brings most people more within the limit, and whoever
// is not listed brings none.
func TestBestMoveIsFound(t *testing.T) {
	const limit = 10 * road.Minute
	found := 0
	for seed := range uint64(6) {
		study := country(t, seed, 50, 6)
		study.Settings.Threshold = limit
		study.Structures[0].Format = coverage.Itinerant // never moves
		p := begun(t, study)
		for candidate := range p.candidates {
			reaches, err := p.reachOf(t.Context(), []int{candidate})
			if err != nil {
				t.Fatal(err)
			}
			movers := p.bestMovers(reaches[0], limit)
			best := 0
			for structure := range p.result.Structures {
				action := p.moved(structure, reaches[0], limit)
				net := action.Net(p.promise())
				if structure == 0 {
					net = 0
				}
				best = max(best, net)
				if listed := slices.Contains(movers, structure); listed != (net > 0) {
					t.Errorf("seed %d: a move of %d to %d brings %d people, listed: %v", seed, structure, candidate, net, listed)
				}
			}
			if len(movers) > 0 {
				found++
				action := p.moved(movers[0], reaches[0], limit)
				if net := action.Net(p.promise()); net != best {
					t.Errorf("seed %d: the best move to %d brings %d people, the first listed %d", seed, candidate, best, net)
				}
			}
		}
	}
	if found == 0 {
		t.Error("no move helps: the test says nothing")
	}
}

// begun is the planning of a study.
func begun(t *testing.T, study *coverage.Study) *planning {
	t.Helper()
	a := newAnalysis(study)
	if err := a.nearest(t.Context()); err != nil {
		t.Fatal(err)
	}
	return a.newPlanning()
}

// TestLongerHours: two structures open on four days and on one; the second alone keeps
// communes from the days that the rule of the label asks for: five, or two.
func TestLongerHours(t *testing.T) {
	longerHours(t, nil, 5, openOn(0, 1, 2, 3, 4))
	longerHours(t, []label.Rule{{Hours: 24, Days: 2}}, 2, openOn(0, 4))
}

// longerHours looks at the first structure that would open for longer, which then has
// the hours of longer.
func longerHours(t *testing.T, rules []label.Rule, asked int, longer label.Week) {
	t.Helper()
	study := country(t, 3, 40, 2)
	study.Settings.LabelRules = rules
	study.Settings.Costs.Hour = coverage.Yearly(1000)
	week := openOn(0, 1, 2, 3)
	study.Structures[0].Points[0].Hours = week
	study.Structures[1].Points[0].Hours = openOn(4)
	r := run(t, study)
	for i := range r.Actions {
		a := &r.Actions[i]
		if a.Kind != coverage.LongerHours {
			continue
		}
		open := *study
		open.Structures = slices.Clone(study.Structures)
		for k := range open.Structures {
			if open.Structures[k].ID == a.At.Structure.ID {
				p := open.Structures[k].Points[0]
				p.Hours = longer
				open.Structures[k].Points = []coverage.ServicePoint{p}
			}
		}
		fewer := func(r *coverage.Result) (people int) {
			for i := range r.Communes {
				if days, _ := r.Communes[i].DaysOpen(); days < float64(asked) && r.Communes[i].Within > 0 {
					people += r.Communes[i].Commune.Population
				}
			}
			return people
		}
		if got := fewer(r) - fewer(run(t, &open)); got != a.LabelDays.People || got == 0 {
			t.Errorf("structure %s: %d people more with enough days, it says %d", a.At.Structure.ID, got, a.LabelDays.People)
		}
		if want := 24 - float64(a.At.Weekly.Criteria.Minutes)/60; a.Hours != want || a.Price.Running != coverage.Yearly(1000*want) {
			t.Errorf("structure %s: %v hours more for %v", a.At.Structure.ID, a.Hours, a.Price.Running)
		}
		return
	}
	t.Error("no longer hours")
}

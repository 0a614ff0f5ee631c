package analysis

import (
	"math/rand/v2"
	"testing"
	"time"

	"acces30/coverage"
	"acces30/coverage/label"
)

// TestProjectsAddWhatScenariosDo: whom a project brings within every limit are those
// whom a scenario that opens a structure there does; and projects and rules of the
// label change nobody's answer of today.
func TestProjectsAddWhatScenariosDo(t *testing.T) {
	some := 0
	for seed := range uint64(80) {
		rng := rand.New(rand.NewPCG(seed, 3))
		study := randomStudy(t, rng)
		study.Settings.Departements = []string{"57"}
		plain := run(t, study)
		at := &study.Communes[rng.IntN(len(study.Communes))]
		if !at.Seat.Known {
			continue
		}
		scenario := *study
		scenario.Settings.Opened = []string{at.Code}
		if err := scenario.Scenario(); err != nil {
			t.Fatal(err)
		}
		opened := run(t, &scenario)
		study.Projects = []coverage.Project{{Name: "P", Commune: at.Code, Position: at.Seat}}
		study.Settings.LabelRules = []label.Rule{{Hours: 100, Days: 7, Agents: 9}}
		r := run(t, study)
		limits := study.Settings.Limits()
		want := make([]coverage.Count, len(limits))
		for i := range plain.Communes {
			for k, limit := range limits {
				if plain.Communes[i].ReferenceTime() > limit && opened.Communes[i].ReferenceTime() <= limit {
					want[k].Add(plain.Communes[i].Commune)
				}
			}
		}
		for k := range limits {
			if !r.Projects[0].Attached {
				break
			}
			some += want[k].Communes
			if r.Projects[0].Newly[k] != want[k] || r.AllProjects[k] != want[k] {
				t.Fatalf("seed %d: %v and %v, the scenario brings %v", seed, r.Projects[0].Newly[k], r.AllProjects[k], want[k])
			}
			if r.Tallies[k] != plain.Tallies[k] {
				t.Fatalf("seed %d: a project changes who is counted today", seed)
			}
		}
	}
	if some < 20 {
		t.Errorf("only %d communes were newly within a limit", some)
	}
}

// TestProjectsAreJudged: by the rule of their first day, by what is planned, and what
// is not planned yet is not stated.
func TestProjectsAreJudged(t *testing.T) {
	day := func(y int) time.Time { return time.Date(y, 1, 1, 0, 0, 0, 0, time.UTC) }
	settings := coverage.Settings{Date: day(2024), LabelRules: []label.Rule{
		{Hours: 24, Days: 5, Agents: 2, Trained: 2}, {From: day(2025), Hours: 30, Days: 5, Agents: 2}, {From: day(2025), Branch: true, Hours: 12},
	}}
	totals := coverage.Totals{Hours: 25, Days: 5, HoursKnown: true, DaysKnown: true}
	for name, tt := range map[string]struct {
		project coverage.Project
		want    [4]label.Verdict // hours, days, agents, training
	}{
		"today":   {coverage.Project{Totals: totals, Staff: coverage.Staff{Known: true, Agents: 1.5}}, [4]label.Verdict{label.Met, label.Met, label.NotMet, label.NotStated}},
		"later":   {coverage.Project{Totals: totals, From: day(2026)}, [4]label.Verdict{label.NotMet, label.Met, label.NotStated, label.NotAsked}},
		"branch":  {coverage.Project{Totals: totals, From: day(2026), Branch: true}, [4]label.Verdict{label.Met, label.NotAsked, label.NotAsked, label.NotAsked}},
		"early":   {coverage.Project{Totals: totals, Branch: true}, [4]label.Verdict{label.NotAsked, label.NotAsked, label.NotAsked, label.NotAsked}},
		"by day":  {coverage.Project{Hours: openOn(0, 1), Totals: totals}, [4]label.Verdict{label.NotMet, label.NotMet, label.NotStated, label.NotStated}},
		"nothing": {coverage.Project{}, [4]label.Verdict{label.NotStated, label.NotStated, label.NotStated, label.NotStated}},
	} {
		reach := settings.NewProjectReach(&tt.project)
		l := reach.Judged()
		if got := [4]label.Verdict{l.Criteria.Hours, l.Criteria.Days, l.Agents, l.Training}; got != tt.want {
			t.Errorf("%s: %v, want %v", name, got, tt.want)
		}
	}
}

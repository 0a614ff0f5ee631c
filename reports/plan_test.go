package reports_test

import (
	"strings"
	"testing"

	"acces30/coverage"
	"acces30/coverage/road"
	"acces30/reports"
)

// TestPlanOfOne: a plan for one inhabitant, of one label, with one commune left, and what
// is not said of one for nobody.
func TestPlanOfOne(t *testing.T) {
	metz := &coverage.Commune{Code: "57463", Name: "Metz"}
	plan := func(people int, fewest int64, proved bool, left int) *coverage.Plan {
		return &coverage.Plan{
			Limit: 30 * road.Minute, Beyond: coverage.Count{Communes: 1, People: people}, Sites: []coverage.PlannedSite{{Commune: metz}},
			Curve:  []coverage.PlanStep{{New: 1, Value: int64(people), Bound: int64(people), Proved: true, Sites: []*coverage.Commune{metz}}},
			Fewest: &coverage.PlanStep{Value: fewest, Bound: 1, Proved: proved}, Left: make([]*coverage.CommuneAccess, left),
		}
	}
	for _, tt := range []struct {
		plan *coverage.Plan
		want string
	}{
		{plan(1, 1, true, 1), "Plan at 30 minutes: of 1 inhabitant beyond, 1 new label covers at most 1 inhabitant (100.0%): Metz. Proved optimal. It would take 1 to cover all who can be. 1 commune can't be by any candidate."},
		{plan(2, 2, false, 2), "Plan at 30 minutes: of 2 inhabitants beyond, 1 new label covers at most 2 inhabitants (100.0%): Metz. Proved optimal. It would take 2 to cover all who can be (at least 1: not proved). 2 communes can't be by any candidate."},
		{plan(0, 0, true, 0), "Plan at 30 minutes: of 0 inhabitants beyond, 1 new label covers at most 0 inhabitants (0.0%): Metz. Proved optimal."},
	} {
		if got := strings.ReplaceAll(reports.PlanLine(reports.English, tt.plan), "\u00a0", " "); got != tt.want {
			t.Errorf("%s\nwant %s", got, tt.want)
		}
	}
}

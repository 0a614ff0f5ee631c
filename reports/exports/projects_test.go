package exports

import (
	"testing"

	"acces30/coverage"
	"acces30/coverage/label"
	"acces30/reports/internal/sample"
)

// TestProjects: each criterion has a column of its own, judged by the rule in force on
// the project's first day; what is not planned or not near a road is empty.
func TestProjects(t *testing.T) {
	r := sample.Result()
	limits := len(r.Study.Settings.Limits())
	newly := make([]coverage.Count, limits)
	newly[limits-1] = coverage.Count{Communes: 3, People: 1234}
	rule := label.Rule{Hours: 24, Days: 5, Agents: 2, Trained: 2}
	whole := coverage.Project{Name: "Maison", Commune: "57463", CommuneName: "Metz", Position: coverage.At(6.17, 49.12)}
	whole.Totals.Hours, whole.Totals.HoursKnown = 23.5, true
	whole.Totals.Days, whole.Totals.DaysKnown = 5, true
	whole.Staff = coverage.Staff{Agents: 2, Known: true, Trained: 1, TrainedKnown: true}
	r.Projects = []coverage.ProjectReach{
		{Project: &whole, Attached: true, Newly: newly, Rule: rule},
		{Project: &coverage.Project{Name: "Halte", Branch: true, AtSeat: true}},
	}
	_, rows := table(t, r, Projects)
	if len(rows) != 2 {
		t.Fatalf("%d rows", len(rows))
	}
	for _, tt := range []struct {
		row          int
		column, want string
	}{
		{0, "name", "Maison"}, {0, "kind", "structure"}, {0, "commune", "57463"}, {0, "commune_name", "Metz"}, {0, "lon", "6.17"}, {0, "lat", "49.12"}, {0, "at_seat", "false"}, {0, "from", ""},
		{0, "hours_week", "23.5"}, {0, "days_week", "5"}, {0, "agents", "2"}, {0, "trained", "1"},
		{0, "criterion_hours", "not-met"}, {0, "criterion_days", "met"}, {0, "criterion_agents", "met"}, {0, "criterion_training", "not-met"},
		{0, "newly_communes_15", "0"}, {0, "newly_communes_30", "3"}, {0, "newly_people_30", "1234"},
		{1, "kind", "antenne"}, {1, "at_seat", "true"}, {1, "hours_week", ""}, {1, "days_week", ""}, {1, "agents", ""}, {1, "trained", ""},
		{1, "newly_communes_30", ""}, {1, "newly_people_30", ""},
	} {
		if got := rows[tt.row][tt.column]; got != tt.want {
			t.Errorf("row %d, %s: %q, want %q", tt.row, tt.column, got, tt.want)
		}
	}
}

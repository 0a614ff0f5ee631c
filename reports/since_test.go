package reports

import (
	"strings"
	"testing"
	"time"

	"acces30/coverage"
	"acces30/coverage/label"
)

// TestWhatCameSince: structures, points or both, one or several; and which of them count
// where the result is of a moment, or where something is shut, were it one structure.
func TestWhatCameSince(t *testing.T) {
	const none = ": no structure in scope labelled, no new service point."
	for name, tt := range map[string]struct {
		structures, points, shut int
		moment                   bool
		newly                    int
		want                     string
	}{
		"nothing":             {0, 0, 0, false, 0, none},
		"a structure":         {1, 0, 0, false, 0, ": 1 structure labelled. Without this, no other"},
		"a point":             {0, 1, 0, false, 0, ": 1 point opened by an older structure. Without"},
		"structures":          {2, 0, 0, false, 0, ": 2 structures labelled. Without"},
		"both":                {2, 3, 0, false, 1, ": 2 structures labelled and 3 points opened by older structures. Without this, 1 more commune (70 inhabitants) would be beyond 30 min."},
		"some communes":       {1, 1, 0, false, 2, "2 more communes (70 inhabitants) would"},
		"one is shut":         {1, 0, 1, false, 0, ": 1 structure labelled, without what the scenario closes. Without"},
		"two are shut":        {2, 0, 2, false, 0, ": 2 structures labelled, without what the scenario closes. Without"},
		"at a moment":         {1, 0, 0, true, 0, ": 1 structure labelled, among those open then. Without"},
		"at a moment, shut":   {1, 0, 1, true, 0, ": 1 structure labelled, among those open then. Without"},
		"nothing at a moment": {0, 0, 0, true, 0, ": 0 structures labelled, among those open then. Without this, no other"},
	} {
		study := &coverage.Study{Shut: make([]coverage.Structure, tt.shut)}
		study.Settings.Threshold, study.Settings.Since = coverage.Promise, time.Date(2024, 3, 2, 0, 0, 0, 0, time.UTC)
		if tt.moment {
			study.Moment = new(coverage.Moment)
			study.Settings.At = new(label.Moment)
		}
		r := &coverage.Result{Study: study, Since: &coverage.Since{
			Structures: make([]*coverage.StructureReach, tt.structures), Points: tt.points,
			Newly: []coverage.Newly{{Limit: coverage.Promise, Count: coverage.Count{Communes: tt.newly, People: 70}}},
		}}
		if got := strings.ReplaceAll(SinceSentence(English, r), "\u00a0", " "); !strings.HasPrefix(got, "Since 2 March 2024") || !strings.Contains(got, tt.want) {
			t.Errorf("%s: %q, want %q", name, got, tt.want)
		}
	}
	if got := SinceSentence(English, &coverage.Result{Study: &coverage.Study{}}); got != "" {
		t.Errorf("not asked for: %q", got)
	}
}

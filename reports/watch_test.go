package reports_test

import (
	"strings"
	"testing"

	"acces30/coverage/compare"
	"acces30/coverage/label"
	"acces30/reports"
	"acces30/reports/internal/sample"
)

// TestWatchSaysOnlyWhatCanBeJudged: that no structure is under the criteria is said
// with the figures in force, with how many can't be judged, and not at all where none can.
func TestWatchSaysOnlyWhatCanBeJudged(t *testing.T) {
	sentence := func(verdicts ...label.Verdict) string {
		r := sample.Result()
		r.Study.Settings.LabelRules = []label.Rule{{Hours: 27.5, Days: 4}}
		for i := range r.Structures {
			s := &r.Structures[i]
			if s.InScope = i < len(verdicts); s.InScope {
				s.Weekly.Criteria = label.Criteria{Hours: verdicts[i], Days: verdicts[i]}
			}
		}
		return reports.WatchSentence(reports.English, compare.New(nil, r, compare.Options{}))
	}
	for _, tt := range []struct {
		verdicts []label.Verdict
		with     string
		without  string
	}{
		{[]label.Verdict{label.Met, label.Met}, "(27.5 hours, 4 days) not met", "do not tell"},
		{[]label.Verdict{label.Met, label.NotStated}, "; 1 structure that the hours published do not tell it of.", "any structure"},
		{[]label.Verdict{label.NotStated, label.NotStated}, "do not tell of any structure", "not met by"},
		{nil, "do not tell of any structure", "not met by"},
		{[]label.Verdict{label.Met, label.NotMet}, "1 structure under the label's opening criteria by the hours published (", "no opening criterion"},
	} {
		if got := sentence(tt.verdicts...); !strings.Contains(got, tt.with) || strings.Contains(got, tt.without) {
			t.Errorf("%v: %s", tt.verdicts, got)
		}
	}
}

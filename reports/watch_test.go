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

// TestWatchSaysWhatNoLongerShows: where hours are no longer published it says so, and not
// that none were cut.
func TestWatchSaysWhatNoLongerShows(t *testing.T) {
	for _, tt := range []struct {
		withdrawn int
		verdict   label.Verdict
		want      string
	}{
		{0, label.Met, "À surveiller : aucune structure disparue, aucun horaire réduit ; aucun critère d'ouverture du label (24 heures, 5 jours) non respecté d'après les horaires publiés."},
		{1, label.Met, "À surveiller : 1 structure dont des horaires ne sont plus publiés : une réduction ne peut s'y voir ; aucun critère d'ouverture du label (24 heures, 5 jours) non respecté d'après les horaires publiés."},
		{2, label.NotStated, "À surveiller : 2 structures dont des horaires ne sont plus publiés : une réduction ne peut s'y voir ; les horaires publiés ne permettent de juger des critères d'ouverture du label pour aucune structure."},
	} {
		before, after := sample.Result(), sample.Result()
		after.Study.Inputs = nil // another list
		n := 0
		for i := range after.Structures {
			s := &after.Structures[i]
			s.Weekly.Criteria.Hours, s.Weekly.Criteria.Days = tt.verdict, tt.verdict
			if s.InScope && n < tt.withdrawn && s.Weekly.Week.Stated {
				s.Weekly.Week.Unknown = 1 << 3
				n++
			}
		}
		got := reports.WatchSentence(reports.French, compare.New(before, after, compare.Options{}))
		if got = strings.ReplaceAll(got, "\u00a0", " "); n != tt.withdrawn || got != tt.want {
			t.Errorf("%d withdrawn of %d:\n%s, want\n%s", n, tt.withdrawn, got, tt.want)
		}
	}
}

package method

import (
	"slices"
	"strings"
	"testing"

	"acces30/coverage"
	"acces30/reports"
	"acces30/reports/internal/sample"
)

// TestMethodIsWhole: every topic has a heading and a text without open blanks,
// whatever the result holds.
func TestMethodIsWhole(t *testing.T) {
	drawn, streets := sample.Result(), sample.Result()
	sample.Draw(drawn)
	drawn.ByPoint = []coverage.PeopleWithin{{}}
	sample.Draw(streets)
	streets.Study.RoadsInfo.Kind = coverage.Streets
	streets.Study.Settings.Reference = coverage.Centroid
	for _, r := range []*coverage.Result{sample.Result(), drawn, streets} {
		for _, lang := range []reports.Lang{reports.French, reports.English} {
			topics := slices.Concat(Topics(lang, r), Limits(lang, r), Glossary(lang))
			if len(topics) < 20 {
				t.Errorf("only %d topics", len(topics))
			}
			for _, topic := range topics {
				if topic.Heading == "" || topic.Body == "" || strings.ContainsAny(topic.Body, "{}") {
					t.Errorf("%v: %+v", lang, topic)
				}
			}
		}
	}
}

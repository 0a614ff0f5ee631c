package method

import (
	"slices"
	"strings"
	"testing"

	"acces30/coverage"
	"acces30/coverage/compare"
	"acces30/coverage/road/street"
	"acces30/reports"
	"acces30/reports/internal/sample"
)

// TestMethodIsWhole: every topic has a heading and a text without open blanks,
// whatever the result holds; how land off real roads is reached is told as it was.
func TestMethodIsWhole(t *testing.T) {
	drawn, streets := sample.Result(), sample.Result()
	sample.Draw(drawn)
	drawn.ByPoint = []coverage.PeopleWithin{{}}
	sample.Draw(streets)
	streets.Study.RoadsInfo.Kind, streets.OpenLand = coverage.Streets, street.Access{Speed: 12.5, Reach: 1500}
	streets.Study.Settings.Reference = coverage.Centroid
	planned := sample.Result()
	sample.Plan(planned)
	sample.Load(planned)
	for _, r := range []*coverage.Result{sample.Result(), drawn, streets, planned} {
		for _, lang := range []reports.Lang{reports.French, reports.English} {
			topics := slices.Concat(Topics(lang, r), Changes(lang, sample.Changed()), Limits(lang, r), Glossary(lang))
			law := false
			if len(topics) < 20 {
				t.Errorf("only %d topics", len(topics))
			}
			for _, topic := range topics {
				if topic.Heading == "" || topic.Body == "" || strings.ContainsAny(topic.Body, "{}") {
					t.Errorf("%v: %+v", lang, topic)
				}
				says := strings.Contains(topic.Body, reports.Number(lang, 12.5)+" km/h") && strings.Contains(topic.Body, reports.Number(lang, 1500)+" m")
				law = law || says
			}
			if law != (r == streets) {
				t.Errorf("%v: the way off the roads is told: %v", lang, law)
			}
		}
	}
}

// TestMethodOfChanges: without an earlier edition nothing is said of causes.
func TestMethodOfChanges(t *testing.T) {
	alone := compare.New(nil, sample.Result(), compare.Options{})
	if topics := Changes(reports.French, alone); len(topics) != 1 || !strings.Contains(topics[0].Body, "disparues de la liste") {
		t.Errorf("%+v", topics)
	}
	topics := Changes(reports.French, sample.Changed())
	if len(topics) != 3 || !strings.Contains(topics[0].Body, "2024-05") || !strings.Contains(topics[1].Body, "exactement l'écart") {
		t.Errorf("%+v", topics)
	}
	if Changes(reports.French, nil) != nil {
		t.Error("something is said of no comparison")
	}
}

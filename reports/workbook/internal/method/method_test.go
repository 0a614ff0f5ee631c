package method

import (
	"slices"
	"strings"
	"testing"

	"acces30/coverage"
	"acces30/coverage/compare"
	"acces30/coverage/road"
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

// TestTopicsOfAResult: what is told is of this result: its network, its points, its plans,
// in the order of reading.
func TestTopicsOfAResult(t *testing.T) {
	const first, last = "La question; Les structures; ", "; Certitude; Les marges d'erreur; Sans autre structure; Les critères du label; Les totaux"
	for _, tt := range []struct {
		name    string
		changed func(r *coverage.Result)
		want    string
		limits  string
	}{
		{"modelled", func(*coverage.Result) {}, "REFERENCE; Le réseau; Le calcul; DISPLAY", "Ordre de grandeur; Un point par commune"},
		{"real roads, centroids, a moment, areas", func(r *coverage.Result) {
			r.Study.RoadsInfo.Kind, r.Study.Settings.Reference, r.Study.Moment = coverage.Streets, coverage.Centroid, &coverage.Moment{}
			sample.Draw(r)
		}, "REFERENCE; Le moment; Le réseau; Le calcul; Les isochrones; DISPLAY", "Routes et vitesses; Un point par commune"},
		{"times given, people modelled", func(r *coverage.Result) { r.Study.RoadsInfo.Kind, r.PeopleModelled = coverage.Given, true }, "REFERENCE; Le réseau; DISPLAY; MODEL", "Où l'on habite"},
		{"people at points", func(r *coverage.Result) { r.ByPoint = []coverage.PeopleWithin{} }, "REFERENCE; Le réseau; Le calcul; DISPLAY; POINTS; FLAG", "Ordre de grandeur; Un point par commune"},
		{"people modelled and counted, flagged by them", func(r *coverage.Result) {
			r.ByPoint, r.PeopleModelled, r.Study.Settings.FlagBy = []coverage.PeopleWithin{}, true, coverage.FlagByPeople
		}, "REFERENCE; Le réseau; Le calcul; DISPLAY; MODEL; FLAG", "Ordre de grandeur; Où l'on habite"},
		{"flagged by people", func(r *coverage.Result) { r.Study.Settings.FlagBy = coverage.FlagByPeople }, "REFERENCE; Le réseau; Le calcul; DISPLAY; FLAG", "Ordre de grandeur; Un point par commune"},
		{"a plan", func(r *coverage.Result) { r.Plans = make([]coverage.Plan, 1) }, "REFERENCE; Le réseau; Le calcul; DISPLAY; Les plans", "Ordre de grandeur; Un point par commune"},
		{"measures without a plan", func(r *coverage.Result) { r.Actions, r.Rounds = make([]coverage.Action, 1), make([]coverage.Round, 1) }, "REFERENCE; Le réseau; Le calcul; DISPLAY", "Ordre de grandeur; Un point par commune"},
		{"a plan, a measure, a bus and a load", func(r *coverage.Result) {
			r.Plans, r.Actions, r.Rounds, r.Loads = make([]coverage.Plan, 1), make([]coverage.Action, 1), make([]coverage.Round, 1), make([]coverage.Load, 1)
		}, "REFERENCE; Le réseau; Le calcul; DISPLAY; Les plans; Les mesures et leurs coûts; La tournée de bus; La charge des structures", "Ordre de grandeur; Un point par commune"},
	} {
		r := sample.Result()
		tt.changed(r)
		s := &r.Study.Settings
		want := strings.NewReplacer(
			"REFERENCE", "Le point de départ", "DISPLAY", "L'affichage des minutes; Les habitants", "MODEL", "Le modèle de l'habitat", "POINTS", "Les points de population", "FLAG", "Ce qui situe une commune",
		).Replace(first + tt.want + last)
		wants := []Topic{references[s.Reference].in(reports.French)} // topics of one heading, of which one is told
		if strings.Contains(tt.want, "FLAG") {
			wants = append(wants, flagBy[s.FlagBy].in(reports.French))
		}
		for _, topic := range wants {
			if !slices.Contains(Topics(reports.French, r), topic) {
				t.Errorf("%s: no %+v", tt.name, topic)
			}
		}
		if got := headings(Topics(reports.French, r)); got != want {
			t.Errorf("%s: %s, want %s", tt.name, got, want)
		}
		if got, want := headings(Limits(reports.French, r)), tt.limits+"; Points d'accueil manquants; Horaires; Frontières"; got != want {
			t.Errorf("%s: limits %s, want %s", tt.name, got, want)
		}
	}
	r := sample.At(20 * road.Minute)
	sample.Plan(r)
	sample.Load(r)
	r.Study.Settings.MarginMetres = 12_000
	r.Study.RoadsInfo.Kind, r.Study.Moment = coverage.Streets, &coverage.Moment{Day: sample.Date, Minute: 600}
	all := Topics(reports.English, r)
	for heading, said := range map[string][]string{
		question.heading.EN: {"20 minutes"}, structures.heading.EN: {"1\u00a0August\u00a02024", "12 km"}, moment.heading.EN: {"Thursday 1\u00a0August\u00a02024 at 10:00"}, streets.heading.EN: {"“metric-creuses”"},
		measures.heading.EN: {"assumptions: 110,000\u00a0€ a year", "of which 50,000\u00a0€ of flat"}, loads.heading.EN: {"(2 agents, 5,000 inhabitants each"}, onlyOne.heading.EN: {"20"}, certainty.heading.EN: {"20"},
	} {
		i := slices.IndexFunc(all, func(t Topic) bool { return t.Heading == heading })
		if i < 0 {
			t.Errorf("no %q", heading)
			continue
		}
		for _, text := range said {
			if !strings.Contains(all[i].Body, text) {
				t.Errorf("%q is not in %q", text, all[i].Body)
			}
		}
	}
}

func headings(topics []Topic) string {
	var all []string
	for _, topic := range topics {
		all = append(all, topic.Heading)
	}
	return strings.Join(all, "; ")
}

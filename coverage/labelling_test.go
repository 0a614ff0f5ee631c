package coverage

import (
	"testing"

	"acces30/coverage/label"
)

// TestLabelling judges a structure with all its points, its antenne apart, and leaves
// out what is not in scope.
func TestLabelling(t *testing.T) {
	day := func(hours uint16) []label.Interval { return []label.Interval{{Open: 480, Close: 480 + 60*hours}} }
	week := func(hours uint16, days int) label.Week {
		w := label.Week{Stated: true}
		for d := range days {
			w.Days[d] = day(hours)
		}
		return w
	}
	house := Structure{ID: "1", Points: []ServicePoint{
		{Kind: MainPoint, Hours: week(6, 4)}, {Kind: Branch, Name: "antenne", Hours: week(3, 5)},
	}, Staff: Staff{Known: true, Agents: 2, Trained: 1, TrainedKnown: true}}
	unstated := Structure{ID: "2", Points: []ServicePoint{{Kind: MainPoint}}}
	rules := []label.Rule{{Hours: 24, Days: 5, Agents: 2, Trained: 2}, {Branch: true, Hours: 15, Days: 6}}
	r := &Result{Study: &Study{Settings: Settings{LabelRules: rules}}}
	for i, s := range []*Structure{&house, &unstated, &house} {
		r.Structures = append(r.Structures, StructureReach{Structure: s, InScope: i < 2, Weekly: s.Weekly(r.Study.Settings.Rule())})
	}
	all := r.Labelling()
	if len(all) != 3 || all[0].Branch != nil || all[1].Branch == nil || all[2].Structure.Structure.ID != "2" {
		t.Fatalf("%+v", all)
	}
	for i, want := range []struct{ hours, days, agents, training, worst label.Verdict }{
		{label.Met, label.Met, label.Met, label.NotMet, label.NotMet}, // 27 h on 5 days by both points
		{label.Met, label.NotMet, label.NotAsked, label.NotAsked, label.NotMet},
		{label.NotStated, label.NotStated, label.NotStated, label.NotStated, label.NotStated},
	} {
		l := all[i]
		if l.Criteria.Hours != want.hours || l.Criteria.Days != want.days || l.Agents != want.agents || l.Training != want.training || l.Worst() != want.worst {
			t.Errorf("%d: %+v, worst %v, want %+v", i, l, l.Worst(), want)
		}
	}
	if judged, unjudged := r.Judged(); judged != 1 || unjudged != 1 {
		t.Errorf("%d judged, %d not", judged, unjudged)
	}
	r.Study.Settings.LabelRules = rules[:1] // nothing is asked of antennes
	if l := r.Labelling()[1]; l.Worst() != label.NotAsked {
		t.Errorf("an antenne without a rule: %+v", l)
	}
	met := Labelled{Criteria: label.Criteria{Hours: label.Met, Days: label.NotAsked}, Agents: label.NotAsked, Training: label.NotAsked}
	if met.Worst() != label.Met {
		t.Errorf("%v", met.Worst())
	}
}

// TestWhichStructuresAreJudged: those in scope of which each opening criterion that is
// asked for is told, one at least.
func TestWhichStructuresAreJudged(t *testing.T) {
	for hours := range label.NotAsked + 1 {
		for days := range label.NotAsked + 1 {
			told := map[label.Verdict]bool{label.Met: true, label.NotMet: true}
			want := told[hours] && (told[days] || days == label.NotAsked) || hours == label.NotAsked && told[days]
			r := &Result{Structures: make([]StructureReach, 3)}
			for i := range r.Structures {
				r.Structures[i].InScope = i != 1
				r.Structures[i].Weekly.Criteria = label.Criteria{Hours: hours, Days: days}
			}
			judged, unjudged := r.Judged()
			if want && (judged != 2 || unjudged != 0) || !want && (judged != 0 || unjudged != 2) {
				t.Errorf("hours %v, days %v: %d are judged, %d are not", hours, days, judged, unjudged)
			}
		}
	}
}

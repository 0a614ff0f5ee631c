package compare

import (
	"testing"

	"acces30/coverage"

	"github.com/google/go-cmp/cmp"
)

// TestWhatAScenarioOpensAndClosesIsNotOfTheList: a structure that a scenario of one of the
// two results opens or closes is told as such, and not as gone from the list or opened;
// what went or came beside it is told as ever, and nobody is to watch what is only tried.
func TestWhatAScenarioOpensAndClosesIsNotOfTheList(t *testing.T) {
	list := func(places ...coverage.Structure) []coverage.Structure { return places }
	one, two, three := place("1", "Un", "57001", 6, 49, week(5, 14)), place("2", "Deux", "57002", 6.2, 49, week(5, 14)), place("3", "Trois", "57003", 6.4, 49, week(5, 14))
	renumbered := place("9", "Deux", "57002", 6.2, 49, week(5, 14))
	tried := coverage.Structure{ID: "scenario-57009", Name: "Rolbing", Departement: "57", LabelledOn: day, Points: []coverage.ServicePoint{{ID: "scenario-57009", Commune: "57009", Position: coverage.At(7, 49)}}}
	if !tried.OpenedByHand() || one.OpenedByHand() {
		t.Fatal("what a scenario opens is not known")
	}
	for name, tt := range map[string]struct {
		before, after []coverage.Structure
		settings      func(before, after *coverage.Result)
		want          map[string]StructureKind
		gone          int
	}{
		"closed, as the study has it": {list(one, two), list(one), func(_, after *coverage.Result) { after.Study.Shut = list(two) }, map[string]StructureKind{"2": Supposed}, 0},
		"closed, numbered anew":       {list(one, two), list(one), func(_, after *coverage.Result) { after.Study.Shut = list(renumbered) }, map[string]StructureKind{"2": Supposed}, 0},
		"closed, as a manifest has it": {list(one, two, three), list(one), func(_, after *coverage.Result) { after.Study.Settings.Closed = []string{"2"} },
			map[string]StructureKind{"2": Supposed, "3": Gone}, 1},
		"closed in the earlier": {list(one), list(one, two, three), func(before, _ *coverage.Result) { before.Study.Settings.Closed = []string{"2"} },
			map[string]StructureKind{"2": Supposed, "3": Opened}, 0},
		"opened":                {list(one), list(one, tried), func(_, _ *coverage.Result) {}, map[string]StructureKind{"scenario-57009": Supposed}, 0},
		"opened in the earlier": {list(one, tried), list(one), func(_, _ *coverage.Result) {}, map[string]StructureKind{"scenario-57009": Supposed}, 0},
		"no scenario":           {list(one, two), list(one), func(_, _ *coverage.Result) {}, map[string]StructureKind{"2": Gone}, 1},
	} {
		before, after := resultOf(30, tt.before), resultOf(30, tt.after)
		tt.settings(before, after)
		c := New(before, after, Options{Moved: 200})
		got := make(map[string]StructureKind)
		for i := range c.Structures {
			got[c.Structures[i].Structure().ID] = c.Structures[i].Kind
		}
		gone := 0
		for i := range c.Watch {
			if c.Watch[i].Gone {
				gone++
			}
		}
		if diff := cmp.Diff(tt.want, got); diff != "" || gone != tt.gone {
			t.Errorf("%s: %d gone are watched, want %d; (-want +got):\n%s", name, gone, tt.gone, diff)
		}
	}
}

// TestNoMomentIsCompared: what is shut at a moment is not gone, whichever of the two is of
// a moment.
func TestNoMomentIsCompared(t *testing.T) {
	whole, moment := resultOf(30, nil), resultOf(30, nil)
	moment.Study.Moment = new(coverage.Moment)
	if SameScope(whole, moment) == nil || SameScope(moment, whole) == nil || SameScope(whole, whole) != nil {
		t.Error("an edition of a moment is compared")
	}
}

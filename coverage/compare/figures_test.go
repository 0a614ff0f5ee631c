package compare

import (
	"context"
	"testing"

	"acces30/coverage"
	"acces30/coverage/label"
	"acces30/coverage/road"

	"github.com/google/go-cmp/cmp"
)

// TestFiguresOfTwoResults compares the whole list with figures worked out by hand: at the
// limits that both have, and where people live only where both know.
func TestFiguresOfTwoResults(t *testing.T) {
	three := append(two[:2:2], place("3", "C", "57003", 6.7, 49, label.Week{}))
	three[2].Points = append(three[2].Points, coverage.ServicePoint{ID: "3b"})
	before := resultOf(25, two, commune{"57001", 100, 5 * minute, 50 * minute, false}, commune{"57002", 10, 16 * minute, 50 * minute, false}, commune{"57003", 7, 0, 0, true})
	after := resultOf(30, three, commune{"57001", 100, 16 * minute, 50 * minute, false}, commune{"57002", 10, 31 * minute, 50 * minute, false},
		commune{"57003", 7, 5 * minute, 50 * minute, false}, commune{"57004", 3, road.Unreached, road.Unreached, false})
	before.ByPoint = []coverage.PeopleWithin{{Limit: 15 * minute, Within: 60, Beyond: 50}, {Limit: 20 * minute, Within: 70}, {Limit: 30 * minute, Within: 80}}
	after.ByPoint = []coverage.PeopleWithin{{Limit: 15 * minute, Within: 0, Beyond: 90}, {Limit: 20 * minute}, {Limit: 30 * minute, Within: 90, Beyond: 3}}
	c := New(before, after, Options{})
	want := []Figure{
		{Kind: InScopeCommunes, Before: 3, After: 4}, {Kind: InScopePeople, Before: 117, After: 120},
		{Kind: InScopeStructures, Before: 2, After: 3}, {Kind: InScopePoints, Before: 2, After: 4},
		{Kind: CommunesWithin, Limit: 15 * minute, Before: 1, After: 1}, {Kind: PeopleWithin, Limit: 15 * minute, Before: 100, After: 7}, {Kind: PeopleAtHome, Limit: 15 * minute, Before: 60, After: 0},
		{Kind: CommunesWithin, Limit: 20 * minute, Before: 2, After: 2}, {Kind: PeopleWithin, Limit: 20 * minute, Before: 110, After: 107},
		{Kind: CommunesWithin, Limit: 30 * minute, Before: 2, After: 2}, {Kind: PeopleWithin, Limit: 30 * minute, Before: 110, After: 107}, {Kind: PeopleAtHome, Limit: 30 * minute, Before: 80, After: 90},
		{Kind: NotComputed, Before: 7, After: 0},
		// 396,000 over 110 people; 1,167,000 over 117.
		{Kind: MeanTime, Before: 3600, After: 9974}, {Kind: MedianTime, Before: 3000, After: 9600}, {Kind: NinthDecile, Before: 3000, After: 9600},
		{Kind: ClassPeople, Class: 0, Before: 100, After: 7}, {Kind: ClassPeople, Class: 1}, {Kind: ClassPeople, Class: 2},
		{Kind: ClassPeople, Class: 3, Before: 10, After: 100}, {Kind: ClassPeople, Class: 4}, {Kind: ClassPeople, Class: 5},
		{Kind: ClassPeople, Class: 6, After: 10}, {Kind: ClassPeople, Class: 7}, {Kind: ClassPeople, Class: 8, After: 3},
	}
	if d := cmp.Diff(want, c.Figures); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
	if d := cmp.Diff([]road.Deciseconds{15 * minute, 20 * minute, 30 * minute}, c.Limits()); d != "" {
		t.Errorf("limits (-want +got):\n%s", d)
	}
	if d := cmp.Diff([]road.Deciseconds{15 * minute, 20 * minute, 25 * minute, 30 * minute}, New(nil, before, Options{}).Limits()); d != "" {
		t.Errorf("limits of the first (-want +got):\n%s", d)
	}
	for _, f := range want[:16] {
		if got, known := c.FigureOf(f.Kind, f.Limit); !known || got != f || got.Delta() != f.After-f.Before {
			t.Errorf("figure %d at %d: %+v, %v", f.Kind, f.Limit, got, known)
		}
	}
	for kind, limit := range map[FigureKind]road.Deciseconds{PeopleAtHome: 20 * minute, PeopleWithin: 25 * minute, MeanTime: 1} {
		if _, known := c.FigureOf(kind, limit); known {
			t.Errorf("figure %d at %d", kind, limit)
		}
	}
	for _, modelled := range [][2]bool{{true, false}, {false, true}} { // points of one, a model of the other
		before.PeopleModelled, after.PeopleModelled = modelled[0], modelled[1]
		of := New(before, after, Options{})
		if _, known := of.FigureOf(PeopleAtHome, 15*minute); known || len(of.Figures) != len(want)-2 {
			t.Errorf("modelled %v: %d figures, where people live among them: %v", modelled, len(of.Figures), known)
		}
	}
	before.PeopleModelled, after.PeopleModelled = true, true
	if d := cmp.Diff(want, New(before, after, Options{}).Figures); d != "" {
		t.Errorf("both modelled (-want +got):\n%s", d)
	}
	before.Classes, after.Scope.Median = before.Classes[:8], road.Unreached
	left := New(before, after, Options{}).Figures
	if len(left) != len(want)-2 || left[len(left)-1].Class != 7 {
		t.Errorf("%d figures that both have, the last %+v", len(left), left[len(left)-1])
	}
}

// TestWatchedInOrder: each turn by whom the loss of the structure puts beyond the longest
// limit, then by number.
func TestWatchedInOrder(t *testing.T) {
	under, longer := week(3, 12), week(3, 13) // 9 and 12 hours on 3 days
	at := func(id string, hours label.Week) coverage.Structure {
		return place(id, "n"+id, "57"+id, 6+float64(len(id)), 49, hours)
	}
	list := []coverage.Structure{at("1", under), at("2", under), at("33", longer), at("44", longer), at("555", week(5, 14)), at("666", label.Week{}), at("7777", week(5, 14)), at("8888", week(6, 12))}
	now := []coverage.Structure{list[1], list[0], at("44", under), at("33", under), at("555", week(4, 20)), at("666", under), list[6], at("8888", week(5, 12))}
	reach := func(r *coverage.Result, at ...int) *coverage.Result {
		for i := range r.Communes {
			r.Communes[i].Nearest[0].Structure, r.Communes[i].Nearest[1].Structure = at[i], (at[i]+1)%8
		}
		return r
	}
	communes := []commune{
		{"57001", 5, 15 * minute, 15*minute + 1, false}, {"57002", 7, 15 * minute, 20 * minute, false}, {"57003", 9, 30 * minute, 30*minute + 1, false}, {"57004", 99, 0, 0, true},
	}
	before, after := resultOf(30, list), reach(resultOf(30, now, communes...), 2, 3, 5, 0)
	c := New(before, after, Options{Moved: 1e9})
	type row struct {
		ID                                  string
		Fewer, UnderHours, UnderDays, IsNew bool
		Before, Now                         int
		Lost                                []coverage.Count
	}
	rows := func(c *Comparison) (all []row) {
		for _, w := range c.Watch {
			all = append(all, row{w.Structure.Structure.ID, w.FewerHours, w.UnderHours, w.UnderDays, w.New, w.MinutesBefore, w.MinutesNow, w.Lost})
			if d := cmp.Diff(c.After.Study.Settings.Limits(), w.Limits); d != "" || w.Gone {
				t.Errorf("%+v, limits %s", w, d)
			}
		}
		return all
	}
	nobody := []coverage.Count{{}, {}, {}}
	want := []row{
		{"33", true, true, true, false, 720, 540, []coverage.Count{{Communes: 1, People: 7}, {}, {}}},
		{"44", true, true, true, false, 720, 540, []coverage.Count{{Communes: 1, People: 5}, {}, {}}},
		{"8888", true, true, false, false, 1080, 900, nobody},
		{"666", false, true, true, true, 0, 540, []coverage.Count{{}, {}, {Communes: 1, People: 9}}},
		{"555", false, false, true, true, 1500, 2640, nobody},
		{"1", false, true, true, false, 540, 540, nobody},
		{"2", false, true, true, false, 540, 540, nobody},
	}
	if d := cmp.Diff(want, rows(c)); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
	first := []string{}
	for _, r := range rows(New(nil, after, Options{})) {
		if r.Before != 0 || r.IsNew || r.Fewer {
			t.Errorf("of a first edition: %+v", r)
		}
		first = append(first, r.ID)
	}
	if d := cmp.Diff([]string{"666", "33", "44", "1", "2", "555", "8888"}, first); d != "" {
		t.Errorf("of a first edition (-want +got):\n%s", d)
	}
}

// TestListsOfTwoResults: the file of the list, that of its complement, and what they say.
func TestListsOfTwoResults(t *testing.T) {
	list := []coverage.Structure{place("1", "A", "57001", 6, 49, week(5, 14))}
	for name, tt := range map[string]struct {
		change                    func(r *coverage.Result)
		sameList, sameFiles, same bool
	}{
		"as it was": {func(*coverage.Result) {}, true, true, true},
		"another complement": {func(r *coverage.Result) {
			r.Study.Inputs = append(r.Study.Inputs, coverage.Input{Role: coverage.RoleComplement, SHA256: "c"})
		}, true, false, true},
		"another list": {func(r *coverage.Result) { r.Study.Inputs[0].SHA256 = "x" }, false, false, true},
		"other roads": {func(r *coverage.Result) {
			r.Study.Inputs = append(r.Study.Inputs, coverage.Input{Role: coverage.RoleRoads, SHA256: "c"})
		}, true, true, true},
		"another name":    {func(r *coverage.Result) { r.Structures[0].Structure.Name = "B" }, true, true, false},
		"another format":  {func(r *coverage.Result) { r.Structures[0].Structure.Format = coverage.Itinerant }, true, true, false},
		"another day":     {func(r *coverage.Result) { r.Structures[0].Structure.LabelledOn = day }, true, true, false},
		"another commune": {func(r *coverage.Result) { r.Structures[0].Structure.Points[0].Commune = "57002" }, true, true, false},
		"another place":   {func(r *coverage.Result) { r.Structures[0].Structure.Points[0].Position = coverage.At(6, 49.00001) }, true, true, false},
		"one that is outside": {func(r *coverage.Result) {
			r.Structures = append(r.Structures, coverage.StructureReach{Structure: &coverage.Structure{ID: "9"}})
		}, true, true, true},
	} {
		copied := []coverage.Structure{list[0]}
		copied[0].Points = append([]coverage.ServicePoint(nil), list[0].Points...)
		before, after := resultOf(30, list), resultOf(30, copied)
		before.Study.List, after.Study.List = coverage.ListDate{Day: day}, coverage.ListDate{Day: day.AddDate(0, 1, 0)}
		tt.change(after)
		want := List{Before: before.Study.List, After: after.Study.List, SameList: tt.sameList, SameFiles: tt.sameFiles, Same: tt.same}
		if got := New(before, after, Options{Moved: 200}).List; got != want {
			t.Errorf("%s: %+v", name, got)
		}
	}
}

// TestGravestFirst: what fell beyond the highest limit, what came within it, then the same
// of the limits below; of each the most people times the change in time, then by code.
func TestGravestFirst(t *testing.T) {
	list := []coverage.Structure{two[0], two[1]}
	var was, is []commune
	add := func(code string, people int, before, after road.Deciseconds) {
		was, is = append(was, commune{code, people, before, 90 * minute, false}), append(is, commune{code, people, after, 90 * minute, false})
	}
	add("57001", 1, 14*minute, 16*minute)  // beyond 15
	add("57002", 1, 16*minute, 14*minute)  // within 15
	add("57003", 1, 19*minute, 21*minute)  // beyond 20
	add("57004", 1, 21*minute, 14*minute)  // within 15 and 20
	add("57005", 1, 31*minute, 29*minute)  // within 30
	add("57006", 1, 29*minute, 31*minute)  // beyond 30
	add("57007", 3, 14*minute, 31*minute)  // beyond all: most people × time
	add("57008", 1, 29*minute, 30*minute)  // none: 600
	add("57009", 0, 31*minute, 33*minute)  // none: nobody counts as one, 1,200
	add("57010", 10, 31*minute, 32*minute) // none: 6,000
	add("57011", 2, 31*minute, 33*minute)  // none: 2,400
	add("57012", 4, 31*minute, 32*minute)  // none: 2,400
	add("57013", 5, 31*minute, 31*minute+300)
	c := New(resultOf(30, list, was...), resultOf(30, list, is...), Options{Tolerance: 300, Moved: 200})
	want := []string{"57007", "57006", "57005", "57003", "57004", "57001", "57002", "57010", "57011", "57012", "57009", "57008"}
	if d := cmp.Diff(want, codesOf(c.Communes)); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}

// TestExplained says what it was explained with; without an earlier result nothing is.
func TestExplained(t *testing.T) {
	w := world{alone: [Ingredients]int{Sites: 600, Roads: -50}}
	first := New(nil, w.at(everything, 0), Options{})
	if err := first.Explain(context.Background(), Inputs{Differ: Mix{Sites: true}}, nil); err != nil || first.Explained {
		t.Errorf("of a first edition: %v, %v", first.Explained, err)
	}
	in := Inputs{Differ: Mix{Sites: true, Roads: true, Communes: true}, Lacking: Mix{Communes: true, Settings: true}, Current: true}
	c := New(w.at(Mix{}, 0), w.at(everything, 0), Options{})
	if err := c.Explain(context.Background(), in, w.compute); err != nil {
		t.Fatal(err)
	}
	if !c.Explained || c.Differ != in.Differ || c.Lacking != (Mix{Communes: true}) || len(c.Untried) != 0 {
		t.Errorf("explained %v, differ %v, lacking %v, untried %v", c.Explained, c.Differ, c.Lacking, c.Untried)
	}
	// Communes differ but are lacking: they are not shown, unless something has them as its cause.
	if d := cmp.Diff([]Cause{Sites, Roads}, c.Shown()); d != "" {
		t.Errorf("shown (-want +got):\n%s", d)
	}
	c.Differ, c.Lacking = Mix{Settings: true}, Mix{}
	c.Figures = []Figure{{}, {}}
	c.Figures[0].Effects[Program], c.Figures[1].Effects[Speeds] = -1, 1
	c.Communes = []CommuneChange{{Causes: []Cause{Interaction}}, {Causes: []Cause{Missing, Communes}}}
	if d := cmp.Diff([]Cause{Speeds, Communes, Settings, Program, Missing, Interaction}, c.Shown()); d != "" {
		t.Errorf("shown of effects (-want +got):\n%s", d)
	}
	ctx, cancel := context.WithCancel(context.Background())
	stopped := New(w.at(Mix{}, 0), w.at(everything, 0), Options{})
	err := stopped.Explain(ctx, in, func(_ context.Context, mix Mix) (*coverage.Result, error) {
		if mix[Sites] {
			cancel()
		}
		return w.at(mix, 0), nil
	})
	if err != context.Canceled || stopped.Explained {
		t.Errorf("stopped: %v, explained %v", err, stopped.Explained)
	}
	for cause, want := range codes {
		if got := Cause(cause).Code(); got != want || got == "" {
			t.Errorf("cause %d has the code %q", cause, got)
		}
	}
	if Cause(Causes).Code() != "unknown" {
		t.Error("a cause that is none has a code")
	}
}

// TestSidesOfACommune: what has no time is on no side, and changes nothing by the minute.
func TestSidesOfACommune(t *testing.T) {
	state := func(status coverage.Status, at road.Deciseconds) State {
		c := &coverage.CommuneAccess{Status: status, Commune: &coverage.Commune{Code: "c"}}
		c.Nearest[0].Time = at
		return State{Access: c}
	}
	left, lost := state(coverage.NotComputed, 5), state(coverage.Unreachable, road.Unreached)
	for i, tt := range []struct {
		before, after State
		delta         int64
		known         bool
		crosses       int
	}{
		{state(coverage.Covered, 100), state(coverage.Covered, 100), 0, true, 0}, {state(coverage.Covered, 100), state(coverage.Beyond, 101), 1, true, -1},
		{state(coverage.Beyond, 101), state(coverage.Covered, 100), -1, true, 1}, {state(coverage.Beyond, 101), state(coverage.Beyond, 150), 49, true, 0},
		{state(coverage.Covered, 100), left, 0, false, 0}, {left, state(coverage.Covered, 100), 0, false, 0},
		{state(coverage.Covered, 100), lost, 0, false, -1}, {lost, state(coverage.Covered, 100), 0, false, 1},
		{absent, state(coverage.Covered, 100), 0, false, 0}, {state(coverage.Covered, 100), absent, 0, false, 0},
	} {
		change := CommuneChange{Before: tt.before, After: tt.after}
		if delta, known := change.Delta(); delta != tt.delta || known != tt.known || change.Crosses(100) != tt.crosses {
			t.Errorf("%d: %d, %v, crosses %d", i, delta, known, change.Crosses(100))
		}
		want := tt.after.Access
		if want == nil {
			want = tt.before.Access
		}
		if change.Commune() != want.Commune {
			t.Errorf("%d: another commune", i)
		}
	}
	if left.Time() != road.Unreached || absent.Time() != road.Unreached || absent.status() != coverage.NotComputed {
		t.Error("what is not computed has a time")
	}
}

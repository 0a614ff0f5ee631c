package compare

import (
	"context"
	"errors"
	"testing"

	"acces30/coverage"
	"acces30/coverage/label"
	"acces30/coverage/road"

	"github.com/google/go-cmp/cmp"
)

// TestWhichPointItIs: the first is the first, others are found by number, then by commune,
// each once.
func TestWhichPointItIs(t *testing.T) {
	points := func(all ...string) *coverage.Structure {
		s := new(coverage.Structure)
		for _, p := range all {
			s.Points = append(s.Points, coverage.ServicePoint{ID: p[:1], Commune: p[1:]})
		}
		return s
	}
	for name, tt := range map[string]struct {
		before, after *coverage.Structure
		want          []int
	}{
		"the first, whatever it is":     {points("a1", "b2"), points("b2", "a1"), []int{0, -1}},
		"the first is no other's":       {points("a1", "b2"), points("b2"), []int{0, -1}},
		"others are not the first":      {points("b2"), points("a1", "b2"), []int{0}},
		"by number before by commune":   {points("a1", "b2", "c3"), points("a1", "c2", "b3"), []int{0, 2, 1}},
		"by commune":                    {points("a1", "b2", "c3"), points("a1", "d3", "e2"), []int{0, 2, 1}},
		"two of a commune, in turn":     {points("a1", "b2", "c2"), points("a1", "d2", "e2"), []int{0, 1, 2}},
		"one of a commune for two":      {points("a1", "b2", "c2"), points("a1", "d2"), []int{0, 1, -1}},
		"one for two of a commune":      {points("a1", "b2"), points("a1", "d2", "e2"), []int{0, 1}},
		"a number twice":                {points("a1", "b2"), points("a1", "b3", "b2"), []int{0, 1}},
		"neither":                       {points("a1", "b2"), points("a1", "c3"), []int{0, -1}},
		"none before":                   {points(), points("a1"), nil},
		"none after":                    {points("a1", "b2"), points(), []int{-1, -1}},
		"the last by the last's number": {points("a1", "b2", "c3", "d4"), points("a1", "x5", "d9"), []int{0, -1, -1, 2}},
	} {
		var got []int
		for _, partner := range matchPoints(tt.before, tt.after) {
			at := -1
			for k := range tt.after.Points {
				if partner == &tt.after.Points[k] {
					at = k
				}
			}
			got = append(got, at)
		}
		if d := cmp.Diff(tt.want, got); d != "" {
			t.Errorf("%s (-want +got):\n%s", name, d)
		}
	}
}

// TestWhatIsComputedToExplain: the later edition where another program made it, the earlier
// one where anything differs, and each ingredient alone where several do.
func TestWhatIsComputedToExplain(t *testing.T) {
	w := world{alone: [Ingredients]int{Sites: 600, Roads: -50, Speeds: 7}}
	for name, tt := range map[string]struct {
		in   Inputs
		want []Mix
	}{
		"nothing differs":          {Inputs{Current: true}, nil},
		"nothing, another program": {Inputs{}, []Mix{everything}},
		"one ingredient":           {Inputs{Differ: Mix{Roads: true}, Current: true}, []Mix{{}}},
		"one, another program":     {Inputs{Differ: Mix{Roads: true}}, []Mix{everything, {}}},
		"two":                      {Inputs{Differ: Mix{Sites: true, Settings: true}, Current: true}, []Mix{{}, {Sites: true}, {Settings: true}}},
		"two and one that is gone": {Inputs{Differ: Mix{Sites: true, Roads: true, Speeds: true}, Lacking: Mix{Roads: true}, Current: true}, []Mix{{Roads: true}, {Sites: true, Roads: true}, {Roads: true, Speeds: true}}},
		"one that is gone, alone":  {Inputs{Differ: Mix{Roads: true}, Lacking: Mix{Roads: true}, Current: true}, nil},
		"gone, but the same":       {Inputs{Differ: Mix{Sites: true}, Lacking: Mix{Roads: true}, Current: true}, []Mix{{}}},
	} {
		var got []Mix
		c := New(w.at(Mix{}, 0), w.at(everything, 0), Options{})
		if err := c.Explain(context.Background(), tt.in, func(ctx context.Context, mix Mix) (*coverage.Result, error) {
			got = append(got, mix)
			return w.compute(ctx, mix)
		}); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if d := cmp.Diff(tt.want, got); d != "" {
			t.Errorf("%s (-want +got):\n%s", name, d)
		}
	}
	broken := errors.New("no roads")
	for fails, want := range map[Mix]string{everything: "compute the later edition again: no roads", {}: "compute the earlier edition again: no roads"} {
		c := New(w.at(Mix{}, 0), w.at(everything, 0), Options{})
		err := c.Explain(context.Background(), Inputs{Differ: Mix{Sites: true, Roads: true}}, func(ctx context.Context, mix Mix) (*coverage.Result, error) {
			if mix == fails {
				return nil, broken
			}
			return w.compute(ctx, mix)
		})
		if err == nil || err.Error() != want || c.Explained || len(c.Untried) > 0 {
			t.Errorf("%v: %v, want %s", fails, err, want)
		}
	}
	// Two that can't be tried: both are told, and their effect is left to interaction.
	c := New(w.at(Mix{}, 0), w.at(everything, 0), Options{})
	if err := c.Explain(context.Background(), Inputs{Differ: Mix{Sites: true, Roads: true, Speeds: true}, Current: true}, func(ctx context.Context, mix Mix) (*coverage.Result, error) {
		if mix[Sites] || mix[Roads] {
			return nil, broken
		}
		return w.compute(ctx, mix)
	}); err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff([]Cause{Sites, Roads}, c.Untried); d != "" || c.Communes[0].Effects != [Causes]int64{Speeds: 7, Interaction: 550} {
		t.Errorf("untried %v, effects %v", c.Untried, c.Communes[0].Effects)
	}
}

// TestSameState: what is said of a commune is the same when it is all the same.
func TestSameState(t *testing.T) {
	state := func(status coverage.Status, class int, at road.Deciseconds) State {
		c := &coverage.CommuneAccess{Status: status}
		c.Nearest[0].Time = at
		return State{c, class}
	}
	covered := state(coverage.Covered, 3, 600)
	for i, tt := range []struct {
		a, b State
		want bool
	}{
		{covered, state(coverage.Covered, 3, 600), true}, {covered, state(coverage.Beyond, 3, 600), false}, {covered, state(coverage.Covered, 4, 600), false},
		{covered, state(coverage.Covered, 3, 601), false}, {absent, absent, true}, {absent, state(coverage.NotComputed, coverage.NoClass, 0), false},
		{state(coverage.NotComputed, coverage.NoClass, 0), state(coverage.NotComputed, coverage.NoClass, 9), true},
	} {
		if tt.a.same(tt.b) != tt.want || tt.b.same(tt.a) != tt.want {
			t.Errorf("%d: the same is %v", i, !tt.want)
		}
	}
}

// TestLostOnlyByTheNearest: communes of another structure, of none, or not computed are not
// lost with one.
func TestLostOnlyByTheNearest(t *testing.T) {
	r := resultOf(30, two, commune{"57001", 1, 15 * minute, 15*minute + 1, false}, commune{"57002", 10, 0, 90 * minute, true}, commune{"57003", 100, 20 * minute, 30 * minute, false},
		commune{"57004", 1000, 0, 90 * minute, false}, commune{"57005", 10000, 30 * minute, 30*minute + 1, false})
	r.Communes[1].Nearest[0] = coverage.Reach{Time: 5 * minute}
	r.Communes[3].Nearest[0] = coverage.NoReach()
	want := []coverage.Count{{Communes: 1, People: 1}, {Communes: 1, People: 100}, {Communes: 1, People: 10000}}
	if d := cmp.Diff(want, lostBy(r, &r.Structures[0])); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
	if d := cmp.Diff(make([]coverage.Count, 3), lostBy(r, &r.Structures[1])); d != "" {
		t.Errorf("of the other (-want +got):\n%s", d)
	}
}

// TestOnlyTheScopeIsWatched: a structure of a neighbour is not, whatever its hours.
func TestOnlyTheScopeIsWatched(t *testing.T) {
	outside, inside := place("1", "A", "54001", 6, 49, week(3, 12)), place("2", "B", "57001", 7, 50, label.Week{Stated: true})
	outside.Departement = "54"
	var got []string
	for _, w := range New(resultOf(30, []coverage.Structure{outside, inside}), resultOf(30, []coverage.Structure{outside, inside}), Options{}).Watch {
		got = append(got, w.Structure.Structure.ID)
	}
	if d := cmp.Diff([]string{"2"}, got); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
	gone := New(resultOf(30, []coverage.Structure{outside}), resultOf(30, nil), Options{})
	if len(gone.Structures) != 1 || len(gone.Watch) != 0 {
		t.Errorf("a neighbour's that is gone: %+v", gone.Watch)
	}
}

// TestNamelessIsNobody: what has no name, or marks alone, is not found by it; by its
// number it is, and a number that is not known says nothing either.
func TestNamelessIsNobody(t *testing.T) {
	for name, tt := range map[string]struct {
		id, name, later, laterName string
		lat                        float64
		want                       bool
	}{
		"no names":               {"1", "", "2", "", 50, false},
		"marks alone":            {"1", "–", "2", "…", 50, false},
		"the same number":        {"1", "", "1", "", 50, true},
		"no numbers":             {"", "", "", "", 50, false},
		"no numbers, one place":  {"", "", "", "", 49, true},
		"one has a name":         {"1", "A", "2", "", 50, false},
		"the later has a name":   {"1", "", "2", "A", 50, false},
		"the same name, as said": {"1", "A–", "2", "a", 50, true},
	} {
		was, is := place(tt.id, tt.name, "57001", 6, 49, label.Week{}), place(tt.later, tt.laterName, "57002", 6, tt.lat, label.Week{})
		got := match([]*coverage.StructureReach{{Structure: &was}}, []*coverage.StructureReach{{Structure: &is}})
		if (got[0] != nil) != tt.want {
			t.Errorf("%s: found %v", name, got[0] != nil)
		}
	}
}

// TestPartedPoints: a structure is parted where another has a point that it had and has
// no more; not by one that it keeps, whatever number another's has.
func TestPartedPoints(t *testing.T) {
	points := func(ids ...string) *coverage.Structure {
		s := new(coverage.Structure)
		for _, id := range ids {
			s.Points = append(s.Points, coverage.ServicePoint{ID: id, Commune: id})
		}
		return s
	}
	for name, tt := range map[string]struct {
		was, is, other *coverage.Structure
		want           bool
	}{
		"gone to another":     {points("1", "2"), points("1"), points("9", "2"), true},
		"gone to nobody":      {points("1", "2"), points("1"), points("9"), false},
		"kept, another's too": {points("1", "2"), points("1", "2"), points("9", "2"), false},
		"the first kept":      {points("1", "2"), points("1"), points("1"), false},
	} {
		after := []*coverage.StructureReach{{Structure: tt.is}, {Structure: tt.other}}
		if got := parted(tt.was, tt.is, after); got != tt.want {
			t.Errorf("%s: parted is %v", name, got)
		}
	}
}

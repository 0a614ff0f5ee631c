package compare

import (
	"testing"

	"acces30/coverage"
	"acces30/coverage/label"

	"github.com/google/go-cmp/cmp"
)

// TestWhatBecameOfAStructure compares whole changes of one that stayed.
func TestWhatBecameOfAStructure(t *testing.T) {
	full := week(5, 14) // 25 hours
	at := func(change func(*coverage.Structure)) coverage.Structure {
		s := place("1", "Maison", "57001", 6, 49, full)
		s.Points = append(s.Points, coverage.ServicePoint{ID: "b", Commune: "57002", Position: coverage.At(6.1, 49)}, coverage.ServicePoint{ID: "c", Commune: "57003", Position: coverage.At(6.2123, 49.1234)})
		change(&s)
		return s
	}
	const degree = 111194.9 // metres, of the earth's mean radius
	known := func(c StructureChange) StructureChange {
		c.MinutesBefore, c.MinutesAfter, c.HoursKnown = 1500, 1500, true
		return c
	}
	for name, tt := range map[string]struct {
		change func(*coverage.Structure)
		want   StructureChange
	}{
		"nothing":             {func(*coverage.Structure) {}, StructureChange{}},
		"its name's marks":    {func(s *coverage.Structure) { s.Name = "MAÎSON." }, StructureChange{}},
		"its name":            {func(s *coverage.Structure) { s.Name = "Maison 2" }, known(StructureChange{Kind: Renamed})},
		"its number":          {func(s *coverage.Structure) { s.ID = "7" }, known(StructureChange{Kind: Renumbered})},
		"its format":          {func(s *coverage.Structure) { s.Format = coverage.Itinerant }, known(StructureChange{Kind: Reformatted})},
		"a point less":        {func(s *coverage.Structure) { s.Points = s.Points[:2] }, known(StructureChange{Kind: PointsFewer})},
		"a point more":        {func(s *coverage.Structure) { s.Points = append(s.Points, coverage.ServicePoint{ID: "d"}) }, known(StructureChange{Kind: PointsMore})},
		"another point":       {func(s *coverage.Structure) { s.Points[2].ID, s.Points[2].Commune = "d", "57009" }, known(StructureChange{Kind: PointsFewer | PointsMore})},
		"a point renumbered":  {func(s *coverage.Structure) { s.Points[2].ID = "d" }, StructureChange{}},
		"points of two turns": {func(s *coverage.Structure) { s.Points[1], s.Points[2] = s.Points[2], s.Points[1] }, StructureChange{}},
		"the last point moved": {func(s *coverage.Structure) { s.Points[2].Position = coverage.At(6.2123, 49.1334) },
			known(StructureChange{Kind: Relocated, Metres: degree / 100})},
		"two moved, the first farther": {func(s *coverage.Structure) {
			s.Points[0].Position, s.Points[1].Position = coverage.At(6, 48.98), coverage.At(6.1, 49.01)
		}, known(StructureChange{Kind: Relocated, Metres: degree / 50})},
		"with more decimals":              {func(s *coverage.Structure) { s.Points[0].Position = coverage.At(6, 49.009) }, StructureChange{}},
		"with more decimals, and renamed": {func(s *coverage.Structure) { s.Points[0].Position, s.Name = coverage.At(6, 49.009), "Maison 2" }, known(StructureChange{Kind: Renamed})},
		"moved a little":                  {func(s *coverage.Structure) { s.Points[2].Position = coverage.At(6.2123, 49.1251) }, StructureChange{}},
		"moved a little, and renamed":     {func(s *coverage.Structure) { s.Points[2].Position, s.Name = coverage.At(6.2123, 49.1251), "Maison 2" }, known(StructureChange{Kind: Renamed})},
		"its place is unknown":            {func(s *coverage.Structure) { s.Points[0].Position = coverage.Position{} }, StructureChange{}},
		"hours": {func(s *coverage.Structure) { s.Points[0].Hours = week(5, 13) },
			StructureChange{Kind: HoursChanged, MinutesBefore: 1500, MinutesAfter: 1200, HoursKnown: true}},
		"no hours": {func(s *coverage.Structure) { s.Points[0].Hours = label.Week{} }, StructureChange{Kind: Untold, MinutesBefore: 1500}},
	} {
		before, after := resultOf(30, []coverage.Structure{at(func(*coverage.Structure) {})}), resultOf(30, []coverage.Structure{at(tt.change)})
		got := New(before, after, Options{Moved: 200}).Structures
		if tt.want.Kind == 0 {
			if len(got) > 0 {
				t.Errorf("%s: %+v", name, got)
			}
			continue
		}
		if len(got) != 1 || got[0].Before != &before.Structures[0] || got[0].After != &after.Structures[0] || !got[0].InScope || got[0].Structure() != after.Structures[0].Structure {
			t.Errorf("%s: %+v", name, got)
			continue
		}
		change := got[0]
		if d := change.Metres - tt.want.Metres; d > 0.5 || d < -0.5 || tt.want.Metres == 0 && d != 0 {
			t.Errorf("%s: %v metres, want %v", name, change.Metres, tt.want.Metres)
		}
		change.Before, change.After, change.InScope, change.Metres = nil, nil, false, tt.want.Metres
		if change != tt.want {
			t.Errorf("%s: %+v, want %+v", name, change, tt.want)
		}
	}
	// Exactly as far as counts as moved has not moved; a degree east at 60 north is half as long.
	from, to := coverage.At(6, 60), coverage.At(6.01, 60)
	if m := metresBetween(from, to); m < degree/200-0.1 || m > degree/200+0.1 {
		t.Errorf("%v metres east", m)
	}
	if m := metresBetween(coverage.At(0, 30), coverage.At(0.3, 90)); m < 60*degree {
		t.Errorf("%v metres north", m)
	}
	// What is not known is not far: neither before, nor after, nor on both sides.
	for _, two := range [][2]coverage.Position{{from, {}}, {{}, from}, {{}, {}}, {from, {Point: to.Point}}, {{Point: from.Point}, to}} {
		if m := metresBetween(two[0], two[1]); m != 0 {
			t.Errorf("%v metres from %+v to %+v", m, two[0], two[1])
		}
	}
	was := place("1", "Maison", "57001", 6, 60, full)
	is := place("1", "Maison", "57001", 6.01, 60, full)
	for moved, want := range map[float64]int{metresBetween(from, to): 0, metresBetween(from, to) - 0.001: 1} {
		if got := New(resultOf(30, []coverage.Structure{was}), resultOf(30, []coverage.Structure{is}), Options{Moved: moved}).Structures; len(got) != want {
			t.Errorf("moved from %v metres on: %+v", moved, got)
		}
	}
}

// TestWhichStructureItIs: by number and name; else by name and commune, by number and
// commune, by name and département, by number, by place, where one alone fits.
func TestWhichStructureItIs(t *testing.T) {
	none := label.Week{}
	at := func(id, name, commune string, lat float64) coverage.Structure {
		return place(id, name, commune, 6, lat, none)
	}
	seat := at("s", "Mairie", "57009", 49)
	seat.Points[0].AtSeat = true
	unplaced := at("u", "Ailleurs", "57009", 49)
	unplaced.Points[0].Position.Known = false
	elsewhere := at("e", "Voisine", "54001", 49)
	elsewhere.Departement = "54"
	nowhere := func(name string, lat float64) coverage.Structure {
		s := at("x-"+name, name, "", lat)
		s.Departement = ""
		return s
	}
	pointless := at("p", "Sans point", "57001", 49)
	pointless.Points = nil
	for name, tt := range map[string]struct {
		before, after []coverage.Structure
		want          []int
	}{
		"numbered anew":                           {[]coverage.Structure{at("1", "A", "57001", 49), at("2", "B", "57002", 50)}, []coverage.Structure{at("2", "A", "57001", 49), at("1", "B", "57002", 50)}, []int{0, 1}},
		"by number and name before by commune":    {[]coverage.Structure{at("1", "A", "57001", 49), at("2", "A", "57002", 50)}, []coverage.Structure{at("2", "A", "57001", 51), at("1", "A", "57003", 52)}, []int{1, 0}},
		"by name in the commune before by number": {[]coverage.Structure{at("1", "A", "57001", 49), at("2", "B", "57001", 50)}, []coverage.Structure{at("2", "A", "57001", 51), at("1", "C", "57001", 52)}, []int{0, -1}},
		"by number in the commune before by name": {[]coverage.Structure{at("1", "A", "57001", 49)}, []coverage.Structure{at("2", "A", "57002", 51), at("1", "B", "57001", 52)}, []int{1}},
		"by name before by number alone":          {[]coverage.Structure{at("1", "A", "57001", 49)}, []coverage.Structure{at("1", "B", "57002", 51), at("2", "a", "57003", 52)}, []int{1}},
		"renamed and moved":                       {[]coverage.Structure{at("1", "A", "57001", 49)}, []coverage.Structure{at("2", "C", "57001", 51), at("1", "B", "57002", 52)}, []int{1}},
		"a number twice":                          {[]coverage.Structure{at("1", "A", "57001", 49)}, []coverage.Structure{at("1", "B", "57001", 51), at("1", "C", "57001", 52)}, []int{-1}},
		"a number twice before":                   {[]coverage.Structure{at("1", "A", "57001", 49), at("1", "B", "57001", 51)}, []coverage.Structure{at("1", "C", "57001", 53)}, []int{-1, -1}},
		"no number":                               {[]coverage.Structure{at("", "A", "57001", 49)}, []coverage.Structure{at("", "B", "57001", 51)}, []int{-1}},
		"by name in the commune":                  {[]coverage.Structure{at("1", "A", "57001", 49), at("2", "A", "57002", 50)}, []coverage.Structure{at("3", "a", "57002", 52), at("4", "a", "57001", 53)}, []int{1, 0}},
		"by name alone":                           {[]coverage.Structure{at("1", "A", "57001", 49)}, []coverage.Structure{at("3", "B", "57001", 52), at("4", "a", "57003", 53)}, []int{1}},
		"by name, of no département":              {[]coverage.Structure{nowhere("A", 49)}, []coverage.Structure{nowhere("B", 49), nowhere("a", 53)}, []int{1}},
		"by place":                                {[]coverage.Structure{at("1", "A", "57001", 49)}, []coverage.Structure{at("3", "B", "57001", 52), at("4", "C", "57003", 49.0008)}, []int{1}},
		"too far for one place":                   {[]coverage.Structure{at("1", "A", "57001", 49)}, []coverage.Structure{at("4", "C", "57003", 49.001)}, []int{-1}},
		"two at the place":                        {[]coverage.Structure{at("1", "A", "57001", 49)}, []coverage.Structure{at("3", "B", "57001", 49), at("4", "C", "57003", 49)}, []int{-1}},
		"one of them another's":                   {[]coverage.Structure{at("3", "X", "57001", 52), at("1", "A", "57001", 49)}, []coverage.Structure{at("3", "B", "57001", 49), at("4", "C", "57003", 49)}, []int{0, 1}},
		"each its own":                            {[]coverage.Structure{at("1", "A", "57001", 49), at("2", "B", "57002", 49)}, []coverage.Structure{at("3", "C", "57001", 49)}, []int{0, -1}},
		"the place of a seat":                     {[]coverage.Structure{at("1", "A", "57001", 49)}, []coverage.Structure{seat}, []int{-1}},
		"a seat's place":                          {[]coverage.Structure{seat}, []coverage.Structure{at("1", "A", "57001", 49)}, []int{-1}},
		"no place":                                {[]coverage.Structure{at("1", "A", "57001", 49)}, []coverage.Structure{unplaced}, []int{-1}},
		"of no place":                             {[]coverage.Structure{unplaced}, []coverage.Structure{at("1", "A", "57001", 49)}, []int{-1}},
		"in another département":                  {[]coverage.Structure{at("1", "A", "57001", 49)}, []coverage.Structure{elsewhere}, []int{-1}},
		"without a point":                         {[]coverage.Structure{at("1", "A", "57001", 49)}, []coverage.Structure{pointless}, []int{-1}},
		"of what had none":                        {[]coverage.Structure{pointless}, []coverage.Structure{at("1", "A", "57001", 49)}, []int{-1}},
		"by the name of a pointless":              {[]coverage.Structure{pointless}, []coverage.Structure{at("1", "Sans point", "57001", 49)}, []int{0}},
	} {
		reaches := func(all []coverage.Structure) (list []*coverage.StructureReach) {
			for i := range all {
				list = append(list, &coverage.StructureReach{Structure: &all[i]})
			}
			return list
		}
		before, after := reaches(tt.before), reaches(tt.after)
		var got []int
		for _, partner := range match(before, after) {
			at := -1
			for k := range after {
				if after[k] == partner {
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

// TestChangesInOrder: in scope first, in each those gone, opened, there before but not
// listed, then the others; of those around only what both results look at.
func TestChangesInOrder(t *testing.T) {
	around := func(s coverage.Structure) coverage.Structure {
		s.Departement = "54"
		return s
	}
	labelled := func(s coverage.Structure, days int) coverage.Structure {
		s.LabelledOn = day.AddDate(0, 0, days)
		return s
	}
	none := label.Week{}
	before := resultOf(30, []coverage.Structure{
		around(place("g54", "Gone 54", "54001", 1, 40, none)), place("r", "Renamed", "57001", 2, 41, none), around(place("r54", "Renamed 54", "54002", 3, 42, none)),
		place("g", "Gone", "57002", 4, 43, none), around(place("into", "Into", "54003", 5, 44, none)),
	}, commune{"57001", 100, 5 * minute, 40 * minute, false})
	into := place("into", "Into the scope", "54003", 5, 44, none)
	after := resultOf(30, []coverage.Structure{
		around(place("r54", "Other 54", "54002", 3, 42, none)), labelled(place("o1", "Opened", "57005", 7, 46, none), 1), labelled(place("a0", "Appeared", "57006", 8, 47, none), 0),
		into, place("r", "Other", "57001", 2, 41, none), around(place("o54", "Opened 54", "54009", 9, 48, none)), place("o", "Opened, no day", "57007", 10, 49, none),
		labelled(place("a1", "Appeared before", "57008", 11, 50, none), -1),
	})
	type row struct {
		ID      string
		Kind    StructureKind
		InScope bool
	}
	rows := func(c *Comparison) (all []row) {
		for _, s := range c.Structures {
			all = append(all, row{s.Structure().ID, s.Kind, s.InScope})
		}
		return all
	}
	c := New(before, after, Options{Moved: 200})
	want := []row{
		{"g", Gone, true}, {"o1", Opened, true}, {"o", Opened, true}, {"a0", Appeared, true}, {"a1", Appeared, true}, {"r", Renamed, true}, {"into", Renamed, true},
		{"g54", Gone, false}, {"o54", Opened, false}, {"r54", Renamed, false},
	}
	if d := cmp.Diff(want, rows(c)); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
	if d := cmp.Diff([]coverage.Count{{}, {}, {}}, c.Lost(&c.Structures[0])); d != "" {
		t.Errorf("nobody's nearest is gone (-want +got):\n%s", d)
	}
	if d := cmp.Diff([]coverage.Count{{Communes: 1, People: 100}, {Communes: 1, People: 100}, {Communes: 1, People: 100}}, c.Lost(&c.Structures[7])); d != "" {
		t.Errorf("the nearest is gone (-want +got):\n%s", d)
	}
	if c.Lost(&c.Structures[1]) != nil {
		t.Error("what opened loses somebody")
	}
	for name, change := range map[string]func(*coverage.Study){
		"another margin": func(s *coverage.Study) { s.Settings.MarginMetres = 1 },
		"another scope":  func(s *coverage.Study) { s.Settings.Departements = []string{"55", "57"} },
		"another table": func(s *coverage.Study) {
			s.Inputs = append(s.Inputs, coverage.Input{Role: coverage.RoleCommunes, SHA256: "x"})
		},
		"another mergers' one": func(s *coverage.Study) {
			s.Inputs = append(s.Inputs, coverage.Input{Role: coverage.RoleMergers, SHA256: "x"})
		},
	} {
		study := *before.Study
		other := *before
		other.Study = &study
		change(&study)
		got := rows(New(&other, after, Options{Moved: 200}))
		// Into the scope: what stood around it is not looked at.
		alone := []row{{"g", Gone, true}, {"o1", Opened, true}, {"into", Opened, true}, {"o", Opened, true}, {"a0", Appeared, true}, {"a1", Appeared, true}, {"r", Renamed, true}}
		if d := cmp.Diff(alone, got); d != "" {
			t.Errorf("%s (-want +got):\n%s", name, d)
		}
	}
}

// TestLabelledThatDay: labelled on the very day of the earlier result and in both, where
// something in scope opened.
func TestLabelledThatDay(t *testing.T) {
	none := label.Week{}
	structure := func(id string, days int) coverage.Structure {
		s := place(id, "n"+id, "570"+id, 6, float64(40+len(id)), none)
		s.LabelledOn = day.AddDate(0, 0, days)
		return s
	}
	outside := structure("55555", 0)
	outside.Departement = "54"
	there := []coverage.Structure{structure("1", 0), structure("22", -1), structure("333", 1), outside, structure("4444", 0)}
	ids := func(list []*coverage.StructureReach) (all []string) {
		for _, s := range list {
			all = append(all, s.Structure.ID)
		}
		return all
	}
	opened, appeared, openedOutside := structure("7777777", 5), structure("666666", 0), outside
	openedOutside.ID, openedOutside.Name, openedOutside.LabelledOn = "88", "other", day.AddDate(0, 0, 9)
	openedOutside.Points = []coverage.ServicePoint{{Position: coverage.At(1, 1)}}
	for _, tt := range []struct {
		more []coverage.Structure
		want []string
	}{
		{[]coverage.Structure{opened}, []string{"1", "4444"}}, {[]coverage.Structure{appeared}, nil}, {[]coverage.Structure{appeared, opened}, []string{"1", "4444"}},
		{[]coverage.Structure{openedOutside}, nil}, {nil, nil}, {[]coverage.Structure{opened, openedOutside}, []string{"1", "4444"}},
	} {
		c := New(resultOf(30, there), resultOf(30, append(there[:5:5], tt.more...)), Options{Moved: 200})
		if d := cmp.Diff(tt.want, ids(c.LabelledThatDay())); d != "" {
			t.Errorf("%v (-want +got):\n%s", ids(c.LabelledThatDay()), d)
		}
	}
}

package workbook

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"acces30/coverage"
	"acces30/coverage/compare"
	"acces30/coverage/label"
	"acces30/coverage/road"
	"acces30/reports"
	"acces30/reports/internal/sample"
	"acces30/reports/workbook/internal/excel"
)

// rowText writes the values of a row, "-" for blank cells.
func rowText[T any](columns []excel.Column[T], row T) string {
	var values []string
	for _, c := range columns {
		value := c.Cell(row).Value
		if day, is := value.(time.Time); is {
			value = day.Format(time.DateOnly)
		}
		if value == nil || value == "" {
			value = "-"
		}
		values = append(values, fmt.Sprint(value))
	}
	return plainSpaces(strings.Join(values, "|"))
}

// TestFiguresOfTheLabel: hours and days of the structure or planned, by day or in total;
// agents of a structure as a whole alone; blank where they are not stated.
func TestFiguresOfTheLabel(t *testing.T) {
	week := label.Week{Stated: true, Days: [7][]label.Interval{0: {{Open: 540, Close: 720}}, 1: {{Open: 540, Close: 810}}}}
	structure := func(staff coverage.Staff) *coverage.StructureReach {
		return &coverage.StructureReach{Structure: &coverage.Structure{Staff: staff}}
	}
	project := func(p coverage.Project) *coverage.ProjectReach { return &coverage.ProjectReach{Project: &p} }
	known := coverage.Staff{Agents: 2.5, Known: true, Trained: 1, TrainedKnown: true}
	criteria := label.Criteria{Minutes: 450, OpenOn: 2, Hours: label.NotMet, Days: label.Met}
	columns := newBook(sample.Result(), Options{Lang: reports.English}).labelFigures()
	for name, tt := range map[string]struct {
		of   coverage.Labelled
		want string
	}{
		"a structure":            {coverage.Labelled{Structure: structure(known), Week: week, Criteria: criteria, Agents: label.Met, Training: label.NotMet}, "7.5|not met|2|met|2.5|met|1|not met"},
		"an antenne":             {coverage.Labelled{Structure: structure(known), Branch: &coverage.ServicePoint{}, Week: week, Criteria: criteria, Agents: label.NotAsked, Training: label.NotAsked}, "7.5|not met|2|met|-|no known criterion|-|no known criterion"},
		"nothing stated":         {coverage.Labelled{Structure: structure(coverage.Staff{Agents: 2, Trained: 1})}, "-|not stated|-|not stated|-|not stated|-|not stated"},
		"a project by day":       {coverage.Labelled{Project: project(coverage.Project{Hours: week, Staff: known, Totals: coverage.Totals{Hours: 99, Days: 7, HoursKnown: true, DaysKnown: true}})}, "7.5|not stated|2|not stated|2.5|not stated|1|not stated"},
		"a project in total":     {coverage.Labelled{Project: project(coverage.Project{Totals: coverage.Totals{Hours: 24, Days: 4.5, HoursKnown: true, DaysKnown: true}})}, "24|not stated|4.5|not stated|-|not stated|-|not stated"},
		"a project of its days":  {coverage.Labelled{Project: project(coverage.Project{Totals: coverage.Totals{Hours: 24, Days: 4, DaysKnown: true}})}, "-|not stated|4|not stated|-|not stated|-|not stated"},
		"a project of its hours": {coverage.Labelled{Project: project(coverage.Project{Totals: coverage.Totals{Hours: 24, Days: 4, HoursKnown: true}})}, "24|not stated|-|not stated|-|not stated|-|not stated"},
	} {
		if got := rowText(columns, tt.of); got != tt.want {
			t.Errorf("%s: %s, want %s", name, got, tt.want)
		}
	}
}

// TestStepsOfPlans: what each number of labels brings, alone and beside one label less, what
// is proved of it, and what the fewest that cover all are.
func TestStepsOfPlans(t *testing.T) {
	communes := make([]*coverage.Commune, 15)
	for i := range communes {
		communes[i] = &coverage.Commune{Name: fmt.Sprint("C", i)}
	}
	at := func(people int) coverage.Count { return coverage.Count{Communes: 1, People: people} }
	left := []*coverage.CommuneAccess{{Commune: communes[7]}, {Commune: communes[8]}}
	var many []*coverage.CommuneAccess
	for _, c := range communes[:14] {
		many = append(many, &coverage.CommuneAccess{Commune: c})
	}
	first := &coverage.PlanStep{New: 1, Sites: communes[:1], Value: 300, Bound: 300, Proved: true, AtLimit: at(300)}
	second := &coverage.PlanStep{New: 2, Sites: communes[:2], Value: 400, Bound: 500, AtLimit: at(400)}
	b := newBook(sample.Result(), Options{Lang: reports.English})
	columns := append(append(b.stepGains(), b.stepRemark()), b.stepProofs()...)
	plan := func(change func(p *coverage.Plan)) *coverage.Plan {
		p := &coverage.Plan{Objective: coverage.CoverMost, Limit: 20 * road.Minute, Beyond: at(1000)}
		change(p)
		return p
	}
	same := func(*coverage.Plan) {}
	none := &coverage.PlanStep{}
	for name, tt := range map[string]struct {
		plan         *coverage.Plan
		step, before *coverage.PlanStep
		want         string
	}{
		"none":          {plan(same), none, nil, "within 20 min|0|-|0|0|-|-|-|-|-|-"},
		"the first":     {plan(same), first, none, "within 20 min|1|C0|300|0.3|0.3|yes|-|300|300|0"},
		"the second":    {plan(same), second, first, "within 20 min|2|C0, C1|400|0.4|0.1|no|-|400|500|0.25"},
		"nobody beyond": {plan(func(p *coverage.Plan) { p.Beyond = coverage.Count{} }), first, none, "within 20 min|1|C0|300|-|-|yes|-|300|300|0"},
		"the mean":      {plan(func(p *coverage.Plan) { p.Objective, p.Limit = coverage.LeastMean, 0 }), &coverage.PlanStep{New: 1, Sites: communes[:1], Value: 1200, Bound: 600}, none, "the shortest mean time|1|C0|-|-|-|no|-|2|1|0.5"},
		"the farthest":  {plan(func(p *coverage.Plan) { p.Objective, p.Limit = coverage.LeastFarthest, 0 }), &coverage.PlanStep{New: 1, Sites: communes[:1], Value: 12000, Bound: 9000}, none, "the shortest longest time|1|C0|-|-|-|no|-|20|15|0.25"},
		"out of reach":  {plan(func(p *coverage.Plan) { p.Objective, p.Limit = coverage.LeastFarthest, 0 }), &coverage.PlanStep{New: 1, Sites: communes[:1], Value: int64(road.Unreached), Bound: int64(road.Unreached), Proved: true}, none, "the shortest longest time|1|C0|-|-|-|yes|-|-|-|0"},
		"the mean of many": {plan(func(p *coverage.Plan) { p.Objective, p.Limit = coverage.LeastMean, 0 }), &coverage.PlanStep{New: 1, Sites: communes[:1], Value: int64(road.Unreached) + 4_905, Bound: int64(road.Unreached) - 495, Proved: true}, none,
			"the shortest mean time|1|C0|-|-|-|yes|-|7.158287e+06|7.158278e+06|0"},
		"just reached": {plan(func(p *coverage.Plan) { p.Objective, p.Limit = coverage.LeastFarthest, 0 }), &coverage.PlanStep{New: 1, Sites: communes[:1], Value: int64(road.Unreached), Bound: int64(road.Unreached) - 1, Proved: true}, none, "the shortest longest time|1|C0|-|-|-|yes|-|-|7.158278823333333e+06|0"},
		"the people of a country": {plan(func(p *coverage.Plan) { p.Beyond = at(5_000_000_000) }), &coverage.PlanStep{New: 1, Sites: communes[:1], Value: 5_000_000_000, Bound: 5_000_000_001, AtLimit: at(5_000_000_000)}, none,
			"within 20 min|1|C0|5000000000|1|1|no|-|5000000000|5000000001|2e-10"},
		"the fewest":      {plan(func(p *coverage.Plan) { p.Fewest = first }), first, nil, "within 20 min|1|C0|300|0.3|-|yes|The fewest labels that cover all who can be.|-|-|0"},
		"no fewer proved": {plan(func(p *coverage.Plan) { p.Fewest, p.Left = second, left }), second, nil, "within 20 min|2|C0, C1|400|0.4|-|no|2 labels cover all who can be; it takes 500 at least. No candidate covers: C7, C8.|-|-|0.25"},
		"many are left":   {plan(func(p *coverage.Plan) { p.Fewest, p.Left = first, many }), first, nil, "within 20 min|1|C0|300|0.3|-|yes|The fewest labels that cover all who can be. No candidate covers: C0, C1, C2, C3, C4, C5, C6, C7, C8, C9, C10, C11 and 2 others.|-|-|0"},
		"as many as are named": {plan(func(p *coverage.Plan) { p.Fewest, p.Left = first, many[:13] }), first, nil,
			"within 20 min|1|C0|300|0.3|-|yes|The fewest labels that cover all who can be. No candidate covers: C0, C1, C2, C3, C4, C5, C6, C7, C8, C9, C10, C11, C12.|-|-|0"},
	} {
		if got := rowText(columns, step{tt.plan, tt.step, tt.before}); got != tt.want {
			t.Errorf("%s:\n got %s\nwant %s", name, got, tt.want)
		}
	}
}

// TestStructuresThatChanged: a row of each kind of change.
func TestStructuresThatChanged(t *testing.T) {
	r := sample.Result()
	reach := func(minutes int, stated bool) *coverage.StructureReach {
		s := coverage.Structure{ID: "0057", Name: "Maison", LabelledOn: time.Date(2022, 3, 1, 0, 0, 0, 0, time.UTC), Points: []coverage.ServicePoint{{CommuneName: "Bitche"}, {CommuneName: "Rohrbach"}}}
		return &coverage.StructureReach{Structure: &s, Weekly: coverage.WeeklyHours{Week: label.Week{Stated: stated}, Criteria: label.Criteria{Minutes: minutes}}}
	}
	pointless := reach(0, false)
	pointless.Structure.Points, pointless.Structure.LabelledOn = nil, time.Time{}
	b := newBook(r, Options{Lang: reports.English, Changes: &compare.Comparison{Before: r, After: r, Options: compare.Options{Moved: 200}}})
	columns := b.changedStructures().(*excel.Table[*compare.StructureChange]).Columns
	for name, tt := range map[string]struct {
		change compare.StructureChange
		want   string
	}{
		"gone":    {compare.StructureChange{Kind: compare.Gone, Before: reach(1500, true), InScope: true}, "0057|Maison|Bitche|yes|gone from the list|2022-03-01|-|25|-|0|0|0"},
		"opened":  {compare.StructureChange{Kind: compare.Opened, After: reach(90, true)}, "0057|Maison|Bitche|no|opened|2022-03-01|-|-|1.5|-|-|-"},
		"moved":   {compare.StructureChange{Kind: compare.Relocated, Before: reach(60, true), After: reach(60, false), Metres: 250.5, InScope: true}, "0057|Maison|Bitche|yes|moved|2022-03-01|251|1|-|-|-|-"},
		"nowhere": {compare.StructureChange{Kind: compare.Renamed, Before: reach(60, true), After: pointless, Metres: 0.4}, "0057|Maison|-|no|renamed|-|0|1|-|-|-|-"},
	} {
		if got := rowText(columns, &tt.change); got != tt.want {
			t.Errorf("%s: %s, want %s", name, got, tt.want)
		}
	}
}

// TestNotesOfGroups: where the counts come from, and who is in none.
func TestNotesOfGroups(t *testing.T) {
	split := coverage.GroupSplit{All: 1000, Computed: 900, Within: []uint64{0, 100, 250}}
	untold := split
	untold.Untold, untold.UntoldPeople = 2, 4200
	const points, cars = "Counts of the population points, as the table gives them.", "Without a car: spread in each commune as its people are."
	for name, tt := range map[string]struct {
		points bool
		groups map[coverage.Group]coverage.GroupSplit
		want   string
	}{
		"none":           {false, nil, ""},
		"of points":      {true, map[coverage.Group]coverage.GroupSplit{coverage.From80: split}, points},
		"without a car":  {false, map[coverage.Group]coverage.GroupSplit{coverage.AllHouseholds: split, coverage.NoCarHouseholds: split}, cars},
		"some untold":    {true, map[coverage.Group]coverage.GroupSplit{coverage.Under18: untold, coverage.From80: untold}, points + " " + "Not stated, in no count and share: under 18 (42 inhabitants), 80 and over (42 inhabitants)."},
		"cars untold":    {false, map[coverage.Group]coverage.GroupSplit{coverage.NoCarHouseholds: untold}, cars + " " + "Not stated, in no count and share: households without a car (42 inhabitants)."},
		"one not stated": {false, map[coverage.Group]coverage.GroupSplit{coverage.From80: untold, coverage.AllPeople: split}, "Not stated, in no count and share: 80 and over (42 inhabitants)."},
	} {
		r := sample.Result()
		if r.Study.PopulationGroups = nil; tt.points {
			r.Study.PopulationGroups = []coverage.GroupCounts{{}}
		}
		r.Groups = make([]coverage.GroupSplit, coverage.Groups)
		for g, s := range tt.groups {
			r.Groups[g] = s
		}
		s := &summary{book: newBook(r, Options{Lang: reports.English})}
		if got := plainSpaces(strings.Join(s.groupNotes(), " ")); got != tt.want {
			t.Errorf("%s: %s, want %s", name, got, tt.want)
		}
	}
	for k, want := range [][2]int{{0, 9}, {1, 8}, {3, 6}} { // of hundredths, 2.5 are rounded up
		if within, beyond := withinAndBeyond(&split, k); [2]int{within, beyond} != want {
			t.Errorf("limit %d: %d within, %d beyond, want %v", k, within, beyond, want)
		}
	}
	if within, beyond := withinAndBeyond(&coverage.GroupSplit{}, 2); within != 0 || beyond != 0 {
		t.Errorf("of a group that is not told: %d within, %d beyond", within, beyond)
	}
}

// TestSettingsInTheirCells: the value of each kind, as a figure, a day or words.
func TestSettingsInTheirCells(t *testing.T) {
	day := time.Date(2026, 11, 3, 0, 0, 0, 0, time.UTC)
	limits := []road.Deciseconds{10 * road.Minute, 7.5 * 600, 30 * road.Minute}
	for _, tt := range []struct {
		value           any
		french, english any
	}{
		{"a", "a", "a"}, {"", "", ""}, {[]string{"57", "54"}, "57, 54", "57, 54"}, {[]string{"57"}, "57", "57"}, {[]string{}, "", ""},
		{1.5, 1.5, 1.5}, {30.0, 30.0, 30.0}, {true, "oui", "yes"}, {false, "non", "no"}, {day, day, day},
		{limits, "10, 7,5, 30", "10, 7.5, 30"}, {limits[:1], "10", "10"}, {reports.T("aucun", "none"), "aucun", "none"}, {7, "7", "7"},
	} {
		for lang, want := range map[reports.Lang]any{reports.French: tt.french, reports.English: tt.english} {
			got := newBook(sample.Result(), Options{Lang: lang}).settingCell(tt.value)
			if got.Value != want {
				t.Errorf("%v: %#v, want %#v", tt.value, got.Value, want)
			}
			if whole := got.Style.Number == excel.FormatInteger; whole != (got.Value == 30.0) {
				t.Errorf("%v in %q", tt.value, got.Style.Number)
			}
		}
	}
}

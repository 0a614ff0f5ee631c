package workbook

import (
	"slices"
	"strings"
	"testing"

	"acces30/coverage"
	"acces30/coverage/road"
	"acces30/reports"
	"acces30/reports/internal/sample"
	"acces30/reports/workbook/internal/excel"
)

// holdRows holds the values of all rows of a table.
func holdRows[T any](t *testing.T, what string, content excel.Content, want ...string) {
	t.Helper()
	table := content.(*excel.Table[T])
	var got []string
	for _, row := range table.Rows {
		got = append(got, rowText(table.Columns, row))
	}
	for i := range max(len(got), len(want)) {
		if i >= len(got) || i >= len(want) || got[i] != want[i] {
			t.Errorf("%s, row %d of %d, want %d:\n got %q\nwant %q", what, i, len(got), len(want), got[min(i, len(got)):min(i+1, len(got))], want[min(i, len(want)):min(i+1, len(want))])
		}
	}
}

// twoPlans is the sample with two plans: for people within 20 minutes, beside one that
// helps those farthest first, and for the mean time.
func twoPlans() *coverage.Result {
	r := sample.Result()
	at := func(people int) coverage.Count { return coverage.Count{Communes: 1, People: people} }
	newly := func(people int) []coverage.Count { return []coverage.Count{at(people), at(people + 1), at(people + 2)} }
	commune := func(i int) *coverage.Commune { return r.Communes[i].Commune }
	step := func(people int, longest road.Deciseconds, sites ...*coverage.Commune) coverage.PlanStep {
		return coverage.PlanStep{New: len(sites), Sites: sites, Value: int64(people), Bound: int64(people), Proved: true, Newly: newly(people), AtLimit: at(people), Mean: 9.5, Longest: longest, Cut: at(people / 10)}
	}
	cover := coverage.Plan{
		Objective: coverage.CoverMost, Limit: 20 * road.Minute, Beyond: at(1000), Before: coverage.PlanStep{Newly: newly(0), Mean: 12.5, Longest: 50 * road.Minute, Cut: at(70)},
		Curve: []coverage.PlanStep{step(300, 40*road.Minute, commune(0)), step(400, road.Unreached, commune(0), commune(1))},
		Sites: []coverage.PlannedSite{
			{Commune: commune(0), Gain: 300, AtLimit: at(300), Helps: []*coverage.CommuneAccess{&r.Communes[2], &r.Communes[3]}, Alternatives: []coverage.PlannedAlternative{{Commune: commune(4)}}},
			{Commune: commune(1), Gain: 100, AtLimit: at(100), Relieves: []coverage.Relief{{Structure: &r.Structures[0], People: 640}, {Structure: &r.Structures[1], People: 5}}},
		},
	}
	few := step(500, 30*road.Minute, commune(0), commune(1), commune(2))
	cover.Fewest = &few
	fair := cover
	fair.Objective, fair.Fewest, fair.Curve = coverage.LeastFarthest, nil, []coverage.PlanStep{step(350, 30*road.Minute, commune(1), commune(3))}
	fair.Sites = []coverage.PlannedSite{{Commune: commune(1), Gain: 3000, AtLimit: at(350)}}
	cover.Fair = &fair
	mean := coverage.Plan{Objective: coverage.LeastMean, Before: cover.Before, Curve: fair.Curve[:1:1], Sites: []coverage.PlannedSite{{Commune: commune(5), Gain: 6600, AtLimit: at(9)}}}
	r.Plans = []coverage.Plan{cover, mean}
	return r
}

// TestRowsOfPlans: the new labels of each plan in their order, the choices beside each other
// and what each number of labels brings: counted within the limit alone where a plan has one.
func TestRowsOfPlans(t *testing.T) {
	r := twoPlans()
	b := newBook(r, Options{Lang: reports.English})
	holdRows[planned](t, "new labels", b.plan(),
		"within 20 min|most inhabitants|1|Aboncourt|57001|CC de l'Arc Mosellan|320|300|300|0.3|-|Bitche, Bouzonville|Château-Salins|Proved optimal.",
		"within 20 min|most inhabitants|2|=1+2|57002|CC de l'Arc Mosellan|67|100|400|0.4|-|-|-|Proved optimal.",
		"within 20 min|those farthest|1|=1+2|57002|CC de l'Arc Mosellan|67|350|350|0.35|5|-|-|Proved optimal.",
		"the shortest mean time|the mean time|1|Dabo|57006|CC de l'Arc Mosellan|2510|-|-|-|11|-|-|Proved optimal.")
	r.Study.Settings.Capacity = coverage.Capacity{PerAgent: 5000, Agents: 2}
	holdRows[planned](t, "relief", newBook(r, Options{Lang: reports.English}).plan(),
		"within 20 min|most inhabitants|1|Aboncourt|57001|CC de l'Arc Mosellan|320|300|300|0.3|-|Bitche, Bouzonville|Château-Salins|-|Proved optimal.",
		"within 20 min|most inhabitants|2|=1+2|57002|CC de l'Arc Mosellan|67|100|400|0.4|-|-|-|France services de Metz - Bellecroix (640), Bus France services département de la Moselle (5)|Proved optimal.",
		"within 20 min|those farthest|1|=1+2|57002|CC de l'Arc Mosellan|67|350|350|0.35|5|-|-|-|Proved optimal.",
		"the shortest mean time|the mean time|1|Dabo|57006|CC de l'Arc Mosellan|2510|-|-|-|11|-|-|-|Proved optimal.")
	holdRows[choice](t, "choices", b.choices(),
		"within 20 min|no new label|-|0|0|1|2|12.5|50|70|-",
		"within 20 min|most inhabitants|Aboncourt, =1+2|2|400|401|402|-|-|40|=1+2",
		"within 20 min|those farthest|=1+2, Bouzonville|2|350|351|352|9.5|30|35|=1+2")
	holdRows[step](t, "numbers", b.curves(),
		"within 20 min|0|-|0|0|-|-|12.5|50|70|-|-|-|-",
		"within 20 min|1|Aboncourt|300|0.3|0.3|yes|9.5|40|30|-|300|300|0",
		"within 20 min|2|Aboncourt, =1+2|400|0.4|0.1|yes|-|-|40|-|400|400|0",
		"within 20 min|3|Aboncourt, =1+2, Bitche|500|0.5|-|yes|9.5|30|50|The fewest labels that cover all who can be.|-|-|0",
		"the shortest mean time|0|-|-|-|-|-|12.5|50|70|-|-|-|-",
		"the shortest mean time|2|=1+2, Bouzonville|-|-|-|yes|9.5|30|35|-|0.5833333333333334|0.5833333333333334|0")
}

// TestRowsOfRounds: the stops of each round in the order of its way.
func TestRowsOfRounds(t *testing.T) {
	r := sample.Result()
	r.Rounds = []coverage.Round{
		{Limit: 20 * road.Minute, Stops: []coverage.RoundStop{
			{Commune: r.Communes[0].Commune, HalfDays: []int{0, 1}, Hours: 7.5, From: 12 * road.Minute, AtLimit: coverage.Count{Communes: 2, People: 340}, Helps: []*coverage.CommuneAccess{&r.Communes[0], &r.Communes[3]}},
			{Commune: r.Communes[1].Commune, HalfDays: []int{3}, Hours: 3.5, From: road.Unreached, AtLimit: coverage.Count{Communes: 1, People: 30}},
		}},
		{Limit: 30 * road.Minute, Stops: []coverage.RoundStop{{Commune: r.Communes[2].Commune}}},
	}
	holdRows[stopped](t, "stops", newBook(r, Options{Lang: reports.English}).rounds(),
		"within 20 min|Aboncourt|Monday|Aboncourt, Bouzonville|1|57001|320|7.5|12|340",
		"within 20 min|=1+2|Tuesday afternoon|-|2|57002|67|3.5|-|30",
		"within 30 min|Bitche|-|-|1|57003|4903|0|0|0")
}

// TestRowsOfMeasures: what each measure is, whom it brings and puts beyond, and whom an amount
// buys: blank where no amount is stated, or none is spent.
func TestRowsOfMeasures(t *testing.T) {
	r := sample.Result()
	count := func(people ...int) (all []coverage.Count) {
		for i, n := range people {
			all = append(all, coverage.Count{Communes: i + 1, People: n})
		}
		return all
	}
	priced := func(running, subsidy float64) coverage.Price {
		return coverage.Price{Running: coverage.Euros{Amount: running, Stated: true}, Subsidy: coverage.Euros{Amount: subsidy, Stated: true}}
	}
	open, at := r.Communes[0].Commune, &r.Structures[0]
	r.Actions = []coverage.Action{
		{Kind: coverage.OpenHouse, Limit: 20 * road.Minute, Open: open, Gained: count(10, 20, 30), Lost: count(0, 0, 0), LabelDays: coverage.Count{People: 9}, Price: priced(20_000, 5_000)},
		{Kind: coverage.OpenBranch, Open: open, At: at, Drive: 12.5 * 600, Gained: count(1, 2, 3), Lost: count(4, 0, 1), Price: coverage.Price{Running: coverage.Euros{Amount: 7}}},
		{Kind: coverage.RunBus, Limit: 30 * road.Minute, Stops: 4, Hours: 3.5, Open: open, Gained: count(0, 0, 0), Lost: count(0, 0, 0), Price: priced(0, 0)},
		{Kind: coverage.LongerHours, At: at, Hours: 6, Gained: count(0, 0, 0), Lost: count(0, 0, 0), LabelDays: coverage.Count{Communes: 1, People: 77}, Price: priced(-10_000, 1)},
		{Kind: coverage.MoveHouse, Limit: 15 * road.Minute, At: at, Open: open, Gained: count(5, 6, 7), Lost: count(1, 1, 9), Price: priced(-5_000, 2)},
		{Kind: coverage.CloseHouse, At: at, Gained: count(0, 0, 0), Lost: count(8, 9, 10), Price: priced(-50_000, -30_000)},
	}
	holdRows[coverage.Action](t, "measures", newBook(r, Options{Lang: reports.English}).actions(),
		"new house|Aboncourt|-|plan within 20 min|10|0|20|0|30|0|-|20000|5000|5|10|15",
		"new branch|Aboncourt|France services de Metz - Bellecroix|belongs to the structure, 13 min away; often open under 24 h a week|1|4|2|0|3|1|-|not stated|not stated|-|-|-",
		"bus|Aboncourt|-|4 stops, each open 3.5 h a week at least; plan within 30 min|0|0|0|0|0|0|-|0|0|-|-|-",
		"longer hours|-|France services de Metz - Bellecroix|6.0 h a week more, over 5 days: the label's criteria|0|0|0|0|0|0|77|-10000|1|0|0|0",
		"move|Aboncourt|France services de Metz - Bellecroix|the structure closes, the commune opens; plan within 15 min; the removal is not priced|5|1|6|1|7|9|-|-5000|2|8|10|-4",
		"closure|-|France services de Metz - Bellecroix|-|0|8|0|9|0|10|-|-50000|-30000|-1.6|-1.8|-2")
}

// TestRowsOfEditions: blank where an edition lacks a limit or a mean time.
func TestRowsOfEditions(t *testing.T) {
	r := sample.Result()
	limits := r.Study.Settings.Limits()
	whole := reports.SeriesRow{Edition: "2024-08", Date: sample.Date, Communes: 3, People: 1100, NotComputed: 100, Structures: 7, Points: 9, Mean: 9.5 * 600}
	for k, limit := range limits {
		whole.Within = append(whole.Within, reports.SeriesLimit{Limit: limit, Communes: 1 + k, People: 250 * (k + 1)})
	}
	partly := whole
	partly.Edition, partly.Mean, partly.Within = "2024-05", 0, slices.Clone(whole.Within[1:])
	rows := []reports.SeriesRow{{Edition: "2024-04"}, partly, whole}
	holdRows[*reports.SeriesRow](t, "editions", newBook(r, Options{Lang: reports.English, Series: rows}).seriesTable(),
		"-|2024-04|-|-|-|-|-|-|-|0|0|0|0",
		"2024-08-01|2024-05|-|0.5|0.75|-|500|250|-|7|9|1100|100",
		"2024-08-01|2024-08|0.25|0.5|0.75|750|500|250|9.5|7|9|1100|100")
}

// TestRowsOfINSEEsTimes: the time and class of both, and shares of INSEE's, those that differ first.
func TestRowsOfINSEEsTimes(t *testing.T) {
	r := sample.Result()
	r = officially(r)
	holdRows[coverage.Compared](t, "INSEE", newBook(r, Options{Lang: reports.English}).official(),
		"57003|Bitche|CC de l'Arc Mosellan|4903|3|19.5|-16.5|0 to 5 min|15 to 20 min|yes|4903|0.5|0.5|1",
		"57010|Hettange-Grande|CC de l'Arc Mosellan|7500|36|26.5|9.5|30 to 45 min|25 to 30 min|yes|7500|0|0.5|0.5",
		"57019|Sierck-les-Bains|CC de l'Arc Mosellan|1700|2.5|35.5|-33|0 to 5 min|30 to 45 min|yes|1700|0|0|0.5")
}

// TestRowsOfZones: what is nearest to areas and inside them, blank of all other
// territories; areas have their own note.
func TestRowsOfZones(t *testing.T) {
	b := newBook(zonedWidely(), Options{Lang: reports.English})
	var got []string
	for _, z := range b.territoryRows() {
		got = append(got, rowText(b.areaColumns(), z))
	}
	want := append(slices.Repeat([]string{"-|-|-|-"}, 8),
		"France services de Metz - Bellecroix|9|3|France services de Metz - Bellecroix, France services de Metz - Bellecroix, and 1 more",
		"-|-|0|-", "Bus France services département de la Moselle|21.666666666666668|1|Deuxième", "-|-|2|France services de Metz - Bellecroix, Deuxième")
	if !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
	const zones, areas = "Zonings brought (--zones)", "Drawn zones: their inhabitants"
	for n, want := range [][2]bool{{false, false}, {true, false}, {true, true}} {
		r := zoned()
		r.Study.Zonings = r.Study.Zonings[:n]
		b := newBook(r, Options{Lang: reports.English})
		if note := b.zoningNote(); strings.Contains(note, zones) != want[0] || strings.Contains(note, areas) != want[1] {
			t.Errorf("%d zonings: %q", n, note)
		}
		if columns := b.areaColumns(); (columns != nil) != want[1] {
			t.Errorf("%d zonings: %d columns of areas", n, len(columns))
		}
	}
}

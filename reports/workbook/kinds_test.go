package workbook

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"acces30/coverage"
	"acces30/coverage/compare"
	"acces30/coverage/label"
	"acces30/coverage/road"
	"acces30/reports"
	"acces30/reports/internal/sample"
)

// Results of kinds that few sheets have, for the golden texts.

// kinds are results by what is given beside the sample.
func kinds() map[string]*coverage.Result {
	groups := grouped()
	for g, within := range map[coverage.Group]uint64{coverage.AllHouseholds: 4000, coverage.NoCarHouseholds: 1000, coverage.Under18: 0} {
		groups.Communes[0].Groups[g] = coverage.GroupSplit{All: 5000, Computed: 4500, Within: []uint64{within / 4, within / 2, within}, Untold: 1, UntoldPeople: 250}
	}
	sample.Recount(groups)
	byPeople := sinceDay()
	byPeople.Study.Settings.FlagBy = coverage.FlagByPeople
	nothingSince := sinceDay()
	nothingSince.Since.Structures = nil
	return map[string]*coverage.Result{
		"groups": groups, "zonings": zonedWidely(), "projects": manyProjects(), "a day before": sinceDay(), "a day before, by people": byPeople, "a day before, nothing new": nothingSince,
		"beside France": besideTwo(), "ranges": rangedOnly(), "few of INSEE's minutes": officialPartly(),
	}
}

// zonedWidely is the sample with zones of all kinds: without a code, named by words, with
// points and people or without.
func zonedWidely() *coverage.Result {
	r := zoned()
	r.Communes[3].Commune.EPCICode, r.Communes[3].Commune.EPCI = "", ""
	r.Communes[4].Commune.Arrondissement, r.Communes[4].Commune.ArrondissementName = "576", ""
	r.Study.Zonings[0].Zones = append(r.Study.Zonings[0].Zones, coverage.Zone{Code: "2", Communes: []int32{18, 19}}, coverage.Zone{Code: "Sud", Communes: []int32{2}})
	point := *r.Zones[1][0].Inside[0]
	point.Name = "Deuxième"
	inside := []*coverage.ServicePoint{r.Zones[1][0].Inside[0], &point}
	r.Study.Zonings[1].Zones = append(r.Study.Zonings[1].Zones, coverage.Zone{Code: "QP3", Name: "Un"}, coverage.Zone{Code: "QP4", Name: "Deux"})
	r.Zones[1] = append(r.Zones[1],
		coverage.ZoneAccess{Nearest: r.Communes[1].Nearest[1], Known: true, Inside: inside[1:], PeopleTold: true, Homes: []coverage.ZoneHome{{People: 10, Time: 0, Known: true}, {People: 7}}},
		coverage.ZoneAccess{Nearest: coverage.NoReach(), Known: true, Inside: inside, PeopleTold: true})
	return r
}

// manyProjects is the sample with projects that state all that one can, and little.
func manyProjects() *coverage.Result {
	r := projected()
	settings := &r.Study.Settings
	projects := []coverage.Project{
		{Name: "Maison C", CommuneName: "Dabo", From: time.Date(2025, 3, 1, 0, 0, 0, 0, time.UTC), Staff: coverage.Staff{Agents: 2, Known: true, Trained: 1, TrainedKnown: true},
			Hours: r.Study.Structures[0].Points[0].Hours},
		{Name: "Maison D", CommuneName: "Forbach", Totals: coverage.Totals{Days: 4.5, DaysKnown: true, Hours: 25, HoursKnown: true}},
	}
	for i := range projects {
		r.Projects = append(r.Projects, settings.NewProjectReach(&projects[i]))
	}
	r.Projects[2].Attached, r.Projects[2].Newly = true, []coverage.Count{{Communes: 1, People: 11}, {Communes: 2, People: 22}, {Communes: 3, People: 33}}
	return r
}

// besideTwo is the sample beside its region and France, which know nothing of one limit,
// and of another not both.
func besideTwo() *coverage.Result {
	r := besideFrance(true)
	limits := r.Study.Settings.Limits()
	parts := r.Study.Benchmarks.Parts
	delete(parts[1].Within, limits[0])
	delete(parts[2].Within, limits[0])
	delete(parts[1].Within, limits[2])
	return r
}

// rangedOnly is a result whose times are all but ranges, none beyond the threshold, most
// communes without a way to other structures.
func rangedOnly() *coverage.Result {
	r := sample.At(road.FromMinutes(60))
	r.Communes = slices.DeleteFunc(r.Communes, func(c coverage.CommuneAccess) bool { return c.Status == coverage.Unreachable })
	for i := range r.Communes {
		r.Communes[i].Fitness = coverage.Mountain
	}
	sample.Recount(r)
	return r
}

// officialPartly is the sample with INSEE's minutes of a few communes.
func officialPartly() *coverage.Result {
	r := sample.Result()
	limits := r.Study.Settings.Limits()
	r.Study.Official = &coverage.Official{Type: "A128", Limits: limits, Communes: map[string]*coverage.OfficialAccess{}}
	for _, i := range []int{2, 9, 11, 12, 19} {
		c, one := r.Communes[i].Commune, new(coverage.OfficialAccess)
		one.Add(float64(c.Population)/2, float64(10+i), limits)
		one.Add(float64(c.Population)/2, float64(25+i), limits)
		r.Study.Official.Communes[c.Code] = one
	}
	return r
}

// allChanges is the sample compared with a state in which all was otherwise: communes
// and structures that came, went, moved, or were not computed.
func allChanges() *compare.Comparison {
	before, after := sample.Earlier(), sample.Result()
	left := before.Communes[4]
	gone := *left.Commune
	gone.Code, gone.Name, gone.PopulationKnown = "57999", "Disparue", false
	left.Commune = &gone
	before.Communes = append(slices.Delete(before.Communes, 16, 17), left)
	before.Communes[3].LeaveOut(coverage.NoPosition)
	for k := range before.Communes[3].Nearest {
		before.Communes[3].Nearest[k] = coverage.NoReach()
	}
	before.Communes[7].Nearest[0].Time = 18_100
	sample.Recount(before)
	after.Communes[9].Fitness = coverage.Mountain
	moved := &before.Study.Structures[0]
	moved.Points = slices.Clone(moved.Points)
	moved.Points[0].Position = coverage.At(6.21, 49.12)
	before.Study.Structures[1].Points = slices.Clone(before.Study.Structures[1].Points)
	before.Study.Structures[1].Points[0].Hours = after.Study.Structures[0].Points[0].Hours
	before.Structures[1].Weekly = before.Study.Structures[1].Weekly(label.Known())
	c := compare.New(before, after, compare.Options{Tolerance: road.Minute / 2, Moved: 200})
	c.Since = "2024-05"
	return c
}

// series are the rows of editions of which some lack a limit, the mean time, or all.
func series(c *compare.Comparison) []reports.SeriesRow {
	rows := []reports.SeriesRow{reports.RowOf("2024-04", c.Before), reports.RowOf("2024-05", c.Before), {Edition: "2024-06", Structures: 3}, reports.RowOf("2024-08", c.After)}
	rows[0].Mean, rows[0].Within = 0, rows[0].Within[1:]
	return rows
}

// TestLowestOfASeries: its chart begins at the tenth below the tenth of the lowest share,
// or at none.
func TestLowestOfASeries(t *testing.T) {
	of := func(people ...int) (rows []reports.SeriesRow) {
		for _, n := range people {
			rows = append(rows, reports.SeriesRow{People: 1000, Within: []reports.SeriesLimit{{Limit: 9000, People: 999}, {Limit: 18_000, People: n}}})
		}
		return rows
	}
	for want, rows := range map[float64][]reports.SeriesRow{0.9: nil, 0.8: of(999, 950, 970), 0.4: of(590, 999), 0.1: of(990, 250), 0: of(100, 250)} {
		if got := lowest(rows); !near(got, want) {
			t.Errorf("%v: %v, want %v", rows, got, want)
		}
	}
}

// TestTakersAreNamed: three of them, and a fourth where it is the last; of more, how many.
func TestTakersAreNamed(t *testing.T) {
	b := &book{lang: reports.French}
	var all []coverage.Taker
	for n, want := range []string{"", "FS 1 (10)", "FS 1 (10), FS 2 (20)", "FS 1 (10), FS 2 (20), FS 3 (30)", "FS 1 (10), FS 2 (20), FS 3 (30), FS 4 (40)",
		"FS 1 (10), FS 2 (20), FS 3 (30), et 2 autres", "FS 1 (10), FS 2 (20), FS 3 (30), et 3 autres"} {
		if got := b.takers(all); got != want {
			t.Errorf("%d: %q, want %q", n, got, want)
		}
		s := &coverage.Structure{Name: fmt.Sprint("France services ", n+1)}
		all = append(all, coverage.Taker{Structure: &coverage.StructureReach{Structure: s}, People: 10 * (n + 1)})
	}
}

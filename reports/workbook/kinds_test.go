package workbook

import (
	"slices"
	"strings"
	"time"

	"acces30/coverage"
	"acces30/coverage/compare"
	"acces30/coverage/finding"
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
	groups.Communes[1].Commune.EPCICode, groups.Communes[1].Commune.EPCI = "200000001", "CC du Saulnois" // where nothing counts them
	everybody := &groups.Communes[0].Groups[coverage.AllPeople]
	everybody.Untold, everybody.UntoldPeople = 2, 300
	sample.Recount(groups)
	byPeople := sinceDay()
	byPeople.Study.Settings.FlagBy = coverage.FlagByPeople
	fourLimits := sinceDayAt(road.FromMinutes(12))
	muchSince := sinceDay() // more structures than are named
	muchSince.Since.Structures = slices.Repeat(muchSince.Since.Structures, 11)
	for i := range muchSince.Since.Newly {
		muchSince.Since.Newly[i].ByStructure = slices.Repeat(muchSince.Since.Newly[i].ByStructure, 11)
	}
	nothingSince := sinceDay()
	nothingSince.Since.Structures = nil
	return map[string]*coverage.Result{
		"groups": groups, "zonings": zonedWidely(), "projects": manyProjects(), "a day before": sinceDay(), "a day before, by people": byPeople, "a day before, nothing new": nothingSince, "a day before, much new": muchSince, "a day before, at 12 minutes": fourLimits,
		"beside France": besideTwo(), "ranges": rangedOnly(), "few of INSEE's minutes": officially(sample.Result()),
		"rules of one's own": ruled(), "a long plan": longPlan(), "doors far away": doorsFarAway(), "roads read, an alert": alerted(),
	}
}

// ruled is the sample with rules of its own, to be checked, that ask for agents, of
// antennes too; some structures tell theirs.
func ruled() *coverage.Result {
	r := sample.Result()
	r.Study.Settings.LabelRules = []label.Rule{
		{Hours: 30, Days: 5, Agents: 2, Trained: 1, Source: "Charte", ToCheck: true}, {Branch: true, Hours: 12, Source: "Charte des antennes"},
	}
	for i, staff := range []coverage.Staff{{Agents: 2, Known: true, Trained: 1, TrainedKnown: true}, {Agents: 1.5, Known: true}, {Trained: 1, TrainedKnown: true}} {
		r.Structures[i].Structure.Staff = staff
	}
	for i := range r.Structures {
		r.Structures[i].Weekly = r.Structures[i].Structure.Weekly(r.Study.Settings.Rule())
	}
	bad := coverage.Project{Name: "Maison B", CommuneName: "Bitche", Totals: coverage.Totals{Hours: 12, HoursKnown: true, Days: 2, DaysKnown: true}}
	r.Projects = []coverage.ProjectReach{r.Study.Settings.NewProjectReach(&bad)}
	r.AllProjects = make([]coverage.Count, len(r.Study.Settings.Limits()))
	sample.Plan(r) // the sheet of rounds names the rule
	return r
}

// longPlan is the sample with a plan of many labels, of which the first helps many
// communes, and a shorter one for another limit.
func longPlan() *coverage.Result {
	r := sample.Result()
	sample.Plan(r)
	r.Plans = r.Plans[:1]
	r.Plans[0].Fair, r.Plans[0].Fewest = nil, nil
	first := r.Plans[0].Curve[0]
	for n := len(r.Plans[0].Curve) + 1; n <= 25; n++ {
		step := first
		step.New, step.Value, step.Bound = n, first.Value+int64(100*n), first.Value+int64(100*n)
		r.Plans[0].Curve = append(r.Plans[0].Curve, step)
	}
	for i := range r.Communes[:14] {
		r.Plans[0].Sites[0].Helps = append(r.Plans[0].Sites[0].Helps, &r.Communes[i])
	}
	r.Plans[0].Left = nil
	second := r.Plans[0]
	second.Limit, second.Curve = r.Study.Settings.Limits()[1], slices.Clone(second.Curve[:3])
	second.Curve[0].Longest = road.Unreached
	second.Fewest = &coverage.PlanStep{New: 6, Value: 6, Bound: 4, Complete: true}
	farthest := r.Plans[0]
	farthest.Objective, farthest.Limit, farthest.Curve = coverage.LeastFarthest, 0, slices.Clone(farthest.Curve[:2])
	farthest.Curve[0].Value, farthest.Curve[0].Bound = int64(road.Unreached), int64(road.Unreached)
	r.Plans = append(r.Plans, second, farthest)
	return r
}

// doorsFarAway is the sample with doors just at the threshold and just beyond it, and
// with doors that may be nearer.
func doorsFarAway() *coverage.Result {
	r := sample.Result()
	for i := range r.Communes {
		if r.Communes[i].Status == coverage.NotComputed {
			continue
		}
		doors := &r.Communes[i].Doors
		for when := range doors {
			doors[when].Sure = r.Communes[0].Nearest[0]
			doors[when].Sure.Time = coverage.Promise + road.Deciseconds((i+when)%2)
		}
		doors[coverage.Evening].Maybe = r.Communes[0].Nearest[0]
	}
	r.Opening.Days[6].Communes = 1
	sample.Recount(r)
	return r
}

// alerted is the sample on roads that were read, with what must be read on its front.
func alerted() *coverage.Result {
	r := sample.Result()
	r.Study.Inputs = append(slices.Clone(r.Study.Inputs), coverage.Input{Role: coverage.RoleRoads, File: "lorraine.osm.pbf", Title: "OpenStreetMap", Vintage: "2024"},
		coverage.Input{Role: coverage.RoleZones, File: "zones.geojson", Title: "Zones"}, coverage.Input{Role: coverage.RoleComplement, File: "complement.csv", Title: strings.Repeat("Complément de la préfecture ", 8)},
		coverage.Input{Role: coverage.RolePopulation, File: "population.csv"})
	r.Study.RoadsInfo.Kind, r.Structures[0].Points[0].Attached, r.Structures[2].Points[1].SnapMetres = coverage.Streets, false, 87.6
	front := finding.Kind{Code: "front", Noticed: finding.Noticed{FR: "Il faut le lire.", EN: "This must be read."}, Front: true}
	r.Findings = append(r.Findings, finding.Finding{Kind: &front})
	return r
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
	return officially(r)
}

// officially is a result with INSEE's minutes of a few of its communes.
func officially(r *coverage.Result) *coverage.Result {
	limits := r.Study.Settings.Limits()
	r.Study.Official = &coverage.Official{Type: "A128", Limits: limits, Communes: map[string]*coverage.OfficialAccess{}}
	for _, i := range []int{2, 9, 10, 11, 18} {
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
	last := &before.Structures[len(before.Structures)-1] // gone, and never told its hours
	last.Structure.Points[0].Hours = label.Week{}
	last.Weekly = last.Structure.Weekly(label.Known())
	c := compare.New(before, after, compare.Options{Tolerance: road.Minute / 2, Moved: 200})
	c.Since = "2024-05"
	return c
}

// labelledThatDay compares a result with an earlier one whose list lacks a structure that
// opened since, beside one whose label is of the day of the earlier one.
func labelledThatDay() *compare.Comparison {
	before, after := sample.Result(), sample.Result()
	day := before.Study.Settings.Date
	before.Structures = before.Structures[1:]
	after.Structures[0].Structure.LabelledOn, after.Structures[1].Structure.LabelledOn = day.AddDate(0, 1, 0), day
	return compare.New(before, after, compare.Options{Tolerance: road.Minute / 2, Moved: 200})
}

// series are the rows of editions of which some lack a limit, the mean time, or all.
func series(c *compare.Comparison) []reports.SeriesRow {
	rows := []reports.SeriesRow{reports.RowOf("2024-04", c.Before), reports.RowOf("2024-05", c.Before), {Edition: "2024-06", Structures: 3}, reports.RowOf("2024-08", c.After)}
	rows[0].Mean, rows[0].Within = 0, rows[0].Within[1:]
	return rows
}

package exports

import (
	"math"
	"time"

	"acces30/coverage"
	"acces30/coverage/compare"
	"acces30/coverage/label"
	"acces30/coverage/road"
	"acces30/reports"
	"acces30/reports/internal/sample"

	"github.com/paulmach/orb"
)

// told is a result that has all that tables tell, each of it different from what stands
// beside it.
func told() (*coverage.Result, Options) {
	r := outlined()
	sample.Draw(r)
	sample.Plan(r)
	sample.Load(r)
	r.Communes[5].Commune.Outline = orb.MultiPolygon{{{{6, 49}, {6.1, math.NaN()}, {6.1, 49.1}}}}
	r.Communes[7].Commune.Outline = orb.MultiPolygon{{{{6, 49}, {6.1, math.Inf(-1)}, {6.1, 49.1}}}}
	r.Structures[0].Weekly.Criteria.Minutes, r.Structures[0].Weekly.Criteria.OpenOn = 1825, 4.257
	r.Communes[6].Commune.Outline = orb.MultiPolygon{{{{6, 50}, {6.1, 50}, {6.1, 50.1234567}, {6, 50}}}}
	r.Study.Settings.Plan.New, r.Plans[0].Curve[1].Mean = 4, 10.123456
	fair := &r.Plans[0].Fair.Curve[0]
	fair.Value, fair.Bound, fair.Longest = int64(road.Unreached), int64(road.Unreached)-1, road.Unreached
	r.Plans[1].Sites = append(r.Plans[1].Sites[:1:1], coverage.PlannedSite{Commune: r.Communes[11].Commune})
	r.Structures[1].InScope, r.Structures[4].InScope = false, true
	r.Communes[1].SnapMetres, r.Communes[1].Commune.Seat = 3.14159, coverage.At(6.0512345678, 49.1234564321)
	r.Structures[2].Points[1].SnapMetres = 0.06
	r.Widenings[1].Halves[label.HalfDays-1] = coverage.Count{Communes: 2, People: 9}
	r.Rounds[0].Stops[0].Hours, r.Actions[3].Hours, r.Actions[2].Drive = 7.126, 2.345, 12_345
	r.Plans[0].Sites[0].Gain, r.Plans[0].Fair.Sites[0].Gain = 641, 123_457
	r.Actions[1].Limit, r.Rounds[0].Limit, r.Plans[0].Fair.Limit = 7207, 7207, 7207
	r.Widenings[1].Halves[0] = coverage.Count{Communes: 1, People: 7}
	r.Rounds[0].Stops[1].AtLimit = coverage.Count{Communes: 2, People: 42}
	r.Rounds[0].Stops[1].Helps = r.Slowest(3)[1:]
	for i := range r.Communes {
		if i%3 == 0 {
			r.Communes[i].ByPoint = &coverage.PointShare{Computed: 100 + i, Within: []int{10 + i, 40 + i, 70 + i}}
		}
	}
	hours := &r.Study.Structures[3].Points[1].Hours
	hours.Add(5, label.Interval{Open: 540, Close: 720}, label.Rhythm{Every: 2, Parity: label.Odd})
	hours.Add(5, label.Interval{Open: 840, Close: 1020}, label.Rhythm{Month: 0b101})
	hours.Add(0, label.Interval{Open: 900, Close: 960}, label.Rhythm{Every: 3})
	hours.Add(1, label.Interval{Open: 900, Close: 960}, label.Rhythm{Month: label.Last})
	for day := 2; day < 7; day++ {
		hours.Add(day, label.Interval{Open: 1020, Close: 1080}, label.Rhythm{Every: 2, Parity: label.Even})
	}
	r.Study.Structures[4].Points[0].Hours.Unknown = 1 << 6
	left := &r.Communes[11] // not computed: nothing that it may still hold is told
	left.Enough, left.Within, left.SnapMetres, left.OpenDays, left.Ferry = r.Communes[0].Enough, 3, 12, 0b11, true
	r.Study.Structures[1].Points[0].Roaming = true
	r.Study.Structures[2].Points[0].Hours.ByAppointment = true
	r.Structures[0].Points[0].SnapMetres, r.Structures[1].Points[0].Attached = 12.34, false
	r.Study.Official = &coverage.Official{Limits: r.Study.Settings.Limits(), Communes: map[string]*coverage.OfficialAccess{
		"57001": {People: 310.25, Minutes: 3102.5, Within: []float64{100, 200, 310.25}},
	}}
	zones(r)
	groups(r)
	projects(r)
	series := []reports.SeriesRow{reports.RowOf("2024-05", sample.Earlier()), reports.RowOf("2024-08", r)}
	series[1].Within[0].AtHome, series[1].Within[0].AtHomeKnown = 4321, true
	series[0].Mean = 0
	return r, Options{Changes: sample.Changed(), Series: series, Lang: reports.English}
}

// zones give a result a zoning by communes and one by areas, one of which tells nothing.
func zones(r *coverage.Result) {
	home := func(people float64, t road.Deciseconds, known bool) coverage.ZoneHome {
		return coverage.ZoneHome{People: people, Time: t, Known: known}
	}
	r.Study.Zonings = []coverage.Zoning{
		{Kind: "canton main", Zones: []coverage.Zone{{Code: "C1", Name: "Canton un", Communes: []int32{0, 1, 6}}, {Code: "C2", Name: "Canton deux", Communes: []int32{10, 11}}}},
		{Kind: "quartier", Drawn: true, Zones: []coverage.Zone{{Code: "Q1", Name: "Quartier un"}, {Code: "Q2", Name: "Quartier deux"}}},
	}
	r.Zones = [][]coverage.ZoneAccess{nil, {
		{Nearest: coverage.Reach{Structure: 2, Point: 1, Time: 6543}, Known: true, Inside: []*coverage.ServicePoint{&r.Study.Structures[0].Points[0], &r.Study.Structures[1].Points[0]},
			Homes: []coverage.ZoneHome{home(40, 3000, true), home(30.5, 9001, true), home(20, 18000, true), home(10, 18001, true), home(5, 0, false)}, PeopleTold: true},
		{Nearest: coverage.NoReach(), Homes: []coverage.ZoneHome{home(7, 600, true)}},
	}}
}

// groups give a result people and households of every group but one.
func groups(r *coverage.Result) {
	r.Groups = make([]coverage.GroupSplit, coverage.Groups)
	for g := range r.Groups {
		if coverage.Group(g) != coverage.From80 {
			n := uint64(1000 * (g + 1))
			r.Groups[g] = coverage.GroupSplit{All: n + 160, Computed: n, Within: []uint64{n / 4, n / 2, n - 100*uint64(g+1)}, Untold: g, UntoldPeople: uint64(249 + 100*g)}
		}
	}
	r.Communes[0].Groups = make([]coverage.GroupSplit, coverage.Groups)
	r.Communes[0].Groups[coverage.AllPeople].Count(32000, 32000, []uint64{32000, 32000, 32000})
	r.Communes[13].Groups = make([]coverage.GroupSplit, coverage.Groups) // in no zone
	r.Communes[13].Groups[coverage.AllPeople].Count(530000, 530000, []uint64{0, 0, 530000})
	r.Communes[6].Groups = make([]coverage.GroupSplit, coverage.Groups)
	r.Communes[6].Groups[coverage.AllPeople].Count(30000, 30000, []uint64{0, 7500, 15000})
	r.Communes[6].Groups[coverage.Under18].Count(8000, 4000, []uint64{0, 1000, 3000})
}

// projects give a result a house that is planned in full, and an antenne off the roads.
func projects(r *coverage.Result) {
	house := coverage.Project{Name: "Maison", Commune: "57463", CommuneName: "Metz", Position: coverage.At(6.17, 49.12), From: time.Date(2025, 3, 9, 0, 0, 0, 0, time.UTC)}
	house.Totals.Hours, house.Totals.HoursKnown = 24, true
	house.Totals.Days, house.Totals.DaysKnown = 4.5, true
	house.Staff = coverage.Staff{Agents: 2, Known: true, Trained: 1.5, TrainedKnown: true}
	r.Projects = []coverage.ProjectReach{
		{Project: &house, Attached: true, Newly: []coverage.Count{{Communes: 1, People: 11}, {Communes: 2, People: 22}, {Communes: 3, People: 33}}, Rule: label.Rule{Hours: 24, Days: 5, Agents: 2, Trained: 2}},
		{Project: &coverage.Project{Name: "Halte", Branch: true, AtSeat: true}, Rule: label.Rule{Hours: 24}},
	}
}

// changes are of a comparison in which each kind of change is there.
func changes() *compare.Comparison {
	c := sample.Changed()
	before, after := &c.Before.Structures[0], &c.After.Structures[0]
	moved := *after
	moved.Weekly.Criteria.Minutes -= 47
	c.Structures = append(c.Structures,
		compare.StructureChange{Kind: compare.Opened | compare.PointsMore, After: after, InScope: true},
		compare.StructureChange{Kind: compare.Relocated | compare.HoursChanged | compare.Renamed | compare.PointsFewer, Before: before, After: &moved, Metres: 1234.56},
		compare.StructureChange{Kind: compare.Appeared | compare.Untold, After: &c.After.Structures[1]},
		compare.StructureChange{Kind: compare.Renumbered | compare.Reformatted, Before: &c.Before.Structures[2], After: &c.After.Structures[2], Metres: 0.6},
	)
	gone := c.Communes[1]
	gone.After, gone.Added = compare.State{}, false
	come := c.Communes[2]
	come.Before, come.Added, come.Causes = compare.State{}, false, nil
	c.Communes = append(c.Communes, gone, come)
	return c
}

// trips are of every status.
func trips() []Trip {
	return []Trip{
		{[4]string{"6.1", "49.10", "-1e2", "0"}, coverage.TripTime{Time: 12345, Metres: 6789, FromSnap: 1.26, ToSnap: 30}},
		{[4]string{"=6", "-49", "", "-x"}, coverage.TripTime{Status: coverage.TripNotAsked, Time: 5, Metres: 7, FromSnap: math.NaN(), ToSnap: math.NaN()}},
		{[4]string{"1", "2", "3", "4"}, coverage.TripTime{Status: coverage.TripNoStart, FromSnap: math.NaN(), ToSnap: 2}},
		{[4]string{"1", "2", "3", "4"}, coverage.TripTime{Status: coverage.TripNoEnd, FromSnap: 0, ToSnap: math.NaN()}},
		{[4]string{"1", "2", "3", "4"}, coverage.TripTime{Status: coverage.TripNoWay, FromSnap: 9.99, ToSnap: 9.94}},
	}
}

package coverage

import (
	"reflect"
	"testing"
	"time"

	"acces30/coverage/label"
	"acces30/coverage/road"
)

// same compares a whole value with one that was worked out by hand.
func same[T any](t *testing.T, what string, got, want T) {
	t.Helper()
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%s:\n got %+v\nwant %+v", what, got, want)
	}
}

// Minutes of the small land, and a tenth of a second more.
const (
	min15 = 15 * road.Minute
	min20 = 20 * road.Minute
	min25 = 25 * road.Minute
	min30 = 30 * road.Minute
)

// landOf is a small land of nine communes in two départements and four structures, the
// last but one out of scope, seen at 25 minutes. Times stand at limits, a tenth of a
// second behind them, or nowhere.
func landOf() *Result {
	since := time.Date(2024, 3, 1, 0, 0, 0, 0, time.UTC)
	s := &Study{
		Settings: Settings{Threshold: min25, Departements: []string{"54", "57"}, Since: since, Date: since.AddDate(1, 0, 0)},
		Network:  Network{RoadsInfo: RoadsInfo{Errors: tenths}},
		Structures: []Structure{
			{ID: "S0", Format: Fixed, LabelledOn: since, Points: make([]ServicePoint, 2)},
			{ID: "S1", Format: Itinerant, Points: []ServicePoint{{From: since}, {From: since.AddDate(0, 0, -1)}}},
			{ID: "S2", Format: Itinerant, Points: make([]ServicePoint, 1)},
			{ID: "S3", Format: Fixed, LabelledOn: since.AddDate(0, 0, -1), Points: []ServicePoint{{From: since.AddDate(0, 1, 0)}, {}, {From: since}}},
		},
	}
	r := &Result{Study: s, Since: &Since{}}
	for i := range s.Structures {
		t := &s.Structures[i]
		r.Structures = append(r.Structures, StructureReach{Structure: t, InScope: i != 2, Points: make([]PointReach, len(t.Points))})
	}
	to := func(structure, point int, t road.Deciseconds) Reach {
		return Reach{Structure: structure, Point: point, Time: t}
	}
	add := func(c Commune, status Status, before road.Deciseconds, reaches ...Reach) *CommuneAccess {
		c.PopulationKnown = c.Population > 0
		c.Name, c.DepartementName = "n"+c.Code, map[string]string{"54": "Meurthe", "57": "Moselle"}[c.Departement]
		a := CommuneAccess{Commune: &c, Status: status, Nearest: [NearestKept]Reach{NoReach(), NoReach(), NoReach()}, Enough: NoReach(), NearestShortfall: ShortHours}
		copy(a.Nearest[:], reaches)
		for _, n := range a.Nearest {
			if n.Time <= min25 {
				a.Within++
			}
		}
		a.Peak = a.Nearest[0].Time
		r.Since.Times = append(r.Since.Times, before)
		r.Communes = append(r.Communes, a)
		return &r.Communes[len(r.Communes)-1]
	}
	a := add(Commune{Code: "54001", Population: 1000, Departement: "54", EPCI: "Alpha", EPCICode: "200", Arrondissement: "542", ArrondissementName: "Toul"},
		Covered, min15+1, to(0, 1, min15), to(1, 0, min25))
	a.Enough = to(0, 1, min15)
	b := add(Commune{Code: "54002", Population: 300, Departement: "54", EPCI: "Beta", NoCarHouseholds: 30, NoCarKnown: true},
		Covered, min25, to(1, 0, min15+1), to(0, 0, min25+1))
	b.Peak, b.Enough, b.Shortfalls = min25+1, to(0, 0, min25+1), 1<<SomeWeeks|1<<OnRound
	c := add(Commune{Code: "54003", Population: 20, Departement: "54", EPCI: "Beta"}, Beyond, min25+1, to(2, 0, min25+1), to(0, 0, min30))
	c.Fitness = Mountain
	add(Commune{Code: "57004", Population: 7, Departement: "57"}, Unreachable, road.Unreached)
	e := add(Commune{Code: "57005", Population: 4, Departement: "57", NoCarHouseholds: 2, NoCarKnown: true}, NotComputed, road.Unreached)
	e.Reason = OffRoads
	add(Commune{Code: "57006", Departement: "57", NoCarHouseholds: 9, NoCarKnown: true}, Beyond, min30*2, to(1, 1, min30+min15+1))
	g := add(Commune{Code: "57007", Population: 50, Departement: "57", EPCI: "Alpha", EPCICode: "200"}, Covered, min30, to(3, 2, min25), to(1, 0, min25))
	g.Fitness, g.Enough = Hilly, to(1, 0, min25)
	h := add(Commune{Code: "57008", Population: 60, Departement: "57", Arrondissement: "571"}, Covered, min20+1, to(3, 0, min20))
	h.StandIn, h.Enough = true, to(3, 1, min25+1)
	add(Commune{Code: "57009", Population: 11, Departement: "57"}, Beyond, min30+1, to(0, 0, min30))
	r.SumUp()
	return r
}

// TestTheLandIsSummedUp compares all that follows from times with what the land's table
// says: 1,452 people, 4 of them not computed.
func TestTheLandIsSummedUp(t *testing.T) {
	r := landOf()
	all := Count{9, 1452}
	left := Count{1, 4}
	same(t, "tallies", r.Tallies, []Tally{
		{Limit: min15, Within: Count{1, 1000}, Beyond: Count{7, 448}, NotComputed: left},
		{Limit: min20, Within: Count{3, 1360}, Beyond: Count{5, 88}, NotComputed: left},
		{Limit: min25, Within: Count{4, 1410}, Beyond: Count{4, 38}, NotComputed: left},
		{Limit: min30, Within: Count{6, 1441}, Beyond: Count{2, 7}, NotComputed: left},
	})
	same(t, "by points open enough", r.Enough, []Tally{
		{Limit: min15, Within: Count{1, 1000}, Beyond: Count{7, 448}, NotComputed: left},
		{Limit: min20, Within: Count{1, 1000}, Beyond: Count{7, 448}, NotComputed: left},
		{Limit: min25, Within: Count{2, 1050}, Beyond: Count{6, 398}, NotComputed: left},
		{Limit: min30, Within: Count{4, 1410}, Beyond: Count{4, 38}, NotComputed: left},
	})
	same(t, "thanks to", r.OnlyThanks, [Shortfalls]Count{SomeWeeks: {1, 300}, ShortHours: {1, 60}})
	minutes := func(from, to float64, c Count) ClassCount {
		return ClassCount{From: road.FromMinutes(from), To: road.FromMinutes(to), Count: c}
	}
	same(t, "classes", r.Classes, []ClassCount{
		minutes(0, 5, Count{}), minutes(5, 10, Count{}), minutes(10, 15, Count{1, 1000}), minutes(15, 20, Count{2, 360}),
		minutes(20, 25, Count{1, 50}), minutes(25, 30, Count{2, 31}), minutes(30, 45, Count{}),
		{From: road.FromMinutes(45), To: road.Unreached - 1, Count: Count{1, 0}},
		{From: road.Unreached, To: road.Unreached, Unreachable: true, Count: Count{1, 7}},
	})
	same(t, "certainty", r.Certainty, [Certainties]Count{
		Assured: {1, 1000}, Likely: {2, 360}, Uncertain: {2, 70}, BeyondSurely: {3, 18},
	})
	same(t, "scope", r.Scope, Scope{
		All: all, Unreachable: Count{1, 7}, NotComputed: left, ByReason: [Reasons]Count{OffRoads: left},
		ByFitness:         [Fitnesses]Count{Fit: {5, 1371}, Hilly: {1, 50}, Mountain: {1, 20}},
		UnknownPopulation: 1, Structures: 3, Itinerant: 1, Points: 7,
		// 1,000 × 9,000, 300 × 9,001, 20 × 15,001, 50 × 15,000, 60 × 12,000, 11 × 18,000 over 1,441 people
		Mean: 9485, Median: min15, NinthDecile: min15 + 1,
	})
	want := []StructureReach{
		{Catchment: Count{2, 1011}, Points: []PointReach{{Catchment: Count{1, 11}}, {Catchment: Count{1, 1000}}}},
		{Catchment: Count{2, 300}, OnlyOne: Count{1, 300}, Points: []PointReach{{Catchment: Count{1, 300}}, {Catchment: Count{1, 0}}}},
		{Catchment: Count{1, 20}, Points: []PointReach{{Catchment: Count{1, 20}}}},
		{Catchment: Count{2, 110}, OnlyOne: Count{1, 60}, Points: []PointReach{{Catchment: Count{1, 60}}, {}, {Catchment: Count{1, 50}}}},
	}
	for i := range want {
		want[i].Structure, want[i].InScope = &r.Study.Structures[i], i != 2
	}
	same(t, "structures", r.Structures, want)
	same(t, "by points", r.ByPoint, nil)
	groups := make([]GroupSplit, Groups)
	groups[AllPeople] = GroupSplit{All: 145_200, Computed: 144_800, Within: []uint64{100_000, 136_000, 141_000, 144_100}}
	groups[NoCarHouseholds] = GroupSplit{All: 3200, Computed: 3000, Within: []uint64{0, 3000, 3000, 3000}, Untold: 6, UntoldPeople: 114_800}
	same(t, "groups", r.Groups, groups)
	if r.Scope.Ranged() != (Count{1, 20}) || r.UncertainWithin() != (Count{1, 50}) || r.WithoutPoints() != (Count{7, 1448}) {
		t.Errorf("%v ranged, %v uncertain within, %v without points", r.Scope.Ranged(), r.UncertainWithin(), r.WithoutPoints())
	}
	last := &Result{Communes: []CommuneAccess{
		{Commune: &Commune{Population: 1}, Certainty: Uncertain}, {Commune: &Commune{Population: 2}, Certainty: Likely},
		{Commune: &Commune{Population: 4}, Certainty: Uncertain, Status: Beyond}, {Commune: &Commune{Population: 8}, Certainty: Uncertain},
	}}
	if got := last.UncertainWithin(); got != (Count{2, 9}) {
		t.Errorf("of the first and the last %v are covered and uncertain", got)
	}
	for c, people := range map[Certainty]float64{Assured: 1000, Likely: 360, Uncertain: 70, BeyondSurely: 18} {
		if share, known := r.ShareOfCertainty(c); !known || share != people/1448 {
			t.Errorf("share of certainty %d: %v, %v", c, share, known)
		}
	}
	if s := r.TallyAt(min25); s.Share() != 1410.0/1448 || s.BeyondShare() != 38.0/1448 || (Tally{}).Share() != 0 || (Tally{}).BeyondShare() != 0 {
		t.Errorf("shares %v and %v", s.Share(), s.BeyondShare())
	}
	if one := (Tally{Within: Count{1, 1}}); one.Share() != 1 || one.BeyondShare() != 0 {
		t.Errorf("of one person: %v, %v", one.Share(), one.BeyondShare())
	}
	same(t, "a limit not computed", r.TallyAt(7), Tally{Limit: 7})
	same(t, "a limit computed", r.EnoughAt(min30), r.Enough[3])
}

// TestSinceADay: the structure labelled on the day itself is new, and of older ones the
// points that came on it or later.
func TestSinceADay(t *testing.T) {
	r := landOf()
	none := []Count{{}}
	same(t, "since", *r.Since, Since{
		Structures: []*StructureReach{&r.Structures[0]}, Points: 3, Undated: 1, Times: r.Since.Times,
		Newly: []Newly{
			{Limit: min15, Count: Count{1, 1000}, ByStructure: []Count{{1, 1000}}},
			{Limit: min20, Count: Count{2, 360}, ByStructure: none},
			{Limit: min25, Count: Count{1, 50}, ByStructure: none},
			{Limit: min30, Count: Count{1, 11}, ByStructure: []Count{{1, 11}}},
		},
	})
	for k, limit := range r.Study.Settings.Limits() {
		same(t, "newly at", r.Since.NewlyAt(limit), r.Since.Newly[k])
	}
	for _, limit := range []road.Deciseconds{1, min20 + 1, min30 + 1} {
		same(t, "newly at no limit", r.Since.NewlyAt(limit), Newly{Limit: limit})
	}
	r.Since = nil
	if r.NewlyWithin(0, min15) {
		t.Error("newly within where no day is asked for")
	}
	opened := Structure{ID: openedID + "57001", LabelledOn: r.Study.Settings.Date}
	if r.Study.Settings.LabelledSince(&opened) || r.Study.Settings.NewSince(&opened, &ServicePoint{}) {
		t.Error("a structure opened in a scenario is labelled since")
	}
	later := &Structure{ID: "x", LabelledOn: r.Study.Settings.Since.AddDate(0, 0, 2)}
	if !r.Study.Settings.NewSince(later, &ServicePoint{}) {
		t.Error("the point of a new structure is not new")
	}
}

// TestOpeningOfALand counts who has an open door when.
func TestOpeningOfALand(t *testing.T) {
	odd := label.Session{Day: 6, Interval: label.Interval{Open: 540, Close: 600}, Rhythm: label.Rhythm{Every: 2, Parity: label.Odd}}
	var o Opening
	var week label.Week
	week.Add(0, label.Interval{Open: 0, Close: 60}, label.Rhythm{})
	week.Add(6, label.Interval{Open: 1380, Close: 1440}, label.Rhythm{})
	a := &CommuneAccess{Commune: &Commune{Population: 101}, Within: 1, OpenDays: week.OpenDays(), OpenHalves: week.Halves()}
	o.Count(a, Open{OpenSlots: SlotsOf(week), Sessions: []label.Session{odd}})
	b := &CommuneAccess{Commune: &Commune{Population: 7}, Within: 2}
	o.Count(b, Open{Sessions: []label.Session{odd}})
	o.Count(&CommuneAccess{Commune: &Commune{Population: 13}, Within: 1}, Open{})
	o.Count(&CommuneAccess{Commune: &Commune{Population: 17}}, Open{})
	want := Opening{Unstated: Count{1, 13}}
	want.Days[0], want.Days[6] = Count{1, 101}, Count{2, 105} // half of 7 people, rounded, and 101
	want.Slots[0][0], want.Slots[0][1] = 101, 101
	want.Slots[6][46], want.Slots[6][47] = 101, 101
	want.Slots[6][18], want.Slots[6][19] = 51+4, 51+4
	want.Halves[0], want.Halves[13] = Count{1, 101}, Count{1, 101}
	same(t, "opening", o, want)
	if a.SomeDays != 0 || b.SomeDays != 0.5 {
		t.Errorf("%v and %v days of some weeks", a.SomeDays, b.SomeDays)
	}
	rare := label.Session{Day: 2, Interval: label.Interval{Open: 540, Close: 600}, Rhythm: label.Rhythm{Every: 20}}
	c := &CommuneAccess{Commune: &Commune{Population: 1000}, Within: 1}
	o.Count(c, Open{Sessions: []label.Session{rare}})
	if c.SomeDays != 0.05 || o.Days[2] != (Count{1, 50}) || o.Slots[2][18] != 50 {
		t.Errorf("one week of 20: %v days, %v", c.SomeDays, o.Days[2])
	}
	if first, end := o.Hours(); first != 0 || end != 48 {
		t.Errorf("open from %d to %d", first, end)
	}
	for _, tt := range []struct {
		o    Opening
		want bool
	}{{o, true}, {Opening{}, true}, {Opening{Unstated: Count{1, 5}}, false}, {Opening{Unstated: Count{1, 5}, Days: [7]Count{6: {1, 0}}}, true}} {
		if got := tt.o.Stated(); got != tt.want {
			t.Errorf("%v unstated, days %v: stated %v", tt.o.Unstated, tt.o.Days, got)
		}
	}
	open := OpenSlots{1, 0, 4}
	open.Add(OpenSlots{2, 8, 4, 0, 0, 0, 16})
	same(t, "slots of two points", open, OpenSlots{3, 8, 4, 0, 0, 0, 16})
}

package coverage

import (
	"strings"
	"testing"
	"time"

	"acces30/coverage/fault"
	"acces30/coverage/finding"
	"acces30/coverage/label"
	"acces30/coverage/road"
)

// hours makes a week of nine to a closing time on days from Monday on.
func hours(closing uint16, days ...int) label.Week {
	w := label.Week{Stated: true}
	for _, d := range days {
		w.Days[d] = []label.Interval{{Open: 540, Close: closing}}
	}
	return w
}

// biweekly is nine to ten in every second week, nobody says which.
func biweekly(days ...int) (w label.Week) {
	w.Stated = true
	for _, d := range days {
		w.Sessions = append(w.Sessions, label.Session{Day: d, Interval: label.Interval{Open: 540, Close: 600}, Rhythm: label.Rhythm{Every: 2}})
	}
	return w
}

// TestFirstAndLastDayOfAPoint: both count, and so do those of a closure.
func TestFirstAndLastDayOfAPoint(t *testing.T) {
	day := func(d int) time.Time { return time.Date(2025, 3, d, 0, 0, 0, 0, time.UTC) }
	p := ServicePoint{From: day(2), Until: day(9), Closures: []Closed{{From: day(4), Until: day(5)}, {From: day(8), Until: day(8)}}}
	for d, want := range map[int]string{1: "", 2: "open", 3: "open", 4: "closed", 5: "closed", 6: "open", 7: "open", 8: "closed", 9: "open", 10: ""} {
		got := ""
		switch {
		case p.OpenOn(day(d)):
			got = "open"
		case p.Standing(day(d)):
			got = "closed"
		}
		if got != want {
			t.Errorf("on day %d %q, want %q", d, got, want)
		}
	}
	if always := (ServicePoint{}); !always.OpenOn(day(1)) {
		t.Error("a point without days is not open")
	}
	here := ServicePoint{Hours: hours(720, 0)}
	same(t, "hours here", here.HoursHere(), hours(720, 0))
	here.Roaming = true
	same(t, "hours elsewhere", here.HoursHere(), label.Week{})
	here.Roaming, here.Hours.ByAppointment = false, true
	same(t, "hours by appointment", here.HoursHere(), label.Week{})
	s := Structure{ID: "9", Points: []ServicePoint{{Commune: "57001"}, {Commune: "57002"}}}
	same(t, "ends", append(s.Ends(0), s.Ends(1)...), []string{"57001", "9", "57002"})
}

// TestDoorsOfAPoint: by the hours of a day, and in the evening of a day from Monday to
// Friday.
func TestDoorsOfAPoint(t *testing.T) {
	untold := hours(720, 0)
	untold.Unknown = 1<<1 | 1<<5
	late, lateSome, saturday := hours(1081, 4), biweekly(3), hours(1200, 5)
	lateSome.Sessions[0].Close = 1081
	lateSome.Unknown = 1 << 3
	both := biweekly(1)
	both.Unknown = 1 << 2
	for _, tt := range []struct {
		name   string
		hours  label.Week
		when   int
		sure   bool
		maybe  bool
		untold bool
	}{
		{"Monday", untold, 0, true, true, false}, {"Tuesday, not told", untold, 1, false, true, true}, {"Wednesday", untold, 2, false, false, false},
		{"Saturday, not told", untold, 5, false, true, true}, {"Sunday", untold, 6, false, false, false},
		{"evening not told", untold, Evening, false, true, true},
		{"evening", late, Evening, true, true, false}, {"until six", hours(1080, 0, 1, 2, 3, 4), Evening, false, false, false},
		{"Saturday evening", saturday, Evening, false, false, false}, {"Saturday", saturday, 5, true, true, false},
		{"evening of some weeks", lateSome, Evening, false, true, false}, {"day of some weeks", lateSome, 3, false, true, false},
		{"some weeks and not told", both, Evening, false, true, false}, {"of it, not told", both, 2, false, true, true},
		{"nothing stated", label.Week{}, 6, false, true, true}, {"nothing stated, evening", label.Week{}, Evening, false, true, true},
	} {
		p := &ServicePoint{Hours: tt.hours}
		sure, maybe := p.OpenThen(tt.when)
		if untold := p.UntoldThen(tt.when); sure != tt.sure || maybe != tt.maybe || untold != tt.untold {
			t.Errorf("%s: sure %v, maybe %v, untold %v", tt.name, sure, maybe, untold)
		}
	}
}

// TestDoorsOpen splits communes at the threshold by surely open doors, and by any.
func TestDoorsOpen(t *testing.T) {
	r := &Result{Study: &Study{Settings: Settings{Threshold: min20}}}
	for _, c := range []struct {
		people      int
		sure, maybe road.Deciseconds
		status      Status
	}{
		{1, min20, road.Unreached, Covered}, {10, min20 + 1, min20, Covered}, {100, road.Unreached, min20 + 1, Beyond},
		{1000, 0, 0, NotComputed}, {10_000, min15, min15 - 1, Covered},
	} {
		a := timed(c.people, min15, c.status)
		a.Doors[3] = Door{Sure: Reach{Time: c.sure}, Maybe: Reach{Time: c.maybe}}
		a.Doors[2] = Door{Sure: NoReach(), Maybe: NoReach()}
		r.Communes = append(r.Communes, a)
	}
	left := Count{1, 1000}
	sure, maybe := r.DoorsOpen(3)
	same(t, "surely", sure, Tally{min20, Count{2, 10_001}, Count{2, 110}, left})
	same(t, "perhaps", maybe, Tally{min20, Count{3, 10_011}, Count{1, 100}, left})
	same(t, "shown", r.DoorTimesShown(), []int{0, 1, 2, 3, 4, 5, 7})
	r.Opening.Days[6].Communes = 1
	same(t, "shown with Sunday", r.DoorTimesShown(), []int{0, 1, 2, 3, 4, 5, 6, 7})
	r.Communes[0].LeaveOut(OffRoads)
	c := &r.Communes[0]
	if c.Status != NotComputed || c.Reason != OffRoads {
		t.Errorf("left out: %d, %d", c.Status, c.Reason)
	}
	for _, d := range c.Doors {
		same(t, "door", d, Door{Sure: NoReach(), Maybe: NoReach()})
	}
}

// momentStudy has structures in two départements of scope and around: open on Friday
// mornings, shut then, untold.
func momentStudy(date time.Time) *Study {
	point := func(name string, w label.Week) ServicePoint {
		return ServicePoint{Name: name, Hours: w, Source: finding.Source{File: "s.csv", Line: len(name)}}
	}
	roaming := point("bus", hours(720, 4))
	roaming.Roaming = true
	return &Study{
		Settings: Settings{Departements: []string{"54", "57"}, Date: date, At: &label.Moment{Day: 4, Minute: 605}},
		Structures: []Structure{
			{ID: "1", Departement: "57", Points: []ServicePoint{point("open", hours(720, 4)), point("shut", hours(605, 4)), point("untold", label.Week{})}},
			{ID: "2", Departement: "54", Points: []ServicePoint{point("open54", hours(606, 4)), roaming}},
			{ID: "3", Departement: "55", Points: []ServicePoint{point("around", hours(720, 4)), point("around untold", label.Week{})}},
			{ID: "4", Departement: "57", Points: []ServicePoint{point("Monday", hours(720, 0))}},
		},
	}
}

// TestMoment leaves what is open at a time, sets the rest aside, and counts what nobody
// tells of in scope.
func TestMoment(t *testing.T) {
	s := momentStudy(time.Date(2025, 4, 12, 0, 0, 0, 0, time.UTC)) // a Saturday; Good Friday is the 18th
	all := s.Structures
	if err := s.Scenario(); err != nil {
		t.Fatal(err)
	}
	same(t, "the moment", *s.Moment, Moment{Day: time.Date(2025, 4, 18, 0, 0, 0, 0, time.UTC), Minute: 605, Structures: 3, Points: 6, Untold: 1, Holiday: label.GoodFriday})
	open := func(i int, points, aside []ServicePoint) Structure {
		t := all[i]
		t.Points, t.Aside = points, aside
		return t
	}
	same(t, "open", s.Structures, []Structure{open(1, all[1].Points[:1], all[1].Points[1:]), open(2, all[2].Points[:1], all[2].Points[1:])})
	same(t, "findings", s.Findings, []finding.Finding{finding.PointUntoldThen.Found().At(finding.Source{File: "s.csv", Line: 3}, "bus", "")})

	s = momentStudy(time.Date(2025, 4, 25, 0, 0, 0, 0, time.UTC)) // a Friday itself
	if err := s.Scenario(); err != nil {
		t.Fatal(err)
	}
	same(t, "another Friday", *s.Moment, Moment{Day: time.Date(2025, 4, 25, 0, 0, 0, 0, time.UTC), Minute: 605, Structures: 3, Points: 6, Untold: 2})
	same(t, "open", s.Structures[0], open(0, all[0].Points[:1], all[0].Points[1:]))
	if len(s.Structures) != 3 || len(s.Findings) != 2 || s.Findings[0].Subject != "untold" {
		t.Errorf("%d structures, findings %+v", len(s.Structures), s.Findings)
	}
}

// TestNothingIsOpenAtAMoment is told with its day, its time and its holiday.
func TestNothingIsOpenAtAMoment(t *testing.T) {
	for date, want := range map[time.Time][2]string{
		time.Date(2025, 4, 15, 0, 0, 0, 0, time.UTC): {
			"at : aucun point d'accueil dans le périmètre ou autour n'est ouvert selon ses horaires publiés le 18/04/2025 à 10:05, un jour férié",
			"at: no service point in or around the scope is open by its published hours on Friday 18 April 2025 at 10:05, a public holiday",
		},
		time.Date(2025, 4, 19, 0, 0, 0, 0, time.UTC): {
			"at : aucun point d'accueil dans le périmètre ou autour n'est ouvert selon ses horaires publiés le 25/04/2025 à 10:05",
			"at: no service point in or around the scope is open by its published hours on Friday 25 April 2025 at 10:05",
		},
	} {
		s := momentStudy(date)
		s.Structures = s.Structures[:1]
		if strings.Contains(want[0], "25/04") {
			s.Structures[0].Points = s.Structures[0].Points[1:]
		}
		err := s.Scenario()
		if err == nil || fault.French(err) != want[0] || err.Error() != want[1] {
			t.Errorf("%v\n%v\nwant %q", fault.French(err), err, want)
		}
	}
}

// TestScenario closes and opens by hand, and refuses what is not there.
func TestScenario(t *testing.T) {
	date := time.Date(2025, 4, 12, 0, 0, 0, 0, time.UTC)
	study := func(opened, closed []string) *Study {
		s := &Study{Settings: Settings{Date: date, Opened: opened, Closed: closed}, Structures: []Structure{{ID: "1"}, {ID: "2"}, {ID: "3"}}}
		for _, code := range []string{"57001", "57003", "57005"} {
			s.Communes = append(s.Communes, Commune{Code: code, Name: "n" + code, Departement: "57", Centroid: At(6, 49)})
		}
		return s
	}
	s := study([]string{"57005", "57001"}, []string{"3", "1"})
	given := s.Structures
	if err := s.Scenario(); err != nil {
		t.Fatal(err)
	}
	opened := func(code string) Structure {
		return Structure{ID: "scenario-" + code, Name: "n" + code, Departement: "57", Format: Fixed, LabelledOn: date, Points: []ServicePoint{{
			ID: "scenario-" + code, Name: "n" + code, Commune: code, CommuneName: "n" + code, Position: At(6, 49), AtSeat: true,
		}}}
	}
	same(t, "structures", s.Structures, []Structure{{ID: "2"}, opened("57005"), opened("57001")})
	same(t, "those given", given, []Structure{{ID: "1"}, {ID: "2"}, {ID: "3"}})
	for want, s := range map[string]*Study{
		`no structure "9" to close is open on this date in or around the scope`:  study(nil, []string{"9"}),
		`no structure "2" to close is open on this date in or around the scope`:  study(nil, []string{"2", "2"}),
		`no commune "57002" to open a structure in is of the scope or around it`: study([]string{"57002"}, nil),
	} {
		if err := s.Scenario(); err == nil || err.Error() != want {
			t.Errorf("%v, want %s", err, want)
		}
	}
	named := study(nil, []string{"france services DE BÂLE"})
	named.Structures = []Structure{{ID: "1", Name: "Bâle"}, {ID: "7", Name: "France services de Bâle"}}
	if err := named.Scenario(); err == nil || err.Error() != `a structure to close is given by its number: that of "France services de Bâle" is 7` {
		t.Errorf("closed by its name: %v", err)
	}
	for _, tt := range []struct {
		s    Settings
		want bool
	}{{Settings{}, false}, {Settings{Opened: []string{"a"}}, true}, {Settings{Closed: []string{"a"}}, true}, {Settings{At: &label.Moment{}}, true}} {
		if tt.s.IsScenario() != tt.want {
			t.Errorf("%+v is a scenario: %v", tt.s, !tt.want)
		}
	}
}

// TestWiden counts people times half-days that a structure would give: where it is shut,
// nothing else is open, and all is told. What gives nothing is left out.
func TestWiden(t *testing.T) {
	var all label.Week
	for d := range 7 {
		all.Add(d, label.Interval{Open: 0, Close: 1440}, label.Rhythm{})
	}
	// Open but for Tuesday morning, Friday afternoon and the weekend; Wednesday can't be told.
	week := all
	week.Days[1], week.Days[2], week.Days[4], week.Days[5], week.Days[6] = []label.Interval{{Open: 720, Close: 1000}}, nil, []label.Interval{{Open: 0, Close: 840}}, nil, nil
	week.Unknown = 1 << 2
	structures := make([]Structure, 6)
	structures[1].Format = Itinerant
	r := &Result{Structures: make([]StructureReach, len(structures))}
	for i := range structures {
		structures[i].ID = string(rune('a' + i))
		r.Structures[i] = StructureReach{Structure: &structures[i], InScope: i != 0, Weekly: WeeklyHours{Week: week}}
	}
	r.Structures[3].Weekly.Week = all
	r.Structures[4].Weekly.Week.Days[1] = nil // all Tuesday
	commune := func(people int, open uint16, untold uint8) *CommuneAccess {
		return &CommuneAccess{Commune: &Commune{Population: people}, OpenHalves: open, UntoldDays: untold}
	}
	communes := []*CommuneAccess{
		commune(1, 0, 0), commune(10, 1<<2, 0), commune(100, 1<<9, 0), commune(1000, 0, 1<<1), commune(10_000, 0, 1<<4), commune(100_000, 1<<10, 0),
		commune(1_000_000, 0, 1<<5),
	}
	r.Widen(func(s int) []*CommuneAccess {
		if s == 5 {
			return communes[:1]
		}
		return communes
	})
	halves := [label.HalfDays]Count{2: {5, 1_110_101}, 9: {5, 1_101_011}, 10: {5, 11_111}}
	more := halves
	more[3] = Count{6, 1_110_111}
	same(t, "widenings", r.Widenings, []Widening{
		{&r.Structures[4], more, 1_110_101 + 1_110_111 + 1_101_011 + 11_111},
		{&r.Structures[2], halves, 1_110_101 + 1_101_011 + 11_111},
		{&r.Structures[5], [label.HalfDays]Count{2: {1, 1}, 9: {1, 1}, 10: {1, 1}}, 3},
	})
	for half, w := range map[int]Widening{
		3: r.Widenings[0], 2: r.Widenings[2], 10: {Halves: [label.HalfDays]Count{0: {1, 4}, 10: {1, 5}, 11: {1, 9}}}, 0: {Halves: [label.HalfDays]Count{0: {1, 4}, 3: {1, 4}}},
	} {
		if got := w.Best(); got != half {
			t.Errorf("best is %d, want %d", got, half)
		}
	}
	var o Opening
	for half, people := range []int{5, 3, 9, 3, 8, 7, 6, 4, 9, 2, 1} {
		o.Halves[half].People = people
	}
	same(t, "weakest", o.Weakest(4), []int{9, 1, 3, 7})
	same(t, "all by weakness", o.Weakest(12), []int{9, 1, 3, 7, 0, 6, 5, 4, 2, 8})
}

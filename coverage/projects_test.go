package coverage

import (
	"testing"
	"time"

	"acces30/coverage/label"
)

// TestProjectsJudged by the rule of their first day, by hours or by totals planned, and by
// the staff planned.
func TestProjectsJudged(t *testing.T) {
	day := time.Date(2025, 1, 1, 0, 0, 0, 0, time.UTC)
	now, later := label.Rule{Hours: 24, Days: 5, Agents: 2, Trained: 1}, label.Rule{From: day.AddDate(0, 6, 0), Hours: 30, Days: 5}
	branch := label.Rule{Branch: true, From: day.AddDate(0, 3, 0), Hours: 12, Days: 2.5}
	s := &Settings{Date: day, LabelRules: []label.Rule{now, branch, later}}
	week := hours(840, 0, 1, 2, 3, 4) // 25 hours
	p := func(change func(*Project)) *Project {
		p := &Project{Name: "p"}
		change(p)
		return p
	}
	verdicts := func(hours, days, agents, training label.Verdict) [4]label.Verdict {
		return [4]label.Verdict{hours, days, agents, training}
	}
	for name, tt := range map[string]struct {
		project *Project
		rule    label.Rule
		want    [4]label.Verdict
		worst   label.Verdict
		hours   float64
		days    float64
	}{
		"hours": {p(func(p *Project) { p.Hours, p.Staff = week, Staff{true, 2, 1, true} }), now,
			verdicts(label.Met, label.Met, label.Met, label.Met), label.Met, 25, 5},
		"hours, by a later rule": {p(func(p *Project) { p.Hours, p.From = week, later.From }), later,
			verdicts(label.NotMet, label.Met, label.NotAsked, label.NotAsked), label.NotMet, 25, 5},
		"the day before it": {p(func(p *Project) { p.Hours, p.From = week, later.From.AddDate(0, 0, -1) }), now,
			verdicts(label.Met, label.Met, label.NotStated, label.NotStated), label.NotStated, 25, 5},
		"totals": {p(func(p *Project) { p.Totals, p.Staff = Totals{24, 4.5, true, true}, Staff{true, 1.5, 0.5, true} }), now,
			verdicts(label.Met, label.NotMet, label.NotMet, label.NotMet), label.NotMet, 24, 4.5},
		"hours alone": {p(func(p *Project) { p.Totals, p.Staff = Totals{23.5, 0, true, false}, Staff{true, 2, 0, false} }), now,
			verdicts(label.NotMet, label.NotStated, label.Met, label.NotStated), label.NotMet, 23.5, -1},
		"days alone": {p(func(p *Project) { p.Totals = Totals{0, 5, false, true} }), now,
			verdicts(label.NotStated, label.Met, label.NotStated, label.NotStated), label.NotStated, -1, 5},
		"an antenne before any rule": {p(func(p *Project) { p.Branch, p.Hours = true, week }), label.Rule{},
			verdicts(label.NotAsked, label.NotAsked, label.NotAsked, label.NotAsked), label.NotAsked, 25, 5},
		"an antenne": {p(func(p *Project) { p.Branch, p.From, p.Totals = true, branch.From, Totals{12, 2.5, true, true} }), branch,
			verdicts(label.Met, label.Met, label.NotAsked, label.NotAsked), label.Met, 12, 2.5},
	} {
		reach := s.NewProjectReach(tt.project)
		same(t, name, reach, ProjectReach{Project: tt.project, Rule: tt.rule})
		l := reach.Judged()
		if got := verdicts(l.Criteria.Hours, l.Criteria.Days, l.Agents, l.Training); got != tt.want || l.Worst() != tt.worst {
			t.Errorf("%s: %v, worst %v, want %v, %v", name, got, l.Worst(), tt.want, tt.worst)
		}
		if l.Project != &reach || l.Structure != nil || l.Staff() != &tt.project.Staff {
			t.Errorf("%s: %+v", name, l)
		}
		same(t, name, l.Week, tt.project.Hours)
		told := func(figure float64, known bool) float64 {
			if !known {
				return -1
			}
			return figure
		}
		if hours, days := told(tt.project.HoursAWeek()), told(tt.project.DaysAWeek()); hours != tt.hours || days != tt.days {
			t.Errorf("%s: %v hours on %v days", name, hours, days)
		}
	}
	s.LabelRules = nil
	same(t, "no rules", s.NewProjectReach(&Project{}).Rule, label.Known())
	same(t, "no rules, an antenne", s.NewProjectReach(&Project{Branch: true}).Rule, label.Rule{})
}

// TestLabellingInOrder: structures in scope, each with its antennes below it, then all
// projects.
func TestLabellingInOrder(t *testing.T) {
	structures := []Structure{
		{ID: "a", Points: []ServicePoint{{Kind: Branch, Name: "a1"}, {Kind: MainPoint}, {Kind: Branch, Name: "a3"}}, Staff: Staff{Agents: 1}},
		{ID: "b", Points: []ServicePoint{{Kind: Branch, Name: "b1"}}},
		{ID: "c", Points: []ServicePoint{{Kind: Stop}, {Kind: OtherSite}}},
	}
	r := &Result{Study: &Study{}, Projects: []ProjectReach{{Project: &Project{Name: "p"}}, {Project: &Project{Name: "q"}}}}
	for i := range structures {
		r.Structures = append(r.Structures, StructureReach{Structure: &structures[i], InScope: i != 1})
	}
	r.Structures[0].Weekly = WeeklyHours{hours(720, 3), label.Criteria{Minutes: 7}}
	var names []string
	all := r.Labelling()
	for i := range all {
		l := &all[i]
		switch {
		case l.Project != nil:
			names = append(names, l.Project.Project.Name)
		case l.Branch != nil:
			names = append(names, l.Structure.Structure.ID+"/"+l.Branch.Name)
		default:
			names = append(names, l.Structure.Structure.ID)
		}
	}
	same(t, "labelling", names, []string{"a", "a/a1", "a/a3", "c", "p", "q"})
	same(t, "a week", all[0].Week, hours(720, 3))
	if all[0].Criteria.Minutes != 7 || all[0].Staff() != &structures[0].Staff {
		t.Errorf("%+v", all[0])
	}
}

// TestJudged: a structure can be judged when what is asked for can be told of it.
func TestJudged(t *testing.T) {
	r := &Result{}
	for _, c := range []struct {
		hours, days label.Verdict
		in          bool
	}{
		{label.Met, label.NotMet, true}, {label.NotAsked, label.Met, true}, {label.NotMet, label.NotAsked, true}, // judged
		{label.NotStated, label.Met, true}, {label.Met, label.NotStated, true}, {label.NotAsked, label.NotAsked, true}, {label.NotAsked, label.NotStated, true},
		{label.Met, label.Met, false}, {label.NotStated, label.Met, false},
	} {
		r.Structures = append(r.Structures, StructureReach{InScope: c.in, Weekly: WeeklyHours{Criteria: label.Criteria{Hours: c.hours, Days: c.days}}})
	}
	if judged, unjudged := r.Judged(); judged != 3 || unjudged != 4 {
		t.Errorf("%d judged, %d not", judged, unjudged)
	}
	verdict := map[bool]label.Verdict{true: label.Met, false: label.NotAsked}
	for i := range 16 { // whichever of the four is not stated, or not met, decides
		l := Labelled{Criteria: label.Criteria{Hours: verdict[i&1 != 0], Days: verdict[i&2 != 0]}, Agents: verdict[i&4 != 0], Training: verdict[i&8 != 0]}
		if want := verdict[i != 0]; l.Worst() != want {
			t.Errorf("%+v: worst %v", l, l.Worst())
		}
		for k := range 4 {
			set := func(v label.Verdict) *Labelled {
				c := l
				*[]*label.Verdict{&c.Criteria.Hours, &c.Criteria.Days, &c.Agents, &c.Training}[k] = v
				return &c
			}
			for _, v := range []label.Verdict{label.NotStated, label.NotMet} {
				if got := set(v).Worst(); got != v {
					t.Errorf("%+v: worst %v", set(v), got)
				}
			}
		}
	}
}

// TestStaffOfRows adds the rows of the table: training is known while every row tells it.
func TestStaffOfRows(t *testing.T) {
	s := Staff{}.With(2, 1, true)
	same(t, "one row", s, Staff{true, 2, 1, true})
	same(t, "two", s.With(0.5, 0.5, true), Staff{true, 2.5, 1.5, true})
	same(t, "one that does not tell", s.With(1, 0, false), Staff{true, 3, 1, false})
	same(t, "and one more", s.With(1, 0, false).With(1, 1, true), Staff{true, 4, 2, false})
}

// TestWeeklyOfAllPoints: points set aside count for the week too, and the first or the last
// that does not state its hours leaves what is not met untold.
func TestWeeklyOfAllPoints(t *testing.T) {
	rule := label.Rule{Hours: 10, Days: 3}
	two, all := hours(720, 0, 1), hours(720, 0, 1, 2, 3, 4)
	for name, tt := range map[string]struct {
		points, aside []label.Week
		hours, days   label.Verdict
		minutes       int
	}{
		"too little":           {[]label.Week{two, two}, nil, label.NotMet, label.NotMet, 360},
		"the first not stated": {[]label.Week{{}, two}, nil, label.NotStated, label.NotStated, 360},
		"the last not stated":  {[]label.Week{two, {}}, nil, label.NotStated, label.NotStated, 360},
		"one aside not stated": {[]label.Week{two}, []label.Week{{}}, label.NotStated, label.NotStated, 360},
		"enough aside":         {[]label.Week{two}, []label.Week{{}, all}, label.Met, label.Met, 900},
	} {
		var s Structure
		for _, w := range tt.points {
			s.Points = append(s.Points, ServicePoint{Hours: w})
		}
		for _, w := range tt.aside {
			s.Aside = append(s.Aside, ServicePoint{Hours: w})
		}
		w := s.Weekly(rule)
		if w.Criteria.Hours != tt.hours || w.Criteria.Days != tt.days || w.Criteria.Minutes != tt.minutes || w.Week.Minutes() != tt.minutes {
			t.Errorf("%s: %+v", name, w)
		}
	}
}

// TestShortfallsAtTheirLimits: as many hours and days as are asked for are enough, a little
// less is not, and each reason is told of the points that it is about.
func TestShortfallsAtTheirLimits(t *testing.T) {
	any, fixed := OpenEnough{Hours: 15, Days: 5}, OpenEnough{Hours: 15, Days: 5, Fixed: true}
	week := hours(720, 0, 1, 2, 3, 4) // 15 hours on 5 days
	rare, appointment, longDays := biweekly(1), week, hours(1200, 0, 1, 2, 3)
	appointment.ByAppointment = true
	nobody := label.Week{Stated: true, Unknown: 1}
	for i, tt := range []struct {
		need   OpenEnough
		format Format
		kind   PointKind
		hours  label.Week
		want   Shortfall
	}{
		{any, Fixed, MainPoint, week, NoShortfall},
		{OpenEnough{Hours: 15.01, Days: 5}, Fixed, MainPoint, week, ShortHours},
		{OpenEnough{Hours: 15, Days: 5.01}, Fixed, MainPoint, week, ShortHours},
		{any, Fixed, MainPoint, longDays, ShortHours},
		{any, Fixed, Branch, longDays, ShortBranch},
		{OpenEnough{}, Fixed, MainPoint, label.Week{}, HoursUnstated},
		{any, Fixed, MainPoint, nobody, HoursUnstated},
		{any, Fixed, MainPoint, label.Week{Stated: true}, ShortHours},
		{any, Fixed, Branch, rare, SomeWeeks}, {any, Fixed, MainPoint, appointment, ByAppointment},
		{any, Itinerant, Stop, rare, SomeWeeks}, {fixed, Itinerant, Stop, rare, RareStop}, {fixed, Fixed, MainPoint, rare, SomeWeeks},
		{fixed, Itinerant, MainPoint, rare, OnRound}, {fixed, Itinerant, Stop, label.Week{}, OnRound}, {fixed, Itinerant, Branch, week, NoShortfall},
		{any, Itinerant, MainPoint, week, NoShortfall}, {fixed, Fixed, MainPoint, week, NoShortfall}, {fixed, Fixed, Stop, week, OnRound},
	} {
		if got := tt.need.Of(&Structure{Format: tt.format}, &ServicePoint{Kind: tt.kind, Hours: tt.hours}); got != tt.want {
			t.Errorf("%d: %d, want %d", i, got, tt.want)
		}
	}
	var set ShortfallSet
	if set.Least() != NoShortfall {
		t.Errorf("least of none: %d", set.Least())
	}
	for _, f := range []Shortfall{RareStop, SomeWeeks, ByAppointment} {
		set.Add(f)
	}
	if set != 1<<RareStop|1<<SomeWeeks|1<<ByAppointment || set.Least() != SomeWeeks {
		t.Errorf("%b, least %d", set, set.Least())
	}
	for i, tt := range []struct {
		c    CommuneAccess
		want Shortfall
	}{
		{CommuneAccess{Status: Covered, Enough: Reach{Time: min20}, NearestShortfall: OnRound}, NoShortfall},
		{CommuneAccess{Status: Covered, Enough: Reach{Time: min20 + 1}, NearestShortfall: OnRound}, OnRound},
		{CommuneAccess{Status: Beyond, Enough: Reach{Time: min20 + 1}, NearestShortfall: OnRound}, NoShortfall},
		{CommuneAccess{Status: Covered, Enough: NoReach(), NearestShortfall: OnRound, Shortfalls: 1<<ShortHours | 1<<RareStop}, ShortHours},
		// What is not told may be a point open enough, what is told to be short is none.
		{CommuneAccess{Status: Covered, Enough: NoReach(), NearestShortfall: ShortHours, Shortfalls: 1<<ShortHours | 1<<HoursUnstated}, HoursUnstated},
	} {
		c := tt.c
		c.OnlyThanks = c.onlyThanks(min20)
		if c.OnlyThanks != tt.want || c.CoveredEnough() != (c.Status == Covered && tt.want == NoShortfall) {
			t.Errorf("%d: thanks to %d, covered enough %v", i, c.OnlyThanks, c.CoveredEnough())
		}
	}
}

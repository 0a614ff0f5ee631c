package coverage

import (
	"time"

	"acces30/coverage/finding"
	"acces30/coverage/label"
)

// Project is a candidate to a label, or to an antenne, as the analyst plans it.
type Project struct {
	Name        string
	Branch      bool   // an antenne
	Commune     string // INSEE code of the commune it would stand in
	CommuneName string
	Position    Position
	AtSeat      bool       // Position is only the commune's reference point
	Hours       label.Week // planned; not stated where totals are, or nothing
	Totals      Totals     // planned, where there are no hours by day
	Staff       Staff
	From        time.Time // first day planned; zero when not stated
	Source      finding.Source
}

// Totals are planned hours and days a week of which no day's hours are known.
type Totals struct {
	Hours, Days           float64
	HoursKnown, DaysKnown bool
}

// ProjectReach is what a project would add, taken alone.
type ProjectReach struct {
	Project  *Project
	Attached bool    // false when no road is near enough, or its place is not known
	Newly    []Count // communes in scope that it brings within each of Settings.Limits; nil when not Attached
	Rule     label.Rule
}

// HoursAWeek returns the hours a week planned.
func (p *Project) HoursAWeek() (hours float64, known bool) {
	if p.Hours.Stated {
		return float64(p.Hours.Minutes()) / 60, true
	}
	return p.Totals.Hours, p.Totals.HoursKnown
}

// DaysAWeek returns the days a week planned.
func (p *Project) DaysAWeek() (days float64, known bool) {
	if p.Hours.Stated {
		return p.Hours.AverageDays(), true
	}
	return p.Totals.Days, p.Totals.DaysKnown
}

// ruleOf returns the rule of the label on the day that a project begins, or on that
// of the study where it does not say; of an antenne without any nothing is asked.
func (s *Settings) ruleOf(p *Project) label.Rule {
	day := s.Date
	if !p.From.IsZero() {
		day = p.From
	}
	rule, found := label.InForce(s.LabelRules, day, p.Branch)
	if !found && !p.Branch {
		return label.Known()
	}
	return rule
}

// NewProjectReach returns a project with the rule that it is judged by.
func (s *Settings) NewProjectReach(p *Project) ProjectReach {
	return ProjectReach{Project: p, Rule: s.ruleOf(p)}
}

// Judged judges the project by its rule, before it has any label, as Labelling does
// structures.
func (r *ProjectReach) Judged() Labelled {
	p := r.Project
	l := Labelled{Project: r, Week: p.Hours}
	if p.Hours.Stated {
		l.Criteria = label.Judge(p.Hours, r.Rule)
	} else {
		l.Criteria.Hours = label.Compare(p.Totals.Hours, p.Totals.HoursKnown, r.Rule.Hours)
		l.Criteria.Days = label.Compare(p.Totals.Days, p.Totals.DaysKnown, r.Rule.Days)
	}
	l.Agents = label.Compare(p.Staff.Agents, p.Staff.Known, r.Rule.Agents)
	l.Training = label.Compare(p.Staff.Trained, p.Staff.TrainedKnown, r.Rule.Trained)
	return l
}

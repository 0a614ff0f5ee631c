package coverage

import (
	"slices"

	"acces30/coverage/label"
)

// WeeklyHours is a structure's week and what the label's criteria say of it.
type WeeklyHours struct {
	Week     label.Week
	Criteria label.Criteria
}

// Weekly judges by a rule of the label, and joins the hours of all the structure's points: it is open when one
// of them is. Where a point does not state its hours, a criterion that the
// others do not meet is not stated: with that point it may be met.
func (s *Structure) Weekly(rule label.Rule) WeeklyHours {
	var weeks []label.Week
	complete := true
	for _, p := range slices.Concat(s.Points, s.Aside) { // the label is about the whole week
		weeks = append(weeks, p.Hours)
		complete = complete && p.Hours.Stated
	}
	week := label.Union(weeks...)
	criteria := label.Judge(week, rule)
	if !complete {
		criteria.Hours = unlessNotMet(criteria.Hours)
		criteria.Days = unlessNotMet(criteria.Days)
	}
	return WeeklyHours{Week: week, Criteria: criteria}
}

// unlessNotMet makes a criterion that is not met one that is not stated.
func unlessNotMet(v label.Verdict) label.Verdict {
	if v == label.NotMet {
		return label.NotStated
	}
	return v
}

package coverage

import "acces30/coverage/label"

// WeeklyHours is a structure's week and what the label's criteria say of it.
type WeeklyHours struct {
	Week     label.Week
	Criteria label.Criteria
}

// Weekly judges by a rule of the label, and joins the hours of all the structure's points: it is open when one
// of them is. Where a point does not state its hours, a criterion that the
// others do not meet is not stated: with that point it may be met.
func (s *Structure) Weekly(rule label.Rule) WeeklyHours {
	weeks := make([]label.Week, len(s.Points))
	complete := true
	for i := range s.Points {
		weeks[i] = s.Points[i].Hours
		complete = complete && weeks[i].Stated
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

package coverage

import "acces30/coverage/label"

// WeeklyHours is a structure's week and what the label's criteria say of it.
type WeeklyHours struct {
	Week     label.Week
	Criteria label.Criteria
}

// Weekly joins the hours of all the structure's points: it is open when one
// of them is.
func (s *Structure) Weekly() WeeklyHours {
	weeks := make([]label.Week, len(s.Points))
	for i := range s.Points {
		weeks[i] = s.Points[i].Hours
	}
	week := label.Union(weeks...)
	return WeeklyHours{Week: week, Criteria: label.Judge(week)}
}

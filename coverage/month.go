package coverage

import (
	"slices"
	"time"

	"acces30/coverage/label"
)

// MonthHours is how long one point at least of a structure is open in a calendar month,
// in minutes.
type MonthHours struct {
	Open  int  // public holidays and closures for a time taken out
	Out   int  // taken out for these
	Known bool // false where no hours are stated, or none tells the weeks of some
}

// InMonth counts the hours published of the calendar month that a day is in. A point
// counts from the day it opens to the day it ends, and on no public holiday of the
// structure's département.
func (s *Structure) InMonth(day time.Time) MonthHours {
	points := slices.Concat(s.Points, s.Aside)
	m := MonthHours{Known: slices.ContainsFunc(points, func(p ServicePoint) bool { return p.Hours.Stated })}
	for date := range daysOfMonth(day) {
		var published, held []label.Interval
		for i := range points {
			p := &points[i]
			if !p.Standing(date) {
				continue
			}
			hours, told := p.Hours.On(date)
			m.Known = m.Known && told
			published = append(published, hours...)
			if p.OpenOn(date) && label.HolidayOn(date, s.Departement) == label.NoHoliday {
				held = append(held, hours...)
			}
		}
		published, _ = label.Merge(published)
		held, _ = label.Merge(held)
		open := label.MinutesOf(held)
		m.Open, m.Out = m.Open+open, m.Out+label.MinutesOf(published)-open
	}
	return m
}

// daysOfMonth goes through the days of the calendar month that a day is in.
func daysOfMonth(day time.Time) func(yield func(time.Time) bool) {
	return func(yield func(time.Time) bool) {
		first := time.Date(day.Year(), day.Month(), 1, 0, 0, 0, 0, time.UTC)
		for date := first; date.Month() == first.Month(); date = date.AddDate(0, 0, 1) {
			if !yield(date) {
				return
			}
		}
	}
}

// DatedHoliday is a public holiday in a month.
type DatedHoliday struct {
	Day          time.Time
	Holiday      label.Holiday
	Departements []string // those in scope that have it, by code; nil where all have
}

// Holidays returns the public holidays of the month that the study's date is in, in
// order, without those on a Sunday.
func (s *Study) Holidays() []DatedHoliday {
	departements := s.Departements()
	var all []DatedHoliday
	for date := range daysOfMonth(s.Settings.Date) {
		if date.Weekday() == time.Sunday {
			continue
		}
		h := DatedHoliday{Day: date}
		for _, d := range departements {
			if holiday := label.HolidayOn(date, d.Code); holiday != label.NoHoliday {
				h.Holiday = holiday
				h.Departements = append(h.Departements, d.Code)
			}
		}
		if h.Holiday == label.NoHoliday {
			continue
		}
		if len(h.Departements) == len(departements) {
			h.Departements = nil
		}
		all = append(all, h)
	}
	return all
}

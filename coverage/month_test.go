package coverage_test

import (
	"slices"
	"testing"
	"time"

	"acces30/coverage"
	"acces30/coverage/label"
)

func day(year int, month time.Month, d int) time.Time {
	return time.Date(year, month, d, 0, 0, 0, 0, time.UTC)
}

// office has three hours every Thursday and every Friday morning.
func office() coverage.Structure {
	var w label.Week
	w.Add(3, label.Interval{Open: 540, Close: 720}, label.Rhythm{})
	w.Add(4, label.Interval{Open: 540, Close: 720}, label.Rhythm{})
	return coverage.Structure{Departement: "57", Points: []coverage.ServicePoint{{Hours: w}}}
}

// August 2024 has five Thursdays, the 15th a holiday, and five Fridays.
func TestHoursOfAMonth(t *testing.T) {
	const hour, morning = 60, 3 * 60
	august := day(2024, time.August, 20)
	for name, c := range map[string]struct {
		change func(s *coverage.Structure)
		want   coverage.MonthHours
	}{
		"holiday": {func(*coverage.Structure) {}, coverage.MonthHours{Open: 9 * morning, Out: morning, Known: true}},
		"closed from the 16th to the 30th": {func(s *coverage.Structure) {
			s.Points[0].Closures = []coverage.Closed{{From: day(2024, 8, 16), Until: day(2024, 8, 30)}}
		}, coverage.MonthHours{Open: 4 * morning, Out: 6 * morning, Known: true}},
		"opened on the 15th": {func(s *coverage.Structure) { s.Points[0].From = day(2024, 8, 15) },
			coverage.MonthHours{Open: 5 * morning, Out: morning, Known: true}},
		"another point keeps the door open": {func(s *coverage.Structure) {
			s.Points = append(s.Points, s.Points[0])
			s.Points[0].Closures = []coverage.Closed{{From: day(2024, 8, 1), Until: day(2024, 8, 31)}}
		}, coverage.MonthHours{Open: 9 * morning, Out: morning, Known: true}},
		"overlapping hours once": {func(s *coverage.Structure) {
			var w label.Week
			w.Add(4, label.Interval{Open: 600, Close: 780}, label.Rhythm{})
			s.Points = append(s.Points, coverage.ServicePoint{Hours: w})
		}, coverage.MonthHours{Open: 9*morning + 5*hour, Out: morning, Known: true}},
		"first Friday": {func(s *coverage.Structure) {
			var w label.Week
			w.Add(4, label.Interval{Open: 540, Close: 600}, label.Rhythm{Month: 1})
			s.Points[0].Hours = w
		}, coverage.MonthHours{Open: hour, Known: true}},
		"every second week, nobody says which": {func(s *coverage.Structure) {
			s.Points[0].Hours.Add(0, label.Interval{Open: 540, Close: 600}, label.Rhythm{Every: 2})
		}, coverage.MonthHours{Open: 9 * morning, Out: morning}},
		"not stated":       {func(s *coverage.Structure) { s.Points[0].Hours = label.Week{} }, coverage.MonthHours{}},
		"a point not told": {func(s *coverage.Structure) { s.Points = append(s.Points, coverage.ServicePoint{}) }, coverage.MonthHours{Open: 9 * morning, Out: morning, Known: true}},
		"set aside":        {func(s *coverage.Structure) { s.Points, s.Aside = nil, s.Points }, coverage.MonthHours{Open: 9 * morning, Out: morning, Known: true}},
	} {
		s := office()
		c.change(&s)
		if got := s.InMonth(august); got != c.want {
			t.Errorf("%s: %+v, want %+v", name, got, c.want)
		}
	}
}

// The ends of a month belong to it, and those of its neighbours do not.
func TestAMonthHasItsFirstAndLastDay(t *testing.T) {
	s := office()
	s.Points[0].From, s.Points[0].Until = day(2024, 1, 31), day(2024, 3, 1)
	// 2024-02 is Thursday 1 to Thursday 29: five Thursdays, four Fridays.
	if got := s.InMonth(day(2024, 2, 29)); got.Open != 9*180 {
		t.Errorf("February 2024: %d minutes, want %d", got.Open, 9*180)
	}
	// 1 March 2024 is a Friday, its last day open.
	if got := s.InMonth(day(2024, 3, 15)); got.Open != 180 || got.Out != 0 {
		t.Errorf("March 2024: %+v", got)
	}
}

func TestHolidaysOfTheMonth(t *testing.T) {
	study := coverage.Study{Communes: []coverage.Commune{{Code: "57001", Departement: "57"}, {Code: "54001", Departement: "54"}}}
	study.Settings.Departements = []string{"54", "57"}
	holidays := func(date time.Time) (all []string) {
		study.Settings.Date = date
		for _, h := range study.Holidays() {
			name := h.Day.Format(time.DateOnly)
			for _, d := range h.Departements {
				name += " " + d
			}
			all = append(all, name)
		}
		return all
	}
	for date, want := range map[time.Time][]string{
		day(2024, 12, 1):  {"2024-12-25", "2024-12-26 57"},
		day(2024, 5, 31):  {"2024-05-01", "2024-05-08", "2024-05-09", "2024-05-20"},
		day(2024, 3, 10):  {"2024-03-29 57"}, // Good Friday; Easter Monday is in April
		day(2024, 9, 10):  nil,
		day(2026, 11, 10): {"2026-11-11"}, // the first is a Sunday
	} {
		if got := holidays(date); !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", date.Format("2006-01"), got, want)
		}
	}
}

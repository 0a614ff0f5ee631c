package label

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"time"
)

// Interval is a stretch of opening in a day, in minutes since midnight;
// Close is after Open and at most 24 h.
type Interval struct {
	Open, Close uint16
}

// String writes the interval as 09:00-12:00.
func (i Interval) String() string {
	return fmt.Sprintf("%02d:%02d-%02d:%02d", i.Open/60, i.Open%60, i.Close/60, i.Close%60)
}

// Session is a stretch of opening on a weekday, Monday being 0, that is not held
// every week.
type Session struct {
	Day int
	Interval
	Rhythm Rhythm
}

// Week holds opening hours by weekday, Monday first. Intervals of a day are
// sorted and do not overlap; they are held every week, Sessions in some weeks
// only. Stated is false when the source gives no hours at all, which is not the
// same as being always closed.
//
// Unknown has a bit for every day of which the source says something that can't
// be told, Monday being bit 0: hours may be missing there, and a day without any
// is not known to be closed.
//
// ByAppointment is true when the source says that nobody is received without an
// appointment, though it gives hours.
type Week struct {
	Days          [7][]Interval
	Sessions      []Session
	Stated        bool
	Unknown       uint8
	ByAppointment bool
}

// DayIndex returns the place of a weekday in Week.Days: Monday is 0.
func DayIndex(day time.Weekday) int { return (int(day) + 6) % 7 }

// Merge sorts intervals and joins those that overlap or touch. It reports
// whether any two overlapped, which a source should not have said.
func Merge(intervals []Interval) (merged []Interval, overlapped bool) {
	sorted := slices.Clone(intervals)
	slices.SortFunc(sorted, func(a, b Interval) int {
		if a.Open != b.Open {
			return int(a.Open) - int(b.Open)
		}
		return int(a.Close) - int(b.Close)
	})
	for _, next := range sorted {
		last := len(merged) - 1
		if last < 0 || next.Open > merged[last].Close {
			merged = append(merged, next)
			continue
		}
		overlapped = overlapped || next.Open < merged[last].Close
		merged[last].Close = max(merged[last].Close, next.Close)
	}
	return merged, overlapped
}

// Union returns the hours during which at least one of the weeks is open.
// It is stated when any of them is, and by appointment when all that state hours
// are.
func Union(weeks ...Week) Week {
	var all Week
	free := false
	for _, w := range weeks {
		all.Sessions = append(all.Sessions, w.Sessions...)
		all.ByAppointment = all.ByAppointment || w.ByAppointment
		free = free || w.Stated && !w.ByAppointment
		all.Stated = all.Stated || w.Stated
		all.Unknown |= w.Unknown
		for d := range w.Days {
			all.Days[d] = append(all.Days[d], w.Days[d]...)
		}
	}
	for d := range all.Days {
		all.Days[d], _ = Merge(all.Days[d])
	}
	all.ByAppointment = all.ByAppointment && !free
	all.Sessions = sorted(all.Sessions)
	return all
}

// sorted returns sessions in order, each once.
func sorted(sessions []Session) []Session {
	slices.SortFunc(sessions, func(a, b Session) int {
		return cmp.Or(cmp.Compare(a.Day, b.Day), cmp.Compare(a.Open, b.Open), cmp.Compare(a.Close, b.Close),
			cmp.Compare(a.Rhythm.Every, b.Rhythm.Every), cmp.Compare(a.Rhythm.Parity, b.Rhythm.Parity), cmp.Compare(a.Rhythm.Month, b.Rhythm.Month))
	})
	return slices.Compact(sessions)
}

// Known reports whether it is known when a day is open: its hours are stated and
// can be told, or some of them can.
func (w Week) Known(day int) bool {
	return w.Stated && (len(w.Days[day]) > 0 || len(w.SessionsOn(day)) > 0 || w.Unknown&(1<<day) == 0)
}

// SessionsOn returns the sessions of a weekday.
func (w Week) SessionsOn(day int) (sessions []Session) {
	for _, s := range w.Sessions {
		if s.Day == day {
			sessions = append(sessions, s)
		}
	}
	return sessions
}

// Add adds hours of a weekday: every week's to its day, others to the sessions.
func (w *Week) Add(day int, i Interval, r Rhythm) {
	w.Stated = true
	if r.Weekly() {
		w.Days[day], _ = Merge(append(slices.Clone(w.Days[day]), i))
		return
	}
	w.Sessions = sorted(append(slices.Clone(w.Sessions), Session{day, i, r}))
}

// Minutes returns the time open in a week, on average.
func (w Week) Minutes() int {
	total := 0.0
	for day := range w.Days {
		for _, i := range w.Days[day] {
			total += float64(i.Close) - float64(i.Open)
		}
	}
	return int(math.Round(total + w.minutesOfSessions()))
}

// minutesOfSessions returns the average time open in a week out of the hours of
// every week.
func (w Week) minutesOfSessions() float64 {
	total := 0.0
	for day := range w.Days {
		sessions := w.SessionsOn(day)
		if len(sessions) == 0 {
			continue
		}
		var bounds []uint16
		for _, s := range sessions {
			bounds = append(bounds, s.Open, s.Close)
		}
		for _, i := range w.Days[day] {
			bounds = append(bounds, i.Open, i.Close)
		}
		slices.Sort(bounds)
		for k := range len(bounds) - 1 {
			if from, to := bounds[k], bounds[k+1]; from < to && !covers(w.Days[day], from) {
				total += w.ShareAt(day, from) * (float64(to) - float64(from))
			}
		}
	}
	return total
}

func covers(day []Interval, minute uint16) bool {
	return slices.ContainsFunc(day, func(i Interval) bool { return i.Open <= minute && minute < i.Close })
}

// ShareAt returns the share of weeks that are open at a minute of a weekday.
func (w Week) ShareAt(day int, minute uint16) float64 {
	if covers(w.Days[day], minute) {
		return 1
	}
	var rhythms []Rhythm
	for _, s := range w.Sessions {
		if s.Day == day && s.Open <= minute && minute < s.Close {
			rhythms = append(rhythms, s.Rhythm)
		}
	}
	return ShareOf(rhythms...)
}

// ShareOpen returns the share of weeks with an opening on a weekday.
func (w Week) ShareOpen(day int) float64 {
	if len(w.Days[day]) > 0 {
		return 1
	}
	var rhythms []Rhythm
	for _, s := range w.SessionsOn(day) {
		rhythms = append(rhythms, s.Rhythm)
	}
	return ShareOf(rhythms...)
}

// AverageDays returns the days open in a week, on average, to hundredths.
func (w Week) AverageDays() float64 {
	days := 0.0
	for day := range w.Days {
		days += w.ShareOpen(day)
	}
	return math.Round(100*days) / 100
}

// OpenDays returns a bit for every day with an opening in every week, Monday being
// bit 0.
func (w Week) OpenDays() (days uint8) {
	for d, intervals := range w.Days {
		if len(intervals) > 0 {
			days |= 1 << d
		}
	}
	return days
}

// Same reports whether two weeks have the same hours.
func (w Week) Same(other Week) bool {
	for day := range w.Days {
		if !slices.Equal(w.Days[day], other.Days[day]) {
			return false
		}
	}
	return slices.Equal(w.Sessions, other.Sessions) && w.ByAppointment == other.ByAppointment
}

package label

import "time"

// On returns the intervals in which a week's hours are held on a date. Told is false
// where some may be held then of which nobody tells in which weeks.
func (w Week) On(date time.Time) (open []Interval, told bool) {
	day := DayIndex(date.Weekday())
	open, told = append(open, w.Days[day]...), true
	for _, s := range w.SessionsOn(day) {
		held, known := s.Rhythm.On(date)
		if held && known {
			open = append(open, s.Interval)
		}
		told = told && known
	}
	open, _ = Merge(open)
	return open, told
}

// MinutesOf returns how long intervals are that do not overlap.
func MinutesOf(intervals []Interval) (minutes int) {
	for _, i := range intervals {
		minutes += int(i.Close) - int(i.Open)
	}
	return minutes
}

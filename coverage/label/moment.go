package label

import "time"

// Moment is a time of a weekday: Monday is 0, minutes count from midnight.
type Moment struct {
	Day    int
	Minute uint16
}

// From returns the first day from a date on that is of the moment's weekday.
func (m Moment) From(date time.Time) time.Time {
	return date.AddDate(0, 0, (m.Day-DayIndex(date.Weekday())+7)%7)
}

// Openness is what is known of a door at a time.
type Openness uint8

// What may be known.
const (
	Untold Openness = iota // the hours are not stated, can't be told, or hold in weeks that nobody tells
	Shut
	Open
)

// At returns what a week's hours say of a minute of a date.
func (w Week) At(date time.Time, minute uint16) Openness {
	day := DayIndex(date.Weekday())
	if covers(w.Days[day], minute) {
		return Open
	}
	told := w.UnknownDays()&(1<<day) == 0
	for _, s := range w.SessionsOn(day) {
		if s.Open <= minute && minute < s.Close {
			held, known := s.Rhythm.On(date)
			if held && known {
				return Open
			}
			told = told && known
		}
	}
	if told {
		return Shut
	}
	return Untold
}

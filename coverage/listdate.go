package coverage

import "time"

// ListDate is the day that a list of structures is of, and how that is known.
type ListDate struct {
	Day    time.Time  // midnight UTC; zero when nothing tells
	Month  bool       // only the month is known: Day is the first of it
	By     DateSource // how Day is known
	Newest time.Time  // newest labelling date that is not in the future; zero when none
}

// DateSource is how a date is known.
type DateSource string

// Sources of the date of a list.
const (
	DateUnknown   DateSource = "unknown"
	DateStated    DateSource = "setting"
	DatePublished DateSource = "publisher" // of the built-in list
	DateOfName    DateSource = "file name"
	DateOfLabels  DateSource = "newest label"
)

// Known reports whether anything tells the list's date.
func (d *ListDate) Known() bool { return !d.Day.IsZero() }

// Knows reports whether the list may tell the state of a day: whether that is
// not after the list's own day, or month.
func (d *ListDate) Knows(day time.Time) bool {
	if d.Month {
		return day.Before(d.Day.AddDate(0, 1, 0))
	}
	return !day.After(d.Day)
}

// LabelsOlder reports whether the newest label is more than some months older
// than the name of the list says that it is.
func (d *ListDate) LabelsOlder(months int) bool {
	return d.By == DateOfName && !d.Newest.IsZero() && d.Newest.AddDate(0, months, 0).Before(d.Day)
}

// MonthsBetween returns the whole months from one day to a later one, 0 when it
// is not later.
func MonthsBetween(from, to time.Time) int {
	months := 12*(to.Year()-from.Year()) + int(to.Month()) - int(from.Month())
	if to.Day() < from.Day() {
		months--
	}
	return max(months, 0)
}

// DaysBetween returns the days from one day to a later one, 0 when it is not
// later.
func DaysBetween(from, to time.Time) int {
	return max(int(to.Sub(from).Hours()/24), 0)
}

package label

import (
	"slices"
	"time"
)

// Interval is a stretch of opening in a day, in minutes since midnight;
// Close is after Open and at most 24 h.
type Interval struct {
	Open, Close uint16
}

// Week holds opening hours by weekday, Monday first. Intervals of a day are
// sorted and do not overlap. Stated is false when the source gives no hours
// at all, which is not the same as being always closed.
//
// Unknown has a bit for every day of which the source says something that can't
// be told, Monday being bit 0: hours may be missing there, and a day without any
// is not known to be closed.
type Week struct {
	Days    [7][]Interval
	Stated  bool
	Unknown uint8
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
// It is stated when any of them is.
func Union(weeks ...Week) Week {
	var all Week
	for _, w := range weeks {
		all.Stated = all.Stated || w.Stated
		all.Unknown |= w.Unknown
		for d := range w.Days {
			all.Days[d] = append(all.Days[d], w.Days[d]...)
		}
	}
	for d := range all.Days {
		all.Days[d], _ = Merge(all.Days[d])
	}
	return all
}

// Known reports whether it is known when a day is open: its hours are stated and
// can be told, or some of them can.
func (w Week) Known(day int) bool {
	return w.Stated && (len(w.Days[day]) > 0 || w.Unknown&(1<<day) == 0)
}

// Minutes returns the time open in a week.
func (w Week) Minutes() int {
	total := 0
	for _, day := range w.Days {
		for _, i := range day {
			total += int(i.Close) - int(i.Open)
		}
	}
	return total
}

// OpenDays returns a bit for every day with an opening, Monday being bit 0.
func (w Week) OpenDays() (days uint8) {
	for d, intervals := range w.Days {
		if len(intervals) > 0 {
			days |= 1 << d
		}
	}
	return days
}

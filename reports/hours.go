package reports

import (
	"strings"

	"acces30/coverage/label"
)

// DayHours writes a day's opening hours: 09:00-12:00 / 14:00-17:00
// (semaines paires), or that
// it is closed, or that the source gives no hours, or none that can be told.
func DayHours(l Lang, week label.Week, day int) string {
	if !week.Known(day) {
		return HoursUnstated.In(l)
	}
	var parts []string
	for _, interval := range week.Days[day] {
		parts = append(parts, interval.String())
	}
	for _, s := range week.SessionsOn(day) {
		parts = append(parts, s.Interval.String()+" ("+RhythmName(l, s.Rhythm)+")")
	}
	if len(parts) == 0 {
		return Closed.In(l)
	}
	return strings.Join(parts, " / ")
}

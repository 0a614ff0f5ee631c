package reports

import (
	"fmt"
	"strings"

	"acces30/coverage/label"
)

// DayHours writes a day's opening hours: 09:00-12:00 / 14:00-17:00, or that
// it is closed, or that the source gives no hours, or none that can be told.
func DayHours(l Lang, week label.Week, day int) string {
	if !week.Known(day) {
		return HoursUnstated.In(l)
	}
	if len(week.Days[day]) == 0 {
		return Closed.In(l)
	}
	parts := make([]string, len(week.Days[day]))
	for i, interval := range week.Days[day] {
		parts[i] = fmt.Sprintf("%02d:%02d-%02d:%02d",
			interval.Open/60, interval.Open%60, interval.Close/60, interval.Close%60)
	}
	return strings.Join(parts, " / ")
}

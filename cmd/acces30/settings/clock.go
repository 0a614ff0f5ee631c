package settings

import (
	"time"

	"acces30/reports"
)

// dayOf returns the day of a moment in Paris, at midnight UTC.
func dayOf(moment time.Time) time.Time {
	moment = moment.In(reports.Paris())
	return time.Date(moment.Year(), moment.Month(), moment.Day(), 0, 0, 0, 0, time.UTC)
}

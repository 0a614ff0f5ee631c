package settings

import (
	"time"
	_ "time/tzdata" // a server may have no zones
)

// Paris is the time zone of the days and the hours that a run tells, whatever that
// of the machine is: UTC where the zone can't be loaded, which is built in.
func Paris() *time.Location {
	zone, err := time.LoadLocation("Europe/Paris")
	if err != nil {
		return time.UTC
	}
	return zone
}

// dayOf returns the day of a moment in Paris, at midnight UTC.
func dayOf(moment time.Time) time.Time {
	moment = moment.In(Paris())
	return time.Date(moment.Year(), moment.Month(), moment.Day(), 0, 0, 0, 0, time.UTC)
}

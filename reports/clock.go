package reports

import (
	"time"
	_ "time/tzdata" // a server may have no zones
)

// Paris is the time zone of the days and the hours that the program tells, whatever
// that of the machine is: UTC where the zone can't be loaded, which is built in.
func Paris() *time.Location {
	zone, err := time.LoadLocation("Europe/Paris")
	if err != nil {
		return time.UTC
	}
	return zone
}

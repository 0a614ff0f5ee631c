package coverage

import (
	"acces30/coverage/road"

	"github.com/paulmach/orb"
)

// Trip is a drive from one place to another, in degrees.
type Trip struct{ From, To orb.Point }

// TripStatus tells what came of a trip.
type TripStatus uint8

// Statuses of trips.
const (
	TripFound    TripStatus = iota
	TripNoStart             // no road near enough to the start
	TripNoEnd               // no road near enough to the end
	TripNoWay               // no path from the one to the other
	TripNotAsked            // its row could not be read
)

// TripTime is the fastest path of a trip, with the straight distances from its
// ends to their roads.
type TripTime struct {
	Status           TripStatus
	Time             road.Deciseconds
	Metres           uint32
	FromSnap, ToSnap float64 // metres; NaN where there is no road
}

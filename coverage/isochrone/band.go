package isochrone

import (
	"github.com/paulmach/orb"

	"acces30/coverage/road"
)

// Band is the area from which a place is reached within a limit. It is a disc,
// not a ring: the band of a longer limit holds that of a shorter one.
type Band struct {
	Limit        road.Deciseconds
	Area         orb.MultiPolygon // in degrees, outer rings counterclockwise; empty when nothing is reached
	SquareMetres float64          // of the area, holes taken out
}

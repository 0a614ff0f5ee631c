package road

import "github.com/paulmach/orb"

// Place is a settlement: a point where people live, such as a commune's
// chef-lieu.
type Place struct {
	Point  orb.Point // longitude and latitude in degrees
	People int
	// Altitude is the mean height of its territory above the sea in metres; NaN
	// when not known.
	Altitude float64
	AreaKm2  float64 // of its territory; 0 when not known
	// Land names what the place lies on, the mainland or an island: no road
	// leads from one land to another.
	Land string
}

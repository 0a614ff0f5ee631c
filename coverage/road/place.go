package road

import "github.com/paulmach/orb"

// Place is a settlement: a point where people live, such as a commune's
// chef-lieu.
type Place struct {
	Point  orb.Point // longitude and latitude in degrees
	People int
	// Land names what the place lies on, the mainland or an island: no road
	// leads from one land to another.
	Land string
}

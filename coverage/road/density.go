package road

import "github.com/paulmach/orb"

// Densities tells the environment of any point from the people around it. It
// is never changed; any number of goroutines may share it.
type Densities struct {
	territories []*territory
	radius      float64
}

// NewDensities counts the people of the places within a radius in metres.
func NewDensities(places []Place, radius float64) *Densities {
	return &Densities{territories(places, nil), radius}
}

// At returns the environment at a point in degrees: rural where nobody lives.
func (d *Densities) At(lonLat orb.Point) Environment {
	env := Rural
	for _, t := range d.territories {
		if around(t.bound, d.radius).Contains(lonLat) { // planes see points of their own country only
			env = max(env, t.environment(t.plane.Project(lonLat), d.radius))
		}
	}
	return env
}

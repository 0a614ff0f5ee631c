package road

import "github.com/paulmach/orb"

// Densities gives the environment of any point by the people around it. It is
// never changed; any number of goroutines may share it.
type Densities struct {
	lands  []*Land
	radius float64
}

// NewDensities counts the people of the places within a radius in metres.
func NewDensities(places []Place, radius float64) *Densities {
	return &Densities{Lands(places), radius}
}

// At returns the environment at a point in degrees: rural where nobody lives.
func (d *Densities) At(lonLat orb.Point) Environment {
	env := Rural
	for _, l := range d.lands {
		if l.Near(lonLat, d.radius) {
			env = max(env, l.Environment(l.Plane.Project(lonLat), d.radius))
		}
	}
	return env
}

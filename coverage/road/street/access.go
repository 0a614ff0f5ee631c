package street

import "math"

// Access is the law of the way between a point off the roads and the one it hangs
// on: a straight line to the nearest point of a road that Serves, at a speed, as
// far as it reaches. Whoever asks how land off the roads is reached follows it:
// Depart and Arrive for one point, areas for all.
type Access struct {
	Speed float64 // km/h; where it is infinite the way takes no time
	Reach float64 // metres: land farther from all roads is not reached
}

// Time returns the time of the way in deciseconds, by its length.
func (a Access) Time(metres float64) float64 { return metres * 36 / a.Speed }

// gapMetres is how much farther the next road that leads on may be than one that is
// joined to nothing, for a point to hang on it all the same: yards and streets that
// the map has cut off by mistake lie among others, those of an island do not.
const gapMetres = 300

// ApartWithin returns within how many metres of a point a road apart must be for the
// point to hang on it, when the nearest road that serves is so many metres away,
// math.Inf(1) where none is within reach; none is near enough where it is 0.
func (a Access) ApartWithin(serving float64) float64 {
	return max(math.Min(a.Reach, serving-gapMetres), 0)
}

// Access returns the law of the ways between points and these roads.
func (r *Roads) Access() Access { return Access{Speed: r.opts.AccessSpeed, Reach: r.opts.Radius} }

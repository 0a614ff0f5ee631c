package street

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

// Access returns the law of the ways between points and these roads.
func (r *Roads) Access() Access { return Access{Speed: r.opts.AccessSpeed, Reach: r.opts.Radius} }

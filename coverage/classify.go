package coverage

import "acces30/coverage/road"

// statusOf compares an unrounded time with the threshold.
func statusOf(time, threshold road.Deciseconds) Status {
	switch {
	case !time.Reached():
		return Unreachable
	case time <= threshold:
		return Covered
	default:
		return Beyond
	}
}

// Classify sets the commune's status and how sure it is, given its times, its
// fitness and how many structures it has within the threshold. A commune that is
// NotComputed stays so.
func (c *CommuneAccess) Classify(threshold road.Deciseconds, roads *RoadsInfo) {
	if c.Status == NotComputed {
		c.Certainty, c.Doubts, c.Spread = NoCertainty, 0, Spread{}
		return
	}
	c.Status = statusOf(c.Time(), threshold)
	errors, measured := roads.errorsAt(c.Fitness)
	c.Spread = errors.Spread(c.Time())
	if c.Fitness == Hilly && measured { // few drives in hills were short
		c.Spread = c.Spread.widest(roads.Errors.Spread(c.Time()))
	}
	c.Doubts = doubtsOf(c, threshold, measured)
	c.Certainty = certaintyOf(c, threshold)
}

// classBounds are the upper bounds of the time classes, in minutes.
var classBounds = [...]float64{5, 10, 15, 20, 25, 30, 45}

// classify counts the communes computed by time class, over From and up to To, and
// gives every commune its class. The class of communes that no path leads from
// is last and always there.
func (r *Result) classify() {
	classes := make([]ClassCount, 0, len(classBounds)+2)
	from := road.Deciseconds(0)
	for _, minutes := range classBounds {
		to := road.FromMinutes(minutes)
		classes = append(classes, ClassCount{From: from, To: to})
		from = to
	}
	r.Classes = append(classes,
		ClassCount{From: from, To: road.Unreached - 1},
		ClassCount{From: road.Unreached, To: road.Unreached, Unreachable: true})
	for i := range r.Communes {
		c := &r.Communes[i]
		if c.Class = NoClass; c.Status != NotComputed {
			c.Class = r.ClassOf(c.Time())
			r.Classes[c.Class].Add(c.Commune)
		}
	}
}

// NoClass stands for the class of a commune that nothing was computed for.
const NoClass = -1

// ClassOf returns the index of the class that holds a time.
func (r *Result) ClassOf(t road.Deciseconds) int {
	for i := range r.Classes {
		if t <= r.Classes[i].To {
			return i
		}
	}
	return NoClass // not there: the last class holds every time
}

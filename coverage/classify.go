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

// Robustness classes come from the time as it is and from the time with a tenth
// more or less. The tenth stands for the error of any road model: two engines
// differ on a pair by 8 % in the median (INSEE/DREES comparison of 2021, 2,495
// pairs in Gironde). It is taken on whole tenths of a second without rounding:
// t + 10 % <= limit is 11 t <= 10 limit.

// coveredIfSlower reports whether a drive that takes a tenth longer is still
// within the threshold.
func coveredIfSlower(time, threshold road.Deciseconds) bool {
	return 11*uint64(time) <= 10*uint64(threshold)
}

// coveredIfFaster reports whether a drive that takes a tenth less is within the
// threshold.
func coveredIfFaster(time, threshold road.Deciseconds) bool {
	return 9*uint64(time) <= 10*uint64(threshold)
}

// robustnessOf tells how firmly a commune is on its side of the threshold,
// from its off-peak and its peak time.
func robustnessOf(time, peak, threshold road.Deciseconds) Robustness {
	switch {
	case !time.Reached():
		return BeyondClearly
	case time > threshold && coveredIfFaster(time, threshold):
		return AtMargin
	case time > threshold:
		return BeyondClearly
	case coveredIfSlower(time, threshold) && peak <= threshold:
		return Assured
	default:
		return Fragile
	}
}

// risksOf names what would put a commune beyond the threshold; none for one
// that is not covered.
func risksOf(c *CommuneAccess, threshold road.Deciseconds) Risks {
	var risks Risks
	if c.Status != Covered {
		return 0
	}
	if c.Peak > threshold {
		risks |= RiskPeak
	}
	if !coveredIfSlower(c.Time(), threshold) {
		risks |= RiskSlower
	}
	if c.Within == 1 {
		risks |= RiskOneStructure
	}
	return risks
}

// Classify sets the commune's status, robustness and risks, given its times and
// how many structures it has within the threshold. A commune that is NotComputed
// stays so.
func (c *CommuneAccess) Classify(threshold road.Deciseconds) {
	if c.Status == NotComputed {
		c.Robustness = BeyondClearly
		return
	}
	c.Status = statusOf(c.Time(), threshold)
	c.Robustness = robustnessOf(c.Time(), c.Peak, threshold)
	c.Risks = risksOf(c, threshold)
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

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

// robustnessOf tells how firmly a commune is on its side of the threshold,
// from its off-peak and its peak time. The 10 % are taken on whole tenths of
// a second without rounding: t + 10 % <= limit is 11 t <= 10 limit.
//
// It stands for the error of any road model: two engines differ on a pair by
// 8 % in the median (INSEE/DREES comparison of 2021, 2,495 pairs in Gironde).
func robustnessOf(time, peak, threshold road.Deciseconds) Robustness {
	if !time.Reached() {
		return BeyondClearly
	}
	t, limit := uint64(time), uint64(threshold)
	switch {
	case t > limit && 9*t <= 10*limit:
		return AtMargin
	case t > limit:
		return BeyondClearly
	case 11*t <= 10*limit && peak <= threshold:
		return Assured
	default:
		return Fragile
	}
}

// classBounds are the upper bounds of the time classes, in minutes.
var classBounds = [...]float64{5, 10, 15, 20, 25, 30, 45}

// timeClasses counts located communes by time class: over From, up to To.
// The class of communes without any way is last and always there.
func timeClasses(communes []CommuneAccess) []ClassCount {
	classes := make([]ClassCount, 0, len(classBounds)+2)
	from := road.Deciseconds(0)
	for _, minutes := range classBounds {
		to := road.FromMinutes(minutes)
		classes = append(classes, ClassCount{From: from, To: to})
		from = to
	}
	classes = append(classes,
		ClassCount{From: from, To: road.Unreached - 1},
		ClassCount{From: road.Unreached, To: road.Unreached, Unreachable: true})
	for i := range communes {
		c := &communes[i]
		if c.Status == Unlocated {
			continue
		}
		for k := range classes {
			if c.Time() <= classes[k].To {
				classes[k].Add(c.Commune)
				break
			}
		}
	}
	return classes
}

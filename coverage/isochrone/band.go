package isochrone

import (
	"github.com/paulmach/orb"

	"acces30/coverage/road"
)

// Band is the area from which a destination is reached within a limit. It is a
// disc, not a ring: the band of a longer limit holds that of a shorter one.
type Band struct {
	Limit        road.Deciseconds
	Area         orb.MultiPolygon // in degrees, outer rings counterclockwise; empty when nothing is reached
	SquareMetres float64          // of the area, holes taken out
	Nodes        Fidelity         // of the network, as far as points may hang on them
	CheckPoints  Fidelity         // of the query
	People       Fidelity         // at the check points
	Homes        Fidelity         // of people where they live: at the homes of the query; People where it has none
}

// Fidelity is how well a band agrees with what is reached in time: it counts the
// nodes of the network, check points, or the people at these, on either side of
// its outline. Times alone decide what is reached.
type Fidelity struct {
	Reached int // within the limit, by their times
	Missed  int // of these, outside the area
	Inside  int // in the area
	Claimed int // of these, not within the limit, by their times
}

// MissedShare returns the share of what is reached that the area leaves out.
func (f Fidelity) MissedShare() float64 { return share(f.Missed, f.Reached) }

// ClaimedShare returns the share of what is in the area that is not reached.
func (f Fidelity) ClaimedShare() float64 { return share(f.Claimed, f.Inside) }

// Add adds the counts of g.
func (f *Fidelity) Add(g Fidelity) {
	f.Reached += g.Reached
	f.Missed += g.Missed
	f.Inside += g.Inside
	f.Claimed += g.Claimed
}

// count counts one thing that stands for weight others.
func (f *Fidelity) count(reached, inside bool, weight int) {
	if reached {
		f.Reached += weight
		if !inside {
			f.Missed += weight
		}
	}
	if inside {
		f.Inside += weight
		if !reached {
			f.Claimed += weight
		}
	}
}

func share(part, whole int) float64 {
	if whole == 0 {
		return 0
	}
	return float64(part) / float64(whole)
}

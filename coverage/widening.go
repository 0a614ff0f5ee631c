package coverage

import (
	"cmp"
	"math/bits"
	"slices"

	"acces30/coverage/label"
)

// WorkingHalves are the half-days from Monday morning to Friday afternoon, the first of
// label.HalfDays.
const WorkingHalves = 10

// SaturdayMorning is the half-day after them.
const SaturdayMorning = WorkingHalves

// Widening is what longer hours of a structure would give: the people within the
// threshold of it who have no open door there now, where the hours of all points within
// their reach are known.
type Widening struct {
	Structure *StructureReach
	Halves    [label.HalfDays]Count // if it opened on that half-day too
	Total     int                   // people times half-days, Saturday morning included
}

// Best returns the half-day, Saturday morning included, on which opening gives most
// people an open door; the first of equals.
func (w *Widening) Best() int {
	best := 0
	for half := range w.Halves[:SaturdayMorning+1] {
		if w.Halves[half].People > w.Halves[best].People {
			best = half
		}
	}
	return best
}

// sortWidenings puts those first that give most, and leaves out those that give nothing.
func sortWidenings(all []Widening) []Widening {
	all = slices.DeleteFunc(all, func(w Widening) bool { return w.Total == 0 })
	slices.SortStableFunc(all, func(a, b Widening) int { return cmp.Compare(b.Total, a.Total) })
	return all
}

// Widen lists what longer hours of structures in scope would give, by the communes
// within the threshold of each, most people times half-days first.
func (r *Result) Widen(within func(structure int) []*CommuneAccess) {
	var all []Widening
	for i := range r.Structures {
		s := &r.Structures[i]
		if !s.InScope || s.Structure.Format == Itinerant { // a bus is elsewhere then
			continue
		}
		week := &s.Weekly.Week
		shut := ^week.Halves() & (1<<(SaturdayMorning+1) - 1)
		for untold := week.UnknownDays(); untold != 0; untold &= untold - 1 {
			shut &^= 0b11 << (2 * bits.TrailingZeros8(untold))
		}
		w := Widening{Structure: s}
		for _, c := range within(i) {
			for half := range SaturdayMorning + 1 {
				if bit := uint16(1) << half; shut&bit != 0 && c.OpenHalves&bit == 0 && c.UntoldDays&(1<<(half/2)) == 0 {
					w.Halves[half].Add(c.Commune)
					w.Total += c.Commune.Population
				}
			}
		}
		all = append(all, w)
	}
	r.Widenings = sortWidenings(all)
}

// Weakest returns so many half-days of the WorkingHalves on which fewest people have an
// open door within the threshold, weakest first.
func (o *Opening) Weakest(n int) []int {
	halves := make([]int, WorkingHalves)
	for half := range halves {
		halves[half] = half
	}
	slices.SortStableFunc(halves, func(a, b int) int { return cmp.Compare(o.Halves[a].People, o.Halves[b].People) })
	return halves[:min(n, len(halves))]
}

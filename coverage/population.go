package coverage

import (
	"slices"

	"acces30/coverage/road"

	"github.com/paulmach/orb"
)

// PopulationPoint is a place where people live: the centre of a square of
// INSEE's, or a hamlet.
type PopulationPoint struct {
	Point   orb.Point // in degrees
	Commune int32     // index in Study.Communes, of a commune in scope
	// Hundredths are the people who live there, in hundredths of a person:
	// published squares give decimals. They weigh the points of a commune
	// against each other; how many live in it is its population.
	Hundredths uint32
}

// PointShare is what population points, given or modelled, tell of a commune: how many of its
// people are within each of Settings.Limits, the population being spread over
// the points as their people are. The flag stays that of the reference point.
type PointShare struct {
	Points     int
	Times      []PointTime // of the points whose access is known
	Hundredths uint64      // people of all points, as the points tell them
	Computed   int         // people at points whose access is known
	Within     []int       // of these, people within each of Settings.Limits
}

// PeopleWithin counts people by population points at a limit. Communes without
// points count at their reference point.
type PeopleWithin struct {
	Limit          road.Deciseconds
	Within, Beyond int
	NotComputed    int // on neither side
}

// Share returns the share of people within the limit, among those computed; 0
// when there are none.
func (p PeopleWithin) Share() float64 {
	if p.Within+p.Beyond == 0 {
		return 0
	}
	return float64(p.Within) / float64(p.Within+p.Beyond)
}

// peopleWithin counts people by population points; nil when there are none.
func peopleWithin(r *Result) []PeopleWithin {
	byPoint := slices.ContainsFunc(r.Communes, func(c CommuneAccess) bool { return c.ByPoint != nil })
	if len(r.Study.PopulationPoints) == 0 && !r.PeopleModelled && !byPoint {
		return nil
	}
	limits := r.Study.Settings.Limits()
	all := make([]PeopleWithin, len(limits))
	for k, limit := range limits {
		all[k].Limit = limit
		for i := range r.Communes {
			c := &r.Communes[i]
			within, _ := c.PeopleWithin(k, limits)
			all[k].Within += within
			all[k].Beyond += c.PeopleComputed() - within
			all[k].NotComputed += c.Commune.Population - c.PeopleComputed()
		}
	}
	return all
}

// WithoutPoints counts the communes computed that have people, but no population
// point: all of theirs count at the reference point.
func (r *Result) WithoutPoints() (without Count) {
	for i := range r.Communes {
		if c := &r.Communes[i]; c.ByPoint == nil && c.Status != NotComputed && c.Commune.Population > 0 {
			without.Add(c.Commune)
		}
	}
	return without
}

// PeopleWithinAt returns the people by population points at a limit; known is
// false when nobody is counted there.
func (r *Result) PeopleWithinAt(limit road.Deciseconds) (people PeopleWithin, known bool) {
	for _, p := range r.ByPoint {
		if p.Limit == limit && p.Within+p.Beyond > 0 {
			return p, true
		}
	}
	return PeopleWithin{}, false
}

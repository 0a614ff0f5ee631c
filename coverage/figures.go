package coverage

import (
	"time"

	"acces30/coverage/label"
	"acces30/coverage/road"
)

// Figures that follow from a complete result and that reports show as they
// are. Where a figure may be unknown, known says so: a report leaves a blank.

// MeanMinutes returns the mean time per inhabitant in minutes, as Scope.Mean
// but not rounded to tenths of a second: the sum of people times minutes over
// the people, of the communes with a time.
func (r *Result) MeanMinutes() (minutes float64, known bool) {
	people := 0
	for i := range r.Communes {
		if c := &r.Communes[i]; c.Time().Reached() {
			people += c.Commune.Population
			minutes += float64(c.Commune.Population) * c.Time().Minutes()
		}
	}
	if people == 0 {
		return 0, false
	}
	return minutes / float64(people), true
}

// ShareOf returns the share that some people are of the people computed; not
// known when there are none.
func (s *Scope) ShareOf(people int) (share float64, known bool) {
	if s.Computed().People == 0 {
		return 0, false
	}
	return float64(people) / float64(s.Computed().People), true
}

// Excess returns the time over a threshold in minutes, negative within it; not
// known without a time.
func (c *CommuneAccess) Excess(threshold road.Deciseconds) (minutes float64, known bool) {
	if !c.Time().Reached() {
		return 0, false
	}
	return float64(int64(c.Time())-int64(threshold)) / float64(road.Minute), true
}

// PeopleMinutesKnown reports whether PeopleMinutes is a figure: a commune may
// have no time, and a population may be unknown.
func (c *CommuneAccess) PeopleMinutesKnown() bool {
	return c.Time().Reached() && c.Commune.PopulationKnown
}

// ShareWithin returns the share of the commune's people computed within the
// k-th of the limits, as PeopleWithin counts them; not known without any.
func (c *CommuneAccess) ShareWithin(k int, limits []road.Deciseconds) (share float64, known bool) {
	people, known := c.PeopleWithin(k, limits)
	if !known || c.PeopleComputed() == 0 {
		return 0, false
	}
	return float64(people) / float64(c.PeopleComputed()), true
}

// Hours returns the half hours from the first to the last of any day at which a
// door is open for someone, end being the one after the last; both are 0 when
// no door opens.
func (o *Opening) Hours() (first, end int) {
	first = Slots
	for _, day := range o.Slots {
		for slot, people := range day {
			if people > 0 {
				first, end = min(first, slot), max(end, slot+1)
			}
		}
	}
	return min(first, end), end
}

// OnSunday reports whether a door is open on Sunday for any commune.
func (o *Opening) OnSunday() bool { return o.Days[label.DayIndex(time.Sunday)].Communes > 0 }

// Counted reports whether the rows of an input were counted. Roads and a file of speeds
// have none, nor was anything read of an input that is only referred to, such as the
// trips that published speeds were fitted on.
func (i *Input) Counted() bool {
	return i.Rows > 0 || i.SHA256 != "" && i.Role != RoleRoads && i.Role != RoleSpeeds
}

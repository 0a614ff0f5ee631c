package compare

import (
	"cmp"
	"slices"

	"acces30/coverage"
	"acces30/coverage/label"
	"acces30/coverage/road"
)

// Watched is a structure to look at first: gone from the list, open for less time
// than before, or with hours that do not meet the label's criteria.
type Watched struct {
	Structure  *coverage.StructureReach // as it is; as it was when Gone
	Gone       bool
	FewerHours bool // open for less time a week than before
	// MinutesBefore and MinutesNow are those open a week; 0 when not stated, or when
	// there is no earlier result.
	MinutesBefore, MinutesNow int
	UnderHours, UnderDays     bool // the label's criteria on hours, on days are not met
	New                       bool // they were met before, or nothing told
	Limits                    []road.Deciseconds
	Lost                      []coverage.Count // who is, or would be, beyond each limit without it, the others staying
}

// watch lists the structures in scope to look at: those gone first, then those open
// for less time, then those newly under a criterion, then the others under one; in
// each those whose loss would put the most people beyond the limits.
func (c *Comparison) watch() {
	changes := make(map[*coverage.StructureReach]*StructureChange)
	for i := range c.Structures {
		change := &c.Structures[i]
		if change.Kind == Gone && change.InScope {
			c.Watch = append(c.Watch, Watched{
				Structure: change.Before, Gone: true, MinutesBefore: change.Before.Weekly.Criteria.Minutes,
				Limits: c.Before.Study.Settings.Limits(),
			})
		}
		if change.After != nil {
			changes[change.After] = change
		}
	}
	for i := range c.After.Structures {
		s := &c.After.Structures[i]
		if !s.InScope {
			continue
		}
		w := watched(s, changes[s])
		if c.Before == nil { // nothing is known of before
			w.MinutesBefore = 0
		}
		if w.FewerHours || w.UnderHours || w.UnderDays {
			w.Limits = c.After.Study.Settings.Limits()
			c.Watch = append(c.Watch, w)
		}
	}
	c.weighWatched()
}

// watched says what is to be watched of a structure that is there, given what
// changed of it, nil for nothing.
func watched(s *coverage.StructureReach, change *StructureChange) Watched {
	criteria := &s.Weekly.Criteria
	w := Watched{
		Structure: s, MinutesBefore: criteria.Minutes, MinutesNow: criteria.Minutes,
		UnderHours: criteria.Hours == label.NotMet, UnderDays: criteria.Days == label.NotMet,
	}
	if change == nil {
		return w
	}
	w.MinutesBefore = change.MinutesBefore
	// With a point that is untold, or another structure's now, it may be as long.
	if change.HoursKnown && !change.Parted && untold(change.After.Structure) <= untold(change.Before.Structure) {
		w.FewerHours = change.MinutesAfter < change.MinutesBefore
	}
	was := label.Criteria{}
	if change.Before != nil {
		was = change.Before.Weekly.Criteria
	}
	w.New = w.UnderHours && was.Hours != label.NotMet || w.UnderDays && was.Days != label.NotMet
	return w
}

// Withdrawn counts the structures in scope whose hours are told of fewer points or days
// than before: that they were cut can't show.
func (c *Comparison) Withdrawn() (n int) {
	for i := range c.Structures {
		change := &c.Structures[i]
		if !change.InScope || !change.Kind.Has(Untold) {
			continue
		}
		was, is := &change.Before.Weekly.Week, &change.After.Weekly.Week
		if was.Stated && !is.Stated || is.Unknown&^was.Unknown != 0 || untold(change.After.Structure) > untold(change.Before.Structure) {
			n++
		}
	}
	return n
}

// untold counts the points of a structure that do not state their hours.
func untold(s *coverage.Structure) (n int) {
	for _, p := range slices.Concat(s.Points, s.Aside) {
		if !p.Hours.Stated {
			n++
		}
	}
	return n
}

// weighWatched sets who would be lost and sorts.
func (c *Comparison) weighWatched() {
	for i := range c.Watch {
		w := &c.Watch[i]
		result := c.After
		if w.Gone {
			result = c.Before
		}
		w.Lost = lostBy(result, w.Structure)
	}
	turn := func(w *Watched) int {
		switch {
		case w.Gone:
			return 0
		case w.FewerHours:
			return 1
		case w.New:
			return 2
		}
		return 3
	}
	slices.SortStableFunc(c.Watch, func(a, b Watched) int {
		order := cmp.Compare(turn(&a), turn(&b))
		for k := len(a.Lost) - 1; k >= 0 && len(a.Lost) == len(b.Lost); k-- {
			order = cmp.Or(order, cmp.Compare(b.Lost[k].People, a.Lost[k].People))
		}
		return cmp.Or(order, cmp.Compare(a.Structure.Structure.ID, b.Structure.Structure.ID))
	})
}

// lostBy returns the communes in scope that would be beyond each limit of a result
// without one of its structures, the others staying.
func lostBy(r *coverage.Result, s *coverage.StructureReach) []coverage.Count {
	limits := r.Study.Settings.Limits()
	lost := make([]coverage.Count, len(limits))
	for i := range r.Communes {
		c := &r.Communes[i]
		if c.Status == coverage.NotComputed || c.Nearest[0].Structure == coverage.NoStructure || &r.Structures[c.Nearest[0].Structure] != s {
			continue
		}
		for k, limit := range limits {
			if c.ReferenceTime() <= limit && c.Nearest[1].Time > limit {
				lost[k].Add(c.Commune)
			}
		}
	}
	return lost
}

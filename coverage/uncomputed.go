package coverage

import (
	"acces30/coverage/finding"
	"acces30/coverage/refusal"
)

// Uncomputed counts the communes without a time for a reason other than that no
// road leads there: they have no position, lie outside the data on roads, or too
// far from any road in it.
func (r *Result) Uncomputed() Count {
	var count Count
	for i := range r.Communes {
		if c := &r.Communes[i]; r.uncomputed(c) {
			count.Add(c.Commune)
		}
	}
	return count
}

// uncomputed reports whether the inputs, and not the roads of the country, are
// why a commune has no time.
func (r *Result) uncomputed(c *CommuneAccess) bool {
	switch c.Status {
	case Unlocated:
		return true
	case Unreachable:
		at, _ := c.Commune.Reference(r.Study.Settings.Reference)
		extent := &r.Study.Extent
		return c.OffRoads || extent.Limited() && !extent.Bound.Contains(at.Point)
	}
	return false
}

// Refuse returns a *refusal.Refusal when nothing was computed, or so little that
// no sentence about the scope would be true; nil when there is an answer.
func (r *Result) Refuse() error {
	timed := 0
	for i := range r.Communes {
		if r.Communes[i].Time().Reached() {
			timed++
		}
	}
	var roads finding.Word
	if files := r.Study.FileOf(RoleRoads); files != "" {
		roads = finding.Word(" (" + files + ")")
	}
	all := r.Scope.All
	if timed == 0 {
		return refusal.NothingComputed(roads, finding.Word(r.Study.FileOf(RoleStructures)), finding.Count(all.Communes))
	}
	uncomputed := r.Uncomputed()
	if share, limit := uncomputed.shareOf(all), r.Study.Settings.MaxUncomputed; share > limit {
		return refusal.TooMuchUncomputed(roads, finding.Count(uncomputed.Communes), finding.Count(all.Communes),
			finding.Percent(share), finding.Percent(limit))
	}
	return nil
}

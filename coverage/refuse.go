package coverage

import (
	"acces30/coverage/finding"
	"acces30/coverage/refusal"
)

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
	all, times := r.Scope.All, r.Study.FileOf(RoleTimes)
	if timed == 0 && times != "" {
		return refusal.NoTimeGiven(finding.Word(times), finding.Word(r.Study.FileOf(RoleStructures)), finding.Count(all.Communes))
	}
	if timed == 0 {
		return refusal.NothingComputed(roads, finding.Word(r.Study.FileOf(RoleStructures)), finding.Count(all.Communes))
	}
	uncomputed := r.Scope.NotComputed
	if share, limit := uncomputed.shareOf(all), r.Study.Settings.MaxUncomputed; share > limit {
		if times != "" {
			return refusal.TooFewTimes(finding.Word(times), finding.Count(uncomputed.Communes), finding.Count(all.Communes),
				finding.Percent(share), finding.Percent(limit))
		}
		return refusal.TooMuchUncomputed(roads, finding.Count(uncomputed.Communes), finding.Count(all.Communes),
			finding.Percent(share), finding.Percent(limit))
	}
	return nil
}

package sample

import (
	"acces30/coverage"
	"acces30/coverage/road"
)

// Plan gives a result plans of two objectives, as an analysis would: two new labels
// for the communes beyond the promise, and one for the mean time, not proved.
func Plan(r *coverage.Result) {
	beyond := r.BeyondFirst()
	timed := r.Slowest(2)
	people := int64(timed[0].Commune.Population)
	more := int64(timed[1].Commune.Population)
	cover := coverage.Plan{
		Objective: coverage.CoverMost, Limit: coverage.Promise, Demands: r.Scope.Computed(),
		Beyond: r.TallyAt(coverage.Promise).Beyond, Candidates: len(r.Communes),
		Curve: []coverage.PlanStep{
			{New: 1, Value: people, Bound: people, Proved: true, Mean: 10.5, Longest: 40 * road.Minute},
			{New: 2, Value: people + more, Bound: people + more + 10, Mean: 10.1, Longest: 35 * road.Minute},
		},
		Sites: []coverage.PlannedSite{
			{Commune: timed[0].Commune, Gain: people, Sum: people, Helps: timed[:1], Alternatives: []coverage.PlannedAlternative{{Commune: timed[1].Commune, Value: people}}},
			{Commune: timed[1].Commune, Gain: more, Sum: people + more, Helps: timed[1:]},
		},
		Fewest: &coverage.PlanStep{New: 3, Value: 3, Bound: 3, Proved: true, Complete: true},
		Left:   beyond[:1],
	}
	mean := cover
	mean.Objective, mean.Limit, mean.Fewest = coverage.LeastMean, 0, nil
	mean.Sites = cover.Sites[:1]
	mean.Curve = []coverage.PlanStep{{New: 1, Value: 6_000_000, Bound: 5_900_000, Mean: 9.5, Longest: 44 * road.Minute}}
	r.Plans = []coverage.Plan{cover, mean}
}

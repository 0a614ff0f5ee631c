package sample

import (
	"slices"

	"acces30/coverage"
	"acces30/coverage/road"
)

// Plan gives a result plans of two objectives, as an analysis would: two new labels
// for the communes beyond the promise, beside it one that helps those farthest first,
// and one for the mean time, not proved.
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
	at := slices.Index(r.Study.Settings.Limits(), coverage.Promise)
	newly := func(communes ...*coverage.CommuneAccess) []coverage.Count {
		counts := make([]coverage.Count, len(r.Study.Settings.Limits()))
		for _, c := range communes {
			counts[at].Add(c.Commune)
		}
		return counts
	}
	cover.Before = coverage.PlanStep{Mean: 11.25, Longest: timed[0].Time(), Newly: newly(), Cut: r.Scope.Unreachable}
	for k := range cover.Curve {
		step := &cover.Curve[k]
		for _, c := range timed[:k+1] {
			step.Sites = append(step.Sites, c.Commune)
		}
		step.Newly, step.Cut = newly(timed[:k+1]...), r.Scope.Unreachable
		step.AtLimit = step.Newly[at]
		cover.Sites[k].Newly = newly(timed[k])
		cover.Sites[k].AtLimit = cover.Sites[k].Newly[at]
	}
	cover.Fewest.Sites = append([]*coverage.Commune{r.Communes[0].Commune}, cover.Curve[1].Sites...)
	fair := cover
	fair.Objective, fair.Fewest = coverage.LeastFarthest, nil
	fair.Curve = []coverage.PlanStep{cover.Curve[0]}
	fair.Curve[0].Value, fair.Curve[0].Bound = int64(30*road.Minute), int64(30*road.Minute)
	fair.Curve[0].Mean, fair.Curve[0].Longest = 10.75, 30*road.Minute
	fair.Sites = []coverage.PlannedSite{cover.Sites[0]}
	fair.Sites[0].Gain, fair.Sites[0].Sum, fair.Sites[0].Alternatives = 3_000_000, 3_000_000, nil
	mean := cover
	cover.Fair = &fair
	mean.Objective, mean.Limit, mean.Fewest = coverage.LeastMean, 0, nil
	mean.Sites = cover.Sites[:1]
	mean.Curve = []coverage.PlanStep{{New: 1, Value: 6_000_000, Bound: 5_900_000, Mean: 9.5, Longest: 44 * road.Minute, Sites: cover.Curve[0].Sites, Newly: newly(timed[0])}}
	r.Plans = []coverage.Plan{cover, mean}
	r.Study.Settings.Costs.House = coverage.Price{Running: coverage.Yearly(coverage.HouseRunning), Subsidy: coverage.Yearly(coverage.HouseSubsidy)}
	actions(r, newly(timed[0]), newly())
}

// actions gives a result a measure of every kind, those of a plan opening the
// commune that is slowest.
func actions(r *coverage.Result, gained, none []coverage.Count) {
	costs, at, open := &r.Study.Settings.Costs, &r.Structures[0], r.Slowest(1)[0].Commune
	nothing := coverage.Euros{Stated: true}
	r.Rounds = []coverage.Round{{
		Limit: coverage.Promise, Drive: 62 * road.Minute, Step: r.Plans[0].Curve[0],
		Stops: []coverage.RoundStop{
			{Commune: r.Communes[0].Commune, HalfDays: []int{0, 1, 4}, Hours: 9, From: 31 * road.Minute, AtLimit: r.Plans[0].Curve[0].AtLimit, Helps: r.Slowest(1)},
			{Commune: open, HalfDays: []int{2, 3}, Hours: 6, From: road.Unreached},
		},
	}}
	r.Actions = []coverage.Action{
		{Kind: coverage.RunBus, Limit: coverage.Promise, Stops: 2, Hours: 6, Gained: gained, Lost: none},
		{Kind: coverage.OpenHouse, Limit: coverage.Promise, Open: open, Gained: gained, Lost: none, Price: costs.House},
		{Kind: coverage.OpenBranch, Limit: coverage.Promise, Open: open, At: at, Drive: 31 * road.Minute, Gained: gained, Lost: none},
		{Kind: coverage.LongerHours, At: at, Hours: 4.5, Gained: none, Lost: none, LabelDays: coverage.Count{Communes: 2, People: 700}},
		{Kind: coverage.MoveHouse, Limit: coverage.Promise, Open: open, At: at, Gained: gained, Lost: none, Price: coverage.Price{Running: nothing, Subsidy: nothing}},
		{Kind: coverage.CloseHouse, At: at, Gained: none, Lost: gained, Price: costs.House.Times(-1)},
	}
}

// Load gives a result with plans a capacity of 10,000 people a structure, and loads:
// the first structure hands people on and stays over it.
func Load(r *coverage.Result) {
	r.Study.Settings.Capacity = coverage.Capacity{PerAgent: 5000, Agents: 2}
	r.Loads = make([]coverage.Load, len(r.Structures))
	for i := range r.Structures {
		r.Loads[i] = coverage.Load{Nearest: r.Structures[i].Catchment.People, Shared: r.Structures[i].Catchment.People}
	}
	r.Loads[0].Shared -= 500
	r.Loads[1].Shared += 500
	r.Plans[0].Sites[0].Relieves = []coverage.Relief{{Structure: &r.Structures[0], People: 640}}
}

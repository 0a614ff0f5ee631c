package analysis

import (
	"context"
	"slices"

	"acces30/coverage"
	"acces30/coverage/road"
	"acces30/coverage/siting"
)

// plan finds where new labels serve best, on the times that flag the communes.
func (a *analysis) plan(ctx context.Context) error {
	s := &a.study.Settings.Plan
	if s.New == 0 {
		return nil
	}
	p := a.newPlanning()
	if s.Objective != coverage.CoverMost {
		plan, err := p.byTime(ctx, s.Objective)
		a.result.Plans = []coverage.Plan{plan}
		return err
	}
	limits := p.limits(s.Limits)
	p.asked = p.farthestAsked(limits)
	for _, limit := range limits {
		plan, err := p.cover(ctx, limit)
		if err != nil {
			return err
		}
		plan.Instead = !slices.Contains(s.Limits, limit)
		a.result.Plans = append(a.result.Plans, plan)
	}
	if s := &a.study.Settings; len(limits) == 0 || s.NoStructures {
		return nil
	}
	return p.actions(ctx)
}

// tighter are the limits that are planned for where nobody is beyond those asked.
var tighter = []road.Deciseconds{20 * road.Minute, 15 * road.Minute, 10 * road.Minute, 5 * road.Minute}

// limits returns those asked for that leave people beyond; where none does, the
// longest that does.
func (p *planning) limits(asked []road.Deciseconds) []road.Deciseconds {
	var kept []road.Deciseconds
	for _, limit := range asked {
		if p.beyond(limit).People > 0 {
			kept = append(kept, limit)
		}
	}
	for _, limit := range tighter {
		if len(kept) == 0 && p.beyond(limit).People > 0 {
			kept = append(kept, limit)
		}
	}
	return kept
}

// beyond counts the communes planned for that are beyond a limit today.
func (p *planning) beyond(limit road.Deciseconds) coverage.Count {
	var n coverage.Count
	for _, row := range p.demands {
		if c := &p.result.Communes[row]; c.Time() > limit {
			n.Add(c.Commune)
		}
	}
	return n
}

// work bounds the search for one plan.
func (p *planning) work() siting.Limits { return siting.Limits{Work: p.study.Settings.Plan.Work} }

// farthestAsked is how far times to all candidates are needed.
func (p *planning) farthestAsked(limits []road.Deciseconds) road.Deciseconds {
	horizon := road.Deciseconds(0)
	for _, limit := range limits {
		horizon = max(horizon, limit)
	}
	if p.fairWanted() && horizon > 0 {
		horizon = max(horizon, p.far())
	}
	return horizon
}

// cover plans for the most people newly within a limit.
func (p *planning) cover(ctx context.Context, limit road.Deciseconds) (coverage.Plan, error) {
	plan, err := p.begin(ctx, coverage.CoverMost)
	if err != nil {
		return plan, err
	}
	plan.Limit, plan.Beyond = limit, p.beyond(limit)
	problem, err := p.problem(ctx, limit)
	if err != nil {
		return plan, err
	}
	n, stops := p.study.Settings.Plan.New, p.study.Settings.Plan.Bus.Stops
	if p.study.Settings.NoStructures {
		stops = 0
	}
	found, err := problem.MaxCover(ctx, limit, max(n, stops), p.work())
	if err != nil {
		return plan, err
	}
	if stops > 0 {
		if err := p.round(ctx, limit, &found[stops-1]); err != nil {
			return plan, err
		}
	}
	found = found[:n]
	for k := range found {
		step, err := p.step(ctx, &plan, k+1, &found[k])
		if err != nil {
			return plan, err
		}
		plan.Curve = append(plan.Curve, step)
	}
	last := &found[len(found)-1]
	if err := p.enter(ctx, &plan, last, problem.CoverAlternatives(last, limit, asGood)); err != nil {
		return plan, err
	}
	fewest, err := problem.SetCover(ctx, limit, p.work())
	if err != nil {
		return plan, err
	}
	step, err := p.step(ctx, &plan, len(fewest.Sites), &fewest)
	if err != nil {
		return plan, err
	}
	plan.Fewest = &step
	plan.Fair, err = p.fair(ctx, &plan)
	return plan, err
}

// asGood is the share of what a new label adds that another must add to stand in for
// it.
const asGood = 0.95

// byTime plans for the least people × time or the shortest longest time.
func (p *planning) byTime(ctx context.Context, objective coverage.Objective) (coverage.Plan, error) {
	problem, err := p.problem(ctx, road.Unreached)
	if err != nil {
		return coverage.Plan{}, err
	}
	n := p.study.Settings.Plan.New
	plan, err := p.begin(ctx, objective)
	if err != nil {
		return plan, err
	}
	if objective == coverage.LeastFarthest {
		found, err := problem.Center(ctx, n, p.work())
		if err != nil {
			return plan, err
		}
		return plan, p.only(ctx, &plan, n, &found, problem.CenterAlternatives(&found, 1.05))
	}
	found, err := problem.Median(ctx, n, p.work())
	if err != nil {
		return plan, err
	}
	return plan, p.only(ctx, &plan, n, &found, problem.MedianAlternatives(&found, asGood))
}

// only puts a plan in that was made for one number of new labels alone.
func (p *planning) only(ctx context.Context, plan *coverage.Plan, n int, found *siting.Plan, alternatives [][]siting.Alternative) error {
	step, err := p.step(ctx, plan, n, found)
	if err != nil {
		return err
	}
	plan.Curve = []coverage.PlanStep{step}
	return p.enter(ctx, plan, found, alternatives)
}

// mostFair is how many communes the plan that helps those farthest first is sought
// for, beside one that covers most: their times to all candidates are needed.
const mostFair = 5000

// fairWork bounds its search, for each of its covering problems: it stands beside
// the answer and must not hold it up.
const fairWork = 20_000_000

// fairWanted reports whether that plan is sought.
func (p *planning) fairWanted() bool {
	return !p.study.Settings.NoStructures && len(p.demands) <= mostFair
}

// fair plans for those farthest first, with as many new labels as a plan that covers
// most.
func (p *planning) fair(ctx context.Context, beside *coverage.Plan) (*coverage.Plan, error) {
	n := len(beside.Sites)
	if n == 0 || !p.fairWanted() {
		return nil, nil
	}
	found, known := p.fairs[n]
	if !known {
		problem, err := p.problem(ctx, p.far())
		if err != nil {
			return nil, err
		}
		center, err := problem.Center(ctx, n, siting.Limits{Work: fairWork})
		if err != nil {
			return nil, err
		}
		found, p.fairs[n] = &center, &center
	}
	fair, err := p.begin(ctx, coverage.LeastFarthest)
	if err != nil {
		return nil, err
	}
	fair.Limit, fair.Beyond, fair.Instead = beside.Limit, beside.Beyond, beside.Instead
	return &fair, p.only(ctx, &fair, n, found, nil)
}

func (p *planning) begin(ctx context.Context, objective coverage.Objective) (coverage.Plan, error) {
	plan := coverage.Plan{Objective: objective, Candidates: len(p.candidates)}
	for _, row := range p.demands {
		plan.Demands.Add(p.result.Communes[row].Commune)
	}
	return plan, p.afterwards(ctx, &plan, &plan.Before, nil)
}

// step sums a plan up.
func (p *planning) step(ctx context.Context, plan *coverage.Plan, n int, found *siting.Plan) (coverage.PlanStep, error) {
	step := coverage.PlanStep{New: n, Value: found.Value, Bound: found.Bound, Proved: found.Proved, Complete: found.Complete}
	return step, p.afterwards(ctx, plan, &step, found.Candidates())
}

// enter puts the sites of a plan in.
func (p *planning) enter(ctx context.Context, plan *coverage.Plan, found *siting.Plan, alternatives [][]siting.Alternative) error {
	reaches, err := p.reachOf(ctx, found.Candidates())
	if err != nil {
		return err
	}
	sum, times, taken := int64(0), p.now(), make([]bool, len(p.demands))
	for i, site := range found.Sites {
		sum += site.Gain
		planned := coverage.PlannedSite{Commune: p.candidates[site.Candidate], Gain: site.Gain, Sum: sum}
		planned.Relieves = p.relieves(taken, reaches[i])
		planned.Newly, planned.AtLimit = p.open(times, reaches[i], plan.Limit)
		for _, demand := range site.Covers {
			planned.Helps = append(planned.Helps, &p.result.Communes[p.demands[demand]])
		}
		if i < len(alternatives) {
			for _, other := range alternatives[i] {
				planned.Alternatives = append(planned.Alternatives, coverage.PlannedAlternative{Commune: p.candidates[other.Candidate], Value: other.Value})
			}
		}
		plan.Sites = append(plan.Sites, planned)
	}
	for _, demand := range found.Uncoverable {
		plan.Left = append(plan.Left, &p.result.Communes[p.demands[demand]])
	}
	return nil
}

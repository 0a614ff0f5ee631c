package analysis

import (
	"context"
	"slices"

	"acces30/coverage"
	"acces30/coverage/road"
	"acces30/coverage/siting"
	"acces30/coverage/travel"
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
	for _, limit := range limits {
		plan, err := p.cover(ctx, limit)
		if err != nil {
			return err
		}
		plan.Instead = !slices.Contains(s.Limits, limit)
		a.result.Plans = append(a.result.Plans, plan)
	}
	return nil
}

// planning is what all plans of a study share.
type planning struct {
	*analysis
	demands    []int // rows of the communes planned for
	legs       [][]road.Leg
	roads      []uint32            // Attachment.Road of every demand
	candidates []*coverage.Commune // by code
	arrivals   []road.Attachment   // of the candidates
	groups     []int               // of the candidates: their intercommunal body
}

// newPlanning lays out the communes planned for and the candidates. Planned for is
// every commune in scope that hangs on the network and has people.
func (a *analysis) newPlanning() *planning {
	p := &planning{analysis: a}
	rows := make(map[string]int, len(a.result.Communes))
	for i := range a.result.Communes {
		c := &a.result.Communes[i]
		rows[c.Commune.Code] = i
		if len(a.departures[i]) > 0 && c.Commune.Population > 0 {
			p.demands = append(p.demands, i)
			p.legs, p.roads = append(p.legs, a.departures[i]), append(p.roads, a.roadOf[i])
		}
	}
	s := &a.study.Settings.Plan
	bodies := make(map[string]int)
	for i := range a.study.Communes {
		c := &a.study.Communes[i]
		row, inScope := rows[c.Code]
		switch {
		case s.Candidates == nil && !inScope, s.Candidates != nil && !slices.Contains(s.Candidates, c.Code):
			continue
		case slices.Contains(s.Exclude, c.Code), c.Population < s.MinPeople:
			continue
		case inScope && a.result.Communes[row].Time() < s.MinTime:
			continue
		}
		on := a.arriveIn(c)
		if len(on.Legs) == 0 {
			continue
		}
		group := -1
		if c.EPCICode != "" {
			if _, known := bodies[c.EPCICode]; !known {
				bodies[c.EPCICode] = len(bodies)
			}
			group = bodies[c.EPCICode]
		}
		p.candidates, p.arrivals, p.groups = append(p.candidates, c), append(p.arrivals, on), append(p.groups, group)
	}
	return p
}

// arriveIn returns the legs to a commune's reference point, where a label would go.
func (a *analysis) arriveIn(c *coverage.Commune) road.Attachment {
	if named, ok := a.study.Roads.(coverage.Named); ok {
		return named.ArriveAt(c.Code)
	}
	at, _ := c.Reference(a.study.Settings.Reference)
	if !at.Known || a.study.EnclaveAt(at.Point) != nil {
		return road.Attachment{}
	}
	return a.study.Roads.Arrive(at.Point, road.OffPeak)
}

// problem finds the times from the demands to the candidates within a limit, by
// one bounded search for each candidate, on all processors.
func (p *planning) problem(ctx context.Context, limit road.Deciseconds) (*siting.Problem, error) {
	sources := make([][]road.Leg, len(p.candidates))
	for i := range sources {
		sources[i] = p.arrivals[i].Legs
	}
	members, err := travel.Catchments(ctx, p.backward, sources, p.legs, limit)
	if err != nil {
		return nil, err
	}
	problem := &siting.Problem{PerGroup: p.study.Settings.Plan.PerEPCI}
	for _, row := range p.demands {
		c := &p.result.Communes[row]
		problem.Demands = append(problem.Demands, siting.Demand{People: int64(c.Commune.Population), Now: c.Time()})
	}
	onRoad := make(map[uint32][]int) // demands by their road
	for i, number := range p.roads {
		if number != 0 {
			onRoad[number] = append(onRoad[number], i)
		}
	}
	for i := range p.candidates {
		candidate := siting.Candidate{Group: p.groups[i]}
		for _, m := range members[i] {
			candidate.Reaches = append(candidate.Reaches, siting.Reach{Demand: int32(m.Target), Time: m.Time})
		}
		for _, demand := range onRoad[p.arrivals[i].Road] {
			candidate.Reaches = p.direct(candidate.Reaches, i, demand, limit)
		}
		problem.Candidates = append(problem.Candidates, candidate)
	}
	return problem, nil
}

// direct enters the path from a demand to a candidate on the same road that passes
// no node, where it is the fastest.
func (p *planning) direct(reaches []siting.Reach, candidate, demand int, limit road.Deciseconds) []siting.Reach {
	setting := p.study.Settings.Reference
	from, _ := p.result.Communes[p.demands[demand]].Commune.Reference(setting)
	to, _ := p.candidates[candidate].Reference(setting)
	t, _, ok := p.study.Roads.Between(from.Point, to.Point, road.OffPeak)
	if !ok || t > limit {
		return reaches
	}
	for k := range reaches {
		if int(reaches[k].Demand) == demand {
			reaches[k].Time = min(reaches[k].Time, t)
			return reaches
		}
	}
	return append(reaches, siting.Reach{Demand: int32(demand), Time: t})
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

// cover plans for the most people newly within a limit.
func (p *planning) cover(ctx context.Context, limit road.Deciseconds) (coverage.Plan, error) {
	plan := p.begin(coverage.CoverMost)
	plan.Limit, plan.Beyond = limit, p.beyond(limit)
	problem, err := p.problem(ctx, limit)
	if err != nil {
		return plan, err
	}
	found, err := problem.MaxCover(ctx, limit, p.study.Settings.Plan.New, p.work())
	if err != nil {
		return plan, err
	}
	for k := range found {
		plan.Curve = append(plan.Curve, p.step(k+1, &found[k]))
	}
	last := &found[len(found)-1]
	p.enter(&plan, last, problem.CoverAlternatives(last, limit, 0.95))
	fewest, err := problem.SetCover(ctx, limit, p.work())
	if err != nil {
		return plan, err
	}
	step := p.step(len(fewest.Sites), &fewest)
	plan.Fewest = &step
	return plan, nil
}

// byTime plans for the least people × time or the shortest longest time.
func (p *planning) byTime(ctx context.Context, objective coverage.Objective) (coverage.Plan, error) {
	plan := p.begin(objective)
	problem, err := p.problem(ctx, road.Unreached)
	if err != nil {
		return plan, err
	}
	n := p.study.Settings.Plan.New
	if objective == coverage.LeastFarthest {
		found, err := problem.Center(ctx, n, p.work())
		if err != nil {
			return plan, err
		}
		plan.Curve = []coverage.PlanStep{p.step(n, &found)}
		p.enter(&plan, &found, problem.CenterAlternatives(&found, 1.05))
		return plan, nil
	}
	found, err := problem.Median(ctx, n, p.work())
	if err != nil {
		return plan, err
	}
	plan.Curve = []coverage.PlanStep{p.step(n, &found)}
	p.enter(&plan, &found, problem.MedianAlternatives(&found, 1.05))
	return plan, nil
}

func (p *planning) begin(objective coverage.Objective) coverage.Plan {
	plan := coverage.Plan{Objective: objective, Candidates: len(p.candidates)}
	for _, row := range p.demands {
		plan.Demands.Add(p.result.Communes[row].Commune)
	}
	return plan
}

// step sums a plan up.
func (p *planning) step(n int, found *siting.Plan) coverage.PlanStep {
	people := 0
	for _, row := range p.demands {
		people += p.result.Communes[row].Commune.Population
	}
	step := coverage.PlanStep{
		New: n, Value: found.Value, Bound: found.Bound, Proved: found.Proved, Complete: found.Complete,
		Longest: road.Deciseconds(found.Longest),
	}
	if people > 0 {
		step.Mean = float64(found.Time) / float64(people) / float64(road.Minute)
	}
	return step
}

// enter puts the sites of a plan in.
func (p *planning) enter(plan *coverage.Plan, found *siting.Plan, alternatives [][]siting.Alternative) {
	sum := int64(0)
	for i, site := range found.Sites {
		sum += site.Gain
		planned := coverage.PlannedSite{Commune: p.candidates[site.Candidate], Gain: site.Gain, Sum: sum}
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
}

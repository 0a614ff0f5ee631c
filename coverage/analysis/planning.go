package analysis

import (
	"context"
	"slices"

	"acces30/coverage"
	"acces30/coverage/road"
	"acces30/coverage/siting"
	"acces30/coverage/travel"
)

// planning is what all plans of a study share.
type planning struct {
	*analysis
	demands    []int // rows of the communes planned for
	legs       [][]road.Leg
	roads      []uint32            // Attachment.Road of every demand
	candidates []*coverage.Commune // by code
	arrivals   []road.Attachment   // of the candidates
	groups     []int               // of the candidates: their intercommunal body

	asked   road.Deciseconds     // how far matrix is to go at least, so that it is found once for all limits
	horizon road.Deciseconds     // how far it goes
	matrix  [][]siting.Reach     // of every candidate; nil before fill
	known   map[int]reached      // what single candidates reach, see reachOf
	fairs   map[int]*siting.Plan // those farthest first, by the number of new labels
}

// newPlanning lays out the communes planned for and the candidates. Planned for is
// every commune in scope that hangs on the network and has people.
func (a *analysis) newPlanning() *planning {
	p := &planning{analysis: a, known: make(map[int]reached), fairs: make(map[int]*siting.Plan)}
	rows := make(map[string]int, len(a.result.Communes))
	for i := range a.result.Communes {
		c := &a.result.Communes[i]
		rows[c.Commune.Code] = i
		if len(a.departures[i]) > 0 && c.Commune.Population > 0 {
			p.demands = append(p.demands, i)
			p.legs, p.roads = append(p.legs, a.departures[i]), append(p.roads, a.roadOf[i])
		}
	}
	served := a.served()
	bodies := make(map[string]int)
	for i := range a.study.Communes {
		c := &a.study.Communes[i]
		var access *coverage.CommuneAccess
		if row, inScope := rows[c.Code]; inScope {
			access = &a.result.Communes[row]
		}
		if !a.mayOpen(c, access, served) {
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

// served returns the communes that a service point stands in today, by code.
func (a *analysis) served() map[string]bool {
	served := make(map[string]bool)
	for i := range a.study.Structures {
		for _, point := range a.study.Structures[i].Points {
			served[point.Commune] = true
		}
	}
	return served
}

// mayOpen reports whether the settings let a label go to a commune: those of the
// list of candidates where there is one, else those in scope without a service
// point, but for the excluded, the small and the near ones. Access is nil of a
// commune out of scope.
func (a *analysis) mayOpen(c *coverage.Commune, access *coverage.CommuneAccess, served map[string]bool) bool {
	s := &a.study.Settings.Plan
	switch {
	case s.Candidates != nil && !slices.Contains(s.Candidates, c.Code):
		return false
	case s.Candidates == nil && (access == nil || served[c.Code]):
		return false
	case slices.Contains(s.Exclude, c.Code), c.Population < s.MinPeople:
		return false
	}
	return access == nil || access.Time() >= s.MinTime
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

// fill finds the times from the demands to all candidates within a horizon, by one
// bounded search for each candidate, on all processors. What it found before serves
// for a nearer one.
func (p *planning) fill(ctx context.Context, horizon road.Deciseconds) error {
	if p.matrix != nil && horizon <= p.horizon {
		return nil
	}
	each := make([][]int, len(p.candidates))
	for i := range each {
		each[i] = []int{i}
	}
	matrix, err := p.search(ctx, each, horizon)
	p.matrix, p.horizon = matrix, horizon
	return err
}

// problem is the siting problem with the times within a limit.
func (p *planning) problem(ctx context.Context, limit road.Deciseconds) (*siting.Problem, error) {
	if err := p.fill(ctx, max(limit, p.asked)); err != nil {
		return nil, err
	}
	problem := &siting.Problem{PerGroup: p.study.Settings.Plan.PerEPCI}
	for _, row := range p.demands {
		c := &p.result.Communes[row]
		problem.Demands = append(problem.Demands, siting.Demand{People: int64(c.Commune.Population), Now: c.Time()})
	}
	for i := range p.candidates {
		reaches := p.matrix[i]
		if limit < p.horizon {
			reaches = slices.DeleteFunc(slices.Clone(reaches), func(r siting.Reach) bool { return r.Time > limit })
		}
		problem.Candidates = append(problem.Candidates, siting.Candidate{Group: p.groups[i], Reaches: reaches})
	}
	return problem, nil
}

// search finds the times from the demands to the nearest candidate of each of some
// groups, within a limit: one search for a group.
func (p *planning) search(ctx context.Context, groups [][]int, limit road.Deciseconds) ([][]siting.Reach, error) {
	sources := make([][]road.Leg, len(groups))
	for n, group := range groups {
		for _, i := range group {
			sources[n] = append(sources[n], p.arrivals[i].Legs...)
		}
	}
	members, err := travel.Catchments(ctx, p.backward, sources, p.legs, limit)
	if err != nil {
		return nil, err
	}
	onRoad := make(map[uint32][]int) // demands by their road
	for i, number := range p.roads {
		if number != 0 {
			onRoad[number] = append(onRoad[number], i)
		}
	}
	found := make([][]siting.Reach, len(groups))
	for n, group := range groups {
		for _, m := range members[n] {
			found[n] = append(found[n], siting.Reach{Demand: int32(m.Target), Time: m.Time})
		}
		for _, i := range group {
			for _, demand := range onRoad[p.arrivals[i].Road] {
				found[n] = p.direct(found[n], i, demand, limit)
			}
		}
	}
	return found, nil
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

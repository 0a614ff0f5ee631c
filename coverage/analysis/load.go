package analysis

import (
	"context"

	"acces30/coverage"
)

// loads shares the people among the structures within the threshold, where there is a
// limit to what one can receive.
func (a *analysis) loads(context.Context) error {
	var neighbours []coverage.Neighbour
	for structure := range a.result.Structures {
		for _, m := range a.result.Structures[structure].Reached {
			c := &a.result.Communes[m.Index]
			if m.Time <= a.study.Settings.Threshold && c.Nearest[0].Structure != structure && c.Nearest[0].Structure != coverage.NoStructure {
				neighbours = append(neighbours, coverage.Neighbour{Commune: int(m.Index), Structure: structure, More: m.Time - c.ReferenceTime()})
			}
		}
	}
	a.result.Share(neighbours)
	return nil
}

// relieves lists the structures in scope with more people nearest to them than they can
// receive, and how many of these a new label would be nearer to: those of communes that
// no label of the plan before it took.
func (p *planning) relieves(taken []bool, site reached) []coverage.Relief {
	capacity, limited := p.study.Settings.Capacity.People()
	if !limited {
		return nil
	}
	people := make([]int, len(p.result.Structures))
	for _, r := range site {
		c := &p.result.Communes[p.demands[r.Demand]]
		at := c.Nearest[0].Structure
		if at != coverage.NoStructure && !taken[r.Demand] && r.Time < c.ReferenceTime() {
			taken[r.Demand] = true
			if p.result.Structures[at].InScope && p.result.Loads[at].Nearest > capacity {
				people[at] += c.Commune.Population
			}
		}
	}
	var all []coverage.Relief
	for at, n := range people {
		if n > 0 {
			all = append(all, coverage.Relief{Structure: &p.result.Structures[at], People: n})
		}
	}
	return all
}

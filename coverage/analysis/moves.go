package analysis

import (
	"cmp"
	"context"
	"slices"

	"acces30/coverage"
	"acces30/coverage/road"
)

// moves finds, for each new label of each plan, the structure that could best move
// there instead of a new house: the one whose leaving keeps most people within the
// plan's limit, then makes others drive least. A move must bring more people within
// that limit than it puts beyond, and leave no fewer within the promise. A structure
// is named once for a limit.
func (p *planning) moves(ctx context.Context) ([]coverage.Action, error) {
	var all []coverage.Action
	for i := range p.result.Plans {
		plan := &p.result.Plans[i]
		var used []int
		for _, c := range plan.Last().Sites {
			at := slices.Index(p.candidates, c)
			reaches, err := p.reachOf(ctx, []int{at})
			if err != nil {
				return nil, err
			}
			for _, structure := range p.bestMovers(reaches[0], plan.Limit) {
				action := p.moved(structure, reaches[0], plan.Limit)
				if slices.Contains(used, structure) || action.Net(p.promise()) < 0 {
					continue
				}
				action.Open = c
				used, all = append(used, structure), append(all, action)
				break
			}
		}
	}
	return all, nil
}

// promise is the index of the threshold among the limits.
func (p *planning) promise() int {
	return slices.Index(p.study.Settings.Limits(), p.study.Settings.Threshold)
}

// bestMovers lists the structures in scope whose move to a candidate brings more
// people within a limit than it puts beyond, the best first.
func (p *planning) bestMovers(site reached, limit road.Deciseconds) []int {
	dependent := make([]int, len(p.demands)) // the structure that a demand is lost with
	net := make([]int64, len(p.result.Structures))
	people := func(k int) int64 { return int64(p.result.Communes[p.demands[k]].Commune.Population) }
	for k, row := range p.demands {
		c := &p.result.Communes[row]
		dependent[k] = coverage.NoStructure
		if first := c.Nearest[0]; first.Time <= limit && c.Nearest[1].Time > limit {
			dependent[k] = first.Structure
			net[first.Structure] -= people(k)
		}
	}
	gain := int64(0)
	for _, r := range site {
		if r.Time > limit {
			continue
		}
		if at := dependent[r.Demand]; at != coverage.NoStructure {
			net[at] += people(int(r.Demand)) // taken in again
		}
		if p.result.Communes[p.demands[r.Demand]].Time() > limit {
			gain += people(int(r.Demand))
		}
	}
	closures := p.result.Closures()
	var list []int
	harm := make([]float64, len(net))
	for i := range p.result.Structures {
		s := &p.result.Structures[i]
		if s.InScope && gain+net[i] > 0 {
			list = append(list, i)
			harm[i] = closures[slices.IndexFunc(closures, func(c coverage.Closure) bool { return c.Structure == s })].Minutes
		}
	}
	slices.SortStableFunc(list, func(a, b int) int { return cmp.Or(-cmp.Compare(net[a], net[b]), cmp.Compare(harm[a], harm[b])) })
	return list
}

// moved tells what it changes at every limit when a structure closes and a candidate
// opens.
func (p *planning) moved(structure int, site reached, planned road.Deciseconds) coverage.Action {
	limits := p.study.Settings.Limits()
	nothing := coverage.Euros{Stated: true}
	action := coverage.Action{
		Kind: coverage.MoveHouse, Limit: planned, At: &p.result.Structures[structure],
		Gained: make([]coverage.Count, len(limits)), Lost: make([]coverage.Count, len(limits)),
		Price: coverage.Price{Running: nothing, Subsidy: nothing},
	}
	times := p.now()
	for k, row := range p.demands {
		if c := &p.result.Communes[row]; c.Nearest[0].Structure == structure {
			times[k] = c.Nearest[1].Time
		}
	}
	p.open(times, site, planned)
	for k, row := range p.demands {
		c := &p.result.Communes[row]
		for n, limit := range limits {
			switch before := c.Time(); {
			case before > limit && times[k] <= limit:
				action.Gained[n].Add(c.Commune)
			case before <= limit && times[k] > limit:
				action.Lost[n].Add(c.Commune)
			}
		}
	}
	return action
}

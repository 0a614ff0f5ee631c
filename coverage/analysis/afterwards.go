package analysis

import (
	"context"

	"acces30/coverage"
	"acces30/coverage/road"
	"acces30/coverage/siting"
)

// reached are the times from the demands to a candidate, as far as any may matter.
type reached []siting.Reach

// farthest is the longest time that a new label can shorten: nobody drives farther
// to one than to a structure of today. It is Unreached where somebody has none.
func (p *planning) farthest() road.Deciseconds {
	farthest := road.Deciseconds(0)
	for _, row := range p.demands {
		farthest = max(farthest, p.result.Communes[row].Time())
	}
	return farthest
}

// far is as farthest, but for those who reach no structure of today: they count as
// far as the longest limit of all.
func (p *planning) far() road.Deciseconds {
	limits := p.study.Settings.Limits()
	far := limits[len(limits)-1]
	for _, limit := range p.study.Settings.Plan.Limits {
		far = max(far, limit)
	}
	for _, row := range p.demands {
		if t := p.result.Communes[row].Time(); t.Reached() {
			far = max(far, t)
		}
	}
	return far
}

// reachOf returns the times from the demands to some candidates, each searched for
// once, as far as it can change anything or as the longest limit.
func (p *planning) reachOf(ctx context.Context, candidates []int) ([]reached, error) {
	var missing [][]int
	for _, i := range candidates {
		if _, found := p.known[i]; !found {
			p.known[i] = nil
			missing = append(missing, []int{i})
		}
	}
	if len(missing) > 0 {
		found, err := p.search(ctx, missing, max(p.far(), p.farthest()))
		if err != nil {
			return nil, err
		}
		for n, one := range missing {
			p.known[one[0]] = found[n]
		}
	}
	all := make([]reached, len(candidates))
	for n, i := range candidates {
		all[n] = p.known[i]
	}
	return all, nil
}

// now returns the times of the demands today.
func (p *planning) now() []road.Deciseconds {
	times := make([]road.Deciseconds, len(p.demands))
	for k, row := range p.demands {
		times[k] = p.result.Communes[row].Time()
	}
	return times
}

// open shortens times by a new label, and counts the communes that it brings within
// each of the limits, and within that of a plan.
func (p *planning) open(times []road.Deciseconds, site reached, planned road.Deciseconds) (newly []coverage.Count, atLimit coverage.Count) {
	limits := p.study.Settings.Limits()
	newly = make([]coverage.Count, len(limits))
	for _, r := range site {
		before := times[r.Demand]
		if r.Time >= before {
			continue
		}
		times[r.Demand] = r.Time
		c := p.result.Communes[p.demands[r.Demand]].Commune
		for k, limit := range limits {
			if before > limit && r.Time <= limit {
				newly[k].Add(c)
			}
		}
		if planned > 0 && before > planned && r.Time <= planned {
			atLimit.Add(c)
		}
	}
	return newly, atLimit
}

// afterwards tells what times are with new labels, by one search from all of them: a
// plan for a limit knows no times beyond it.
func (p *planning) afterwards(ctx context.Context, plan *coverage.Plan, step *coverage.PlanStep, sites []int) error {
	for _, i := range sites {
		step.Sites = append(step.Sites, p.candidates[i])
	}
	nearest, err := p.search(ctx, [][]int{sites}, max(p.far(), p.farthest()))
	if err != nil {
		return err
	}
	times := p.now()
	step.Newly, step.AtLimit = p.open(times, nearest[0], plan.Limit)
	people, sum := 0, 0.0
	for k, row := range p.demands {
		c := p.result.Communes[row].Commune
		if !times[k].Reached() {
			step.Cut.Add(c)
			continue
		}
		people += c.Population
		sum += float64(c.Population) * float64(times[k])
		step.Longest = max(step.Longest, times[k])
	}
	if people == 0 {
		step.Longest = road.Unreached
		return nil
	}
	step.Mean = sum / float64(people) / float64(road.Minute)
	return nil
}

package analysis

import (
	"context"
	"slices"

	"acces30/coverage"
	"acces30/coverage/road"
	"acces30/coverage/siting"
	"acces30/coverage/travel"
)

// round makes a bus round of the stops of a plan that covers most.
func (p *planning) round(ctx context.Context, limit road.Deciseconds, found *siting.Plan) error {
	stops := found.Candidates()
	if len(stops) == 0 {
		return nil
	}
	plan := coverage.Plan{Objective: coverage.CoverMost, Limit: limit}
	step, err := p.step(ctx, &plan, len(stops), found)
	if err != nil {
		return err
	}
	if err := p.enter(ctx, &plan, found, nil); err != nil {
		return err
	}
	slices.SortFunc(plan.Sites, func(a, b coverage.PlannedSite) int {
		return slices.Index(p.candidates, a.Commune) - slices.Index(p.candidates, b.Commune)
	})
	slices.Sort(stops)
	drives, err := p.between(ctx, stops)
	if err != nil {
		return err
	}
	order := shortestRound(drives)
	bus := &p.study.Settings.Plan.Bus
	people := make([]int, len(order))
	for n, stop := range order {
		people[n] = plan.Sites[stop].AtLimit.People
	}
	halves := bus.HalfDays(people)
	round := coverage.Round{Limit: limit, Step: step}
	before := order[len(order)-1]
	for n, stop := range order {
		site := &plan.Sites[stop]
		round.Stops = append(round.Stops, coverage.RoundStop{
			Commune: site.Commune, HalfDays: halves[n], Hours: bus.Hours * float64(len(halves[n])),
			From: drives[before][stop], AtLimit: site.AtLimit, Helps: site.Helps,
		})
		round.Drive = round.Drive.Plus(drives[before][stop])
		before = stop
	}
	p.result.Rounds = append(p.result.Rounds, round)
	return nil
}

// between returns the times from each of some candidates to each, Unreached where
// there is no way.
func (p *planning) between(ctx context.Context, candidates []int) ([][]road.Deciseconds, error) {
	to := make([][]road.Leg, len(candidates))
	from := make([]road.Attachment, len(candidates))
	legs := make([][]road.Leg, len(candidates))
	for n, i := range candidates {
		to[n] = p.arrivals[i].Legs
		from[n] = p.departFrom(p.candidates[i], road.OffPeak)
		legs[n] = from[n].Legs
	}
	members, err := travel.Catchments(ctx, p.backward, to, legs, road.Unreached)
	if err != nil {
		return nil, err
	}
	times := make([][]road.Deciseconds, len(candidates))
	for n := range times {
		times[n] = slices.Repeat([]road.Deciseconds{road.Unreached}, len(candidates))
		times[n][n] = 0
	}
	setting := p.study.Settings.Reference
	for n, i := range candidates {
		for _, m := range members[n] {
			if int(m.Target) != n {
				times[m.Target][n] = m.Time
			}
		}
		for k, other := range candidates {
			if k == n || from[k].Road == 0 || from[k].Road != p.arrivals[i].Road {
				continue
			}
			a, _ := p.candidates[other].Reference(setting)
			b, _ := p.candidates[i].Reference(setting)
			if t, _, ok := p.study.Roads.Between(a.Point, b.Point, road.OffPeak); ok {
				times[k][n] = min(times[k][n], t)
			}
		}
	}
	return times, nil
}

// shortestRound returns the order in which a round through all places and back is
// shortest, beginning with the first place; of equal ones the first in order. It looks
// at all subsets of the places (Held and Karp 1962): some 14 at most.
func shortestRound(times [][]road.Deciseconds) []int {
	n := len(times)
	if n == 1 {
		return []int{0}
	}
	// rest[visited][at] is the shortest way from a place through those not visited and
	// back to the first one.
	full := 1<<n - 1
	rest := make([][]uint64, full+1)
	for visited := full; visited >= 1; visited-- {
		rest[visited] = make([]uint64, n)
		for at := range n {
			if visited == full {
				rest[visited][at] = uint64(times[at][0])
				continue
			}
			best := ^uint64(0)
			for next := range n {
				if visited&(1<<next) == 0 {
					best = min(best, uint64(times[at][next])+rest[visited|1<<next][next])
				}
			}
			rest[visited][at] = best
		}
	}
	order, visited := []int{0}, 1
	for at := 0; visited != full; {
		for next := range n {
			if visited&(1<<next) == 0 && uint64(times[at][next])+rest[visited|1<<next][next] == rest[visited][at] {
				order, visited, at = append(order, next), visited|1<<next, next
				break
			}
		}
	}
	return order
}

package siting

import (
	"math"
	"slices"

	"acces30/coverage/road"
)

// plan describes a set of candidates: its sites in the order of what they add,
// and the times that result. A site's gain is counted in people newly within
// the limit, or in people × time saved where limit is road.Unreached.
func (p *Problem) plan(set []int, limit road.Deciseconds) Plan {
	times := make([]road.Deciseconds, len(p.Demands))
	for j, d := range p.Demands {
		times[j] = d.Now
	}
	var plan Plan
	outOfReach := p.outOfReach()
	for left := slices.Clone(set); len(left) > 0; {
		best, most := 0, gained{-1, -1}
		for n, i := range left {
			if g := p.gain(i, times, limit, outOfReach); g.more(most) {
				best, most = n, g
			}
		}
		plan.Sites = append(plan.Sites, p.open(left[best], times, limit, most))
		left = slices.Delete(left, best, best+1)
	}
	for j, d := range p.Demands {
		d.Now = times[j]
		plan.Time += d.People * d.now(outOfReach)
		if d.People > 0 && times[j].Reached() {
			plan.Longest = max(plan.Longest, int64(times[j]))
		}
	}
	return plan
}

// gained is what a candidate adds: what counts first, and the time saved.
type gained struct{ first, time int64 }

func (g gained) more(than gained) bool {
	return g.first > than.first || g.first == than.first && g.time > than.time
}

// gain returns what a candidate adds to given times.
func (p *Problem) gain(i int, times []road.Deciseconds, limit, outOfReach road.Deciseconds) gained {
	var g gained
	for _, r := range p.Candidates[i].Reaches {
		d := p.Demands[r.Demand]
		d.Now = times[r.Demand]
		if r.Time >= d.Now {
			continue
		}
		g.time += d.People * (d.now(outOfReach) - int64(r.Time))
		if d.Now > limit && r.Time <= limit {
			g.first += d.People
		}
	}
	if limit == road.Unreached {
		g.first = g.time
	}
	return g
}

// open opens a candidate: times become those with it.
func (p *Problem) open(i int, times []road.Deciseconds, limit road.Deciseconds, gain gained) Site {
	site := Site{Candidate: i, Gain: gain.first}
	for _, r := range p.Candidates[i].Reaches {
		before := times[r.Demand]
		if r.Time >= before {
			continue
		}
		times[r.Demand] = r.Time
		newly := limit == road.Unreached || before > limit && r.Time <= limit
		if newly && p.Demands[r.Demand].People > 0 {
			site.Covers = append(site.Covers, int(r.Demand))
		}
	}
	slices.Sort(site.Covers)
	return site
}

// uncoverable returns the demands beyond a limit that no candidate brings
// within it. A limit of math.MaxUint32 - 1 is any time at all.
func (p *Problem) uncoverable(limit road.Deciseconds) []int {
	can := p.coverable(limit)
	var none []int
	for j, d := range p.Demands {
		if d.People > 0 && d.Now > limit && !can[j] {
			none = append(none, j)
		}
	}
	return none
}

// anyTime is a limit that every time reached is within.
const anyTime = road.Deciseconds(math.MaxUint32 - 1)

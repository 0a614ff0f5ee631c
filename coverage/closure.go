package coverage

import (
	"cmp"
	"slices"

	"acces30/coverage/road"
)

// Closure is what it would cost to close one structure, the others staying.
type Closure struct {
	Structure *StructureReach
	Lost      []Count // communes in scope that would be beyond each of Settings.Limits
	Nearest   Count   // communes that it is the nearest of
	Minutes   float64 // people × minutes that they would drive more, of those who reach another
	Stranded  Count   // communes that reach no other
	Saved     Price   // a year, by the structure's format
	Takers    []Taker // whom its people would go to, most first
	Over      int     // people more that takers in scope would then have nearest to them than they can receive; 0 without a capacity
}

// Closures returns what closing each structure in scope would cost, the least
// harmful first: by the people who would be beyond the threshold, then beyond the
// shorter limits, then by people × minutes. What closing two neighbours at once
// would cost is more than both together: ClosurePairs has it. Of one without any service
// point that counts, such as a bus whose stops are not known, nobody can tell.
func (r *Result) Closures() []Closure {
	limits := r.Study.Settings.Limits()
	next := make([]map[int]int, len(r.Structures)) // people by the structure they would go to
	byStructure := make([]Closure, len(r.Structures))
	for i := range byStructure {
		byStructure[i] = Closure{
			Structure: &r.Structures[i], Lost: make([]Count, len(limits)),
			Saved: r.Study.Settings.Costs.PriceOf(r.Structures[i].Structure),
		}
	}
	for i := range r.Communes {
		c := &r.Communes[i]
		first := c.Nearest[0]
		if first.Structure == NoStructure || c.Status == NotComputed {
			continue
		}
		byStructure[first.Structure].lose(c, c.Nearest[1].Time, limits)
		if at := c.Nearest[1].Structure; at != NoStructure && c.Commune.Population > 0 {
			if next[first.Structure] == nil {
				next[first.Structure] = make(map[int]int)
			}
			next[first.Structure][at] += c.Commune.Population
		}
	}
	var all []Closure
	for i := range byStructure {
		if s := &r.Structures[i]; s.InScope && len(s.Points) > 0 {
			byStructure[i].Takers, byStructure[i].Over = r.takers(next[i])
			all = append(all, byStructure[i])
		}
	}
	at := slices.Index(limits, r.Study.Settings.Threshold)
	slices.SortStableFunc(all, func(a, b Closure) int {
		order := cmp.Compare(a.Lost[at].People, b.Lost[at].People)
		for k := len(limits) - 1; k >= 0; k-- {
			order = cmp.Or(order, cmp.Compare(a.Lost[k].People, b.Lost[k].People))
		}
		return cmp.Or(order, cmp.Compare(a.Minutes, b.Minutes))
	})
	return all
}

// lose counts a commune whose nearest structure closes, given the time to the next.
func (c *Closure) lose(commune *CommuneAccess, next road.Deciseconds, limits []road.Deciseconds) {
	c.Nearest.Add(commune.Commune)
	for k, limit := range limits {
		if commune.ReferenceTime() <= limit && next > limit {
			c.Lost[k].Add(commune.Commune)
		}
	}
	if !next.Reached() {
		c.Stranded.Add(commune.Commune)
		return
	}
	c.Minutes += float64(commune.Commune.Population) * float64(next-commune.ReferenceTime()) / float64(road.Minute)
}

// ClosurePair is what it would cost to close two structures at once, where that is
// more than closing each alone: they stand in for each other.
type ClosurePair struct {
	A, B *StructureReach
	Lost []Count // as Closure.Lost: lost by both together and by neither alone
}

// ClosurePairs returns the pairs of structures in scope that cover for each other,
// those whose closing would put the most people beyond the threshold first.
func (r *Result) ClosurePairs() []ClosurePair {
	limits := r.Study.Settings.Limits()
	pairs := make(map[[2]int]*ClosurePair)
	for i := range r.Communes {
		c := &r.Communes[i]
		a, b := c.Nearest[0].Structure, c.Nearest[1].Structure
		if c.Status == NotComputed || a == NoStructure || b == NoStructure || !r.Structures[a].InScope || !r.Structures[b].InScope {
			continue
		}
		key := [2]int{min(a, b), max(a, b)}
		p := pairs[key]
		if p == nil {
			p = &ClosurePair{A: &r.Structures[key[0]], B: &r.Structures[key[1]], Lost: make([]Count, len(limits))}
			pairs[key] = p
		}
		for k, limit := range limits {
			if c.Nearest[1].Time <= limit && c.Nearest[2].Time > limit {
				p.Lost[k].Add(c.Commune)
			}
		}
	}
	return sortedPairs(pairs, slices.Index(limits, r.Study.Settings.Threshold))
}

// sortedPairs lists the pairs that lose anybody.
func sortedPairs(pairs map[[2]int]*ClosurePair, at int) []ClosurePair {
	var all []ClosurePair
	for _, p := range pairs {
		if slices.ContainsFunc(p.Lost, func(c Count) bool { return c.Communes > 0 }) {
			all = append(all, *p)
		}
	}
	slices.SortFunc(all, func(a, b ClosurePair) int {
		order := -cmp.Compare(a.Lost[at].People, b.Lost[at].People)
		for k := range a.Lost {
			order = cmp.Or(order, -cmp.Compare(a.Lost[k].People, b.Lost[k].People))
		}
		return cmp.Or(order, cmp.Compare(a.A.Structure.ID, b.A.Structure.ID), cmp.Compare(a.B.Structure.ID, b.B.Structure.ID))
	})
	return all
}

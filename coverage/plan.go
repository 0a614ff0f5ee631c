package coverage

import (
	"cmp"
	"slices"

	"acces30/coverage/road"
)

// Objective is what a plan of new labels is to reach.
type Objective uint8

// Objectives.
const (
	CoverMost     Objective = iota // the most people newly within a limit
	LeastMean                      // the least people × time to the nearest structure
	LeastFarthest                  // the shortest longest time
	Objectives    = int(LeastFarthest) + 1
)

// objectiveCodes are stable: they are what settings and files say.
var objectiveCodes = [Objectives]string{CoverMost: "coverage", LeastMean: "mean", LeastFarthest: "farthest"}

// Code returns the objective's stable code.
func (o Objective) Code() string {
	if int(o) < len(objectiveCodes) {
		return objectiveCodes[o]
	}
	return "unknown"
}

// ParseObjective returns the objective of a code; ok is false when there is none.
func ParseObjective(code string) (o Objective, ok bool) {
	i := slices.Index(objectiveCodes[:], code)
	return Objective(max(i, 0)), i >= 0
}

// PlanSettings are what is asked of a plan of new labels.
type PlanSettings struct {
	New        int // labels, 0 for no plan
	Objective  Objective
	Limits     []road.Deciseconds // of CoverMost, each planned for by itself
	Candidates []string           // communes where a label may go, by code; all in scope when nil
	Exclude    []string           // communes where none may
	MinPeople  int                // of a candidate
	MinTime    road.Deciseconds   // from a candidate to the nearest structure of today
	PerEPCI    int                // new labels in one intercommunal body; 0 is no limit
	Work       int64              // matrix entries looked at for one plan; 0 is the solver's own
}

// Plan says where new labels serve best for one objective and limit, with today's
// structures in their places. Values are people newly within the limit (CoverMost),
// people × tenths of a second (LeastMean), or tenths of a second (LeastFarthest).
type Plan struct {
	Objective  Objective
	Limit      road.Deciseconds // of CoverMost
	Demands    Count            // the communes planned for
	Beyond     Count            // of these, beyond the limit today
	Candidates int
	Curve      []PlanStep       // by number of new labels, from 1 on
	Sites      []PlannedSite    // of the last step, in the order of what they add
	Fewest     *PlanStep        // CoverMost: the fewest labels that cover all who can be; nil when not asked
	Left       []*CommuneAccess // beyond the limit, or out of reach, whom no candidate helps
	Instead    bool             // planned for since nobody is beyond the limits asked
}

// PlanStep is what so many new labels reach, and how sure it is that no others
// reach more.
type PlanStep struct {
	New          int
	Value, Bound int64
	Proved       bool
	Complete     bool    // all who can be helped are
	Mean         float64 // people's mean time after, in minutes
	Longest      road.Deciseconds
}

// Gap is how far the value may be from the best, as a share of it; 0 when proved.
func (s *PlanStep) Gap() float64 {
	if s.Proved || s.Value == 0 {
		return 0
	}
	gap := float64(s.Bound-s.Value) / float64(s.Value)
	return max(gap, -gap)
}

// PlannedSite is a new label of a plan.
type PlannedSite struct {
	Commune      *Commune
	Gain         int64            // what it adds to the labels before it
	Sum          int64            // what they add together, itself included
	Helps        []*CommuneAccess // that it brings within the limit first, or nearer
	Alternatives []PlannedAlternative
}

// PlannedAlternative is a commune that could stand in for a new label of a plan
// while the others stay, for at most a twentieth less.
type PlannedAlternative struct {
	Commune *Commune
	Value   int64
}

// Last returns the plan with all labels asked for; nil of an empty one.
func (p *Plan) Last() *PlanStep {
	if len(p.Curve) == 0 {
		return nil
	}
	return &p.Curve[len(p.Curve)-1]
}

// Closure is what it would cost to close one structure, the others staying.
type Closure struct {
	Structure *StructureReach
	Lost      []Count // communes in scope that would be beyond each of Settings.Limits
	Nearest   Count   // communes that it is the nearest of
	Minutes   float64 // people × minutes that they would drive more, of those who reach another
	Stranded  Count   // communes that reach no other
}

// Closures returns what closing each structure in scope would cost, the least
// harmful first: by the people who would be beyond the threshold, then beyond the
// shorter limits, then by people × minutes. What closing two neighbours at once
// would cost is more than both together: ClosurePairs has it.
func (r *Result) Closures() []Closure {
	limits := r.Study.Settings.Limits()
	byStructure := make([]Closure, len(r.Structures))
	for i := range byStructure {
		byStructure[i] = Closure{Structure: &r.Structures[i], Lost: make([]Count, len(limits))}
	}
	for i := range r.Communes {
		c := &r.Communes[i]
		first := c.Nearest[0]
		if first.Structure == NoStructure || c.Status == NotComputed {
			continue
		}
		byStructure[first.Structure].lose(c, c.Nearest[1].Time, limits)
	}
	var all []Closure
	for i := range byStructure {
		if r.Structures[i].InScope {
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

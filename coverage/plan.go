package coverage

import (
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
	Bus        BusSettings
	Work       int64 // matrix entries looked at for one plan; 0 is the solver's own
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
	Before     PlanStep         // without any new label: times alone
	Curve      []PlanStep       // by number of new labels, from 1 on
	Sites      []PlannedSite    // of the last step, in the order of what they add
	Fewest     *PlanStep        // CoverMost: the fewest labels that cover all who can be; nil when not asked
	Left       []*CommuneAccess // beyond the limit, or out of reach, whom no candidate helps
	Instead    bool             // planned for since nobody is beyond the limits asked

	// Fair is the plan of as many labels that helps those farthest first, beside one
	// that covers most (CoverMost); its Limit is that of the plan it stands beside.
	// It is nil where there is no new label, and not sought for a whole network of
	// sites nor for very many communes.
	Fair *Plan
}

// Beside lists the plans of a result, each followed by the one that helps those
// farthest first.
func (r *Result) Beside() []*Plan {
	var all []*Plan
	for i := range r.Plans {
		all = append(all, &r.Plans[i])
		if fair := r.Plans[i].Fair; fair != nil {
			all = append(all, fair)
		}
	}
	return all
}

// MapPlan returns the plan that maps show: that for the threshold where there is one,
// else the first; nil without any new label.
func (r *Result) MapPlan() *Plan {
	var shown *Plan
	for i := range r.Plans {
		p := &r.Plans[i]
		if len(p.Sites) > 0 && (shown == nil || p.Limit == r.Study.Settings.Threshold && shown.Limit != p.Limit) {
			shown = p
		}
	}
	return shown
}

// InBoth returns the communes that have a new label in both of two plans, in the
// order of the first.
func (p *Plan) InBoth(other *Plan) []*Commune {
	var both []*Commune
	for i := range p.Sites {
		c := p.Sites[i].Commune
		if slices.ContainsFunc(other.Sites, func(s PlannedSite) bool { return s.Commune == c }) {
			both = append(both, c)
		}
	}
	return both
}

// PlanStep is what so many new labels reach, and how sure it is that no others
// reach more.
type PlanStep struct {
	New          int
	Value, Bound int64
	Proved       bool
	Complete     bool // all who can be helped are
	Sites        []*Commune
	Newly        []Count          // brought within each of Settings.Limits
	AtLimit      Count            // brought within Plan.Limit
	Mean         float64          // time after, over the people who reach a structure, in minutes
	Longest      road.Deciseconds // the longest of these times, Unreached where nobody has any
	Cut          Count            // communes that no structure is reached from, with the new ones
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
	Newly        []Count          // that it brings within each of Settings.Limits first
	AtLimit      Count            // that it brings within Plan.Limit first
	Helps        []*CommuneAccess // that it brings within the limit first, or nearer
	Relieves     []Relief         // overloaded structures whose people it is nearer to; nil without a capacity
	Alternatives []PlannedAlternative
}

// PlannedAlternative is a commune that could stand in for a new label of a plan
// while the others stay, for at most a twentieth less of what it adds to them.
type PlannedAlternative struct {
	Commune *Commune
	Value   int64
}

// GainedBy returns how many people the first n new labels bring within the plan's
// limit.
func (p *Plan) GainedBy(n int) int {
	people := 0
	for i := range p.Sites[:n] {
		people += p.Sites[i].AtLimit.People
	}
	return people
}

// ShareBeyond returns people as a share of those beyond the plan's limit today; known
// is false where nobody is, or where the plan has no limit.
func (p *Plan) ShareBeyond(people int) (share float64, known bool) {
	if p.Limit == 0 || p.Beyond.People == 0 {
		return 0, false
	}
	return float64(people) / float64(p.Beyond.People), true
}

// Last returns the plan with all labels asked for; nil of an empty one.
func (p *Plan) Last() *PlanStep {
	if len(p.Curve) == 0 {
		return nil
	}
	return &p.Curve[len(p.Curve)-1]
}

package coverage

import "acces30/coverage/road"

// ActionKind is a way to change who is within reach.
type ActionKind uint8

// Kinds of actions.
const (
	OpenHouse   ActionKind = iota // a new label in one place
	OpenBranch                    // a new antenne of a structure that there is
	RunBus                        // a new itinerant label with several stops
	LongerHours                   // the hours that the label asks for, at a structure that has fewer
	MoveHouse                     // a structure closes, another opens elsewhere
	CloseHouse                    // a structure closes
)

// Action is one measure taken alone, from today's situation, and what it changes.
type Action struct {
	Kind  ActionKind
	Limit road.Deciseconds // of the plan that it comes from; 0 for those that no plan made
	Open  *Commune         // where people are received newly; nil for none
	// At is the structure that closes, moves or opens for longer, or that a branch
	// belongs to: the nearest one labelled in scope.
	At    *StructureReach
	Drive road.Deciseconds // of a branch: from its commune to that structure
	Hours float64          // a week: LongerHours more, RunBus at the stop that has fewest
	Stops int              // RunBus

	Gained, Lost []Count // communes brought within each of Settings.Limits, and put beyond
	LabelDays    Count   // LongerHours: communes that newly have an open point within the threshold on as many days as the label asks for
	Price        Price   // more a year; less where it is negative
}

// Net returns how many people more are within the k-th of the limits.
func (a *Action) Net(k int) int { return a.Gained[k].People - a.Lost[k].People }

// PeopleFor is the amount, in euros a year, that people are counted for.
const PeopleFor = 10_000

// PeopleFor returns how many people more are within the k-th of the limits for every
// PeopleFor euros spent; below 0, how many less for every PeopleFor euros spent or
// saved. It is not known where the amount is not, or is none.
func (a *Action) PeopleFor(k int, euros Euros) (people float64, known bool) {
	if !euros.Stated || euros.Amount == 0 {
		return 0, false
	}
	return float64(a.Net(k)) * PeopleFor / max(euros.Amount, -euros.Amount), true
}

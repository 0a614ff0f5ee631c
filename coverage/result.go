package coverage

import (
	"math/bits"
	"slices"

	"acces30/coverage/finding"
	"acces30/coverage/isochrone"
	"acces30/coverage/road"
	"acces30/coverage/road/street"
)

// Result is what an analysis found. It refers to its Study and is complete:
// a report needs nothing else.
type Result struct {
	Study      *Study
	Communes   []CommuneAccess    // the communes in scope, by code
	Structures []StructureReach   // one for each of Study.Structures, in its order
	Tallies    []Tally            // one for each of Settings.Limits, ascending
	Classes    []ClassCount       // communes and people by time class, the last ones for no time
	Certainty  [Certainties]Count // of the communes computed
	Scope      Scope
	Opening    Opening
	Widenings  []Widening        // what longer hours of structures would give, most first
	Enough     []Tally           // as Tallies, by the points that are open enough
	OnlyThanks [Shortfalls]Count // communes covered, but by no point open enough
	Since      *Since            // nil when not asked
	Today      []Tally           // of a scenario: the Tallies without it
	Plans      []Plan            // where new labels could go; empty when not asked
	Scenarios  *ScenarioTimes    // nil when not asked, or without a structure on the network
	Loads      []Load            // one for each of Structures; nil without a capacity
	Rounds     []Round           // of a bus, for each limit planned for; empty when not asked
	Actions    []Action          // measures compared, by kind; empty without a plan that covers most
	ByPoint    []PeopleWithin    // for each of Settings.Limits; nil without population points, given or modelled

	// PeopleModelled tells that the points of ByPoint come from a model of where
	// people live, not from an input.
	PeopleModelled bool

	Projects []ProjectReach // one for each of Study.Projects
	// AllProjects are the communes that all of them together bring within each of
	// Settings.Limits; nil without any.
	AllProjects []Count
	Groups      []GroupSplit      // of the scope, one for each of Groups; nil when nothing counts them
	Zones       [][]ZoneAccess    // of the zones of every drawn one of Study.Zonings; nil of others
	Bands       []isochrone.Band  // areas from which any structure is reached, one for each of Settings.Isochrones
	Cell        float64           // side in metres of the cells of all bands
	OpenLand    street.Access     // how land off the network belongs to them, see isochrone.Surface
	Findings    []finding.Finding // the study's and the analysis's, sorted
}

// Status is where a commune stands against the threshold.
type Status uint8

// Statuses. A flag comes from the network time at the commune's point, on
// unrounded time. Where the inputs do not tell, a commune is NotComputed, and
// on no side of the threshold: Reason says why.
const (
	Covered     Status = iota // time <= threshold
	Beyond                    // time > threshold
	Unreachable               // no path leads to any service point, and the roads around are known to be complete
	NotComputed               // the inputs do not tell
)

// CommuneAccess is the access of one commune.
type CommuneAccess struct {
	Commune          *Commune
	Reference        ReferenceKind
	StandIn          bool    // Reference is not of the kind asked for, which is not known
	SnapMetres       float64 // straight distance from the reference point to the network
	OffRoads         bool    // no road of the network is near enough to the reference point
	Nearest          [NearestKept]Reach
	FlagBy           FlagKind         // whose time Time is
	Median           road.Deciseconds // time of the median inhabitant, with FlagByPeople
	Peak             road.Deciseconds // time to the nearest service point at peak hours, from the reference point
	Status           Status
	Reason           Reason       // why it is NotComputed, else Computed
	Fitness          Fitness      // whether the network's error was measured in such a place
	Spread           Spread       // of its time, by that error
	Certainty        Certainty    // NoCertainty when it is NotComputed
	Doubts           Doubts       // why it is not Assured, though Covered
	Class            int          // index in Result.Classes, NoClass when the commune is NotComputed
	Within           int          // structures within the threshold
	Ferry            bool         // the fastest path takes a ferry
	ByPoint          *PointShare  // nil without population points in the commune
	OpenDays         uint8        // days with an open point within the threshold in every week, Monday being bit 0
	Enough           Reach        // the nearest point open enough, from the reference point
	Shortfalls       ShortfallSet // why points within the threshold are not
	NearestShortfall Shortfall    // why the nearest point is not
	OnlyThanks       Shortfall    // thanks to what it is covered, when by no point open enough
	Groups           []GroupSplit // of its people and households, one for each of Groups; nil when nothing counts them
	SomeDays         float64      // days a week, on average, with one in some weeks only
	OpenHalves       uint16       // half-days with an open point within the threshold in every week, see label.HalfDays
	UntoldDays       uint8        // days of which some point within the threshold does not tell all hours
	Doors            [DoorTimes]Door
	DaysAside        bool // the days of the week were not looked at: the study is of a moment
}

// OnlyOne reports whether the commune is covered by one structure alone: it would
// be beyond if that one closed.
func (c *CommuneAccess) OnlyOne() bool { return c.Status == Covered && c.Within == 1 }

// Time returns the time to the nearest service point that stands for the commune,
// by its FlagBy, Unreached when none is.
func (c *CommuneAccess) Time() road.Deciseconds {
	if c.FlagBy == FlagByPeople {
		return c.Median
	}
	return c.ReferenceTime()
}

// ReferenceTime returns the time from the reference point, whoever the commune is
// flagged by.
func (c *CommuneAccess) ReferenceTime() road.Deciseconds { return c.Nearest[0].Time }

// DaysOpen returns on how many days a week a point within the threshold is
// open, on average. Stated is false when points are within the threshold but none of them
// states its hours: their days are not known; nor are they where the study is of a moment.
func (c *CommuneAccess) DaysOpen() (days float64, stated bool) {
	days = float64(bits.OnesCount8(c.OpenDays)) + c.SomeDays
	return days, !c.DaysAside && (days > 0 || c.Within == 0)
}

// PeopleMinutes weighs a commune beyond the threshold: its people times the
// minutes beyond. It is 0 for communes within, and where no time is known.
func (c *CommuneAccess) PeopleMinutes(threshold road.Deciseconds) float64 {
	if c.Status != Beyond {
		return 0
	}
	return float64(c.Commune.Population) * float64(c.Time()-threshold) / float64(road.Minute)
}

// PeopleWithin returns how many people of the commune are within the k-th of
// the limits: by its population points where it has any, else all or none of
// them by its reference point. Known is false where nothing tells.
func (c *CommuneAccess) PeopleWithin(k int, limits []road.Deciseconds) (people int, known bool) {
	switch {
	case c.ByPoint != nil:
		return c.ByPoint.Within[k], c.ByPoint.Computed > 0 || c.Commune.Population == 0
	case c.Status == NotComputed:
		return 0, false
	case c.Time() <= limits[k]:
		return c.Commune.Population, true
	}
	return 0, true
}

// PeopleComputed returns how many people of the commune PeopleWithin splits:
// those of the population points whose access is known, or all or none of them.
func (c *CommuneAccess) PeopleComputed() int {
	switch {
	case c.ByPoint != nil:
		return c.ByPoint.Computed
	case c.Status == NotComputed:
		return 0
	}
	return c.Commune.Population
}

// StructureReach is what one structure carries.
type StructureReach struct {
	Structure *Structure
	InScope   bool        // labelled by a département in scope
	Weekly    WeeklyHours // all its points together
	Catchment Count       // communes in scope that have it as the nearest
	Within    []Count     // communes in scope within each of Settings.Limits
	Reached   []TimeTo    // those within the last of them, from their reference points, by index in Result.Communes
	OnlyOne   Count       // covered communes in scope that would lose the promise if it closed
	Points    []PointReach
	Bands     []isochrone.Band // as Result.Bands, of this structure alone; nil for one out of scope or off the network
}

// OnNetwork reports whether all points of the structure are on the network.
func (s *StructureReach) OnNetwork() bool {
	return len(s.Points) > 0 && !slices.ContainsFunc(s.Points, func(p PointReach) bool { return !p.Attached })
}

// PointReach is what one service point carries.
type PointReach struct {
	SnapMetres float64
	Attached   bool  // false when the point is out of the network's reach
	Apart      bool  // its roads are joined to few others
	Catchment  Count // communes in scope that have it as the nearest point
}

// Count counts communes and the people who live there.
type Count struct {
	Communes int
	People   int
}

// Add counts one more commune.
func (c *Count) Add(commune *Commune) {
	c.Communes++
	c.People += commune.Population
}

// Tally splits the scope at one limit. Shares are of the people computed; those
// who were not are to be named beside them.
type Tally struct {
	Limit       road.Deciseconds
	Within      Count // time <= limit
	Beyond      Count // time > limit, or unreachable
	NotComputed Count // on neither side
}

// Computed returns how many communes and people the tally splits.
func (t Tally) Computed() Count {
	return Count{t.Within.Communes + t.Beyond.Communes, t.Within.People + t.Beyond.People}
}

// Share returns the share of people within the limit, among the people
// computed; 0 when there are none.
func (t Tally) Share() float64 {
	total := t.Computed().People
	if total == 0 {
		return 0
	}
	return float64(t.Within.People) / float64(total)
}

// BeyondShare returns the share of people beyond the limit, among the people
// computed; 0 when there are none.
func (t Tally) BeyondShare() float64 {
	total := t.Computed().People
	if total == 0 {
		return 0
	}
	return float64(t.Beyond.People) / float64(total)
}

// TallyAt returns the tally of a limit; it is empty when the limit is not
// among those computed.
func (r *Result) TallyAt(limit road.Deciseconds) Tally { return tallyAt(r.Tallies, limit) }

func tallyAt(tallies []Tally, limit road.Deciseconds) Tally {
	for _, t := range tallies {
		if t.Limit == limit {
			return t
		}
	}
	return Tally{Limit: limit}
}

// ClassCount counts the communes of one time class: over From and up to To.
type ClassCount struct {
	From, To    road.Deciseconds // To is Unreached-1 for the last class of times
	Unreachable bool             // the class of communes that no path leads from
	Count
}

// Scope sums up what the figures are about.
type Scope struct {
	All               Count
	Unreachable       Count
	NotComputed       Count
	ByReason          [Reasons]Count   // of the communes not computed
	ByFitness         [Fitnesses]Count // of the communes with a time
	UnknownPopulation int              // communes whose population is not stated
	Structures        int              // labelled by the départements in scope
	Itinerant         int              // of these, on the road
	Points            int              // their service points

	// Times over the people of communes with a path to a service point.
	Mean, Median, NinthDecile road.Deciseconds
}

// PeopleUnknown reports whether nothing is known of the population of the scope.
func (s *Scope) PeopleUnknown() bool {
	return s.UnknownPopulation > 0 && s.UnknownPopulation == s.All.Communes
}

// Computed returns the communes that were computed, and their people: what
// shares are of.
func (s *Scope) Computed() Count {
	return Count{s.All.Communes - s.NotComputed.Communes, s.All.People - s.NotComputed.People}
}

// StructureBands sums up the bands of all structures by limit: the fidelity and
// the size of all of them together, without any area.
func (r *Result) StructureBands() []isochrone.Band {
	all := make([]isochrone.Band, len(r.Bands))
	for k := range all {
		all[k].Limit = r.Bands[k].Limit
		for i := range r.Structures {
			if bands := r.Structures[i].Bands; k < len(bands) {
				all[k].SquareMetres += bands[k].SquareMetres
				all[k].Nodes.Add(bands[k].Nodes)
				all[k].CheckPoints.Add(bands[k].CheckPoints)
				all[k].People.Add(bands[k].People)
				all[k].Homes.Add(bands[k].Homes)
			}
		}
	}
	return all
}

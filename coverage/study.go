package coverage

import (
	"slices"
	"time"

	"acces30/coverage/finding"
	"acces30/coverage/label"
	"acces30/coverage/road"
)

// Promise is the State's promise of 2019: a France services at most 30
// minutes by car from home.
const Promise = 30 * road.Minute

// Views are the limits that are always computed, whatever the threshold: 15
// and 20 minutes carry the planning, 30 is the promise.
func Views() []road.Deciseconds {
	return []road.Deciseconds{15 * road.Minute, 20 * road.Minute, Promise}
}

// Settings are the choices of a run that change its result.
type Settings struct {
	Departements []string         // codes in scope; Load fills it in where nothing is asked for
	Date         time.Time        // the state of the structures on that day, midnight UTC
	Since        time.Time        // what came from this day on is told apart; zero when not asked
	Threshold    road.Deciseconds // limit of the flag; Promise by default
	Reference    ReferenceKind    // point that stands for a commune
	FlagBy       FlagKind         // whose time flags a commune
	Season       road.Season      // passes shut in winter count as shut by default
	MarginMetres float64          // how far around the scope communes and sites count

	MaxUncomputed float64 // percent of the people in scope that may stay without a time
	MaxListAge    int     // months that the list may be older than Date without a warning
	MaxRoadsAge   int     // months that the roads may be older than Date without a warning

	NoStructures bool // no structures of today: a plan alone can be asked for
	NamedEnds    bool // times come from a table of named ends: nobody needs a position

	BusLeftOut bool         // a bus of which no stop is known counts nowhere, not at its address
	LabelRules []label.Rule // what the label asks for, by date; without any what is known
	OpenEnough OpenEnough   // what a point needs to count in the second answer

	Plan     PlanSettings // where new labels could go
	Costs    Costs        // what measures are compared with
	Capacity Capacity     // how many people a structure can receive
	Opened   []string     // scenario: communes where a structure is opened, by code
	Closed   []string     // scenario: structures that are closed, by number

	At *label.Moment // scenario: only what is open then; nil for the whole week

	ScenarioTimes bool // find what the times of scenarios follow from

	Isochrones    []road.Deciseconds // limits of the areas drawn, ascending; none are drawn when empty
	IsochroneCell float64            // side in metres of the cells they are drawn with; 0 for what suits the roads
}

// DefaultIsochrones are the limits of the areas that are drawn.
func DefaultIsochrones() []road.Deciseconds {
	return []road.Deciseconds{10 * road.Minute, 15 * road.Minute, 20 * road.Minute, Promise}
}

// CountScope counts the communes in scope and around it, and the structures and
// service points in scope, before any time is computed.
func (s *Study) CountScope() (inScope Count, around, structures, points int) {
	for i := range s.Communes {
		if c := &s.Communes[i]; s.Settings.Includes(c.Departement) {
			inScope.Add(c)
		} else {
			around++
		}
	}
	for i := range s.Structures {
		if t := &s.Structures[i]; s.Settings.Includes(t.Departement) {
			structures++
			points += len(t.Points)
		}
	}
	return inScope, around, structures, points
}

// Limits returns the views and the threshold, ascending, each once.
func (s *Settings) Limits() []road.Deciseconds {
	limits := append(Views(), s.Threshold)
	slices.Sort(limits)
	return slices.Compact(limits)
}

// Includes reports whether a département is in scope. The scope is always a list:
// without one nothing is in scope.
func (s *Settings) Includes(departement string) bool {
	return slices.Contains(s.Departements, departement)
}

// Study is all that an analysis needs, read and checked. Package data pours it
// once, all but its network; On adds the network and leaves the study as it was.
type Study struct {
	Settings   Settings
	Communes   []Commune   // the study area, by code: the scope and its margin
	Structures []Structure // those of the study area on the date, by number
	List       ListDate    // the day that the list of structures is of
	Shut       []Structure // those that a scenario closes by hand, which are not among Structures
	Moment     *Moment     // when they are open; nil for the whole week
	Listed     int         // structures of the list in the study area, whatever the date
	FirstLabel time.Time   // first labelling date of these; zero when none is stated
	Benchmarks Benchmarks  // figures of regions and of France
	Enclaves   []Enclave   // areas without a road
	Network                // the roads; the zero Network before On
	Inputs     []Input     // what was read, in the order of the report

	Known         Known     // of the scope, apart from the inputs
	ListedInScope int       // structures of the list labelled in the scope, whatever the date
	Unlisted      Unlisted  // of which it has none
	Foreign       Agreement // structures listed in the scope; Apart those in a commune of another département
	SamePoint     Agreement // communes in scope; Apart those that stand at the very point of another
	Misplaced     Agreement // points of structures labelled in the scope; Apart those far from the commune stated
	Misnamed      Agreement // points of these whose commune is named beside its code; Apart those that stand there and are named as another
	Miscounted    Agreement // communes in scope whose people are known elsewhere too; Apart those with less than half or more than twice as many
	SumAgrees     bool      // those of Miscounted together have about the people that are known of them
	OutOfOutline  Agreement // communes in scope with an outline; Apart those whose point lies outside

	// PopulationPoints are where the people of the communes in scope live;
	// without any, all live at their commune's reference point.
	PopulationPoints []PopulationPoint
	// PopulationGroups say who lives at each of PopulationPoints; nil when nothing does.
	PopulationGroups []GroupCounts
	// Settlements are parts of communes with people of their own, by commune: the
	// places of the modelled network, and where its model has people live.
	Settlements []Settlement
	Projects    []Project         // candidates to a label, in the order given
	Zonings     []Zoning          // that the analyst brings, in the order given
	Official    *Official         // INSEE's own minutes; nil when not given
	Backdrop    Backdrop          // outlines for maps alone
	Findings    []finding.Finding // noticed while reading
}

// On returns the study with its network: what was read for the network, and
// what was noticed of it, come after the study's own.
func (s *Study) On(n *BuiltNetwork) *Study {
	on := *s
	on.Network = n.Network
	on.Inputs = slices.Concat(s.Inputs, n.Inputs)
	on.Findings = slices.Concat(s.Findings, n.Findings)
	if len(s.Settlements) > 0 && n.RoadsInfo.Kind != InterCommune {
		file := s.FileOf(RoleSettlements)
		on.Findings = append(on.Findings, finding.SettlementsUnused.Found().At(finding.Source{File: file}, "", file))
	}
	return &on
}

// Role is what an input is for.
type Role string

// Roles of inputs.
const (
	RoleCommunes    Role = "communes"
	RoleStructures  Role = "structures"
	RoleComplement  Role = "service-points"
	RoleAgents      Role = "agents"      // who receives people
	RoleProjects    Role = "projects"    // candidates to a label
	RoleLabelRules  Role = "label-rules" // what the label asks for
	RoleRoads       Role = "roads"
	RoleTimes       Role = "times" // from another engine
	RoleSpeeds      Role = "speeds"
	RolePopulation  Role = "population"
	RoleSettlements Role = "settlements"
	RoleOutlines    Role = "outlines"
	RoleMergers     Role = "mergers"
	RoleZones       Role = "zones"      // a zoning of the analyst's
	RoleOfficial    Role = "insee"      // INSEE's own minutes
	RoleTerrain     Role = "terrain"    // heights and areas of communes
	RoleBackdrop    Role = "backdrop"   // outlines for maps alone
	RoleCandidates  Role = "candidates" // communes where new labels may go
	RoleReference   Role = "reference"  // data that a parameter was calibrated on
)

// Input describes one input for the report and the manifest.
type Input struct {
	Role      Role
	File      string // name shown to the reader, without its folder
	SHA256    string // of the bytes read, in hexadecimal
	Bytes     int64
	Rows      int    // rows of data, read or set aside
	Lines     int    // of a text of separated values, 0 for other formats
	Kept      int    // rows of use to this study
	BuiltIn   bool   // part of the program
	Title     string // what a publisher calls it; empty when unknown
	Publisher string
	Vintage   string // date or year as the publisher gives it
	Licence   string
}

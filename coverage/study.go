package coverage

import (
	"slices"
	"time"

	"acces30/coverage/road"

	"github.com/paulmach/orb"
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
	Departements []string         // codes in scope; empty means all those of the communes
	Date         time.Time        // the state of the structures on that day, midnight UTC
	Threshold    road.Deciseconds // limit of the flag; Promise by default
	Reference    ReferenceKind    // point that stands for a commune
	MarginMetres float64          // how far around the scope communes and sites count

	Isochrones    []road.Deciseconds // limits of the areas drawn, ascending; none are drawn when empty
	IsochroneCell float64            // side in metres of the cells they are drawn with; 0 for what suits the roads
}

// DefaultIsochrones are the limits of the areas that are drawn.
func DefaultIsochrones() []road.Deciseconds {
	return []road.Deciseconds{10 * road.Minute, 15 * road.Minute, 20 * road.Minute, Promise}
}

// Limits returns the views and the threshold, ascending, each once.
func (s *Settings) Limits() []road.Deciseconds {
	limits := append(Views(), s.Threshold)
	slices.Sort(limits)
	return slices.Compact(limits)
}

// Includes tells whether a département is in scope.
func (s *Settings) Includes(departement string) bool {
	return len(s.Departements) == 0 || slices.Contains(s.Departements, departement)
}

// Roads is the road network of a study, whichever source it has. Depart gives
// the ways from a place onto the network, Arrive those from the network to a
// place, with whatever a drive costs at its ends. Between gives the time and
// the metres of a way between two places that passes no node, where both hang
// on the same Attachment.Road.
type Roads interface {
	Network() *road.Network
	Weights(when road.Conditions) road.Weights
	Depart(from orb.Point, when road.Conditions) road.Attachment
	Arrive(to orb.Point, when road.Conditions) road.Attachment
	Between(from, to orb.Point, when road.Conditions) (road.Deciseconds, uint32, bool)
}

// Extent tells where the data on roads ends; the zero Extent that it does not.
type Extent struct {
	Bound orb.Bound // in degrees: what lies outside has no roads here, though it may have some
	Edge  []uint32  // nodes where roads may go on beyond the data
}

// Limited tells whether the data ends anywhere.
func (e *Extent) Limited() bool { return e.Bound != (orb.Bound{}) }

// Study is all that an analysis needs, read and checked.
type Study struct {
	Settings   Settings
	Communes   []Commune   // the study area, by code: the scope and its margin
	Structures []Structure // those of the study area on the date, by number
	Roads      Roads
	RoadsInfo  RoadsInfo
	Extent     Extent     // of the data on roads
	MainRoads  []MainRoad // for maps; empty when the roads have no shape worth drawing
	Inputs     []Input    // what was read, in the order of the report

	// PopulationPoints are where the people of the communes in scope live;
	// without any, all live at their commune's reference point.
	PopulationPoints []PopulationPoint
	Findings         []Finding // noticed while reading
}

// MainRoad is a piece of a road that maps show.
type MainRoad struct {
	Class road.Class
	Line  orb.LineString // in degrees
}

// Role is what an input is for.
type Role string

// Roles of inputs.
const (
	RoleCommunes   Role = "communes"
	RoleStructures Role = "structures"
	RoleComplement Role = "service-points"
	RoleRoads      Role = "roads"
	RoleSpeeds     Role = "speeds"
	RolePopulation Role = "population"
	RoleOutlines   Role = "outlines"
	RoleMergers    Role = "mergers"
	RoleReference  Role = "reference" // data that a parameter was calibrated on
)

// Input describes one input for the report and the manifest.
type Input struct {
	Role      Role
	File      string // name shown to the reader, without its folder
	SHA256    string // of the bytes read, in hexadecimal
	Bytes     int64
	Rows      int    // rows of data, read or set aside
	Kept      int    // rows of use to this study
	BuiltIn   bool   // part of the program
	Title     string // what a publisher calls it; empty when unknown
	Publisher string
	Vintage   string // date or year as the publisher gives it
	Licence   string
}

// RoadsKind is the source of a road network.
type RoadsKind uint8

// Sources of road networks.
const (
	InterCommune RoadsKind = iota // modelled links between communes
	Streets                       // real roads of OpenStreetMap extracts
)

// RoadsInfo describes a road network for the report.
type RoadsInfo struct {
	Kind       RoadsKind
	Preset     string      // name of the speed table
	Parameters []Parameter // every speed and delay used
	Accuracy   []AccuracyBand
}

// Parameter is a value of a model: a key that the report's catalogue knows,
// the key's arguments, and the value with its unit.
type Parameter struct {
	Key   string
	Args  []string
	Value float64
	Unit  string
}

// AccuracyBand is the measured error of travel times against a reference, on
// pairs that took no part in the calibration, for reference times from From
// up to but not including To minutes.
type AccuracyBand struct {
	From, To       float64 // minutes of the reference
	Pairs          int
	MedianAbsolute float64 // median absolute error, as a share of the reference
	Median         float64 // median error with its sign
	NinthDecile    float64 // 9th decile of the absolute error
}

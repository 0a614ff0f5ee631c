package coverage

import (
	"acces30/coverage/finding"
	"acces30/coverage/road"
	"acces30/coverage/settle"

	"github.com/paulmach/orb"
)

// Network is the roads that a study is computed on, and what a report says of
// them.
type Network struct {
	Roads     Roads
	RoadsInfo RoadsInfo
	Extent    Extent     // of the data on roads
	MainRoads []MainRoad // for maps; empty when the roads have no shape worth drawing
	// Settlement tells where people live when a study has no PopulationPoints;
	// nil where nothing was fitted for these roads, real ones.
	Settlement *settle.Model
}

// BuiltNetwork is a Network with what was read to build it, and what was
// noticed.
type BuiltNetwork struct {
	Network
	Inputs   []Input
	Findings []finding.Finding
}

// Roads is the road network of a study, whichever source it has. Depart gives
// the legs from a point onto the network, Arrive those from the network to a
// point, with whatever a drive costs at its ends. Between gives the time and
// the metres of a path between two points that passes no node, where both hang
// on the same Attachment.Road.
type Roads interface {
	Network() *road.Network
	Weights(when road.Conditions) road.Weights
	Depart(from orb.Point, when road.Conditions) road.Attachment
	Arrive(to orb.Point, when road.Conditions) road.Attachment
	Between(from, to orb.Point, when road.Conditions) (road.Deciseconds, uint32, bool)
}

// Named are Roads between ends that have names, not places: times from a table.
// DepartFrom gives the legs from a commune, ArriveAt those to a place by the names
// that stand for it (Structure.Ends).
type Named interface {
	Roads
	DepartFrom(commune string) road.Attachment
	ArriveAt(names ...string) road.Attachment
}

// Extent tells where the data on roads ends; the zero Extent that it does not.
type Extent struct {
	Bound orb.Bound // in degrees: what lies outside has no roads here, though it may have some
	Edge  []uint32  // nodes where roads may go on beyond the data
	// Partial are nodes of a modelled network that is known in part: from them,
	// roads may lead to more than the network has, wherever it ends.
	Partial []uint32
}

// Limited reports whether the data ends anywhere.
func (e *Extent) Limited() bool { return e.Bound != (orb.Bound{}) }

// MainRoad is a piece of a road that maps show.
type MainRoad struct {
	Class road.Class
	Line  orb.LineString // in degrees
}

// RoadsKind is the source of a road network.
type RoadsKind uint8

// Sources of road networks.
const (
	InterCommune RoadsKind = iota // modelled links between communes
	Streets                       // real roads of OpenStreetMap extracts
	Given                         // times from another engine, in a table of pairs
)

// RoadsInfo describes a road network for the report.
type RoadsInfo struct {
	Kind       RoadsKind
	Preset     string      // name of the speed table
	Parameters []Parameter // every speed and delay used
	Accuracy   []AccuracyBand
	// ShareErrors are those of shares of people who live by the model that comes
	// with the roads (Network.Settlement); empty without one.
	ShareErrors []ShareError
	// CountryErrors are these by kind of country.
	CountryErrors []CountryErrors
	Errors        ErrorTable // of its times; empty when it was not measured
	// ErrorsInHills is the error in hills, of the modelled network: one of real
	// roads has the same everywhere.
	ErrorsInHills ErrorTable
}

// Parameter is a value of a model: a key that the report's catalogue knows,
// the key's arguments, and the value with its unit.
type Parameter struct {
	Key   string
	Args  []string
	Value float64
	Unit  string
}

// ShareError is the measured error of the shares of people within a limit of the
// nearest service point against published ones, over départements, in points.
type ShareError struct {
	Minutes     int
	Fitted      float64 // root mean square, all départements having taken part in the fit
	HeldOut     float64 // the same, each half of them by a fit on the other half
	HeldOutMean float64 // mean error of the latter; above zero, shares are too high
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

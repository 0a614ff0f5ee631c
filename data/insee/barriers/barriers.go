package barriers

import (
	_ "embed" // for the table
	"fmt"

	"github.com/paulmach/orb"

	"acces30/data/strict"
)

//go:embed barriers.toml
var table string

// name is what messages call the table.
const name = "barriers.toml"

// Kind is what a barrier is made of.
type Kind string

// Kinds of barriers.
const (
	Water  Kind = "water"  // a bay, an estuary, a lake, a river without a bridge
	Massif Kind = "massif" // a ridge without a road
	Pass   Kind = "pass"   // a ridge with a road that is shut in winter
	// Enclave is a closed line around a place where people live that no road
	// leads to.
	Enclave Kind = "enclave"
	// Winding is a line that one road crosses in bends: it can be driven, but takes
	// much longer than its length in a straight line tells.
	Winding Kind = "winding"
	// Valley is no barrier: a line along which a main road runs between mountains.
	Valley Kind = "valley"
)

// Barrier is a line that no road crosses, or, of the kind Winding, one that a road
// crosses slowly, or, of the kind Valley, one that a main road follows.
type Barrier struct {
	Name       string
	Kind       Kind
	WinterOnly bool           // only from about November to May; so is every Pass
	Line       orb.LineString // longitude and latitude in degrees
	Minutes    float64        // of a Winding, or a Pass while it is open: by how many a drive across takes longer
	Source     string         // where it was read that a pass is shut, or that there is no road
	// RoadKm is how long the road over a Pass is between two communes, given by their
	// codes; 0 where that is not known. Minutes are those that it takes at PassKmh, less
	// the network's.
	RoadKm  float64
	Between []string
}

// PassKmh is how fast a road over a pass is driven: chosen, since its bends and slopes
// allow no more, and where route planners have 38 to 45 km/h.
const PassKmh = 45

// Read returns the barriers of the program's own table.
func Read() ([]Barrier, error) {
	var file struct {
		Barriers []entry `toml:"barrier"`
	}
	if err := strict.Decode(table, &file, "barrier"); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	all := make([]Barrier, len(file.Barriers))
	for i, e := range file.Barriers {
		var err error
		if all[i], err = e.barrier(); err != nil {
			return nil, fmt.Errorf("%s: barrier %q: %w", name, e.Name, err)
		}
	}
	return all, nil
}

// maxWinding is the most minutes that a winding road may add.
const maxWinding = 120

// entry is a barrier as it is written.
type entry struct {
	Name    string      `toml:"name"`
	Kind    Kind        `toml:"kind"`
	Closed  string      `toml:"closed"`
	Minutes float64     `toml:"minutes"`
	Source  string      `toml:"source"`
	Points  [][]float64 `toml:"points"`

	RoadKm       float64  `toml:"road_km"`
	Between      []string `toml:"between"`
	LengthSource string   `toml:"length_source"`
}

func (e *entry) barrier() (Barrier, error) {
	b := Barrier{Name: e.Name, Kind: e.Kind, WinterOnly: e.Closed == "winter", Minutes: e.Minutes, Source: e.Source, RoadKm: e.RoadKm, Between: e.Between}
	switch {
	case e.Kind != Water && e.Kind != Massif && e.Kind != Pass && e.Kind != Enclave && e.Kind != Winding && e.Kind != Valley:
		return b, fmt.Errorf("no kind is called %q", e.Kind)
	case e.Closed != "" && !b.WinterOnly:
		return b, fmt.Errorf("no season is called %q", e.Closed)
	case b.WinterOnly != (e.Kind == Pass):
		return b, fmt.Errorf("a pass is shut in a season, a %s is not", e.Kind)
	case (e.Kind == Winding || e.RoadKm > 0) != (e.Minutes > 0) || !(e.Minutes <= maxWinding) || e.Kind == Winding && e.Source == "":
		return b, fmt.Errorf("a winding road has a source and takes up to %d minutes longer, as a pass of known length does, nothing else", maxWinding)
	case e.Kind != Pass && e.RoadKm != 0 || (e.RoadKm > 0) != (e.LengthSource != "") || (e.RoadKm > 0) != (len(e.Between) == 2):
		return b, fmt.Errorf("only of a pass it is known how long the road is, between two communes, and by what source")
	case e.Kind == Pass && e.Source == "":
		return b, fmt.Errorf("nothing tells where it was read that the pass is shut")
	}
	var err error
	if b.Line, err = Line(e.Points); err != nil {
		return b, err
	}
	if e.Kind == Enclave && (e.Source == "" || !orb.Ring(b.Line).Closed()) {
		return b, fmt.Errorf("an enclave is a closed line with a source")
	}
	return b, nil
}

// Line makes a line of at least two points of longitude and latitude.
func Line(points [][]float64) (orb.LineString, error) {
	if len(points) < 2 {
		return nil, fmt.Errorf("a line of %d points", len(points))
	}
	line := make(orb.LineString, len(points))
	for i, p := range points {
		if len(p) != 2 {
			return nil, fmt.Errorf("%d numbers instead of a longitude and a latitude", len(p))
		}
		line[i] = orb.Point{p[0], p[1]}
	}
	return line, nil
}

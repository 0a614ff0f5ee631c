package coverage

import (
	"acces30/coverage/finding"

	"github.com/paulmach/orb"
)

// Position is a point in longitude and latitude, in degrees WGS84, that an
// input may or may not state.
type Position struct {
	Point orb.Point
	Known bool
}

// At returns a known position.
func At(lon, lat float64) Position {
	return Position{Point: orb.Point{lon, lat}, Known: true}
}

// Commune is a French commune as the inputs describe it.
type Commune struct {
	Code            string // INSEE code, five characters: 01001, 2A004, 97105
	Name            string
	Departement     string // département code: 57, 2A, 974
	DepartementName string
	Arrondissement  string // arrondissement code; empty when not stated
	// ArrondissementName is its name; empty when nothing knows it.
	ArrondissementName string
	EPCI               string // name of the intercommunal body; empty when none
	EPCICode           string // its SIREN

	Population      int  // municipal population, persons
	PopulationKnown bool // false when the input does not state it; Population is then 0

	NoCarHouseholds int  // households without a car
	NoCarKnown      bool // false when the input does not state them

	Altitude      float64 // mean height of its territory above the sea, metres
	AltitudeKnown bool    // false when nothing states it; Altitude is then 0
	AreaKm2       float64 // of its territory; 0 when not known
	TerrainOurs   bool    // the program's own table states the altitude or the area

	Seat     Position // chef-lieu: the town hall or the main settlement
	Centroid Position // centroid of the territory

	Outline orb.MultiPolygon // of the territory, in degrees; nil when not given

	Source finding.Source // where the commune was read
}

// ReferenceKind tells which point stands for a commune.
type ReferenceKind uint8

// Kinds of reference points. The two differ by 0.6 km in the median and by up
// to 6 km, so the choice is always told.
const (
	Seat     ReferenceKind = iota // chef-lieu, the default
	Centroid                      // centroid of the territory
)

// Reference returns the point that stands for the commune, and its kind: the
// one preferred, or the other where only the other is known. Known is false
// when the commune has neither.
func (c *Commune) Reference(preferred ReferenceKind) (Position, ReferenceKind) {
	first, second, other := c.Seat, c.Centroid, Centroid
	if preferred == Centroid {
		first, second, other = c.Centroid, c.Seat, Seat
	}
	if first.Known || !second.Known {
		return first, preferred
	}
	return second, other
}

package coverage

import "github.com/paulmach/orb"

// PopulationPoint is a place where people live: the centre of a square of
// INSEE's, or a hamlet.
type PopulationPoint struct {
	Point   orb.Point // in degrees
	Commune int32     // index in Study.Communes, of a commune in scope
	// Hundredths are the people who live there, in hundredths of a person:
	// published squares give decimals. They weigh the points of a commune
	// against each other; how many live in it is its population.
	Hundredths uint32
}

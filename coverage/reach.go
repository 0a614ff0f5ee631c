package coverage

import "acces30/coverage/road"

// NearestKept is how many nearest structures are kept for every commune.
const NearestKept = 3

// NoStructure stands for the index of a structure that is not there.
const NoStructure = -1

// Reach is the fastest path from a commune to a structure.
type Reach struct {
	Structure int // index in Study.Structures, NoStructure when there is none
	Point     int // index of the nearest service point in its structure
	Time      road.Deciseconds
	Metres    uint32 // along the roads, access legs included
}

// NoReach is no path to any structure.
func NoReach() Reach { return Reach{Structure: NoStructure, Time: road.Unreached} }

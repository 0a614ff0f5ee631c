package coverage

import (
	"sort"

	"acces30/coverage/road"
)

// FlagKind is whose time flags a commune.
type FlagKind uint8

// Kinds of flags.
const (
	// FlagByReference takes the time from the commune's reference point.
	FlagByReference FlagKind = iota
	// FlagByPeople takes that of its median inhabitant, within which half of its
	// people have a service point: it is over a limit when more than half of them
	// are. Of a commune without population points, given or modelled, it is that of
	// the reference point all the same.
	FlagByPeople
)

// longestMedian is the longest time looked for, in tenths of a second.
const longestMedian = 24 * 60 * road.Minute

// timeByPeople gives every commune whose people's access is known the time of its
// median inhabitant.
func (r *Result) timeByPeople() {
	for i := range r.Communes {
		c := &r.Communes[i]
		if c.ByPoint == nil || c.ByPoint.Computed == 0 || c.Status == NotComputed {
			continue
		}
		people := r.DistributionOf([]*CommuneAccess{c})
		median := road.Deciseconds(sort.Search(int(longestMedian), func(t int) bool {
			share, _ := people.Share(road.Deciseconds(t))
			return share >= 0.5
		}))
		if median >= longestMedian {
			median = road.Unreached
		}
		c.FlagBy, c.Median = FlagByPeople, median
	}
}

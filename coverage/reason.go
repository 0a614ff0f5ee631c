package coverage

import (
	"cmp"
	"slices"
)

// Reason tells why a commune is NotComputed.
type Reason uint8

// Reasons, the one that comes first in a computation first.
const (
	Computed       Reason = iota // none: the commune is Covered, Beyond or Unreachable
	NoPosition                   // the inputs give the commune no point
	OutsideRoads                 // its point is outside the extent of the data on roads
	OffRoads                     // its point is too far from any road in the data
	RoadsGoOn                    // the roads known lead to no structure, but may go on beyond the data
	NoDestinations               // no service point at all hangs on the network
	NoTimes                      // the table of times has none from it to a structure
	Reasons        = int(NoTimes) + 1
)

// reasonCodes are stable: they stand in the files for other programs.
var reasonCodes = [Reasons]string{
	NoPosition: "no-position", OutsideRoads: "outside-roads", OffRoads: "off-roads",
	RoadsGoOn: "roads-go-on", NoDestinations: "no-destinations", NoTimes: "no-times",
}

// Code returns the reason's stable code; nothing for Computed.
func (r Reason) Code() string {
	if int(r) < len(reasonCodes) {
		return reasonCodes[r]
	}
	return "unknown"
}

// LeaveOut makes the commune NotComputed, for a reason: nothing about its
// access counts any more.
func (c *CommuneAccess) LeaveOut(why Reason) {
	c.Status, c.Reason = NotComputed, why
	for when := range c.Doors {
		c.Doors[when] = Door{Sure: NoReach(), Maybe: NoReach()}
	}
}

// ReasonCount counts the communes that were left out for one reason.
type ReasonCount struct {
	Reason Reason
	Count
}

// LeftOut returns the reasons for which communes were not computed, those with
// the most communes first.
func (s *Scope) LeftOut() []ReasonCount {
	var all []ReasonCount
	for why, count := range s.ByReason {
		if count.Communes > 0 {
			all = append(all, ReasonCount{Reason(why), count})
		}
	}
	slices.SortStableFunc(all, func(a, b ReasonCount) int { return -cmp.Compare(a.Communes, b.Communes) })
	return all
}

// ParseReason returns the reason of a code; known is false when there is none.
func ParseReason(code string) (r Reason, known bool) {
	i := slices.Index(reasonCodes[:], code)
	return Reason(max(i, 0)), i >= 0
}

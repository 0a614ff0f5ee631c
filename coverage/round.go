package coverage

import "acces30/coverage/road"

// BusSettings are what a bus with one label is to do: at each stop, in turn.
type BusSettings struct {
	Stops int     // 0 for no bus; at most two a day
	Days  int     // on the road, a week, from Monday on
	Hours float64 // at a stop, in a half-day
}

// Round is a bus, or a team on the road, with one label and several stops: those that
// bring most people within a limit who are beyond it, each open for a part of the
// week. What is open one day a week is no house, though the drive to it is as short.
type Round struct {
	Limit road.Deciseconds
	Stops []RoundStop      // in the order of the shortest way around them and back
	Drive road.Deciseconds // all the way around; Unreached where a leg has no way
	Step  PlanStep
}

// RoundStop is a stop of a bus.
type RoundStop struct {
	Commune  *Commune
	HalfDays []int            // when it is there: 0 Monday morning, 1 Monday afternoon, up to 13
	Hours    float64          // a week
	From     road.Deciseconds // the drive from the stop before, from the last one for the first
	AtLimit  Count            // brought within the limit first, in the order of what stops add
	Helps    []*CommuneAccess // these
}

// HalfDays returns when a bus is at each of some stops: a whole day at each in turn
// where there are enough, else half a day. All days are used.
func (s *BusSettings) HalfDays(stops int) [][]int {
	at := make([][]int, stops)
	if stops == 0 {
		return at
	}
	for half := range 2 * s.Days {
		stop := half % stops
		if stops <= s.Days {
			stop = half / 2 % stops
		}
		at[stop] = append(at[stop], half)
	}
	return at
}

// LeastHours returns the fewest hours a week at a stop; 0 without stops.
func (r *Round) LeastHours() float64 {
	least := 0.0
	for i := range r.Stops {
		if h := r.Stops[i].Hours; i == 0 || h < least {
			least = h
		}
	}
	return least
}

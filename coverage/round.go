package coverage

import (
	"cmp"
	"slices"

	"acces30/coverage/road"
)

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

// HalfDays returns when a bus is at each of some stops, given the people of each: a
// whole day at each in turn where there are days enough, else half a day. Days left
// over go to the stops with most people.
func (s *BusSettings) HalfDays(people []int) [][]int {
	stops := len(people)
	at := make([][]int, stops)
	if stops == 0 {
		return at
	}
	long, turns := 1, 2*s.Days // of half-days
	if stops <= s.Days {
		long, turns = 2, s.Days
	}
	most := make([]int, stops)
	for i := range most {
		most[i] = i
	}
	slices.SortStableFunc(most, func(a, b int) int { return cmp.Compare(people[b], people[a]) })
	extra := most[:turns%stops]
	half := 0
	for turn := range turns/stops + 1 {
		for i := range stops {
			if turn == turns/stops && !slices.Contains(extra, i) {
				continue
			}
			for range long {
				at[i] = append(at[i], half)
				half++
			}
		}
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

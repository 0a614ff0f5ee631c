package coverage

import (
	"slices"

	"github.com/paulmach/orb"
)

// Settlement is a part of a commune with people of its own, such as a former
// commune: a place of the modelled network.
type Settlement struct {
	Commune       int32     // index in Study.Communes
	Point         orb.Point // its seat, in degrees
	People        int       // as its table counts them; SettledPeople splits those of the commune
	AreaKm2       float64   // 0 when not known
	Altitude      float64   // mean height above the sea, metres
	AltitudeKnown bool
}

// SettlementsOf returns the settlements of a commune; none where it is known as a
// whole only.
func (s *Study) SettlementsOf(commune int) []Settlement {
	from, _ := slices.BinarySearchFunc(s.Settlements, int32(commune), func(t Settlement, i int32) int { return int(t.Commune - i) })
	to := from
	for to < len(s.Settlements) && s.Settlements[to].Commune == int32(commune) {
		to++
	}
	return s.Settlements[from:to]
}

// SettledPeople splits the people of a commune over its settlements as the people
// of these are, to whole persons: the parts add up to the commune's people. Where
// no settlement has any, they are split evenly.
func SettledPeople(people int, settlements []Settlement) []int {
	all := 0
	for _, t := range settlements {
		all += t.People
	}
	parts := make([]int, len(settlements))
	until, counted := 0, 0
	for i, t := range settlements {
		weight, whole := t.People, all
		if all == 0 {
			weight, whole = 1, len(settlements)
		}
		until += weight
		upTo := int((2*int64(people)*int64(until) + int64(whole)) / (2 * int64(whole))) // rounded
		parts[i] = upTo - counted
		counted = upTo
	}
	return parts
}

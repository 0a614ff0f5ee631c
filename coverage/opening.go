package coverage

import (
	"math"
	"slices"

	"acces30/coverage/label"
)

// Slots are the half hours of a day.
const Slots = 48

// Opening counts the people with an open door within the threshold: those of
// the communes with a service point within it, off-peak, that is open then. Hours
// of some weeks count for their share of the weeks. Points that don't state their
// hours are open to nobody here.
type Opening struct {
	Days  [7]Count      // open at some time of the day, Monday first; communes in any week, people on average
	Slots [7][Slots]int // people on average, open at the beginning of the half hour
	// Halves counts those with an open door in every week by half-day.
	Halves [label.HalfDays]Count
	// Unstated counts the communes with points within the threshold none of
	// which states its hours.
	Unstated Count
}

// Stated reports whether any point within reach of a commune states its hours:
// else zeros would say that all doors are closed.
func (o *Opening) Stated() bool {
	return o.Unstated.Communes == 0 || slices.ContainsFunc(o.Days[:], func(c Count) bool { return c.Communes > 0 })
}

// OpenSlots are the half hours of a week at whose beginning something is open,
// a bit for each, Monday first.
type OpenSlots [7]uint64

// SlotsOf returns the half hours at whose beginning a week's hours are open.
func SlotsOf(w label.Week) OpenSlots {
	var open OpenSlots
	for day, intervals := range w.Days {
		for _, i := range intervals {
			for slot := range Slots {
				if minute := slot * 30; int(i.Open) <= minute && minute < int(i.Close) {
					open[day] |= 1 << slot
				}
			}
		}
	}
	return open
}

// Open is when the points within the threshold of a commune are open: in every week,
// and in some.
type Open struct {
	OpenSlots
	Sessions []label.Session
}

// Add opens what other slots open.
func (s *OpenSlots) Add(other OpenSlots) {
	for day := range s {
		s[day] |= other[day]
	}
}

// Count adds a commune whose points within the threshold are open so, and gives it
// its days of some weeks.
func (o *Opening) Count(c *CommuneAccess, open Open) {
	some := label.Week{Sessions: open.Sessions}
	average := func(share float64) int { return int(math.Round(share * float64(c.Commune.Population))) }
	for day := range o.Days {
		if share := some.ShareOpen(day); share > 0 && c.OpenDays&(1<<day) == 0 {
			c.SomeDays += share
			o.Days[day].Communes++
			o.Days[day].People += average(share)
		}
	}
	if _, stated := c.DaysOpen(); !stated {
		o.Unstated.Add(c.Commune)
	}
	for half := range o.Halves {
		if c.OpenHalves&(1<<half) != 0 {
			o.Halves[half].Add(c.Commune)
		}
	}
	for day := range o.Days {
		if c.OpenDays&(1<<day) != 0 {
			o.Days[day].Add(c.Commune)
		}
		for slot := range Slots {
			switch {
			case open.OpenSlots[day]&(1<<slot) != 0:
				o.Slots[day][slot] += c.Commune.Population
			case len(open.Sessions) > 0:
				o.Slots[day][slot] += average(some.ShareAt(day, uint16(30*slot)))
			}
		}
	}
}

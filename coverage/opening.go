package coverage

import "acces30/coverage/label"

// Slots are the half hours of a day.
const Slots = 48

// Opening counts the people with an open door within the threshold: those of
// the communes with a service point within it, off-peak, that is open then.
// Points that don't state their hours are open to nobody here.
type Opening struct {
	Days  [7]Count      // open at some time of the day, Monday first
	Slots [7][Slots]int // people, open at the beginning of the half hour
	// Unstated counts the communes with points within the threshold none of
	// which states its hours.
	Unstated Count
}

// openSlots are the half hours at whose beginning something is open, a bit for
// each.
type openSlots [7]uint64

func slotsOf(w label.Week) openSlots {
	var open openSlots
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

// add opens what other slots open.
func (s *openSlots) add(other openSlots) {
	for day := range s {
		s[day] |= other[day]
	}
}

// count adds a commune whose points within the threshold are open so.
func (o *Opening) count(c *CommuneAccess, open openSlots) {
	if c.Within > 0 && c.OpenDays == 0 {
		o.Unstated.Add(c.Commune)
	}
	for day := range o.Days {
		if c.OpenDays&(1<<day) != 0 {
			o.Days[day].Add(c.Commune)
		}
		for slot := range Slots {
			if open[day]&(1<<slot) != 0 {
				o.Slots[day][slot] += c.Commune.Population
			}
		}
	}
}

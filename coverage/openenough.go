package coverage

import (
	"math/bits"

	"acces30/coverage/road"
)

// OpenEnough is what a service point needs for people to count on it: the second
// answer is about such points alone. It never changes the first.
type OpenEnough struct {
	Hours float64 // a week, on average, at least
	Days  float64 // a week, on average, at least
	Fixed bool    // no point of a round counts, however long it is open
}

// Shortfall is why a service point is not open enough. Those that are closest to a
// house come first, and before them all what may be one for all that is published.
type Shortfall uint8

// Shortfalls.
const (
	NoShortfall   Shortfall = iota
	HoursUnstated           // no hours published
	ShortHours              // of a main point or a site: fewer hours or days published
	ShortBranch             // an antenne with fewer hours or days
	SomeWeeks               // it is open in some weeks only
	ByAppointment           // nobody is received without an appointment
	OnRound                 // a bus, or a stop of it
	RareStop                // a stop of it in some weeks only
	Shortfalls              // how many there are
)

// Of returns why a point of a structure is not open enough.
func (o OpenEnough) Of(s *Structure, p *ServicePoint) Shortfall {
	hours := float64(p.Hours.Minutes()) / 60
	switch {
	case o.Fixed && p.Kind == Stop && len(p.Hours.Sessions) > 0 && p.Hours.OpenDays() == 0:
		return RareStop
	case o.Fixed && (p.Kind == Stop || s.Format == Itinerant && p.Kind != Branch):
		return OnRound
	case p.Hours.ByAppointment:
		return ByAppointment
	case hours >= o.Hours && p.Hours.AverageDays() >= o.Days && p.Hours.Stated:
		return NoShortfall
	case !p.Hours.Stated, p.Hours.Unknown != 0: // with what is not told it may be
		return HoursUnstated
	case len(p.Hours.Sessions) > 0 && p.Hours.OpenDays() == 0:
		return SomeWeeks
	case p.Kind == Branch:
		return ShortBranch
	}
	return ShortHours
}

// ShortfallSet is that of a commune: a bit for each of its points within the threshold.
type ShortfallSet uint8

// Add adds that of a point.
func (s *ShortfallSet) Add(f Shortfall) { *s |= 1 << f }

// Least returns the first of those of the set, closest to a house.
func (s ShortfallSet) Least() Shortfall {
	if s == 0 {
		return NoShortfall
	}
	return Shortfall(bits.TrailingZeros8(uint8(s)))
}

// CoveredEnough reports whether a commune is covered, and has a point open enough
// within the threshold too.
func (c *CommuneAccess) CoveredEnough() bool {
	return c.Status == Covered && c.OnlyThanks == NoShortfall
}

// onlyThanks returns why no point within the threshold of a covered commune is
// open enough; NoShortfall where one is, or where it is not covered.
func (c *CommuneAccess) onlyThanks(threshold road.Deciseconds) Shortfall {
	if c.Status != Covered || c.Enough.Time <= threshold {
		return NoShortfall
	}
	if least := c.Shortfalls.Least(); least != NoShortfall {
		return least
	}
	return c.NearestShortfall
}

// EnoughAt returns the tally of a limit by the points open enough.
func (r *Result) EnoughAt(limit road.Deciseconds) Tally { return tallyAt(r.Enough, limit) }

// countEnough splits the scope at every limit by the points open enough, and counts
// those covered without any by why.
func (r *Result) countEnough() {
	for _, limit := range r.Study.Settings.Limits() {
		t := Tally{Limit: limit}
		for i := range r.Communes {
			c := &r.Communes[i]
			switch {
			case c.Status == NotComputed:
				t.NotComputed.Add(c.Commune)
			case c.Time() <= limit && c.Enough.Time <= limit:
				t.Within.Add(c.Commune)
			default:
				t.Beyond.Add(c.Commune)
			}
		}
		r.Enough = append(r.Enough, t)
	}
	for i := range r.Communes {
		c := &r.Communes[i]
		if c.OnlyThanks = c.onlyThanks(r.Study.Settings.Threshold); c.OnlyThanks != NoShortfall {
			r.OnlyThanks[c.OnlyThanks].Add(c.Commune)
		}
	}
}

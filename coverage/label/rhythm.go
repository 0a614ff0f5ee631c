package label

import (
	"math/bits"
	"time"
)

// Rhythm is which weeks hours are held in. The zero Rhythm is every week; at most
// one of Every and Month is set.
type Rhythm struct {
	Every  uint8  // weeks from one time to the next; 0 for every week
	Parity Parity // of the ISO week's number, with Every 2
	Month  Nths   // which of that weekday in a month
}

// Parity is that of the number of a week by ISO 8601.
type Parity uint8

// Parities.
const (
	AnyParity Parity = iota // not told
	Odd
	Even
)

// Nths are which of a weekday in a month hours are held on: bit 0 the first, bit 4
// the fifth, bit 5 the last.
type Nths uint8

// Last is the bit of the last of a weekday in a month.
const Last Nths = 1 << 5

// Weekly reports whether it is every week.
func (r Rhythm) Weekly() bool { return r.Every < 2 && r.Month == 0 }

// A year of the Gregorian calendar has 365.2425 days, 52.1775 weeks: four months in
// 52.1775/12 weeks have an n-th weekday up to the fourth, and a last one.
const (
	nthShare   = 12 / 52.1775
	fifthShare = 1 - 4*nthShare
)

// share returns the share of weeks that a set of weekdays in the month is of. The
// last one is the fourth or the fifth.
func (n Nths) share() float64 {
	first, fourth, fifth := bits.OnesCount8(uint8(n)&0b111), n&(1<<3) != 0, n&(1<<4) != 0
	share := float64(first) * nthShare
	switch last := n&Last != 0; {
	case fourth && last && !fifth:
		share += nthShare + fifthShare
	case fourth || last && !fifth:
		share += nthShare
		if fifth {
			share += fifthShare
		}
	case last: // with the fifth, which is the last of its month
		share += nthShare
	case fifth:
		share += fifthShare
	}
	return min(share, 1)
}

// ShareOf returns the share of weeks in which hours are held that have one of
// several rhythms; 0 without any. Odd and even weeks make every week, and so do the
// weekdays of a month. Of rhythms of different kinds, which fall together now and
// then, the most frequent counts: it is that at least.
func ShareOf(rhythms ...Rhythm) float64 {
	var parities [3]bool
	var month Nths
	share := 0.0
	for _, r := range rhythms {
		switch {
		case r.Weekly():
			return 1
		case r.Month != 0:
			month |= r.Month
		default:
			share = max(share, 1/float64(r.Every))
			if r.Every == 2 {
				parities[r.Parity] = true
			}
		}
	}
	if parities[Odd] && parities[Even] {
		return 1
	}
	return max(share, month.share())
}

// On reports whether hours of the rhythm are held in a day's week, the day being of
// their weekday. Known is false where the rhythm does not tell its weeks: every
// second week of which nobody says which.
func (r Rhythm) On(day time.Time) (held, known bool) {
	_, week := day.ISOWeek()
	switch {
	case r.Weekly():
		return true, true
	case r.Month != 0:
		nth := Nths(1) << ((day.Day() - 1) / 7)
		last := day.AddDate(0, 0, 7).Month() != day.Month()
		return r.Month&nth != 0 || last && r.Month&Last != 0, true
	case r.Every == 2 && r.Parity == Odd:
		return week%2 == 1, true
	case r.Every == 2 && r.Parity == Even:
		return week%2 == 0, true
	}
	return false, false
}

// Others returns the rhythm of the weeks that are not of this one; known is false
// where none is that of all others.
func (r Rhythm) Others() (others Rhythm, known bool) {
	switch {
	case r.Month != 0 && r.Month&Last == 0 && r.Month != allNths:
		return Rhythm{Month: allNths &^ r.Month}, true
	case r.Every == 2:
		parities := [...]Parity{AnyParity: AnyParity, Odd: Even, Even: Odd}
		return Rhythm{Every: 2, Parity: parities[r.Parity]}, true
	}
	return Rhythm{}, false
}

// allNths are the first to the fifth.
const allNths Nths = 1<<5 - 1

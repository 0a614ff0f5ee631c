package reports

import (
	"strings"

	"acces30/coverage"
)

var (
	// EveningName is the last of coverage.DoorTimes.
	EveningName = T("Un soir de semaine", "A weekday evening")

	doorMaybeWeeks  = T("{0} : {1}, {2} min, certaines semaines", "{0}: {1}, {2} min, in some weeks")
	doorMaybeUntold = T("{0} : {1}, {2} min, horaires non précisés", "{0}: {1}, {2} min, hours not stated")
)

// DoorTimeName names one of the coverage.DoorTimes as a heading does.
func DoorTimeName(when int) Text {
	if when == coverage.Evening {
		return EveningName
	}
	return Weekdays[when]
}

// HalfDay names a half-day of the week: mercredi après-midi, Wednesday afternoon.
func HalfDay(l Lang, half int) string { return HalfDays(l, []int{half}) }

// LowerDay writes the name of a day within a sentence.
func LowerDay(l Lang, name Text) string {
	if l == French {
		return strings.ToLower(name.In(l))
	}
	return name.In(l)
}

// DoorsMaybe names the points that may be open nearer to a commune than those that
// surely are, at some of the coverage.DoorTimes, with their times in whole minutes.
func DoorsMaybe(l Lang, s *coverage.Study, c *coverage.CommuneAccess, times []int) string {
	var words []string
	for _, when := range times {
		structure, point := s.Point(c.Doors[when].Maybe)
		if structure == nil {
			continue
		}
		text := doorMaybeWeeks
		if coverage.UntoldThen(&point.Hours, when) {
			text = doorMaybeUntold
		}
		words = append(words, text.With(l, LowerDay(l, DoorTimeName(when)), structure.Name, WholeMinutes(l, c.Doors[when].Maybe.Time)))
	}
	return strings.Join(words, " ; ")
}

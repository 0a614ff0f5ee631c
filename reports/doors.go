package reports

import (
	"strings"

	"acces30/coverage"
)

var (
	// EveningName is the last of coverage.DoorTimes.
	EveningName = T("Un soir de semaine", "A weekday evening")

	doorMaybeWeeks       = T("{0}, {1} min, certaines semaines : {2}", "{0}, {1} min, in some weeks: {2}")
	doorMaybeRound       = T("{0}, {1} min, bus dont les arrêts ne sont pas connus : {2}", "{0}, {1} min, bus whose stops are not known: {2}")
	doorMaybeAppointment = T("{0}, {1} min, sur rendez-vous seulement : {2}", "{0}, {1} min, by appointment only: {2}")
	doorMaybeUntold      = T("{0}, {1} min, horaires non précisés : {2}", "{0}, {1} min, hours not stated: {2}")
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

// doorMaybe says why a point may be open at one of the coverage.DoorTimes.
func doorMaybe(p *coverage.ServicePoint, when int) Text {
	switch {
	case p.Roaming:
		return doorMaybeRound
	case p.Hours.ByAppointment:
		return doorMaybeAppointment
	case p.UntoldThen(when):
		return doorMaybeUntold
	}
	return doorMaybeWeeks
}

// DoorsMaybe names the points that may be open nearer to a commune than those that
// surely are, with their times to the tenth of a minute and when that is.
func DoorsMaybe(l Lang, s *coverage.Study, c *coverage.CommuneAccess, times []int) string {
	type maybe struct {
		at   coverage.Reach
		text Text
	}
	var order []maybe
	when := map[maybe][]string{}
	for _, t := range times {
		at := c.Doors[t].Maybe
		_, point := s.Point(at)
		if point == nil {
			continue
		}
		m := maybe{at, doorMaybe(point, t)}
		if when[m] == nil {
			order = append(order, m)
		}
		when[m] = append(when[m], LowerDay(l, DoorTimeName(t)))
	}
	words := make([]string, len(order))
	for i, m := range order {
		structure, _ := s.Point(m.at)
		words[i] = m.text.With(l, structure.Name, Decimal(l, m.at.Time.Minutes(), 1), strings.Join(when[m], ", "))
	}
	return strings.Join(words, " ; ")
}

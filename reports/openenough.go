package reports

import (
	"acces30/coverage"
)

// ShortfallName says thanks to what a commune is covered that has no point open
// enough.
func ShortfallName(s coverage.Shortfall) Text {
	return nameOf([]Text{
		coverage.NoShortfall:   {"un point assez ouvert", "a point open enough"},
		coverage.ShortHours:    {"un point aux horaires réduits", "a point with short hours"},
		coverage.HoursUnstated: {"un point sans horaires publiés", "a point without published hours"},
		coverage.ShortBranch:   {"une antenne aux horaires réduits", "a branch with short hours"},
		coverage.SomeWeeks:     {"un point ouvert certaines semaines", "a point open in some weeks"},
		coverage.ByAppointment: {"un accueil sur rendez-vous seulement", "a point by appointment only"},
		coverage.OnRound:       {"un bus ou une halte", "a bus or a stop"},
		coverage.RareStop:      {"une halte de bus certaines semaines", "a bus stop in some weeks"},
	}, s)
}

var (
	enoughFixed = T("lieu fixe, {0} h et {1} jours par semaine au moins, horaires publiés", "a fixed place, {0} h and {1} days a week at least by the hours published")
	enoughAny   = T("{0} h et {1} jours par semaine au moins, horaires publiés", "{0} h and {1} days a week at least by the hours published")
)

// OpenEnough says what a point needs to be open enough.
func OpenEnough(l Lang, o coverage.OpenEnough) string {
	text := enoughAny
	if o.Fixed {
		text = enoughFixed
	}
	return text.With(l, Figure(l, o.Hours), Figure(l, o.Days))
}

// Figure writes a number without decimals that it does not need.
func Figure(l Lang, x float64) string {
	if x == float64(int(x)) {
		return Integer(l, int(x))
	}
	return Decimal(l, x, 1)
}

package reports

import "acces30/coverage"

// GroupName names a group of people or of households.
func GroupName(g coverage.Group) Text {
	return nameOf([]Text{
		coverage.AllPeople:       {"tous les habitants", "all inhabitants"},
		coverage.Under18:         {"moins de 18 ans", "under 18"},
		coverage.From65To79:      {"65 à 79 ans", "65 to 79"},
		coverage.From80:          {"80 ans et plus", "80 and over"},
		coverage.AllHouseholds:   {"tous les ménages", "all households"},
		coverage.PoorHouseholds:  {"ménages pauvres", "poor households"},
		coverage.NoCarHouseholds: {"ménages sans voiture", "households without a car"},
	}, g)
}

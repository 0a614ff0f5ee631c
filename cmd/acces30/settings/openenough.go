package settings

import (
	"acces30/coverage"
	"acces30/coverage/fault"
	"acces30/reports"
)

// openEnough are what a point needs for people to count on it.
type openEnough struct {
	OpenHours float64
	OpenDays  float64
	OpenFixed bool

	BusAtAddress bool
}

func (s *openEnough) declared() []setting {
	return []setting{
		{
			key: "open_hours", field: keep(&s.OpenHours, 24.0),
			name: both("Point assez ouvert : heures par semaine", "Point open enough: hours a week"), unit: reports.UnitHours,
			check: func() error {
				return within(s.OpenHours, 0, 168, fault.T("open_hours de %v : de %v à %v par semaine", "open_hours of %v: from %v to %v in a week"))
			},
			comment: both(`
				La seconde réponse compte les points assez ouverts : au moins ce nombre d'heures
				par semaine, en moyenne. Par défaut, le critère du label. Elle ne change jamais
				la première réponse, qui compte tous les points.`, `
				The second answer counts the points that are open enough: at least so many
				hours a week, on average. The default is the label's own criterion. It never
				changes the first answer, of any point.`),
		},
		{
			key: "open_days", field: keep(&s.OpenDays, 5.0),
			name: both("Point assez ouvert : jours par semaine", "Point open enough: days a week"), unit: reports.UnitDays,
			check: func() error {
				return within(s.OpenDays, 0, 7, fault.T("open_days de %v : de %v à %v par semaine", "open_days of %v: from %v to %v in a week"))
			},
			comment: both(`Et au moins ce nombre de jours par semaine, en moyenne.`, `And on at least so many days a week, on average.`),
		},
		{
			key: "open_fixed", field: keep(&s.OpenFixed, true),
			name:  both("Point assez ouvert : lieu fixe seulement", "Point open enough: a fixed place only"),
			shown: func(r *coverage.Result) any { return yesNo(r.Study.Settings.OpenEnough.Fixed) },
			comment: both(`
				S'il faut un lieu fixe : les arrêts d'un bus n'en sont pas, ni la seule adresse
				que la liste donne de lui.`, `
				Whether it has to be a fixed place: the stops of a bus are none, nor is the one
				address that the list has of it.`),
		},
		{
			key: "bus_at_address", part: ofSites, field: keep(&s.BusAtAddress, true),
			name:  both("Bus sans arrêts connus : compte à son adresse", "Bus without known stops: counts at its address"),
			shown: func(r *coverage.Result) any { return yesNo(!r.Study.Settings.BusLeftOut) },
			comment: both(`
				Si un bus, dont la liste donne une adresse et aucune table les arrêts, compte à
				cette adresse. Ses horaires n'y ouvrent la porte aucun jour, quel que soit ce
				réglage. Avec false il ne compte nulle part ; son label est compté quand même.`, `
				Whether a bus, of which the list has one address and no table its stops, counts
				at that address. Its hours open the door there on no day, whatever is said here.
				With false it counts nowhere, and its label is counted all the same.`),
		},
	}
}

func yesNo(yes bool) reports.Text {
	if yes {
		return reports.Yes
	}
	return reports.No
}

// choose sets the choices of the analysis that are about points open enough.
func (s *openEnough) choose(study *coverage.Settings) {
	study.BusLeftOut = !s.BusAtAddress
	study.OpenEnough = coverage.OpenEnough{Hours: s.OpenHours, Days: s.OpenDays, Fixed: s.OpenFixed}
}

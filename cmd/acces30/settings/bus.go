package settings

import (
	"acces30/coverage"
	"acces30/coverage/fault"
	"acces30/reports"
)

// bus is what a bus with one label would do.
type bus struct {
	BusStops float64
	BusDays  float64
	BusHours float64
}

func (s *bus) declared() []setting {
	return []setting{
		{
			key: "plan_bus_stops", part: ofNothing, field: keep(&s.BusStops, 5.0),
			name: both("Arrêts d'un bus à placer", "Stops of a bus to place"), unit: reports.UnitStops,
			check: func() error {
				return whole("plan_bus_stops", s.BusStops, 0, 2*s.BusDays, fault.T("plan_bus_stops de %v : de %v à %v, deux par jour, sont possibles", "plan_bus_stops of %v: from %v to %v, two a day, can be planned"))
			},
			comment: both(`
				Un bus avec un label, à côté des maisons : combien d'arrêts il fait, ceux qui
				amènent le plus d'habitants sous les limites. 0 n'en prévoit aucun. Avec un
				arrêt par jour au plus il y reste la journée, sinon une demi-journée.`, `
				A bus with one label, beside the houses: how many stops it has, those that bring
				most people within the limits. 0 plans none. With at most one a day it stays a
				day at each in turn, else half a day.`),
		},
		{
			key: "plan_bus_days", part: ofNothing, field: keep(&s.BusDays, 5.0),
			name: both("Jours de tournée par semaine", "Days on the road a week"), unit: reports.UnitDays,
			check: func() error {
				return whole("plan_bus_days", s.BusDays, 1, 7, fault.T("plan_bus_days de %v : de %v à %v par semaine", "plan_bus_days of %v: from %v to %v in a week"))
			},
			comment: both(`Jours de tournée par semaine, à partir du lundi.`, `Days that it is on the road in a week, from Monday on.`),
		},
		{
			key: "plan_bus_hours", part: ofNothing, field: keep(&s.BusHours, 3.0),
			name: both("Heures d'ouverture d'un arrêt par demi-journée", "Opening hours at a stop in a half-day"), unit: reports.UnitHours,
			check: func() error {
				return within(s.BusHours, 0.5, 6, fault.T("plan_bus_hours de %v : de %v à %v par demi-journée", "plan_bus_hours of %v: from %v to %v in a half-day"))
			},
			comment: both(`
				Heures d'ouverture à un arrêt par demi-journée. Un arrêt n'est pas une maison,
				qui est ouverte au moins 24 heures par semaine.`, `
				Hours that it is open at a stop in a half-day. A stop is no house, which is open
				24 hours a week at least.`),
		},
	}
}

// choose sets the choices of the analysis that are about a bus.
func (s *bus) choose(study *coverage.Settings) {
	study.Plan.Bus = coverage.BusSettings{Stops: int(s.BusStops), Days: int(s.BusDays), Hours: s.BusHours}
}

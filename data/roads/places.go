package roads

import (
	"math"
	"slices"

	"github.com/paulmach/orb"

	"acces30/coverage"
	"acces30/coverage/road"
	"acces30/coverage/road/street"
	"acces30/data/insee"
)

// Peopled tells whether any commune of a study lies on a network.
func Peopled(study *coverage.Study, n *street.Network) bool {
	bound := n.Bound()
	return slices.ContainsFunc(study.Communes, func(c coverage.Commune) bool {
		at, _ := c.Reference(study.Settings.Reference)
		return at.Known && bound.Contains(at.Point)
	})
}

// places are the communes of a study, each on its land.
func places(study *coverage.Study) []road.Place {
	places := make([]road.Place, 0, len(study.Communes))
	for i := range study.Communes {
		c := &study.Communes[i]
		at, _ := c.Reference(study.Settings.Reference)
		if !at.Known {
			continue
		}
		altitude := math.NaN()
		if c.AltitudeKnown {
			altitude = c.Altitude
		}
		places = append(places, road.Place{
			Point: at.Point, People: c.Population, Altitude: altitude, AreaKm2: c.AreaKm2, Land: string(insee.LandOf(c.Code)),
		})
	}
	return places
}

// settled are the places of the modelled network: communes, and where they are
// known the settlements of these in their stead.
func settled(study *coverage.Study) []road.Place {
	if len(study.Settlements) == 0 {
		return places(study)
	}
	var all []road.Place
	for i := range study.Communes {
		c := &study.Communes[i]
		settlements := study.SettlementsOf(i)
		if len(settlements) == 0 {
			all = append(all, places(&coverage.Study{Settings: study.Settings, Communes: study.Communes[i : i+1]})...)
			continue
		}
		for k, people := range coverage.SettledPeople(c.Population, settlements) {
			s := &settlements[k]
			altitude := math.NaN()
			if s.AltitudeKnown {
				altitude = s.Altitude
			}
			all = append(all, road.Place{Point: s.Point, People: people, Altitude: altitude, AreaKm2: s.AreaKm2, Land: string(insee.LandOf(c.Code))})
		}
	}
	return all
}

// shownAround is how far around the scope maps show roads, in degrees.
const shownAround = 0.2

// around is the box around the communes in scope, with room for a map's margin.
func around(study *coverage.Study) orb.Bound {
	low := orb.Point{math.Inf(1), math.Inf(1)}
	high := orb.Point{math.Inf(-1), math.Inf(-1)}
	for i := range study.Communes {
		c := &study.Communes[i]
		at, _ := c.Reference(study.Settings.Reference)
		if !at.Known || !study.Settings.Includes(c.Departement) {
			continue
		}
		for axis := range low {
			low[axis], high[axis] = min(low[axis], at.Point[axis]), max(high[axis], at.Point[axis])
		}
	}
	return orb.Bound{Min: low, Max: high}.Pad(shownAround)
}

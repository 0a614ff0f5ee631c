package data

import (
	"math"

	"acces30/coverage"
	"acces30/coverage/finding"
)

// compareSettlements tells of the communes in scope that have no settlements, or some
// with far more or far fewer people than the commune; none is true where no commune has
// any.
func compareSettlements(study *coverage.Study, from finding.Source) (list []finding.Finding, none bool) {
	without, differ, of := 0, 0, 0
	for i := range study.Communes {
		c := &study.Communes[i]
		if !study.Settings.Includes(c.Departement) || c.Population == 0 {
			continue
		}
		of++
		people := 0
		settlements := study.SettlementsOf(i)
		for _, s := range settlements {
			people += s.People
		}
		switch {
		case len(settlements) == 0:
			without++
			list = append(list, finding.SettlementsNone.Found(finding.Count(c.Population)).At(from, c.Name, c.Code))
		case (people > 2*c.Population || 2*people < c.Population) && max(people, c.Population)-min(people, c.Population) > minDifference:
			differ++
			list = append(list, finding.SettlementsDiffer.Found(finding.Count(people), finding.Count(c.Population)).At(from, c.Name, c.Code))
		}
	}
	if without+differ >= fewRows && overATenth(without+differ, of) {
		list = append(list, finding.SettlementsApart.Found(finding.Count(without), finding.Count(differ), finding.Count(of)).At(from, "", ""))
	}
	return list, of > 0 && without == of
}

// fitTerrain gives settlements whose altitudes or areas are far from their commune's those
// of the commune, and tells of it; all of them where that is so in over a tenth of the
// communes. What is not stated is the commune's too: the network takes land of which it
// knows no altitude for hilly.
func fitTerrain(study *coverage.Study, from finding.Source) (list []finding.Finding) {
	var apart []int
	of := 0
	for i := range study.Communes {
		settlements := study.SettlementsOf(i)
		if len(settlements) == 0 {
			continue
		}
		of++
		if unlikeTerrain(&study.Communes[i], settlements) {
			apart = append(apart, i)
		}
	}
	if len(apart) >= fewRows && overATenth(len(apart), of) {
		for i := range study.Communes {
			terrainOfCommune(&study.Communes[i], study.SettlementsOf(i))
			fillTerrain(&study.Communes[i], study.SettlementsOf(i))
		}
		return []finding.Finding{finding.SettlementsTerrainUnlike.Found(finding.Count(len(apart)), finding.Count(of)).At(from, "", "")}
	}
	for _, i := range apart {
		c := &study.Communes[i]
		terrainOfCommune(c, study.SettlementsOf(i))
		list = append(list, finding.SettlementsTerrain.Found().At(from, c.Name, c.Code))
	}
	for i := range study.Communes {
		fillTerrain(&study.Communes[i], study.SettlementsOf(i))
	}
	return list
}

// fillTerrain gives settlements of which altitude or area is not known those of their
// commune: what is left of its area, in equal parts.
func fillTerrain(c *coverage.Commune, settlements []coverage.Settlement) {
	left, without := c.AreaKm2, 0.0
	for _, s := range settlements {
		left -= s.AreaKm2
		if s.AreaKm2 == 0 {
			without++
		}
	}
	for i := range settlements {
		s := &settlements[i]
		if !s.AltitudeKnown {
			s.Altitude, s.AltitudeKnown = c.Altitude, c.AltitudeKnown
		}
		if s.AreaKm2 == 0 {
			s.AreaKm2 = max(0, left) / without
		}
	}
}

// unlikeTerrain reports whether the settlements of a commune have together an area far
// from its own, or all lie far above its mean altitude or far below.
func unlikeTerrain(c *coverage.Commune, settlements []coverage.Settlement) bool {
	area, lowest, highest := 0.0, math.Inf(1), math.Inf(-1)
	for _, s := range settlements {
		area += s.AreaKm2
		if s.AltitudeKnown {
			lowest, highest = min(lowest, s.Altitude), max(highest, s.Altitude)
		}
	}
	if area > 0 && c.AreaKm2 > 0 && unlikeArea(area, c.AreaKm2) {
		return true
	}
	nearest := min(max(c.Altitude, lowest), highest)
	return lowest <= highest && c.AltitudeKnown && unlikeAltitude(nearest, c.Altitude)
}

// terrainOfCommune gives the settlements of a commune its altitude, and its area in the
// shares that they have.
func terrainOfCommune(c *coverage.Commune, settlements []coverage.Settlement) {
	area := 0.0
	for _, s := range settlements {
		area += s.AreaKm2
	}
	for i := range settlements {
		s := &settlements[i]
		s.Altitude, s.AltitudeKnown = c.Altitude, c.AltitudeKnown
		if area > 0 {
			s.AreaKm2 *= c.AreaKm2 / area
		}
	}
}

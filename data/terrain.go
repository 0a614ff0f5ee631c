package data

import (
	"acces30/coverage"
	"acces30/coverage/finding"
	"acces30/data/insee/terrain"
	"acces30/data/parse"
	"math"
	"strconv"
)

// Bounds of what a commune's mean altitude in metres and area in km² can be:
// polders lie below the sea, the mean of Chamonix is 2,500 m, and Maripasoula
// has 18,360 km².
const (
	lowestAltitude  = -10
	highestAltitude = 3_500
	widestArea      = 20_000
)

// readTerrain reads altitude and area, where the table states them.
func (r *record) readTerrain(c *coverage.Commune) {
	c.Altitude, c.AltitudeKnown = r.numberWithin(communeAltitude, lowestAltitude, highestAltitude)
	if area, ok := r.numberWithin(communeArea, 0, widestArea); ok {
		c.AreaKm2 = area
	}
}

// numberWithin reads a number that lies between bounds; one that does not is a
// finding.
func (r *record) numberWithin(column int, low, high float64) (float64, bool) {
	text := r.text(column)
	if text == "" {
		return 0, false
	}
	v, ok := parse.Number(text)
	if !ok || v < low || v > high {
		r.report(finding.TerrainInvalid.Found(), column, text)
		return 0, false
	}
	return v, true
}

// joinTerrain adds a part's area to the whole's, and weights their altitudes by
// their areas. What one of them does not state is not known of the whole.
func joinTerrain(whole, part *coverage.Commune) {
	if whole.AreaKm2 == 0 || part.AreaKm2 == 0 {
		whole.AreaKm2, whole.Altitude, whole.AltitudeKnown = 0, 0, false
		return
	}
	area := whole.AreaKm2 + part.AreaKm2
	if whole.AltitudeKnown = whole.AltitudeKnown && part.AltitudeKnown; whole.AltitudeKnown {
		whole.Altitude = (whole.Altitude*whole.AreaKm2 + part.Altitude*part.AreaKm2) / area
	} else {
		whole.Altitude = 0
	}
	whole.AreaKm2 = area
}

// fillTerrain takes from the program's own table what the table read does not state, and
// what it states that can't be so.
func (c *communeTable) fillTerrain() error {
	own, err := terrain.Read()
	if err != nil {
		return err
	}
	altitudes := c.stated(own, communeAltitude, func(c *coverage.Commune, f terrain.Facts) (stated, ours float64, both bool) {
		return c.Altitude, f.Altitude, c.AltitudeKnown && f.AltitudeKnown
	}, unlikeAltitude)
	areas := c.stated(own, communeArea, func(c *coverage.Commune, f terrain.Facts) (stated, ours float64, both bool) {
		return c.AreaKm2, f.AreaKm2, c.AreaKm2 > 0 && f.AreaKm2 > 0
	}, unlikeArea)
	noAltitude := c.untrue(altitudes, finding.AltitudesUnlike, finding.AltitudeUnlike)
	noArea := c.untrue(areas, finding.AreasUnlike, finding.AreaUnlike)
	for i := range c.communes {
		commune := &c.communes[i]
		facts := own[commune.Code]
		if facts.AltitudeKnown && (!commune.AltitudeKnown || noAltitude || altitudes.apart[i] != nil) {
			commune.Altitude, commune.AltitudeKnown, commune.TerrainOurs = facts.Altitude, true, true
		}
		if facts.AreaKm2 > 0 && (commune.AreaKm2 == 0 || noArea || areas.apart[i] != nil) {
			commune.AreaKm2, commune.TerrainOurs = facts.AreaKm2, true
		}
	}
	return nil
}

// statedTerrain is what the table states in a column of communes that the program knows
// too.
type statedTerrain struct {
	column int
	of     int                 // communes of which both know it
	apart  map[int]*[2]float64 // by index: what is stated and what is known, where these are far apart
}

// stated compares a column with what the program knows.
func (c *communeTable) stated(own terrain.Table, column int, both func(*coverage.Commune, terrain.Facts) (stated, ours float64, both bool), unlike func(stated, ours float64) bool) statedTerrain {
	s := statedTerrain{column: column, apart: make(map[int]*[2]float64)}
	for i := range c.communes {
		stated, ours, known := both(&c.communes[i], own[c.communes[i].Code])
		if !known {
			continue
		}
		if s.of++; unlike(stated, ours) {
			s.apart[i] = &[2]float64{stated, ours}
		}
	}
	return s
}

// What is stated of a commune's terrain is not the commune's where it is so far from what
// IGN has: other sources of mean altitudes differ by some per cent, those of areas count
// the sea and rivers or leave them out.
const (
	altitudeApart = 50.0 // metres, and
	altitudeShare = 0.1  // of the altitude
	areaTimes     = 2.0
)

func unlikeAltitude(stated, ours float64) bool {
	return math.Abs(stated-ours) > altitudeApart+altitudeShare*math.Abs(ours)
}

func unlikeArea(stated, ours float64) bool {
	return stated > areaTimes*ours || areaTimes*stated < ours
}

// untrue tells of the communes of which a column does not state what is so, and reports
// whether they are so many that it is believed of no other.
func (c *communeTable) untrue(s statedTerrain, all finding.Kind2[finding.Count, finding.Count], one finding.Kind1[finding.Count]) bool {
	if len(s.apart) == 0 {
		return false
	}
	source := finding.Source{File: c.table.File, Column: c.table.Header[c.indexes[s.column]]}
	if apart := len(s.apart); apart >= fewRows && overATenth(apart, s.of) {
		c.findings.Add(all.Found(finding.Count(apart), finding.Count(s.of)).At(source, "", ""))
		return true
	}
	for i, values := range s.apart {
		commune := &c.communes[i]
		source.Line = commune.Source.Line
		found := one.Found(finding.Count(math.Round(values[1]))).At(source, commune.Name, strconv.FormatFloat(values[0], 'f', -1, 64))
		c.communeFindings[commune.Code] = append(c.communeFindings[commune.Code], found)
	}
	return false
}

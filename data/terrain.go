package data

import (
	"acces30/coverage"
	"acces30/coverage/finding"
	"acces30/data/insee/terrain"
	"acces30/data/parse"
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

// fillTerrain takes from the program's own table what the table read does not
// state.
func (c *communeTable) fillTerrain() error {
	own, err := terrain.Read()
	if err != nil {
		return err
	}
	for i := range c.communes {
		commune := &c.communes[i]
		facts := own[commune.Code]
		if !commune.AltitudeKnown && facts.AltitudeKnown {
			commune.Altitude, commune.AltitudeKnown, commune.TerrainOurs = facts.Altitude, true, true
		}
		if commune.AreaKm2 == 0 && facts.AreaKm2 > 0 {
			commune.AreaKm2, commune.TerrainOurs = facts.AreaKm2, true
		}
	}
	return nil
}

package analysis

import (
	"context"
	"math"

	"acces30/coverage"

	"github.com/paulmach/orb"
)

// fitness tells for every commune whether the error of the network was measured
// in such country. Real roads are fit wherever they are known.
func (a *analysis) fitness(context.Context) error {
	if a.study.RoadsInfo.Kind != coverage.InterCommune {
		return nil
	}
	var points []orb.Point
	var altitudes []float64
	for i := range a.study.Communes {
		c := &a.study.Communes[i]
		at, _ := c.Reference(a.study.Settings.Reference)
		if !at.Known {
			continue
		}
		altitude := math.NaN()
		if c.AltitudeKnown {
			altitude = c.Altitude
		}
		points, altitudes = append(points, at.Point), append(altitudes, altitude)
	}
	terrain := coverage.NewTerrain(points, altitudes)
	for i := range a.result.Communes {
		c := &a.result.Communes[i]
		if at, _ := c.Commune.Reference(a.study.Settings.Reference); at.Known {
			c.Fitness = terrain.FitnessAt(at.Point)
		}
	}
	return nil
}

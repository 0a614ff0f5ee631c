package reference

import (
	"math"

	"acces30/coverage"

	"github.com/paulmach/orb"
)

// kindLimits are the minutes that errors are told by kind of country for.
var kindLimits = []int{10, 15, 20, 30}

// findKinds tells of every département what kind of country it is.
func (c *Country) findKinds() {
	points, altitudes := make([]orb.Point, len(c.Places)), make([]float64, len(c.Places))
	for i, p := range c.Places {
		points[i], altitudes[i] = p.Point, p.Altitude
	}
	terrain := coverage.NewTerrain(points, altitudes)
	for i := range c.Departements {
		d := &c.Departements[i]
		var all, dense, mountain, rural float64 // people
		for _, k := range d.communes {
			people, density := float64(c.Communes[k].People), c.Communes[k].Density()
			all += people
			if density >= coverage.DenseFrom {
				dense += people
			}
			if density < coverage.RuralBelow {
				rural += people
			}
			if terrain.FitnessAt(points[k]) == coverage.Mountain {
				mountain += people
			}
		}
		d.Kind = coverage.CountryOf(dense/all, mountain/all, rural/all)
	}
}

// KindErrors compares shares with the published ones, by kind of country; a kind
// without départements is left out.
func (c *Country) KindErrors(computed [][]float64) []coverage.CountryErrors {
	var kinds []coverage.CountryErrors
	for kind := range coverage.Country(coverage.Countries) {
		of := coverage.CountryErrors{Country: kind, Minutes: kindLimits}
		for i := range c.Departements {
			if c.Departements[i].Kind == kind {
				of.Departements++
			}
		}
		if of.Departements == 0 {
			continue
		}
		for _, e := range c.errors(computed, func(d *Departement) bool { return d.Kind == kind }) {
			for _, minutes := range kindLimits {
				if e.Minutes == minutes {
					of.HeldOut, of.HeldOutMean = append(of.HeldOut, hundredths(e.RMSE)), append(of.HeldOutMean, hundredths(e.Bias))
				}
			}
		}
		kinds = append(kinds, of)
	}
	return kinds
}

func hundredths(v float64) float64 { return math.Round(v*100) / 100 }

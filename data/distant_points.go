package data

import (
	"fmt"
	"slices"

	"acces30/coverage"
	"acces30/coverage/finding"
	"acces30/data/location"

	"github.com/paulmach/orb"
)

// resolveDistantPoints finds communes whose chef-lieu and centroid are so far
// from each other that one must be wrong, and drops the one that is farther from
// the centre of their EPCI. Without an EPCI to compare with, the chef-lieu is
// kept.
func (c *communeTable) resolveDistantPoints() {
	var centres map[string]orb.Point
	for i := range c.communes {
		commune := &c.communes[i]
		if !commune.Seat.Known || !commune.Centroid.Known {
			continue
		}
		distance := location.MetresBetween(commune.Seat.Point, commune.Centroid.Point)
		if distance <= maxSeatToCentroidMetres {
			continue
		}
		if centres == nil {
			centres = c.epciCentres()
		}
		dropped, wrong, kept := finding.Centroid, &commune.Centroid, commune.Seat.Point
		if centre, ok := centres[commune.EPCICode]; ok &&
			location.MetresBetween(commune.Seat.Point, centre) > location.MetresBetween(commune.Centroid.Point, centre) {
			dropped, wrong, kept = finding.Seat, &commune.Seat, commune.Centroid.Point
		}
		f := finding.CommunePointsApart.Found(finding.Kilometres(location.MetresBetween(kept, wrong.Point)/1000), dropped)
		value := fmt.Sprintf("%.5f %.5f", wrong.Point.Lat(), wrong.Point.Lon())
		c.communeFindings[commune.Code] = append(c.communeFindings[commune.Code], f.At(commune.Source, commune.Name, value))
		*wrong = coverage.Position{}
	}
}

// epciCentres returns the centre of every EPCI with three chefs-lieux or more:
// their median, which one wrong point hardly moves.
func (c *communeTable) epciCentres() map[string]orb.Point {
	lons, lats := make(map[string][]float64), make(map[string][]float64)
	for i := range c.communes {
		if epci, seat := c.communes[i].EPCICode, c.communes[i].Seat; epci != "" && seat.Known {
			lons[epci] = append(lons[epci], seat.Point.Lon())
			lats[epci] = append(lats[epci], seat.Point.Lat())
		}
	}
	centres := make(map[string]orb.Point, len(lons))
	for epci := range lons {
		if len(lons[epci]) >= 3 {
			centres[epci] = orb.Point{median(lons[epci]), median(lats[epci])}
		}
	}
	return centres
}

func median(values []float64) float64 {
	slices.Sort(values)
	return values[len(values)/2]
}

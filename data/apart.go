package data

import (
	"fmt"
	"slices"

	"acces30/coverage"
	"acces30/coverage/finding"

	"github.com/paulmach/orb"
)

// settlePointsApart looks at communes whose chef-lieu and centroid are too
// far apart to be both right, and drops the one that is farther from the
// middle of the other communes of the same EPCI. Without an EPCI to compare
// with, the chef-lieu is kept.
func (c *communeTable) settlePointsApart() {
	var middles map[string]orb.Point
	for i := range c.communes {
		commune := &c.communes[i]
		if !commune.Seat.Known || !commune.Centroid.Known {
			continue
		}
		apart := metresBetween(commune.Seat.Point, commune.Centroid.Point)
		if apart <= maxPointsApartMetres {
			continue
		}
		if middles == nil {
			middles = c.middles()
		}
		dropped, wrong, kept := finding.Centroid, &commune.Centroid, commune.Seat.Point
		if middle, ok := middles[commune.EPCICode]; ok &&
			metresBetween(commune.Seat.Point, middle) > metresBetween(commune.Centroid.Point, middle) {
			dropped, wrong, kept = finding.Seat, &commune.Seat, commune.Centroid.Point
		}
		f := finding.CommunePointsApart.Found(finding.Kilometres(metresBetween(kept, wrong.Point)/1000), dropped)
		value := fmt.Sprintf("%.5f %.5f", wrong.Point.Lat(), wrong.Point.Lon())
		c.notes[commune.Code] = append(c.notes[commune.Code], f.At(commune.Source, commune.Name, value))
		*wrong = coverage.Position{}
	}
}

// middles returns the middle of every EPCI: the median of its chefs-lieux,
// which one wrong point does not move.
func (c *communeTable) middles() map[string]orb.Point {
	lons, lats := make(map[string][]float64), make(map[string][]float64)
	for i := range c.communes {
		if epci, seat := c.communes[i].EPCICode, c.communes[i].Seat; epci != "" && seat.Known {
			lons[epci] = append(lons[epci], seat.Point.Lon())
			lats[epci] = append(lats[epci], seat.Point.Lat())
		}
	}
	middles := make(map[string]orb.Point, len(lons))
	for epci := range lons {
		if len(lons[epci]) >= 3 {
			middles[epci] = orb.Point{median(lons[epci]), median(lats[epci])}
		}
	}
	return middles
}

func median(values []float64) float64 {
	slices.Sort(values)
	return values[len(values)/2]
}

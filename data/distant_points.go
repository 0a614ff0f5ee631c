package data

import (
	"fmt"
	"math"
	"slices"

	"acces30/coverage"
	"acces30/coverage/finding"
	"acces30/data/location"

	"github.com/paulmach/orb"
)

// How far the chef-lieu of a commune may be from its centroid. In Arles, the widest
// commune of the mainland, it is 15 km; in a few rows of the official files it is 25 to
// 80 km by mistake. Against the radius of a disc of its area it is 4.7 times as far in
// Rodern, half of which is a wood 8 km from the village; in rows that are wrong 14 times
// and more. In Guiana communes are 150 km wide, and their chefs-lieux on a shore.
const (
	maxSeatToCentroidMetres = 20_000.0 // but for communes wider than that
	maxSeatToCentroidRadii  = 5
	wideCommuneRadii        = 2       // in such a commune
	minApartMetres          = 4_000.0 // in small communes it is no more than a rounding
)

// pointsApart reports whether a commune's chef-lieu is so far from its centroid that
// one of them must be wrong, and how far that is.
func pointsApart(c *coverage.Commune) (metres float64, apart bool) {
	if !c.Seat.Known || !c.Centroid.Known {
		return 0, false
	}
	most := maxSeatToCentroidMetres
	if c.AreaKm2 > 0 {
		radius := 1000 * math.Sqrt(c.AreaKm2/math.Pi)
		most = min(max(most, wideCommuneRadii*radius), max(maxSeatToCentroidRadii*radius, minApartMetres))
	}
	metres = location.MetresBetween(c.Seat.Point, c.Centroid.Point)
	return metres, metres > most
}

// resolveDistantPoints finds communes whose chef-lieu and centroid are so far
// from each other that one must be wrong, and drops the one that is farther from
// the centre of their EPCI. Where there is no such centre the chef-lieu is kept.
func (c *communeTable) resolveDistantPoints() {
	var centres map[string]orb.Point
	for i := range c.communes {
		commune := &c.communes[i]
		metres, apart := pointsApart(commune)
		if !apart {
			continue
		}
		if centres == nil {
			centres = c.epciCentres()
		}
		dropped, wrong := finding.Centroid, &commune.Centroid
		centre, told := centres[commune.EPCICode]
		if told && location.MetresBetween(commune.Seat.Point, centre) > location.MetresBetween(commune.Centroid.Point, centre) {
			dropped, wrong = finding.Seat, &commune.Seat
		}
		f := finding.CommunePointsApart.Found(finding.Kilometres(metres/1000), dropped)
		if !told {
			f = finding.CommunePointsDoubtful.Found(finding.Kilometres(metres / 1000))
		}
		value := fmt.Sprintf("%.5f %.5f", wrong.Point.Lat(), wrong.Point.Lon())
		c.communeFindings[commune.Code] = append(c.communeFindings[commune.Code], f.At(commune.Source, commune.Name, value))
		*wrong = coverage.Position{}
	}
}

// epciCentres returns the centre of every EPCI with three chefs-lieux or more:
// their median, which one wrong point hardly moves. An EPCI many of whose communes
// have their points apart has none: a whole column may be wrong there, and which one
// its own points can't tell.
func (c *communeTable) epciCentres() map[string]orb.Point {
	lons, lats, wrong := make(map[string][]float64), make(map[string][]float64), make(map[string]int)
	for i := range c.communes {
		commune := &c.communes[i]
		if epci, seat := commune.EPCICode, commune.Seat; epci != "" && seat.Known {
			lons[epci] = append(lons[epci], seat.Point.Lon())
			lats[epci] = append(lats[epci], seat.Point.Lat())
			if _, apart := pointsApart(commune); apart {
				wrong[epci]++
			}
		}
	}
	centres := make(map[string]orb.Point, len(lons))
	for epci := range lons {
		if len(lons[epci]) >= 3 && 3*wrong[epci] <= len(lons[epci]) {
			centres[epci] = orb.Point{median(lons[epci]), median(lats[epci])}
		}
	}
	return centres
}

func median(values []float64) float64 {
	slices.Sort(values)
	return values[len(values)/2]
}

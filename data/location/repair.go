package location

import (
	"acces30/data/insee"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"
)

// Repair is what had to be done to a point of a file.
type Repair uint8

// Repairs, from the smallest to the one that fails.
const (
	AsWritten   Repair = iota
	Swapped            // latitude and longitude were exchanged
	Projected          // metres of the zone's legal plane were made degrees
	OutsideZone        // the point is not in the zone, however it is read
)

// RepairPoint returns a point in degrees that lies in the zone, and what had to
// be done to the one that was written.
func RepairPoint(zone insee.Zone, p orb.Point) (orb.Point, Repair) {
	swapped := orb.Point{p[1], p[0]}
	switch {
	case zone.Contains(p):
		return p, AsWritten
	case zone.Contains(swapped):
		return swapped, Swapped
	case zone.Plane == nil:
		return p, OutsideZone
	}
	for _, metres := range []orb.Point{p, swapped} {
		if degrees := zone.Plane.Unproject(metres); zone.Contains(degrees) {
			return degrees, Projected
		}
	}
	return p, OutsideZone
}

// RepairPolygons returns polygons in degrees, their rings closed, without rings
// that enclose nothing, and the largest repair of their points. They are nil
// when one of the points can't be repaired.
func RepairPolygons(zone insee.Zone, polygons orb.MultiPolygon) (repaired orb.MultiPolygon, done Repair) {
	for _, polygon := range polygons {
		var rings orb.Polygon
		for i, ring := range polygon {
			clean := make(orb.Ring, 0, len(ring)+1)
			for _, p := range ring {
				q, needed := RepairPoint(zone, p)
				if needed == OutsideZone {
					return nil, OutsideZone
				}
				done = max(done, needed)
				clean = append(clean, q)
			}
			if len(clean) > 0 && clean[0] != clean[len(clean)-1] {
				clean = append(clean, clean[0])
			}
			if len(clean) >= 4 && planar.Area(clean) != 0 {
				rings = append(rings, clean)
			} else if i == 0 {
				break // holes of nothing
			}
		}
		if len(rings) > 0 {
			repaired = append(repaired, rings)
		}
	}
	return repaired, done
}

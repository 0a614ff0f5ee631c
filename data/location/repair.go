package location

import (
	"cmp"
	"slices"

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
	Projected          // metres of a plane were made degrees
	OutsideZone        // the point is not in the zone, however it is read
)

// RepairPoint returns a point in degrees that lies in the zone, what had to be done
// to the one that was written, and the name of the plane if it was metres.
//
// Metres are those of a plane that leads to where the place is likely to be: of
// the zone's legal plane first, then of others. Where none does, they count only
// if one plane alone leads into the zone: to choose would put the place hundreds
// of kilometres away. Without a place that is likely the legal plane goes first.
func RepairPoint(zone insee.Zone, p orb.Point) (orb.Point, Repair, string) {
	swapped := orb.Point{p[1], p[0]}
	switch {
	case zone.Contains(p):
		return p, AsWritten, ""
	case zone.Contains(swapped):
		return swapped, Swapped, ""
	case !inMetres(p):
		return p, OutsideZone, ""
	}
	legal, other := zone.LegalPlanes(), zone.OtherPlanes()
	if q, name := onAnyOf(slices.Concat(legal, other), p, zone.Near); name != "" {
		return q, Projected, name
	}
	asLegal, legalName := onAnyOf(legal, p, zone.Contains)
	asOther, otherName := onAnyOf(other, p, zone.Contains)
	switch {
	case legalName != "" && (otherName == "" || zone.Wide()):
		return asLegal, Projected, legalName
	case legalName == "" && otherName != "":
		return asOther, Projected, otherName
	}
	return p, OutsideZone, ""
}

// onAnyOf returns metres in degrees by the first plane that leads to where they
// are accepted, with its name; eastings may stand second.
func onAnyOf(planes []insee.NamedPlane, p orb.Point, accept func(orb.Point) bool) (degrees orb.Point, name string) {
	for _, on := range planes {
		for _, metres := range []orb.Point{p, {p[1], p[0]}} {
			if degrees := on.Plane.Unproject(metres); accept(degrees) {
				return degrees, on.Name
			}
		}
	}
	return p, ""
}

// RepairPolygons returns polygons in degrees, their rings closed, without rings
// that enclose nothing, the largest repair of their points, and the name of the
// plane of metres. They are nil when one of the points can't be repaired.
func RepairPolygons(zone insee.Zone, polygons orb.MultiPolygon) (repaired orb.MultiPolygon, done Repair, plane string) {
	for _, polygon := range polygons {
		var rings orb.Polygon
		for i, ring := range polygon {
			clean := make(orb.Ring, 0, len(ring)+1)
			for _, p := range ring {
				q, needed, on := RepairPoint(zone, p)
				if needed == OutsideZone {
					return nil, OutsideZone, ""
				}
				done, plane = max(done, needed), cmp.Or(plane, on)
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
	return repaired, done, plane
}

package data

import (
	"cmp"

	"acces30/coverage"
	"acces30/coverage/finding"
	"acces30/data/insee"
)

// maxFarMetres is how far a service point may plausibly be from both points
// of its commune: Mauges-sur-Loire, a merger of eleven communes, has 12 km.
// Communes of which the centroid alone is known, such as those of Guyane, are
// too wide to tell.
const maxFarMetres = 15_000

// maxAcrossMetres is how far it may be outside its commune's outline: a town
// that has grown across the border, or an address that was placed roughly.
const maxAcrossMetres = 1_000

// place gives every point a commune and a position, and checks them against
// each other. Points without usable coordinates go to their commune's
// reference point, where the commune has one; points without a commune are in
// the one at their position.
func (s *structure) place(communes *communeTable, reference coverage.ReferenceKind) {
	for i := range s.Points {
		p := &s.Points[i]
		commune := s.communeOf(p, communes)
		s.checkDepartement(p)
		if commune == nil {
			if !p.Position.Known {
				s.notePoint(finding.PointUnlocated.Found(), p, "")
			}
			continue
		}
		if p.CommuneName == "" {
			p.CommuneName = commune.Name
		}
		at, _ := commune.Reference(reference)
		switch {
		case !p.Position.Known && !at.Known:
			s.notePoint(finding.PointUnlocated.Found(), p, "")
		case !p.Position.Known:
			p.Position, p.AtSeat = at, true
			// To leave it out in the complement is a way to say just this.
			if p.Provenance == coverage.OfficialList {
				s.notePoint(finding.PointAtSeat.Found(), p, "")
			}
		default:
			s.checkDistance(p, commune)
		}
	}
}

// communeOf finds the commune of a point: by its code, else by its name, else
// by its position. It enters the code that it finds.
func (s *structure) communeOf(p *coverage.ServicePoint, communes *communeTable) *coverage.Commune {
	stated := p.Commune
	if commune := communes.find(stated); commune != nil {
		if current := communes.mergers.current(stated); current != stated {
			p.Commune = current
			s.notePoint(finding.PointCommuneMerged.Found(finding.Word(current)), p, stated)
		}
		return commune
	}
	if insee.ValidCommune(stated) {
		if communes.lacks(insee.DepartementOf(stated)) {
			s.absent = append(s.absent, stated) // told once for all of them
		} else {
			s.notePoint(finding.StructureCommuneUnknown.Found(), p, stated)
		}
		return nil
	}
	commune := communes.named(p.CommuneName, s.Departement, p.Position)
	if commune == nil && p.Position.Known {
		commune = communes.communeAt(p.Position)
	}
	if commune == nil {
		s.notePoint(finding.StructureCommuneUnknown.Found(), p, cmp.Or(stated, p.CommuneName))
		return nil
	}
	p.Commune = commune.Code
	if s.Departement == "" {
		s.Departement = commune.Departement
	}
	s.notePoint(finding.PointCommuneFound.Found(finding.Word(commune.Code), finding.Word(commune.Name)), p, cmp.Or(stated, p.CommuneName))
	return commune
}

// checkDepartement compares the département that carries the label with the
// commune of the main point.
func (s *structure) checkDepartement(p *coverage.ServicePoint) {
	if p.Kind != coverage.MainPoint || !insee.ValidCommune(p.Commune) {
		return
	}
	if s.Departement != insee.DepartementOf(p.Commune) {
		s.notePoint(finding.StructureDepartementDiffers.Found(finding.Word(p.Commune)), p, s.Departement)
	}
}

// checkDistance finds a point that is not where its commune is: outside its
// outline, or far from its points where there is none.
func (s *structure) checkDistance(p *coverage.ServicePoint, commune *coverage.Commune) {
	far, most := 0.0, float64(maxFarMetres)
	switch {
	case commune.Outline != nil:
		far, most = metresOutside(commune.Outline, p.Position.Point), maxAcrossMetres
	case commune.Seat.Known:
		far = distanceTo(commune, p.Position)
	}
	if far > most {
		s.notePoint(finding.PointFarFromCommune.Found(finding.Kilometres(far/1000)), p, commune.Name)
	}
}

// notePoint adds a finding about a point of the structure.
func (s *structure) notePoint(f finding.Finding, p *coverage.ServicePoint, value string) {
	s.notes = append(s.notes, f.At(p.Source, p.Name, value))
}

// distanceTo returns the distance from a position to the nearer of a commune's
// points.
func distanceTo(c *coverage.Commune, p coverage.Position) float64 {
	nearest := -1.0
	for _, own := range []coverage.Position{c.Seat, c.Centroid} {
		if !own.Known {
			continue
		}
		if d := metresBetween(own.Point, p.Point); nearest < 0 || d < nearest {
			nearest = d
		}
	}
	return nearest
}

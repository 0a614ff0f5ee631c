package data

import (
	"cmp"

	"acces30/coverage"
	"acces30/coverage/finding"
	"acces30/data/insee"
	"acces30/data/location"
)

// maxAcrossMetres is how far a service point may be outside the outline of its
// commune: a town may have grown across the border, or an address may have been
// located roughly.
const maxAcrossMetres = 1_000

// assignCommunes gives every point a commune and a position, and checks them
// against each other. A point without usable coordinates stands at the reference
// point of its commune, where the commune has one; a point without a commune is
// in the one at its position.
func (s *structure) assignCommunes(communes *communeTable, reference coverage.ReferenceKind) {
	for i := range s.Points {
		p := &s.Points[i]
		commune := s.communeOf(p, communes)
		s.checkDepartement(p)
		if commune == nil {
			if !p.Position.Known {
				s.reportPoint(finding.PointUnlocated.Found(), p, "")
			}
			continue
		}
		p.CommuneName = officialName(p, commune)
		at, _ := commune.Reference(reference)
		switch {
		case !p.Position.Known && !at.Known:
			s.reportPoint(finding.PointUnlocated.Found(), p, "")
		case !p.Position.Known:
			p.Position, p.AtSeat = at, true
			// A row of the complement without a position means just this.
			if p.Provenance == coverage.OfficialList {
				s.reportPoint(finding.PointAtSeat.Found(), p, "")
			}
		default:
			s.checkDistance(p, commune)
		}
	}
}

// officialName returns the name of a point's commune as the table of communes has
// it, whatever the list makes of it: METZ CEDEX 1 is Metz. The list's own stays where
// it says more, as the municipal arrondissement of a city or an article that the table
// leaves out, and where the table has no name.
func officialName(p *coverage.ServicePoint, commune *coverage.Commune) string {
	says, official := insee.FoldName(p.CommuneName), insee.FoldName(commune.Name)
	more := says != official && insee.BareName(p.CommuneName) == official
	if commune.Name == commune.Code || more {
		return cmp.Or(p.CommuneName, commune.Name)
	}
	return commune.Name
}

// communeOf finds the commune of a point: by its code, else by its name, else by
// its position, and sets the code that it finds. Where the name beside the code is
// that of another commune, the two are settled.
func (s *structure) communeOf(p *coverage.ServicePoint, communes *communeTable) *coverage.Commune {
	stated := p.Commune
	if commune := communes.find(stated); commune != nil {
		if other := s.settle(p, commune, communes); other != nil {
			return other
		}
		if current := communes.mergers.current(stated); current != stated {
			p.Commune = current
			s.reportPoint(finding.PointCommuneMerged.Found(finding.Word(current)), p, stated)
		}
		return commune
	}
	commune := communes.partOf(stated, p.Position)
	if commune == nil && insee.ValidCommune(stated) && communes.lacks(insee.DepartementOf(stated)) {
		if commune = communes.standing(p, insee.DepartementOf(stated)); commune == nil {
			s.absent = append(s.absent, stated) // told once for all of them
			return nil
		}
	}
	if commune == nil {
		commune = communes.findByName(p.CommuneName, s.Departement, p.Position)
	}
	if commune == nil && p.Position.Known {
		// Near its border the next reference point may be that of a neighbour: against
		// a code that is stated, an outline alone tells.
		if there := communes.communeAt(p.Position); there != nil && (there.Outline != nil || !insee.ValidCommune(stated)) {
			commune = there
		}
	}
	if commune == nil {
		if value := cmp.Or(stated, p.CommuneName); value != "" {
			s.reportPoint(finding.StructureCommuneUnknown.Found(), p, value)
		} else {
			s.reportPoint(finding.StructureCommuneNotStated.Found(), p, "")
		}
		return nil
	}
	p.Commune = commune.Code
	if s.Departement == "" || s.Departement != commune.Departement && insee.SameDepartement(s.Departement, commune.Departement) {
		s.Departement = commune.Departement
	}
	s.reportPoint(finding.PointCommuneFound.Found(finding.Word(commune.Code), finding.Word(commune.Name)), p, cmp.Or(stated, p.CommuneName))
	return commune
}

// standing returns the commune of a département that has the name beside a code which is
// none of the table's, and where the point is, if that is known: then the code is another
// one, such as a postal code, and no commune is lacking.
func (c *communeTable) standing(p *coverage.ServicePoint, departement string) *coverage.Commune {
	named := c.findByName(p.CommuneName, departement, p.Position)
	if named == nil || p.Position.Known && distanceTo(named, p.Position) > location.MaxMetresFromCommune {
		return nil
	}
	return named
}

// settle compares the commune of a code with the name beside it, and returns the
// commune of the name where that is the one meant: a postal code in the place of
// INSEE's, which has five digits too, is that of a commune far away. The position
// decides where it is known; without one the name does, in the département of the
// code. It returns nil where the code stands.
func (s *structure) settle(p *coverage.ServicePoint, coded *coverage.Commune, communes *communeTable) *coverage.Commune {
	if p.CommuneName == "" {
		return nil
	}
	s.named.Compared++
	if insee.BareName(p.CommuneName) == insee.BareName(coded.Name) {
		return nil
	}
	named := communes.findByName(p.CommuneName, coded.Departement, p.Position)
	if named == nil && p.Position.Known {
		named = communes.findByName(p.CommuneName, "", p.Position)
	}
	differs := finding.PointNameDiffers.Found(finding.Word(coded.Name), finding.Word(p.CommuneName))
	if named == nil || named == coded {
		if !p.Position.Known && !sameName(p.CommuneName, coded.Name) {
			s.reportPoint(differs, p, p.Commune)
		}
		return nil
	}
	if p.Position.Known {
		there := communes.communeAt(p.Position)
		if there == coded || there != named && distanceTo(coded, p.Position) <= distanceTo(named, p.Position) {
			s.named.Apart++
			s.reportPoint(finding.PointNameElsewhere.Found(finding.Word(coded.Name), finding.Word(p.CommuneName)), p, p.Commune)
			return nil // where it stands is checked later
		}
		if distanceTo(named, p.Position) > location.MaxMetresFromCommune {
			return nil
		}
	}
	s.reportPoint(finding.PointCodeDiffers.Found(finding.Word(coded.Name), finding.Word(named.Name), finding.Word(named.Code)), p, p.Commune)
	p.Commune = named.Code
	if s.Departement == coded.Departement {
		s.Departement = named.Departement
	}
	return named
}

// checkDepartement compares the département that carries the label with the
// commune of the main point.
func (s *structure) checkDepartement(p *coverage.ServicePoint) {
	if p.Kind != coverage.MainPoint || !insee.ValidCommune(p.Commune) {
		return
	}
	if s.Departement != insee.DepartementOf(p.Commune) {
		s.reportPoint(finding.StructureDepartementDiffers.Found(finding.Word(p.Commune)), p, s.Departement)
	}
}

// checkDistance reports a point that is not where its commune is: outside its
// outline, or without one, far from its points. A commune of which only the
// centroid is known, such as those of Guyane, is too wide to decide.
func (s *structure) checkDistance(p *coverage.ServicePoint, commune *coverage.Commune) {
	far, most := 0.0, float64(location.MaxMetresFromCommune)
	switch {
	case commune.Outline != nil:
		far, most = location.MetresOutside(commune.Outline, p.Position.Point), maxAcrossMetres
	case commune.Seat.Known:
		far = distanceTo(commune, p.Position)
	default:
		return
	}
	s.placed.Compared++
	if far > most {
		s.placed.Apart++
		s.reportPoint(finding.PointFarFromCommune.Found(finding.Kilometres(far/1000)), p, commune.Name)
	}
}

// reportPoint adds a finding about a point of the structure.
func (s *structure) reportPoint(f finding.Finding, p *coverage.ServicePoint, value string) {
	s.findings = append(s.findings, f.At(p.Source, p.Name, value))
}

// distanceTo returns the distance in metres from a position to the nearer of a
// commune's points, -1 when it has none.
func distanceTo(c *coverage.Commune, p coverage.Position) float64 {
	nearest := -1.0
	for _, own := range []coverage.Position{c.Seat, c.Centroid} {
		if !own.Known {
			continue
		}
		if d := location.MetresBetween(own.Point, p.Point); nearest < 0 || d < nearest {
			nearest = d
		}
	}
	return nearest
}

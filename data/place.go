package data

import (
	"fmt"

	"acces30/coverage"
)

// maxFarMetres is how far a service point may plausibly be from both points
// of its commune: Mauges-sur-Loire, a merger of eleven communes, has 12 km.
// Communes of which the centroid alone is known, such as those of Guyane, are
// too wide to tell.
const maxFarMetres = 15_000

// place gives every point a position and holds it against its commune. Points
// without usable coordinates go to their commune's reference point, where the
// commune has one.
func (s *structure) place(communes *communeTable, reference coverage.ReferenceKind) {
	for i := range s.Points {
		p := &s.Points[i]
		commune := communes.byCode[communeOf(p.Commune)]
		s.checkCommune(p, commune)
		if commune == nil {
			if !p.Position.Known {
				s.notePoint(p, coverage.CodePointUnlocated, coverage.Error, "")
			}
			continue
		}
		if p.CommuneName == "" {
			p.CommuneName = commune.Name
		}
		at, _ := commune.Reference(reference)
		switch {
		case !p.Position.Known && !at.Known:
			s.notePoint(p, coverage.CodePointUnlocated, coverage.Error, "")
		case !p.Position.Known:
			p.Position, p.AtSeat = at, true
			// An empty place in the complement is a way to say just this.
			if p.Provenance == coverage.OfficialList {
				s.notePoint(p, coverage.CodePointAtSeat, coverage.Warning, "")
			}
		case commune.Seat.Known:
			if far := distanceTo(commune, p.Position); far > maxFarMetres {
				s.notePoint(p, coverage.CodePointFarFromCommune, coverage.Warning, commune.Name, fmt.Sprintf("%.0f", far/1000))
			}
		}
	}
}

// checkCommune compares the commune stated with the table of communes and
// with the département that carries the label.
func (s *structure) checkCommune(p *coverage.ServicePoint, commune *coverage.Commune) {
	if commune == nil {
		s.notePoint(p, coverage.CodeStructureCommuneUnknown, coverage.Info, p.Commune)
	}
	if p.Kind != coverage.MainPoint || !validCommuneCode(p.Commune) {
		return
	}
	if s.Departement != departementOf(p.Commune) {
		s.notePoint(p, coverage.CodeStructureDepartementDiffers, coverage.Warning, s.Departement, p.Commune)
	}
}

// notePoint makes a finding about a point of the structure.
func (s *structure) notePoint(p *coverage.ServicePoint, code coverage.Code, severity coverage.Severity, value string, details ...string) {
	s.notes = append(s.notes, coverage.Finding{
		Code: code, Severity: severity, Source: p.Source, Subject: p.Name, Value: value, Details: details,
	})
}

// distanceTo returns the distance from a place to the nearer of a commune's
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

// communeOf returns the commune of a code: that of the whole city for the
// municipal arrondissements of Paris, Lyon and Marseille.
func communeOf(code string) string {
	switch {
	case code >= "75101" && code <= "75120":
		return "75056"
	case code >= "69381" && code <= "69389":
		return "69123"
	case code >= "13201" && code <= "13216":
		return "13055"
	default:
		return code
	}
}

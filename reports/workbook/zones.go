package workbook

import (
	"slices"
	"strings"

	"acces30/coverage"
	"acces30/reports"
)

// communesOf counts communes, or their people: blank of a zone that is an area, which
// none is counted of.
func communesOf(t coverage.Territory, n int) cell {
	if t.Area != nil {
		return cell{Style: integerStyle}
	}
	return intCell(n)
}

// peopleOf counts people: blank where they can't be told.
func peopleOf(t coverage.Territory, n int) cell {
	if t.Area != nil && !t.Area.PeopleTold {
		return cell{Style: integerStyle}
	}
	return intCell(n)
}

// hasAreas reports whether a zoning of the analyst's is made of areas.
func (b *book) hasAreas() bool {
	return slices.ContainsFunc(b.result.Study.Zonings, func(z coverage.Zoning) bool { return z.Drawn })
}

// zoningNote says how the rows of zonings are to be read.
func (b *book) zoningNote() string {
	if len(b.result.Study.Zonings) == 0 {
		return ""
	}
	note := " " + b.text(reports.T(
		"Zonages apportés (--zones) : une commune peut être dans plusieurs zones, leurs lignes ne s'additionnent pas ; « sans » réunit les communes hors zonage.",
		"Zonings brought (--zones): a commune may lie in several zones, their rows do not add up; “none” has the communes in no zone."))
	if b.hasAreas() {
		note += " " + b.text(reports.T(
			"Zones tracées : leurs habitants sont ceux qui y habitent d'après les points de population, non des communes entières ; le point le plus proche l'est du milieu de la zone.",
			"Drawn zones: their inhabitants are those who live in them by the population points, not whole communes; the nearest point is that from the middle of the zone."))
	}
	return note
}

// areaColumns tell what is nearest to zones that are areas and what stands in them;
// there are none without such zones.
func (b *book) areaColumns() []territoryColumn {
	if !b.hasAreas() {
		return nil
	}
	return []territoryColumn{
		column("areaNearest", b.text(reports.T("Structure la plus proche (zone tracée)", "Nearest structure (drawn zone)")), 26, func(t coverage.Territory) cell {
			if t.Area == nil {
				return cell{Style: wordStyle}
			}
			return b.structureCell(t.Area.Nearest)
		}),
		column("areaMinutes", b.text(reports.T("Temps depuis le milieu (min)", "Time from the middle (min)")), 10, func(t coverage.Territory) cell {
			switch {
			case t.Area == nil || !t.Area.Known:
				return cell{Style: tenthStyle}
			}
			return b.minutesCell(t.Area.Nearest.Time)
		}),
		column("areaInside", b.text(reports.T("Points d'accueil dans la zone", "Service points in the zone")), 9, func(t coverage.Territory) cell {
			if t.Area == nil {
				return cell{Style: integerStyle}
			}
			return intCell(len(t.Area.Inside))
		}),
		column("areaPoints", b.text(reports.T("Lesquels", "Which")), 30, func(t coverage.Territory) cell {
			if t.Area == nil {
				return cell{Style: wordStyle}
			}
			return wordCell(b.pointNames(t.Area.Inside))
		}),
	}
}

// pointNames names a few service points, and counts the others.
func (b *book) pointNames(points []*coverage.ServicePoint) string {
	const most = 2
	var names []string
	for _, p := range points[:min(len(points), most)] {
		names = append(names, p.Name)
	}
	if more := len(points) - most; more > 0 {
		names = append(names, b.text(reports.T("et {0} de plus", "and {0} more"), reports.Integer(b.lang, more)))
	}
	return strings.Join(names, ", ")
}

package workbook

import (
	"fmt"

	"acces30/coverage"
	"acces30/coverage/compare"
	"acces30/reports"
	"acces30/reports/workbook/internal/excel"
)

// changedStructuresSheet has the structures that opened, went, moved or changed.
var changedStructuresSheet = sheet{
	name:    reports.T("Structures modifiées", "Structures changed"),
	about:   reports.T("Les structures apparues, parties ou modifiées", "The structures that came, went or changed"),
	offered: compared,
	content: (*book).changedStructures,
}

func (b *book) changedStructures() excel.Content {
	c := b.changes
	rows := make([]*compare.StructureChange, len(c.Structures))
	for i := range rows {
		rows[i] = &c.Structures[i]
	}
	title := reports.T("{0} : structures qui ont changé depuis l'édition {1}", "{0}: structures that changed since the edition {1}")
	if len(rows) == 0 {
		title = reports.T("{0} : aucune structure n'a changé depuis l'édition {1}", "{0}: no structure changed since the edition {1}")
	}
	note := b.text(reports.T(
		"Rapprochées par leur numéro, sinon par leur nom, sinon par leur lieu. Un point a déménagé au-delà de {0} m. Habitants sans structure : ceux de l'édition précédente qui n'en avaient pas d'autre.",
		"Matched by number, else by name, else by place. A point has moved beyond {0} m. Inhabitants without a structure: those of the earlier edition who had no other.",
	), reports.Number(b.lang, c.Moved))
	if there := reports.LabelledThatDay(b.lang, c); there != "" {
		note += " " + there
	}
	return &excel.Table[*compare.StructureChange]{
		Name:    "StructuresModifiees",
		Title:   b.text(title, b.scope, c.Since),
		Note:    note,
		Columns: b.changedStructureColumns(), Rows: rows, Frozen: 2,
	}
}

func (b *book) changedStructureColumns() []excel.Column[*compare.StructureChange] {
	c := b.changes
	yes, no := b.text(reports.Yes), b.text(reports.No)
	hours := func(of func(x *compare.StructureChange) *coverage.StructureReach) func(x *compare.StructureChange) cell {
		return func(x *compare.StructureChange) cell {
			if s := of(x); s != nil && s.Weekly.Week.Stated {
				return cell{Value: float64(s.Weekly.Criteria.Minutes) / 60, Style: tenthStyle}
			}
			return cell{Style: tenthStyle}
		}
	}
	columns := []excel.Column[*compare.StructureChange]{
		column("id", b.text(headStructureID), b.idWidth(), func(x *compare.StructureChange) cell { return textCell(x.Structure().ID) }),
		column("name", b.text(reports.T("Structure", "Structure")), 44, func(x *compare.StructureChange) cell { return wordCell(x.Structure().Name) }),
		column("commune", b.text(headCommune), 22, func(x *compare.StructureChange) cell { return firstCommune(x.Structure()) }),
		column(keyInScope, b.text(reports.T("Dans le périmètre", "In scope")), 10.5, func(x *compare.StructureChange) cell {
			if x.InScope {
				return wordCell(yes)
			}
			return wordCell(no)
		}),
		column("change", b.text(reports.T("Ce qui change", "What changes")), 30, func(x *compare.StructureChange) cell { return wordCell(reports.StructureKindNames(b.lang, x.Kind)) }),
		column("labelledOn", b.text(reports.T("Label depuis le", "Labelled on")), 12, func(x *compare.StructureChange) cell { return b.dayCell(x.Structure().LabelledOn) }),
		column("metres", b.text(reports.T("Déménagée de (m)", "Moved by (m)")), 11, func(x *compare.StructureChange) cell {
			if x.Metres == 0 {
				return cell{Style: integerStyle}
			}
			return intCell(int(x.Metres + 0.5))
		}),
		column("hoursBefore", b.text(reports.T("Heures par semaine avant", "Hours a week before")), 11, hours(func(x *compare.StructureChange) *coverage.StructureReach { return x.Before })),
		column("hoursAfter", b.text(reports.T("Heures par semaine maintenant", "Hours a week now")), 12, hours(func(x *compare.StructureChange) *coverage.StructureReach { return x.After })),
	}
	for k, limit := range c.Before.Study.Settings.Limits() {
		columns = append(columns, column(fmt.Sprintf("lost%d", k), b.text(headLost, b.minutes(limit)), 14, func(x *compare.StructureChange) cell {
			lost := c.Lost(x)
			if lost == nil {
				return cell{Style: integerStyle}
			}
			return intCell(lost[k].People)
		}))
	}
	return columns
}

var headLost = reports.T("Habitants sans structure à {0} min", "Inhabitants without a structure within {0} min")

// firstCommune is the commune of a structure's first point.
func firstCommune(s *coverage.Structure) cell {
	if len(s.Points) == 0 {
		return cell{Style: wordStyle}
	}
	return wordCell(s.Points[0].CommuneName)
}

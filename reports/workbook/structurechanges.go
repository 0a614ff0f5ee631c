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
		Columns: columns, Rows: rows, Frozen: 2,
	}
}

var headLost = reports.T("Habitants sans structure à {0} min", "Inhabitants without a structure within {0} min")

// firstCommune is the commune of a structure's first point.
func firstCommune(s *coverage.Structure) cell {
	if len(s.Points) == 0 {
		return cell{Style: wordStyle}
	}
	return wordCell(s.Points[0].CommuneName)
}

// watchSheet has the structures to look at this month.
var watchSheet = sheet{
	name:    reports.T("À surveiller", "To watch"),
	about:   reports.T("Les structures et communes dont il faut s'occuper ce mois-ci, et pourquoi", "The structures and communes that need attention this month, and why"),
	offered: func(o *Options) bool { return o.Changes != nil && len(o.Changes.Watch) > 0 },
	content: (*book).watch,
}

func (b *book) watch() excel.Content {
	c := b.changes
	rows := make([]*compare.Watched, len(c.Watch))
	for i := range rows {
		rows[i] = &c.Watch[i]
	}
	hours := func(minutes int, stated bool) cell {
		if !stated {
			return cell{Style: tenthStyle}
		}
		return cell{Value: float64(minutes) / 60, Style: tenthStyle}
	}
	columns := []excel.Column[*compare.Watched]{
		column("id", b.text(headStructureID), b.idWidth(), func(w *compare.Watched) cell { return textCell(w.Structure.Structure.ID) }),
		column("name", b.text(reports.T("Structure", "Structure")), 44, func(w *compare.Watched) cell { return wordCell(w.Structure.Structure.Name) }),
		column("why", b.text(reports.T("Pourquoi", "Why")), 40, func(w *compare.Watched) cell { return wordCell(reports.WatchReasons(b.lang, w)) }),
		column("commune", b.text(headCommune), 22, func(w *compare.Watched) cell { return firstCommune(w.Structure.Structure) }),
		column("hoursBefore", b.text(reports.T("Heures par semaine avant", "Hours a week before")), 11, func(w *compare.Watched) cell {
			return hours(w.MinutesBefore, w.MinutesBefore > 0)
		}),
		column("hoursAfter", b.text(reports.T("Heures par semaine maintenant", "Hours a week now")), 12, func(w *compare.Watched) cell {
			return hours(w.MinutesNow, !w.Gone && w.Structure.Weekly.Week.Stated)
		}),
		column("days", b.text(reports.T("Jours par semaine", "Days a week")), 9.5, func(w *compare.Watched) cell {
			if !w.Structure.Weekly.Week.Stated {
				return cell{Style: integerStyle}
			}
			return daysCell(w.Structure.Weekly.Criteria.OpenOn)
		}),
	}
	for k, limit := range c.After.Study.Settings.Limits() {
		columns = append(columns, column(fmt.Sprintf("lost%d", k), b.text(headLost, b.minutes(limit)), 14, func(w *compare.Watched) cell {
			for i, l := range w.Limits {
				if l == limit {
					return intCell(w.Lost[i].People)
				}
			}
			return cell{Style: integerStyle}
		}))
	}
	return &excel.Table[*compare.Watched]{
		Name:  "Surveillance",
		Title: b.text(reports.T("{0} : structures à surveiller", "{0}: structures to watch"), b.scope),
		Note: b.text(reports.T(
			"Habitants sans structure : ceux qui seraient au-delà de la limite sans elle, les autres structures restant.",
			"Inhabitants without a structure: those who would be beyond the limit without it, the other structures staying.",
		)),
		Columns: columns, Rows: rows, Frozen: 2,
	}
}

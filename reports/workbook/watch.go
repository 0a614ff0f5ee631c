package workbook

import (
	"fmt"

	"acces30/coverage/compare"
	"acces30/reports"
	"acces30/reports/workbook/internal/excel"
)

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
	return &excel.Table[*compare.Watched]{
		Name:  "Surveillance",
		Title: b.text(reports.T("{0} : structures à surveiller", "{0}: structures to watch"), b.scope),
		Note: b.text(reports.T(
			"Habitants sans structure : ceux qui seraient au-delà de la limite sans elle, les autres structures restant.",
			"Inhabitants without a structure: those who would be beyond the limit without it, the other structures staying.",
		)),
		Columns: b.watchColumns(), Rows: rows, Frozen: 2,
	}
}

func (b *book) watchColumns() []excel.Column[*compare.Watched] {
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
	for k, limit := range b.changes.After.Study.Settings.Limits() {
		columns = append(columns, column(fmt.Sprintf("lost%d", k), b.text(headLost, b.minutes(limit)), 14, func(w *compare.Watched) cell {
			for i, l := range w.Limits {
				if l == limit {
					return intCell(w.Lost[i].People)
				}
			}
			return cell{Style: integerStyle}
		}))
	}
	return columns
}

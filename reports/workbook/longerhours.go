package workbook

import (
	"acces30/coverage"
	"acces30/reports"
	"acces30/reports/workbook/internal/excel"
)

// longerSheet has the structures whose longer hours would help most people.
var longerSheet = sheet{
	name:    reports.T("Élargir les horaires", "Longer hours"),
	about:   reports.T("Les structures dont des horaires élargis aideraient le plus d'habitants", "The structures whose longer hours would help most inhabitants"),
	wanted:  func(r *coverage.Result) bool { return len(r.Widenings) > 0 },
	content: (*book).longerHours,
	below:   &watchSheet,
}

type wideningColumn = excel.Column[*coverage.Widening]

func (b *book) longerHours() excel.Content {
	rows := make([]*coverage.Widening, len(b.result.Widenings))
	for i := range rows {
		rows[i] = &b.result.Widenings[i]
	}
	return &excel.Table[*coverage.Widening]{
		Name: "Elargir",
		Title: b.text(reports.T("{0} : quelles structures aideraient le plus d'habitants en ouvrant plus longtemps",
			"{0}: which structures would help most inhabitants by opening for longer"), b.scope),
		Note: b.text(reports.T(
			"Habitants des communes à {0} minutes ou moins de la structure qui n'ont, cette demi-journée-là, aucun point ouvert à cette distance. Une matinée compte quand un point ouvre avant midi, un après-midi quand il ferme après 14 h, chaque semaine. Les communes où un point à portée ne précise pas ses horaires du jour sont laissées de côté. Chaque structure est prise seule : deux voisines aident souvent les mêmes habitants. Les structures itinérantes n'y sont pas.",
			"Inhabitants of the communes within {0} minutes of the structure that have, on that half-day, no open point within that distance. A morning counts when a point opens before noon, an afternoon when it closes after 14:00, every week. Communes with a point in reach that does not state its hours of the day are left out. Each structure is taken alone: two neighbours often help the same people. Those on the road are left out.",
		), b.minutes(b.threshold())),
		Columns: b.wideningColumns(), Rows: rows, Frozen: 2, Bars: []string{"total"},
	}
}

func (b *book) wideningColumns() []wideningColumn {
	return []wideningColumn{
		column("id", b.text(headStructureID), b.idWidth(), func(w *coverage.Widening) cell { return textCell(w.Structure.Structure.ID) }),
		column("name", b.text(reports.T("Structure", "Structure")), 40, func(w *coverage.Widening) cell { return wordCell(w.Structure.Structure.Name) }),
		column("best", b.text(reports.T("Demi-journée la plus utile", "Most useful half-day")), 20,
			func(w *coverage.Widening) cell { return wordCell(reports.HalfDay(b.lang, w.Best())) }),
		column("hours", b.text(reports.T("Heures par semaine", "Hours a week")), 10, func(w *coverage.Widening) cell {
			if !w.Structure.Weekly.Week.Stated {
				return cell{Style: tenthStyle}
			}
			return daysCell(float64(w.Structure.Weekly.Criteria.Minutes) / 60)
		}),
		column("total", b.text(reports.T("Habitants × demi-journées gagnés, du lundi au samedi matin", "Inhabitants × half-days gained, Monday to Saturday morning")), 15,
			func(w *coverage.Widening) cell { return intCell(w.Total) }),
		column("bestPeople", b.text(reports.T("Habitants qui y gagneraient une porte ouverte", "Inhabitants who would gain an open door then")), 14,
			func(w *coverage.Widening) cell { return intCell(w.Halves[w.Best()].People) }),
		column("bestCommunes", b.text(reports.T("Communes", "Communes")), 11.5,
			func(w *coverage.Widening) cell { return intCell(w.Halves[w.Best()].Communes) }),
		column("saturday", b.text(reports.T("Habitants, samedi matin", "Inhabitants, Saturday morning")), 12,
			func(w *coverage.Widening) cell { return intCell(w.Halves[coverage.SaturdayMorning].People) }),
	}
}

package workbook

import (
	"acces30/coverage"
	"acces30/reports"
	"acces30/reports/workbook/internal/excel"
)

// roundsSheet has the stops of a bus for each limit planned for.
var roundsSheet = sheet{
	name:    reports.T("Tournée de bus", "Bus round"),
	about:   reports.T("Les arrêts qu'un bus desservirait avec un seul label", "The stops that a bus would serve with one label"),
	wanted:  func(r *coverage.Result) bool { return len(r.Rounds) > 0 },
	content: (*book).rounds,
	below:   &actionsSheet,
}

// stopped is a stop of a round.
type stopped struct {
	round *coverage.Round
	order int
	stop  *coverage.RoundStop
}

func (b *book) rounds() excel.Content {
	var rows []stopped
	for i := range b.result.Rounds {
		r := &b.result.Rounds[i]
		for k := range r.Stops {
			rows = append(rows, stopped{r, k + 1, &r.Stops[k]})
		}
	}
	rule := b.result.Study.Settings.Rule()
	rule.Agents, rule.Trained = 0, 0 // of a house and of a bus alike
	return &excel.Table[stopped]{
		Name:  "Tournee",
		Title: b.text(reports.T("{0} : un bus avec un seul label, et ses arrêts", "{0}: a bus with one label, and its stops"), b.scope),
		Note: b.text(reports.T("Un arrêt n'est pas une maison : on n'y est reçu que quelques heures par semaine, quand le label demande à une maison, par semaine et au moins : {0}. Les arrêts gagnent le plus d'habitants à la limite, dans l'ordre du trajet le plus court.",
			"A stop is not a house: people are received there a few hours a week only, where the label asks of a house, a week and at least: {0}. The stops gain most inhabitants within the limit, in the order of the shortest way."),
			reports.RuleAsks(b.lang, &rule)),
		Columns: []excel.Column[stopped]{
			column("limit", b.text(headPlan), 10, func(s stopped) cell {
				return wordCell(b.text(reports.T("à {0} min", "within {0} min"), b.minutes(s.round.Limit)))
			}),
			column("commune", b.text(headCommune), 22, func(s stopped) cell { return wordCell(s.stop.Commune.Name) }),
			column("days", b.text(reports.T("Présence", "Presence")), 30, func(s stopped) cell { return wordCell(reports.HalfDays(b.lang, s.stop.HalfDays)) }),
			column("helps", b.text(reports.T("Communes gagnées", "Communes gained")), 30, func(s stopped) cell {
				names := make([]string, len(s.stop.Helps))
				for i, c := range s.stop.Helps {
					names[i] = c.Commune.Name
				}
				return wordCell(b.some(names))
			}),
			column("order", b.text(reports.T("Ordre de la tournée", "Order of the round")), 9, func(s stopped) cell { return intCell(s.order) }),
			column("code", b.text(headCode), 8, func(s stopped) cell { return textCell(s.stop.Commune.Code) }),
			column(keyPopulation, b.text(headPopulation), 10, func(s stopped) cell { return intCell(s.stop.Commune.Population) }),
			column("hours", b.text(reports.T("Heures par semaine", "Hours a week")), 9.5, func(s stopped) cell { return cell{Value: s.stop.Hours, Style: tenthStyle} }),
			column("from", b.text(reports.T("Depuis l'arrêt précédent (min)", "From the stop before (min)")), 11, func(s stopped) cell { return b.minutesCell(s.stop.From) }),
			column("gained", b.text(reports.T("Habitants gagnés", "Inhabitants gained")), 10.5, func(s stopped) cell { return intCell(s.stop.AtLimit.People) }),
		},
		Rows: rows, Frozen: 2,
	}
}

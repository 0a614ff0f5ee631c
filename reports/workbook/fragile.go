package workbook

import (
	"acces30/coverage"
	"acces30/reports"
	"acces30/reports/workbook/internal/excel"
)

// fragileSheet has the communes that are covered, but not assured, or by one
// structure only. With none of them its title says so.
var fragileSheet = sheet{
	name:    reports.T("Fragiles", "Fragile"),
	about:   reports.T("Les communes couvertes de façon peu sûre ou par une seule structure", "The communes covered without certainty or by one structure alone"),
	content: (*book).fragile,
	below:   &beyondSheet,
	short:   func(r *coverage.Result) bool { return len(r.Fragile())+len(shownBeyond(r)) <= onAPage },
}

// onAPage is how many rows two tables on a page of paper have, where names take a line
// or two.
const onAPage = 30

func (b *book) fragile() excel.Content {
	limit := b.minutes(b.threshold())
	rows := b.result.Fragile()
	title := reports.T("{0} : communes fragiles, à {1} minutes ou moins mais pas de façon assurée, ou sans autre structure", "{0}: fragile communes, within {1} minutes but not assured, or without another structure")
	if len(rows) == 0 {
		title = reports.T("{0} : aucune commune n'est fragile à {1} minutes", "{0}: no commune is fragile at {1} minutes")
		if b.result.Scope.NotComputed.Communes > 0 {
			title = reports.T("{0} : aucune commune calculée n'est fragile à {1} minutes", "{0}: no commune computed is fragile at {1} minutes")
		}
	}
	return &excel.Table[*coverage.CommuneAccess]{
		Name:  "Fragiles",
		Title: b.text(title, b.scope, limit),
		Note: b.text(reports.T(
			"Certitude et marges d'erreur : feuille Sources et méthode. Sans autre structure : la fermeture de la seule à portée ferait sortir la commune.",
			"Certainty and margins of error: sheet Sources and method. Without another structure: the closing of the only one in reach would put the commune beyond.",
		)) + b.notListed(),
		Columns: append(append(append(b.identityColumns(), b.populationColumn(), b.minutesColumn(9)),
			telling([]communeColumn{b.excessColumn(10)}, rows)...), b.peakColumn(11), b.certaintyColumn(),
			column("why", b.text(reports.T("Pourquoi", "Why")), 26,
				func(c *coverage.CommuneAccess) cell { return wordCell(reports.Doubts(b.lang, c)) }),
			b.nearestColumn(34), b.withinColumn(),
			column("second", b.text(reports.T("Temps sans elle (min)", "Time without it (min)")), 11,
				func(c *coverage.CommuneAccess) cell { return b.timeCell(c, c.Nearest[1].Time) }),
		),
		Rows: rows, Frozen: 2,
	}
}

package workbook

import (
	"strings"

	"acces30/coverage"
	"acces30/reports"
	"acces30/reports/workbook/internal/excel"
)

// fragileSheet has the communes that are covered, but barely or by one
// structure only. With none of them its title says so.
var fragileSheet = sheet{
	name:    reports.T("Fragiles", "Fragile"),
	content: (*book).fragile,
}

func (b *book) fragile() excel.Content {
	limit := b.minutes(b.threshold())
	rows := b.result.AtRisk()
	title := reports.T("{0} : communes à {1} minutes ou moins, mais de peu ou par une seule structure", "{0}: communes within {1} minutes, but barely or by one structure only")
	if len(rows) == 0 {
		title = reports.T("{0} : aucune commune n'est fragile à {1} minutes, ni ne dépend d'une seule structure", "{0}: no commune is fragile at {1} minutes, nor depends on one structure only")
		if b.result.Scope.NotComputed.Communes > 0 {
			title = reports.T("{0} : aucune commune calculée n'est fragile à {1} minutes, ni ne dépend d'une seule structure", "{0}: no commune computed is fragile at {1} minutes, nor depends on one structure only")
		}
	}
	return &excel.Table[*coverage.CommuneAccess]{
		Name:  "Fragiles",
		Title: b.text(title, b.scope, limit),
		Note: b.text(reports.T(
			"Fragile : pas à {0} minutes aux heures de pointe, ou pas si le trajet dure 10 % de plus. Une seule structure : sa fermeture ferait sortir la commune.",
			"Fragile: not within {0} minutes at peak hours, or not if the drive takes 10% more. One structure only: its closing would put the commune beyond.",
		), limit) + b.notListed(),
		Columns: append(b.identityColumns(),
			b.populationColumn(), b.minutesColumn(9), b.excessColumn(10), b.peakColumn(11),
			column("why", b.text(reports.T("Pourquoi", "Why")), 26, b.risksCell),
			b.withinColumn(), b.nearestColumn(34),
			column("second", b.text(reports.T("Temps sans elle (min)", "Time without it (min)")), 11,
				func(c *coverage.CommuneAccess) cell { return b.minutesCell(c.Nearest[1].Time) }),
		),
		Rows: rows, Frozen: 2,
	}
}

// risks name what would put a covered commune beyond the threshold.
var risks = []struct {
	risk coverage.Risks
	name reports.Text
}{
	{coverage.RiskPeak, reports.T("heures de pointe", "peak hours")},
	{coverage.RiskSlower, reports.T("10 % de plus", "10% more")},
	{coverage.RiskOneStructure, reports.T("une seule structure", "one structure only")},
}

// risksCell lists a commune's risks.
func (b *book) risksCell(c *coverage.CommuneAccess) cell {
	var names []string
	for _, r := range risks {
		if c.Risks&r.risk != 0 {
			names = append(names, b.text(r.name))
		}
	}
	return wordCell(strings.Join(names, ", "))
}

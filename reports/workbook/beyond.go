package workbook

import (
	"acces30/coverage"
	"acces30/reports"
	"acces30/reports/workbook/internal/excel"
)

// beyondSheet has the communes beyond the threshold and the unreachable ones,
// those to look at first ahead; when there is none, the slowest. Only 30
// minutes are the promise.
var beyondSheet = sheet{
	name:      reports.T("Hors promesse", "Beyond the promise"),
	about:     reports.T("Les communes au-delà de la limite, ou à défaut les plus éloignées", "The communes beyond the limit or, if there are none, the farthest"),
	elsewhere: reports.T("Hors seuil", "Beyond the threshold"),
	content:   (*book).beyond,
}

// slowestShown is how many communes the sheet shows when none is beyond.
const slowestShown = 20

// shownBeyond returns the communes that the sheet shows: those beyond, else the slowest.
func shownBeyond(r *coverage.Result) []*coverage.CommuneAccess {
	if rows := r.BeyondFirst(); len(rows) > 0 {
		return rows
	}
	return r.Slowest(slowestShown)
}

func (b *book) beyond() excel.Content {
	rows := shownBeyond(b.result)
	title := reports.T("{0} : communes à plus de {1} minutes, ou non raccordées", "{0}: communes beyond {1} minutes, or unreachable")
	note := reports.T(
		"Les communes non raccordées d'abord, puis par habitants × minutes au-delà du seuil.",
		"Unreachable communes first, then by inhabitants × minutes beyond the threshold.",
	)
	someBeyond := len(b.result.BeyondFirst()) > 0
	if !someBeyond {
		title = reports.T("{0} : aucune commune n'est à plus de {1} minutes ; voici les plus éloignées", "{0}: no commune is beyond {1} minutes; here are the farthest")
		if b.result.Scope.NotComputed.Communes > 0 {
			title = reports.T("{0} : aucune commune calculée n'est à plus de {1} minutes ; voici les plus éloignées", "{0}: no commune computed is beyond {1} minutes; here are the farthest")
		}
		note = reports.T("Les plus éloignées d'abord.", "The farthest first.")
	}
	excess := telling([]communeColumn{b.excessColumn(9.5)}, rows) // none where all times are but ranges
	margin := ""
	if !someBeyond && len(excess) > 0 {
		margin = b.text(reports.T(" L'écart au seuil est négatif : c'est la marge qui reste.", " The difference to the threshold is negative: it is the margin left."))
	}
	columns := append(b.identityColumns(), b.populationColumn(), b.statusColumn(), b.minutesColumn(8.5))
	columns = append(columns, excess...)
	if someBeyond {
		columns = append(columns, b.peopleMinutesColumn())
	}
	columns = append(columns, b.certaintyColumn(),
		b.nearestColumn(34), b.pointCommuneColumn(19), b.kilometresColumn(9.5), b.peakColumn(10))
	return &excel.Table[*coverage.CommuneAccess]{
		Name:    "HorsPromesse",
		Title:   b.text(title, b.scope, b.minutes(b.threshold())),
		Note:    b.text(note) + margin + b.notListed(),
		Columns: columns, Rows: rows, Frozen: 2,
		Highlights: b.statusHighlights(),
	}
}

// notListed names the communes that a list can't have as they were not
// computed; nothing when all were.
func (b *book) notListed() string {
	if b.result.Scope.NotComputed.Communes == 0 {
		return ""
	}
	return b.text(reports.T(" N'y figurent pas les communes non calculées : {0}.", " The communes not computed are not in it: {0}."),
		reports.Uncomputed(b.lang, &b.result.Scope))
}

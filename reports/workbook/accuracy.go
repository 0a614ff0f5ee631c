package workbook

import (
	"acces30/coverage"
	"acces30/coverage/isochrone"
	"acces30/reports"
	"acces30/reports/workbook/internal/excel"
)

// Two small tables within the text of the sheet of sources: how accurate the
// times are, and how faithful the areas drawn.

// writeAccuracy writes the measured error by band of time and returns the next
// free row.
func (b *book) writeAccuracy(w *excel.Writer, row int) int {
	row = b.writePart(w, row, reports.T("Précision mesurée", "Measured accuracy"), reports.T(
		"Écart entre ces temps et ceux de METRIC, le distancier de l'Insee (heures creuses), sur des trajets de Gironde qui n'ont pas servi à caler le modèle. L'écart signé est positif quand le modèle est plus lent.",
		"Difference between these times and those of METRIC, INSEE's distance engine (off-peak), on trips in Gironde that took no part in the model's calibration. The signed difference is positive when the model is slower.",
	),
		reports.T("Temps METRIC", "METRIC time"), reports.T("Trajets comparés", "Trips compared"),
		reports.T("Écart absolu médian", "Median absolute difference"), reports.T("Écart signé médian", "Median signed difference"),
		reports.T("9e décile de l'écart absolu", "9th decile of the absolute difference"))
	fromTo := reports.T("de {0} à {1} min", "{0} to {1} min")
	for _, band := range b.result.Study.RoadsInfo.Accuracy {
		name := b.text(fromTo, reports.Decimal(b.lang, band.From, 0), reports.Decimal(b.lang, band.To, 0))
		w.Row(row, 0, wordCell(name), intCell(band.Pairs),
			b.errorCell(band.MedianAbsolute, ""), b.errorCell(band.Median, "+"), b.errorCell(band.NinthDecile, ""))
		row++
	}
	return row
}

// writeShareErrors writes the measured error of shares of people by limit and
// returns the next free row.
func (b *book) writeShareErrors(w *excel.Writer, row int) int {
	row = b.writePart(w, row, reports.T("Précision des parts d'habitants", "Accuracy of shares of people"), reports.T(
		"Écart, en points, entre les parts d'habitants du modèle et celles publiées pour 44 départements (carreaux de l'Insee), sans table de lieux habités. Les départements écartés du calage disent ce que le modèle vaut ailleurs. L'écart signé est positif quand les parts du modèle sont trop hautes.",
		"Difference, in points, between the model's shares of people and those published for 44 départements (INSEE's squares), without a table of settlements. The départements left out of the fit tell what the model is worth elsewhere. The signed difference is positive when the model's shares are too high.",
	),
		reports.T("Limite", "Limit"), reports.T("Écart quadratique, départements calés", "Root mean square, départements fitted"),
		reports.T("Écart quadratique, départements écartés du calage", "Root mean square, départements left out of the fit"),
		reports.T("Écart signé moyen de ces derniers", "Mean signed difference of the latter"))
	for _, e := range b.result.Study.RoadsInfo.ShareErrors {
		w.Row(row, 0, wordCell(b.text(shareLimit, reports.Integer(b.lang, e.Minutes))),
			cell{Value: e.Fitted, Style: pointsStyle}, cell{Value: e.HeldOut, Style: pointsStyle}, cell{Value: e.HeldOutMean, Style: signedPointsStyle})
		row++
	}
	return row
}

var pointsStyle, signedPointsStyle = excel.NumberStyle("0.0"), excel.NumberStyle("+0.0;-0.0;0.0")

// writeErrors writes the margins of error by band of our times, and returns the
// next free row.
func (b *book) writeErrors(w *excel.Writer, row int) int {
	info := &b.result.Study.RoadsInfo
	row = b.writePart(w, row, reports.T("Marges d'erreur", "Margins of error"), reports.T(
		"Écart d'un autre calculateur (METRIC ou OSRM) aux temps de ce réseau, sur des trajets qui n'ont servi à aucun calage. Entre le 1er et le 9e décile : huit trajets sur dix. C'est de ces écarts que vient la certitude d'une commune.",
		"Difference of another engine (METRIC or OSRM) from the times of this network, on trips that took no part in any calibration. Between the 1st and the 9th decile: eight trips in ten. A commune's certainty comes from these differences.",
	),
		reports.T("Temps de ce réseau", "Time of this network"), reports.T("Trajets comparés", "Trips compared"),
		reports.T("1er décile", "1st decile"), reports.T("1er quartile", "1st quartile"),
		reports.T("3e quartile", "3rd quartile"), reports.T("9e décile", "9th decile"))
	row = b.writeErrorBands(w, row, info.Errors, reports.T("de {0} à {1} min", "{0} to {1} min"))
	return b.writeErrorBands(w, row, info.ErrorsInHills, reports.T("de {0} à {1} min, en collines", "{0} to {1} min, in hills"))
}

func (b *book) writeErrorBands(w *excel.Writer, row int, table coverage.ErrorTable, fromTo reports.Text) int {
	for _, band := range table {
		name := b.text(fromTo, reports.Decimal(b.lang, band.From, 0), reports.Decimal(b.lang, band.To, 0))
		w.Row(row, 0, wordCell(name), intCell(band.Pairs), b.errorCell(band.FirstDecile-1, "+"), b.errorCell(band.FirstQuartile-1, "+"),
			b.errorCell(band.ThirdQuartile-1, "+"), b.errorCell(band.NinthDecile-1, "+"))
		row++
	}
	return row
}

// errorCell is an error as a share, with its sign where it has one.
func (b *book) errorCell(share float64, plus string) cell {
	percent := b.percentFormat(1)
	return cell{Value: share, Style: excel.NumberStyle(plus + percent + ";-" + percent + ";" + percent)}
}

// writeFidelity writes how faithful the areas drawn are, and returns the next
// free row.
func (b *book) writeFidelity(w *excel.Writer, row int) int {
	row = b.writePart(w, row, reports.T("Fidélité des isochrones", "Fidelity of the isochrones"), reports.T(
		"Part des points du réseau (carrefours auxquels un lieu peut être rattaché, ou communes sur le réseau modélisé), et des habitants là où ils vivent (points de population ou modèle de l'habitat ; sans l'un ni l'autre, au point de référence de leur commune), qui se trouvent du mauvais côté du tracé : atteints à temps mais dehors, ou dedans sans être atteints. « Réseau » : toutes les structures ensemble ; « structures » : la somme des tracés de chacune. Les décomptes de communes et d'habitants viennent des temps, jamais du tracé.",
		"Share of the network's nodes (crossroads that a place may hang on, or communes on the modelled network), and of the inhabitants where they live (population points or the model of where people live; without either, at their commune's reference point), on the wrong side of the line: reached in time but outside, or inside but not reached. “Network”: all structures at once; “structures”: the sum over the lines of each. Counts of communes and inhabitants come from times, never from the line.",
	),
		reports.T("Isochrone", "Isochrone"),
		reports.T("Points du réseau atteints, dehors", "Nodes reached, outside"), reports.T("Points du réseau dedans, non atteints", "Nodes inside, not reached"),
		reports.T("Habitants à temps, dehors", "Inhabitants in time, outside"), reports.T("Habitants dedans, pas à temps", "Inhabitants inside, not in time"))
	row = b.writeBands(w, row, reports.T("{0} min, réseau", "{0} min, network"), b.result.Bands)
	return b.writeBands(w, row, reports.T("{0} min, structures", "{0} min, structures"), b.result.StructureBands())
}

// writeBands writes a row for every band and returns the next free row.
func (b *book) writeBands(w *excel.Writer, row int, name reports.Text, bands []isochrone.Band) int {
	share := func(v float64) cell { return cell{Value: v, Style: excel.NumberStyle(b.percentFormat(2))} }
	for i := range bands {
		band := &bands[i]
		w.Row(row, 0, wordCell(b.text(name, b.minutes(band.Limit))),
			share(band.Nodes.MissedShare()), share(band.Nodes.ClaimedShare()),
			share(band.Homes.MissedShare()), share(band.Homes.ClaimedShare()))
		row++
	}
	return row
}

// writePart writes the heading, the note and the headings of the columns of a
// small table, all but the first of which are over figures, and returns the next free
// row.
func (b *book) writePart(w *excel.Writer, row int, part, note reports.Text, heads ...reports.Text) int {
	written := make([]string, len(heads))
	for i, head := range heads {
		written[i] = b.text(head)
	}
	return b.writeHeaded(w, row, part, note, written)
}

// writeHeaded is writePart with the headings as they are written.
func (b *book) writeHeaded(w *excel.Writer, row int, part, note reports.Text, heads []string) int {
	w.Row(row, 22, cell{Value: b.text(part), Style: partStyle})
	writeParagraph(w, row+1, "", b.text(note))
	cells, high := make([]cell, len(heads)), 26.0
	for i, head := range heads {
		if excel.Lines(head, sourceWidths[i]) > 2 {
			high = 38
		}
		cells[i] = cell{Value: head, Style: excel.HeadStyle}
		if i > 0 {
			cells[i].Style.Align = "right"
		}
	}
	w.Row(row+2, high, cells...)
	return row + 3
}

package workbook

import (
	"acces30/coverage"
	"acces30/reports"
	"acces30/reports/workbook/internal/excel"
)

// countryNames are the kinds of country as a reader meets them.
var countryNames = [coverage.Countries]reports.Text{
	coverage.DenseCountry:    reports.T("urbain dense", "dense, urban"),
	coverage.MountainCountry: reports.T("montagne", "mountain"),
	coverage.RuralCountry:    reports.T("rural", "rural"),
	coverage.MixedCountry:    reports.T("villes et campagne", "towns and countryside"),
}

// writeCountryErrors writes the measured error of shares of people by kind of
// country and limit, and returns the next free row.
func (b *book) writeCountryErrors(w *excel.Writer, row int) int {
	row = b.writePart(w, row, reports.T("Précision par type de territoire", "Accuracy by kind of country"), reports.T(
		"Les mêmes écarts, en points, sur les seuls départements écartés du calage, par type de département : urbain dense quand plus de la moitié des habitants vivent dans des communes d'au moins 1 500 hab./km² ; sinon montagne quand un quart vivent en montagne au sens de ce rapport ; sinon rural quand plus de la moitié vivent dans des communes de moins de 300 hab./km² ; sinon villes et campagne. Peu de départements par type : ordres de grandeur. Aucune mesure n'existe pour la Corse ni l'outre-mer.",
		"The same differences, in points, on the départements left out of the fit alone, by kind of département: dense, urban where over half of the people live in communes of 1,500 inh./km² and more; else mountain where a quarter live in mountains as this report has it; else rural where over half live in communes under 300 inh./km²; else towns and countryside. Few départements are of each kind: orders of magnitude. Nothing was measured in Corsica or overseas.",
	),
		reports.T("Type de département", "Kind of département"), reports.T("Limite", "Limit"),
		reports.T("Départements", "Départements"),
		reports.T("Écart quadratique, départements écartés du calage", "Root mean square, départements left out of the fit"),
		reports.T("Écart signé moyen", "Mean signed difference"))
	for _, k := range b.result.Study.RoadsInfo.CountryErrors {
		for i, minutes := range k.Minutes {
			w.Row(row, 0, wordCell(b.text(countryNames[k.Country])), cell{Value: b.text(reports.T("{0} min", "{0} min"), reports.Integer(b.lang, minutes)), Style: excel.NumberStyle(excel.FormatText)},
				intCell(k.Departements), cell{Value: k.HeldOut[i], Style: pointsStyle}, cell{Value: k.HeldOutMean[i], Style: signedPointsStyle})
			row++
		}
	}
	return row
}

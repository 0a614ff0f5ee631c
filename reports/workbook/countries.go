package workbook

import (
	"math"
	"slices"

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
// country, a column for each limit, and returns the next free row.
func (b *book) writeCountryErrors(w *excel.Writer, row int) int {
	kinds := b.result.Study.RoadsInfo.CountryErrors
	heads := []string{b.text(reports.T("Type de département", "Kind of département")), b.text(reports.T("Départements", "Départements"))}
	limits := countryLimits(kinds)
	for _, minutes := range limits {
		heads = append(heads, b.text(shareLimit, reports.Integer(b.lang, minutes)))
	}
	row = b.writeHeaded(w, row, reports.T("Précision par type de territoire", "Accuracy by kind of country"), reports.T(
		"Les mêmes écarts, en points, sur les seuls départements écartés du calage : écart quadratique et, entre parenthèses, écart signé moyen, par type de département : urbain dense quand plus de la moitié des habitants vivent dans des communes d'au moins 1 500 hab./km² ; sinon montagne quand un quart vivent en montagne au sens de ce rapport ; sinon rural quand plus de la moitié vivent dans des communes de moins de 300 hab./km² ; sinon villes et campagne. Peu de départements par type : ordres de grandeur. Aucune mesure n'existe pour la Corse ni l'outre-mer.",
		"The same differences, in points, on the départements left out of the fit alone: root mean square and, in brackets, mean signed difference, by kind of département: dense, urban where over half of the people live in communes of 1,500 inh./km² and more; else mountain where a quarter live in mountains as this report has it; else rural where over half live in communes under 300 inh./km²; else towns and countryside. Few départements are of each kind: orders of magnitude. Nothing was measured in Corsica or overseas.",
	), heads)
	for _, k := range kinds {
		cells := []cell{wordCell(b.text(countryNames[k.Country])), intCell(k.Departements)}
		for _, minutes := range limits {
			cells = append(cells, b.countryErrorCell(k, minutes))
		}
		w.Row(row, 0, cells...)
		row++
	}
	return row
}

// shareLimit is a limit that shares of people are told for.
var shareLimit = reports.T("{0} min", "{0} min")

// countryLimits are the limits that errors are told for, upwards: no more than there
// are columns for.
func countryLimits(kinds []coverage.CountryErrors) (limits []int) {
	for _, k := range kinds {
		limits = append(limits, k.Minutes...)
	}
	slices.Sort(limits)
	limits = slices.Compact(limits)
	return limits[:min(len(limits), len(sourceWidths)-3)]
}

// countryErrorCell is what is told of a kind of country at a limit, where something is.
func (b *book) countryErrorCell(k coverage.CountryErrors, minutes int) cell {
	style := excel.NumberStyle(excel.FormatText)
	i := slices.Index(k.Minutes, minutes)
	if i < 0 {
		return cell{Style: style}
	}
	return cell{Value: b.text(reports.T("{0} ({1})", "{0} ({1})"), reports.Decimal(b.lang, k.HeldOut[i], 1), b.signed(k.HeldOutMean[i])), Style: style}
}

// signed writes a number with one decimal and its sign, none where that is zero.
func (b *book) signed(x float64) string {
	sign := "+"
	if x < 0 {
		sign = "−"
	}
	if written := reports.Decimal(b.lang, math.Abs(x), 1); written != reports.Decimal(b.lang, 0, 1) {
		return sign + written
	}
	return reports.Decimal(b.lang, 0, 1)
}

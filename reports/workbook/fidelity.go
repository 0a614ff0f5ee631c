package workbook

import (
	"acces30/coverage/isochrone"
	"acces30/reports"
)

// addFidelity writes how faithful the areas drawn are, and returns the next
// free row.
func (b *book) addFidelity(w *sheetWriter, row int) int {
	w.row(row, 22, cell{value: b.text(reports.PartFidelity), look: partLook})
	b.addParagraph(w, row+1, "", b.text(reports.FidelityNote))
	head := func(t reports.Text) cell { return cell{value: b.text(t), look: headLook} }
	w.row(row+2, 38, head(reports.FidelityArea), head(reports.FidelityNodesMissed), head(reports.FidelityNodesClaimed),
		head(reports.FidelityPeopleMissed), head(reports.FidelityPeopleClaimed))
	row = b.addFidelities(w, row+3, reports.FidelityNetwork, b.result.Bands)
	return b.addFidelities(w, row, reports.FidelityStructures, b.result.StructureBands())
}

func (b *book) addFidelities(w *sheetWriter, row int, name reports.Text, bands []isochrone.Band) int {
	share := func(v float64) cell { return cell{value: v, look: numberLook(b.percentFormat(2))} }
	for i := range bands {
		band := &bands[i]
		w.row(row, 0, wordCell(b.text(name, reports.WholeMinutes(b.lang, band.Limit))),
			share(band.Nodes.MissedShare()), share(band.Nodes.ClaimedShare()),
			share(band.People.MissedShare()), share(band.People.ClaimedShare()))
		row++
	}
	return row
}

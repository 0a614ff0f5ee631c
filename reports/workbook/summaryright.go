package workbook

import (
	"strings"

	"acces30/coverage"
	"acces30/reports"
	"acces30/reports/workbook/internal/excel"
)

// The charts stand side by side to the right of the figures; sizes in pixels.
const (
	chartRows    = 14 // rows of the grid that they cover
	chartHeight  = chartRows*excel.RowPixels - 6
	sharesColumn = 7 // H
)

// addCharts draws people by class of time, and the share covered by limit.
// Both show the figures of the blocks on the left, which say the same.
func (s *summary) addCharts() {
	series := func(rows span, column int) []excel.Series {
		return []excel.Series{{
			Name:       s.grid.Cell(rows.first-1, column),
			Categories: s.grid.Cells(rows.first, rows.last, 0),
			Values:     s.grid.Cells(rows.first, rows.last, column),
		}}
	}
	most := 1.0
	for _, class := range s.result.Classes {
		most = max(most, float64(class.People))
	}
	s.grid.Chart(blockRow, rightColumn, &excel.Chart{
		Kind:  excel.Bars,
		Title: s.text(reports.T("Habitants par temps d'accès", "Inhabitants by access time")),
		Alt: s.text(reports.T(
			"Graphique en barres : nombre d'habitants par classe de temps d'accès. Les valeurs sont dans le tableau à gauche.",
			"Bar chart: number of inhabitants by class of access time. The values are in the table on the left.",
		)),
		Series: series(s.classes, 2), Format: excel.FormatInteger, Max: most * excel.LabelRoom,
		Width: 400, Height: chartHeight,
	})
	decimals := 1
	for _, tally := range s.result.Tallies {
		decimals = max(decimals, reports.ShareDecimals(tally.Share()))
	}
	s.grid.Chart(blockRow, sharesColumn, &excel.Chart{
		Kind:  excel.Columns,
		Title: s.text(reports.T("Part des habitants couverts", "Share of inhabitants covered")),
		Alt: s.text(reports.T(
			"Graphique en colonnes : part des habitants couverts selon le seuil. Les valeurs sont dans le tableau à gauche.",
			"Column chart: share of inhabitants covered by limit. The values are in the table on the left.",
		)),
		Series: series(s.shares, 3), Format: s.percentFormat(decimals), FromZero: true, Max: excel.LabelRoom,
		Categories: `General" min"`, Width: 380, Height: chartHeight,
	})
}

// topShown is how many communes to look at first are shown.
const topShown = 10

// addFirst writes the communes to look at first and returns the next free row.
func (s *summary) addFirst(row int) int {
	communes, weight := s.result.BeyondFirst(), s.peopleMinutesColumn()
	title := reports.T("À regarder d'abord : le plus d'habitants × minutes au-delà", "Look at first: the most inhabitants × minutes beyond")
	if len(communes) == 0 {
		communes, weight = s.result.Slowest(topShown), s.excessColumn(0)
		title = reports.T("Les communes les plus éloignées", "The farthest communes")
	}
	s.grid.Set(row, rightColumn, cell{Value: s.text(title), Style: blockStyle})
	row++
	shrunk := excel.Style{Lined: true, Shrink: true}
	nameHead, nameStyle := excel.HeadStyle, excel.Style{Lined: true, Align: "left", Indent: true, Shrink: true}
	nameHead.Indent = true
	columns := []struct {
		communeColumn
		head, cell *excel.Style // nil for the column's own
	}{
		{s.identityColumns()[1], &excel.HeadStyle, &shrunk},
		{s.populationColumn(), &numberHead, nil},
		{s.minutesColumn(0), &numberHead, nil},
		{weight, &numberHead, nil},
		{s.pointCommuneColumn(0), &nameHead, &nameStyle},
	}
	for i, c := range columns {
		s.grid.Set(row, rightColumn+i, cell{Value: c.Head, Style: *c.head})
	}
	for _, c := range communes[:min(topShown, len(communes))] {
		row++
		for i, column := range columns {
			shown := column.Cell(c)
			if column.cell != nil {
				shown.Style = *column.cell
			}
			s.grid.Set(row, rightColumn+i, shown)
		}
		if c.Status == coverage.Unreachable {
			last := len(columns) - 1
			s.grid.Set(row, rightColumn+last, cell{Value: s.statusNames()[c.Status], Style: nameStyle})
		}
	}
	more := s.text(reports.T("Liste complète : feuille « {0} ».", "Full list: sheet “{0}”."), s.nameOf(&beyondSheet))
	s.grid.Set(row+1, rightColumn, cell{Value: more, Style: excel.Style{Size: 9, Color: excel.DarkGrey}})
	return row + 2
}

// addData writes the vintage of what was read.
func (s *summary) addData(row int) {
	s.grid.Set(row, rightColumn, cell{Value: s.text(reports.T("Données", "Data")), Style: blockStyle})
	for _, input := range s.result.Study.Inputs {
		switch input.Role {
		case coverage.RoleCommunes, coverage.RoleStructures, coverage.RoleComplement, coverage.RolePopulation, coverage.RoleRoads:
		default:
			continue
		}
		var parts []string
		for _, part := range []string{input.Title, input.Publisher, input.Vintage, input.Licence} {
			if part != "" {
				parts = append(parts, part)
			}
		}
		if len(parts) == 0 || input.Role == coverage.RoleRoads {
			parts = append(parts, input.File)
		}
		row++
		text := s.text(reports.DataLine, s.text(reports.RoleName(input.Role)), strings.Join(parts, ", "))
		last := row + s.grid.Lines(rightColumn, text, smallStyle) - 1
		s.grid.Merge(row, last, rightColumn, text, smallStyle)
		row = last
	}
}

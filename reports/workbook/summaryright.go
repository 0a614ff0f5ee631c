package workbook

import (
	"strings"

	"acces30/coverage"
	"acces30/reports"
	"acces30/reports/workbook/internal/excel"
)

// curveColumn is where the second chart begins, beside the first: M.
const curveColumn = rightColumn + 2

// rightShares are how much of the right part each thing has.
type rightShares struct {
	charts  int // rows of the grid that the charts cover
	slowest int // communes to look at first
}

// shares returns how the right part is shared out: charts and communes leave room
// for what came since a day, so that all of it stays on a screen.
func (s *summary) shares() rightShares {
	if s.result.Since != nil {
		return rightShares{charts: 9, slowest: 5}
	}
	return rightShares{charts: 11, slowest: 10}
}

// addCharts draws people by class of time, as the block on the left has it, and the
// share of people within every minute, of the sheet with the same curve; sizes are in
// pixels.
func (s *summary) addCharts() {
	series := func(rows span, column int) []excel.Series {
		return []excel.Series{{
			Name:       s.grid.Cell(rows.first-1, column),
			Categories: s.grid.Cells(rows.first, rows.last, otherColumn),
			Values:     s.grid.Cells(rows.first, rows.last, column),
		}}
	}
	height := s.grid.Pixels(blockRow, blockRow+s.shares().charts-1) - 6
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
		Series: series(s.classes, otherColumn+2), Format: excel.FormatInteger, Max: most * excel.LabelRoom,
		Width: 280, Height: height, // of columns K and L: the other chart begins at M
	})
	if curve := s.layouts[curveTable]; curve != nil {
		chart := s.curveChart(curve)
		chart.Width, chart.Height = 430, height
		chart.LabelSize = 7 // LibreOffice labels every minute, and would break the numbers in two
		s.grid.Chart(blockRow, curveColumn, chart)
	}
}

// firstColumn is a column of the communes to look at first: as on their own
// sheets, but for its styles.
type firstColumn struct {
	communeColumn
	head excel.Style
	body excel.Style // the column's own when empty
}

// Styles of texts among the communes to look at first, which must fit.
var (
	shrunkStyle = excel.Style{Lined: true, Shrink: true}
	lastStyle   = excel.Style{Lined: true, Align: "left", Indent: true, Shrink: true}
)

// firstColumns are the columns of the communes to look at first, weighed by
// one of them.
func (s *summary) firstColumns(weight communeColumn) []firstColumn {
	lastHead := excel.HeadStyle
	lastHead.Indent = true
	return []firstColumn{
		{s.communeNameColumn(), excel.HeadStyle, shrunkStyle},
		{s.populationColumn(), numberHead, excel.Style{}},
		{s.minutesColumn(0), numberHead, excel.Style{}},
		{weight, numberHead, excel.Style{}},
		{s.pointCommuneColumn(0), lastHead, lastStyle},
	}
}

// addFirst writes the communes to look at first and returns the next free row.
func (s *summary) addFirst(row int) int {
	shown := s.shares().slowest
	communes, columns := s.result.BeyondFirst(), s.firstColumns(s.peopleMinutesColumn())
	title := reports.T("À regarder d'abord : le plus d'habitants × minutes au-delà", "Look at first: the most inhabitants × minutes beyond")
	if len(communes) == 0 {
		communes = s.result.Slowest(shown)
		weight := s.excessColumn(0)
		if len(telling([]communeColumn{weight}, communes)) == 0 {
			weight = s.kilometresColumn(0) // where times are but ranges
		}
		columns = s.firstColumns(weight)
		title = reports.T("Les communes les plus éloignées", "The farthest communes")
	}
	s.grid.Set(row, rightColumn, cell{Value: s.text(title), Style: blockStyle})
	row++
	for i, column := range columns {
		s.grid.Set(row, rightColumn+i, cell{Value: column.Head, Style: column.head})
		if s.grid.LinesOver(rightColumn+i, rightColumn+i, column.Head, column.head) > 1 {
			s.grid.Raise(row, 2*lineOfName)
		}
	}
	unreachable := s.statusNames()[coverage.Unreachable]
	for _, c := range communes[:min(shown, len(communes))] {
		row++
		for i, column := range columns {
			at := column.Cell(c)
			if column.body != (excel.Style{}) {
				at.Style = column.body
			}
			if i == len(columns)-1 && c.Status == coverage.Unreachable {
				at.Value = unreachable
			}
			s.grid.Set(row, rightColumn+i, at)
		}
	}
	more := s.text(reports.T("Liste complète : feuille « {0} ».", "Full list: sheet “{0}”."), s.nameOf(&beyondSheet))
	s.grid.Set(row+1, rightColumn, cell{Value: more, Style: excel.Style{Size: 9, Color: excel.DarkGrey}})
	return row + 2
}

// addData writes the vintage of what was read, below all else.
func (s *summary) addData(row int) {
	s.grid.Set(row, 0, cell{Value: s.text(reports.T("Données", "Data")), Style: blockStyle})
	for _, input := range s.result.Study.Inputs {
		switch input.Role {
		case coverage.RoleCommunes, coverage.RoleStructures, coverage.RoleComplement, coverage.RolePopulation, coverage.RoleSettlements, coverage.RoleRoads:
		default:
			continue
		}
		parts := reports.SourceWords(input)
		if input.Role == coverage.RoleRoads {
			parts = append(parts, input.File) // the title is the same for all of them
		}
		row++
		s.grid.Paragraph(row, s.text(reports.DataLine, s.text(reports.RoleName(input.Role)), strings.Join(parts, ", ")), smallStyle)
	}
}

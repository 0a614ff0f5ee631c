package workbook

import (
	"fmt"
	"slices"
	"strings"

	"acces30/coverage"
	"acces30/reports"
)

// The summary stands in ten columns: figures in A to D, a gap, then charts,
// the communes to look at first and the data in F to J.
const (
	lastSummaryColumn = "J"
	rightColumn       = "F"
	rightIndex        = 5 // of column F, from 0
	blockRow          = 6 // first row of the blocks
	rightWidth        = 34 + 12 + 12 + 25 + 28
	topShown          = 10
)

var summaryWidths = []float64{27, 15, 16, 14, 2.5, 34, 12, 12, 25, 28}

// Looks of the summary.
var (
	coverLook    = look{bold: true, size: 18, color: blue, middle: true}
	subtitleLook = look{size: 11, color: darkGrey}
	answerLook   = look{bold: true, size: 12, fill: paleBlue, wrap: true, middle: true}
	cautionLook  = look{size: fontSize, fill: paleAmber, wrap: true, middle: true}
	blockLook    = look{bold: true, size: 11, color: blue}
	labelLook    = look{lined: true}
	shrunkLook   = look{lined: true, shrink: true}
	placeLook    = look{lined: true, align: "left", indent: true, shrink: true}
	numberHead   = look{bold: true, color: white, fill: blue, wrap: true, align: "right", middle: true, size: 8.5}
	smallLook    = look{size: 9, color: darkGrey, wrap: true}
)

// summary is the first sheet in the making: a grid of cells that is filled
// block by block and written row by row.
type summary struct {
	book       *book
	result     *coverage.Result
	communes   *placed
	structures *placed
	rows       [][]cell
	heights    map[int]float64
	merged     [][2]string
	shares     span // of the table of limits, for the chart
	classes    span // of the table of classes, for the chart
	names      []named
}

// span is a block's rows, first to last.
type span struct{ first, last int }

// addSummary writes the first sheet.
func (b *book) addSummary(communes, structures *placed) error {
	s := &summary{
		book: b, result: b.result, communes: communes, structures: structures,
		heights: make(map[int]float64),
	}
	s.addTop()
	row := s.addLimits(blockRow)
	if s.result.ByPoint != nil {
		row = s.addByPoint(row + 1)
	}
	row = s.addTimes(row + 1)
	row = s.addClasses(row + 1)
	row = s.addRobustness(row + 1)
	left := s.addScope(row + 1)
	row = s.addFirst(blockRow + chartRows + 1)
	right := s.addData(row + 1)
	return s.write(max(left, right) - 1)
}

// put sets a cell, row from 1, column from 0.
func (s *summary) put(row, column int, c cell) {
	for len(s.rows) < row {
		s.rows = append(s.rows, make([]cell, len(summaryWidths)))
	}
	s.rows[row-1][column] = c
}

// paragraph fills the cells of a row, from a column to the last, with running
// text, and sets the row's height.
func (s *summary) paragraph(row int, text string, l look) {
	lines := s.join(row, row, 0, text, l)
	s.heights[row] = float64(lines)*l.size*1.35 + 4
}

// join makes one cell of rows and columns, the columns up to the last, and
// returns how many lines its text takes there.
func (s *summary) join(from, to, column int, text string, l look) int {
	width := 0.0
	for i := column; i < len(summaryWidths); i++ {
		width += summaryWidths[i]
		for row := from; row <= to; row++ {
			s.put(row, i, cell{look: l})
		}
	}
	s.put(from, column, cell{value: text, look: l})
	left := string(rune('A' + column))
	if from != to || column != len(summaryWidths)-1 {
		s.merged = append(s.merged, [2]string{fmt.Sprint(left, from), fmt.Sprint(lastSummaryColumn, to)})
	}
	return wrappedLines(text, width*fontSize/l.size)
}

// addTop writes the title, the answer and how far to trust it.
func (s *summary) addTop() {
	b := s.book
	s.put(1, 0, cell{value: b.text(reports.SummaryTitle, b.scope), look: coverLook})
	s.heights[1] = 28
	all := s.result.Scope.All
	s.put(2, 0, cell{value: b.text(reports.SummarySubtitle, b.day(), b.minutes(b.threshold()),
		reports.CountCommunes.With(b.lang, all.Communes), reports.ScopePeople(b.lang, s.result)), look: subtitleLook})
	s.heights[2] = 20
	s.paragraph(3, reports.Answer(b.lang, s.result), answerLook)
	if caution := reports.Caution(b.lang, s.result); caution != "" {
		s.paragraph(4, b.text(reports.Attention, caution), cautionLook)
	}
	s.put(5, 0, cell{})
	s.heights[5] = 8
}

// addFirst writes the communes to look at first and returns the next free row.
func (s *summary) addFirst(row int) int {
	b := s.book
	communes, title := s.result.BeyondFirst(), reports.TopBeyond
	weight, weightCell := reports.HeadPeopleMinutes, b.peopleMinutesCell
	if len(communes) == 0 {
		communes, title = s.result.Slowest(topShown), reports.TopSlowest
		weight, weightCell = reports.HeadExcess, b.excessCell
	}
	s.put(row, rightIndex, cell{value: b.text(title), look: blockLook})
	row++
	for i, head := range []reports.Text{
		reports.HeadCommune, reports.HeadPopulation, reports.HeadMinutes, weight, reports.HeadNearestPlace,
	} {
		l := numberHead
		switch i {
		case 0:
			l = headLook
		case 4:
			l = headLook
			l.indent = true
		}
		s.put(row, rightIndex+i, cell{value: b.text(head), look: l})
	}
	population, unreachable := b.populationColumn(), b.statusNames()[coverage.Unreachable]
	for _, c := range communes[:min(topShown, len(communes))] {
		row++
		place := b.placeCell(c.Nearest[0])
		if c.Status == coverage.Unreachable {
			place.value = unreachable
		}
		s.put(row, rightIndex, cell{value: c.Commune.Name, look: shrunkLook})
		s.put(row, rightIndex+1, population.cell(c))
		s.put(row, rightIndex+2, b.minutesCell(c.Time()))
		s.put(row, rightIndex+3, weightCell(c))
		s.put(row, rightIndex+4, cell{value: place.value, look: placeLook})
	}
	s.put(row+1, rightIndex, cell{value: b.text(reports.TopMore, b.beyondName()), look: look{size: 9, color: darkGrey}})
	return row + 2
}

// addData tells the vintage of what was read and returns the next free row.
func (s *summary) addData(row int) int {
	b := s.book
	s.put(row, rightIndex, cell{value: b.text(reports.DataUsed), look: blockLook})
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
		text := b.text(reports.DataLine, b.text(reports.RoleName(input.Role)), strings.Join(parts, ", "))
		last := row + wrappedLines(text, rightWidth*fontSize/smallLook.size) - 1
		s.join(row, last, rightIndex, text, smallLook)
		row = last
	}
	return row + 1
}

// write puts the grid on its sheet, with the charts.
func (s *summary) write(lastRow int) error {
	b := s.book
	sheet := b.text(reports.SheetSummary)
	plan, err := s.planMap(lastRow)
	if err != nil {
		return err
	}
	widths, lastColumn := summaryWidths, lastSummaryColumn
	if plan.widen > 0 {
		widths, lastColumn = append(slices.Clone(widths), plan.widen), string(rune('A'+len(widths)))
	}
	corner := fmt.Sprint(lastColumn, max(lastRow, plan.row+plan.rows-1))
	if err := b.setUpPrint(sheet, corner, onePage); err != nil {
		return err
	}
	if plan.row > 0 {
		if err := b.printOnward(sheet); err != nil {
			return err
		}
	}
	w, err := b.openSheet(sheet, corner)
	if err != nil {
		return err
	}
	if err := w.begin(widths, 0, 0); err != nil {
		return err
	}
	if err := s.addCharts(sheet); err != nil {
		return err
	}
	for i, cells := range s.rows {
		w.row(i+1, s.height(i+1), cells...)
	}
	if err := s.addMap(w, sheet, plan); err != nil {
		return err
	}
	for _, m := range s.merged {
		w.merge(m[0], m[1])
	}
	if err := s.addNames(sheet); err != nil {
		return err
	}
	return w.flush()
}

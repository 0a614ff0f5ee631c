package workbook

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"acces30/reports"
	"acces30/reports/workbook/internal/excel"
)

// summarySheet answers on one page: the figures, what they are about, the
// communes to look at first. Every total is a formula
// on the tables of other sheets.
var summarySheet = sheet{
	name:    reports.T("Synthèse", "Summary"),
	about:   reports.T("Qui est au-delà de la limite, à quel point c'est sûr, et ce qu'il faut regarder d'abord", "Who is beyond the limit, how sure that is, and what to look at first"),
	content: func(b *book) excel.Content { return &summary{book: b} },
	turn:    1,
}

// The summary stands in three parts, each behind a gap: figures of the limits in A to D,
// other figures in F to I, charts and the communes to look at first in K to O. So all of
// it is on a screen of 1,440 pixels, of which summaryZoom leaves room for 1,800.
var summaryWidths = []float64{25, 15, 14, 13, 2, 26, 12, 13, 13, 2, 28, 11, 14, 20, 28}

const (
	figureColumns = 4  // of each of the first two parts
	otherColumn   = 5  // F
	rightColumn   = 10 // K
	blockRow      = 7  // first row of the blocks
	summaryZoom   = 80 // per cent
)

// Styles of the summary.
var (
	coverStyle    = excel.Style{Bold: true, Size: 18, Color: excel.Blue, Middle: true}
	subtitleStyle = excel.Style{Size: 11, Color: excel.DarkGrey}
	answerStyle   = excel.Style{Bold: true, Size: 12, Fill: excel.PaleBlue, Wrap: true, Middle: true}
	cautionStyle  = excel.Style{Size: 10, Fill: excel.PaleAmber, Wrap: true, Middle: true}
	watchStyle    = excel.Style{Size: 11, Wrap: true, Middle: true}
	blockStyle    = excel.Style{Bold: true, Size: 11, Color: excel.Blue}
	labelStyle    = excel.Style{Lined: true}
	numberHead    = excel.Style{Bold: true, Color: excel.White, Fill: excel.Blue, Wrap: true, Align: "right", Middle: true, Size: 8.5}
	smallStyle    = excel.Style{Size: 9, Color: excel.DarkGrey, Wrap: true}
)

// summary is the first sheet in the making: a grid of cells that is filled
// block by block.
type summary struct {
	*book
	grid                 *excel.Grid
	column               int // first of the figures at hand
	communes, structures *excel.Layout
	classes              span // of the table of classes, for the chart
}

// span is a block's rows, first to last.
type span struct{ first, last int }

// Layout returns nil: the summary has no table.
func (s *summary) Layouts(string) ([]*excel.Layout, error) { return nil, nil }

// Write lays out the sheet and writes it.
func (s *summary) Write(_ context.Context, file *excel.Book, sheet string) error {
	s.communes, s.structures = s.layouts[communesTable], s.layouts[structuresTable]
	if s.communes == nil || s.structures == nil {
		return errors.New("its formulas need the tables of communes and of structures")
	}
	s.grid = excel.NewGrid(sheet, summaryWidths)
	s.grid.Zoom = summaryZoom
	s.addTop()
	// In this order: charts are as high as the rows beside them, and draw one of their blocks.
	last := max(s.addLimitsPart(), s.addOthersPart(), s.addRightPart())
	s.addData(last + 1)
	return s.grid.Write(file)
}

// addLimitsPart writes the figures of the limits, what they are of and whom, and returns
// the next free row.
func (s *summary) addLimitsPart() int {
	s.column = 0
	row := s.addLimits(blockRow)
	if s.result.ByPoint != nil {
		byPoint := row + 2
		row = s.addByPoint(row + 1)
		row = s.addBenchmarks(row, byPoint)
	}
	row = s.addTimes(row + 1)
	row = s.addScope(row + 1)
	if s.result.Since != nil {
		row = s.addSince(row + 1)
	}
	if s.result.Groups != nil {
		row = s.addGroups(row + 1)
	}
	return row
}

// addOthersPart writes what the answer is of points open enough and of doors, and how it
// is spread, and returns the next free row.
func (s *summary) addOthersPart() int {
	s.column = otherColumn
	row := s.addEnough(blockRow)
	row = s.addDoors(row + 1)
	row = s.addClasses(row + 1)
	return s.addCertainty(row + 1)
}

// addRightPart writes charts and the communes to look at first, and returns the next free
// row.
func (s *summary) addRightPart() int {
	s.addCharts()
	row := s.addFirst(blockRow + s.shares().charts + 1)
	if s.result.Since != nil {
		row = s.addSinceNames(row + 1)
	}
	return row
}

// set sets a cell of the figures at hand.
func (s *summary) set(row, i int, c cell) { s.grid.Set(row, s.column+i, c) }

// letter names a column of the figures at hand, as formulas of the sheet have it.
func (s *summary) letter(i int) string { return "$" + excel.ColumnName(s.column+i) }

// addTop writes the title, the answer and how far to trust it.
func (s *summary) addTop() {
	s.grid.Set(1, 0, cell{Value: s.text(reports.SummaryTitle, s.scope), Style: coverStyle})
	s.grid.SetHeight(1, 28)
	s.grid.Set(2, 0, cell{Value: reports.Subtitle(s.lang, s.result), Style: subtitleStyle})
	s.grid.SetHeight(2, 20)
	s.grid.Paragraph(3, strings.TrimSpace(reports.Answer(s.lang, s.result)+"\n"+reports.ChangeOf(s.lang, s.changes)), answerStyle)
	if s.changes != nil {
		s.grid.Paragraph(4, reports.WatchSentence(s.lang, s.changes), watchStyle)
	} else {
		s.grid.SetHeight(4, 2)
	}
	alerts, caution := reports.Alerts(s.lang, s.result.Findings), reports.Caution(s.lang, s.result)
	switch {
	case alerts != "":
		s.grid.Paragraph(5, alerts+" "+caution, cautionStyle)
	case caution != "":
		s.grid.Paragraph(5, s.text(reports.T("Attention. {0}", "Caution. {0}"), caution), cautionStyle)
	}
	s.grid.SetHeight(6, 8)
}

// heads writes the headings of a block of figures.
func (s *summary) heads(row int, texts ...string) {
	for i, text := range texts {
		style := numberHead
		if i == 0 {
			style = excel.HeadStyle
		}
		s.set(row, i, cell{Value: text, Style: style})
	}
}

// formula is a count with the formula that it comes from.
func formula(value int, format string, args ...any) cell {
	return cell{Value: value, Formula: fmt.Sprintf(format, args...), Style: integerStyle}
}

// shareFormula is the share of some people among all, with the formula that it
// comes from; it says nothing when there is nobody.
func (s *summary) shareFormula(some, all int, part, whole string) cell {
	c := cell{Formula: fmt.Sprintf(`IF(%s=0,"",%s/%s)`, whole, part, whole), Value: "", Style: s.shareStyle(0)}
	if all > 0 {
		share := float64(some) / float64(all)
		c.Value, c.Style = share, s.shareStyle(share)
	}
	return c
}

// criterion is a condition on a column of communes: equal to a text, or
// compared with it.
func (s *summary) criterion(key, text, operator string) string {
	return fmt.Sprintf(`%s,"%s%s"`, s.communes.Column(key), operator, text)
}

// sumPeople is the formula of the people of the communes under a condition.
func (s *summary) sumPeople(condition string) string {
	return fmt.Sprintf("SUMIFS(%s,%s)", s.communes.Column(keyPopulation), condition)
}

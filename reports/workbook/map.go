package workbook

import (
	"bytes"
	"fmt"
	"image"
	_ "image/png" // the map's format

	"acces30/reports"

	"github.com/xuri/excelize/v2"
)

// The paper of the summary: A4 in landscape less its margins, in points.
const (
	paperWidth  = 297/25.4*72 - 2*sideMargin*72
	paperHeight = 210/25.4*72 - (topMargin+bottomMargin)*72
)

// paperUsed leaves some paper over, since widths of columns depend a little on
// the font that a program has.
const paperUsed = 0.98

// A column's width in points: in Arial 10, as Excel counts, 7 pixels of 96 to
// the inch for each character and 5 at its sides.
const (
	characterWidth = 7 * 0.75
	columnPadding  = 5 * 0.75
)

// mapPlan is where the map stands: below everything, on a page of its own.
type mapPlan struct {
	row   int     // its first row; 0 without a map
	rows  int     // of standardHeight that it covers
	scale float64 // of the picture's pixels
	widen float64 // width of an empty column at the right; 0 for none
}

// planMap finds the sizes at which the summary fits the first page and the map
// the second. The sheet is fitted to the paper's width alone, since Excel heeds
// no page break where it fits a sheet to a number of pages; where the summary
// is too tall for that, an empty column makes all of it print smaller.
func (s *summary) planMap(lastRow int) (mapPlan, error) {
	if len(s.book.picture) == 0 {
		return mapPlan{}, nil
	}
	size, _, err := image.DecodeConfig(bytes.NewReader(s.book.picture))
	if err != nil {
		return mapPlan{}, fmt.Errorf("the map's picture: %w", err)
	}
	width, height := 0.0, 0.0
	for _, w := range summaryWidths {
		width += w*characterWidth + columnPadding
	}
	for row := 1; row <= lastRow; row++ {
		height += s.height(row)
	}
	widen := max(0, height*paperWidth/paperHeight/paperUsed-width)
	room := (width + widen) * paperHeight / paperWidth * paperUsed
	pixel := min(room/float64(size.Height), width/float64(size.Width)) // points
	rows := int(float64(size.Height) * pixel / standardHeight)
	return mapPlan{
		row: lastRow + 1, rows: rows, scale: float64(rows) * standardHeight / float64(size.Height) / 0.75,
		widen: widen / characterWidth,
	}, nil
}

// height returns a row's height in points.
func (s *summary) height(row int) float64 {
	if h := s.heights[row]; h > 0 {
		return h
	}
	return standardHeight
}

// addMap puts the map's picture on the sheet.
func (s *summary) addMap(w *sheetWriter, sheet string, plan mapPlan) error {
	if plan.row == 0 {
		return nil
	}
	for i := range plan.rows {
		w.row(plan.row+i, standardHeight)
	}
	w.breakPage(plan.row)
	b := s.book
	return b.file.AddPictureFromBytes(sheet, fmt.Sprint("A", plan.row), &excelize.Picture{
		Extension: ".png", File: b.picture,
		Format: &excelize.GraphicOptions{
			AltText: b.text(reports.MapAlt, reports.Answer(b.lang, s.result)), Name: b.text(reports.SummaryMap),
			ScaleX: plan.scale, ScaleY: plan.scale, Positioning: "oneCell",
		},
	})
}

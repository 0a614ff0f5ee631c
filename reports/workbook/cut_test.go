package workbook

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"acces30/coverage"
	"acces30/reports"
	"acces30/reports/internal/sample"
	"acces30/reports/workbook/internal/excel"

	"github.com/xuri/excelize/v2"
)

// TestNothingIsCut: no cell of one line is longer than the room that it has, up to the next
// cell that holds something, and none of several lines is lower than these; with as many
// communes as France has, with structures since a day and with points of people, too.
func TestNothingIsCut(t *testing.T) {
	if raceDetector {
		t.Skip("many workbooks beside the race detector: .ci/run has it without")
	}
	results := map[string]*coverage.Result{
		"sample": sample.Result(), "many communes": manyCommunes(), "as large as France": sample.Result(),
		"since a day": sinceDay(), "points of people": pointed(),
	}
	for _, r := range []*coverage.Result{results["as large as France"], results["since a day"]} {
		for why := range r.OnlyThanks {
			r.OnlyThanks[why].Communes = 34_875
			r.OnlyThanks[why].People = 68_000_000
		}
	}
	for _, lang := range []reports.Lang{reports.French, reports.English} {
		for name, r := range results {
			for _, at := range cutCells(t, write(t, r, lang)) {
				t.Errorf("%s, %v: %s", name, lang, at)
			}
		}
	}
}

// cutCells returns the cells of a workbook that are longer than their room.
func cutCells(t *testing.T, written []byte) (cut []string) {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(written))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for _, sheet := range f.GetSheetList() {
		rows, err := f.GetRows(sheet)
		if err != nil {
			t.Fatal(err)
		}
		merged, err := f.GetMergeCells(sheet)
		if err != nil {
			t.Fatal(err)
		}
		until := make(map[string][2]int) // last column and row of merged cells, by the first
		for _, m := range merged {
			column, row, _ := excelize.CellNameToCoordinates(m.GetEndAxis())
			until[m.GetStartAxis()] = [2]int{column, row}
		}
		for r, row := range rows {
			for c, text := range row {
				at, _ := excelize.CoordinatesToCellName(c+1, r+1)
				if text == "" {
					continue
				}
				last := [2]int{max(until[at][0], c+1), max(until[at][1], r+1)}
				if isCut(f, sheet, at, row, c+1, last[0]) {
					cut = append(cut, sheet+"!"+at+": "+text)
				}
				if needed, high := linesHigh(f, sheet, at, text, last); high < needed {
					cut = append(cut, fmt.Sprintf("%s!%s: %.1f points high of %.1f: %s", sheet, at, high, needed, text))
				}
			}
		}
	}
	return cut
}

// isCut reports whether a cell of some columns, 1 being the first, is longer than they and
// the empty ones beside them are wide.
func isCut(f *excelize.File, sheet, at string, row []string, first, last int) bool {
	id, _ := f.GetCellStyle(sheet, at)
	style, err := f.GetStyle(id)
	if err != nil || style.Alignment != nil && (style.Alignment.WrapText || style.Alignment.ShrinkToFit) {
		return false
	}
	empty := func(column int) bool { return column >= 1 && (column > len(row) || row[column-1] == "") }
	text := row[first-1]
	if style.Alignment != nil && style.Alignment.Horizontal == "right" {
		for empty(first - 1) {
			first--
		}
	} else {
		const farthest = 40
		for last < farthest && empty(last+1) {
			last++
		}
	}
	width := 0.0
	for k := first; k <= last; k++ {
		name, _ := excelize.ColumnNumberToName(k)
		w, _ := f.GetColWidth(sheet, name)
		width += w
	}
	if style.Font != nil && style.Font.Size > 0 {
		width *= 10 / style.Font.Size
	}
	return excel.Lines(text, width) > 1
}

// lineHigh is how high a line is beside the size of its letters, at least.
const lineHigh = 1.15

// linesHigh returns how high a cell must be for its lines, in points, and how high it is, up
// to its last column and row; zero for both where it has but one line by its style.
func linesHigh(f *excelize.File, sheet, at, text string, last [2]int) (needed, high float64) {
	id, _ := f.GetCellStyle(sheet, at)
	style, err := f.GetStyle(id)
	if err != nil || style.Alignment == nil || !style.Alignment.WrapText {
		return 0, 0
	}
	size := 10.0
	if style.Font != nil && style.Font.Size > 0 {
		size = style.Font.Size
	}
	column, row, _ := excelize.CellNameToCoordinates(at)
	width := 0.0
	for k := column; k <= last[0]; k++ {
		name, _ := excelize.ColumnNumberToName(k)
		w, _ := f.GetColWidth(sheet, name)
		width += w
		if k > column {
			width += 5. / 7 // what the edges of a column beside take
		}
	}
	for k := row; k <= last[1]; k++ {
		h, _ := f.GetRowHeight(sheet, k)
		high += h
	}
	lines := 0
	for line := range strings.SplitSeq(text, "\n") {
		lines += excel.Lines(line, width*10/size)
	}
	return float64(lines) * size * lineHigh, high
}

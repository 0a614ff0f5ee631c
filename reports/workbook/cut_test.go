package workbook

import (
	"bytes"
	"testing"

	"acces30/coverage"
	"acces30/reports"
	"acces30/reports/internal/sample"
	"acces30/reports/workbook/internal/excel"

	"github.com/xuri/excelize/v2"
)

// TestNothingIsCut: no cell of one line is longer than the room that it has, up to the next
// cell that holds something; with as many communes as France has, too.
func TestNothingIsCut(t *testing.T) {
	if raceDetector {
		t.Skip("many workbooks beside the race detector: .ci/run has it without")
	}
	results := map[string]*coverage.Result{"sample": sample.Result(), "many communes": manyCommunes(), "as large as France": sample.Result()}
	for why := range results["as large as France"].OnlyThanks {
		results["as large as France"].OnlyThanks[why].Communes = 34_875
		results["as large as France"].OnlyThanks[why].People = 68_000_000
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
		until := make(map[string]int) // last column of merged cells, by the first
		for _, m := range merged {
			until[m.GetStartAxis()], _, _ = excelize.CellNameToCoordinates(m.GetEndAxis())
		}
		for r, row := range rows {
			for c, text := range row {
				at, _ := excelize.CoordinatesToCellName(c+1, r+1)
				if text != "" && isCut(f, sheet, at, row, c+1, max(until[at], c+1)) {
					cut = append(cut, sheet+"!"+at+": "+text)
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

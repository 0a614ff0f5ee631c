package main

import (
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"acces30/reports/workbook/officetest"

	"github.com/xuri/excelize/v2"
)

// mostPages is how many pages of paper the Moselle's workbook may take.
const mostPages = 25

// TestMoselleOnPaper has LibreOffice print the workbook of the built-in tables.
func TestMoselleOnPaper(t *testing.T) {
	if raceDetector {
		t.Skip("too slow with the race detector: .ci/run has it without")
	}
	folder := t.TempDir()
	if code, out := said(t, nil, "run", "--out", filepath.Join(folder, "out")); code != exitDone {
		t.Fatalf("%d: %s", code, out)
	}
	books, err := filepath.Glob(filepath.Join(folder, "out", "57", "20*", "*.xlsx"))
	if err != nil || len(books) != 1 {
		t.Fatalf("workbooks %v, %v", books, err)
	}
	summaryOnOneScreen(t, books[0])
	officetest.Convert(t, books[0], "pdf:calc_pdf_Export", folder, filepath.Join(folder, "profile"))
	printed, err := filepath.Glob(filepath.Join(folder, "*.pdf"))
	if err != nil || len(printed) != 1 {
		t.Fatalf("printed %v, %v", printed, err)
	}
	pdf, err := os.ReadFile(printed[0])
	if err != nil {
		t.Fatal(err)
	}
	pages := len(regexp.MustCompile(`/Type\s*/Page[^s]`).FindAll(pdf, -1))
	t.Logf("%d pages", pages)
	if pages < 15 || pages > mostPages {
		t.Errorf("%d pages, want %d at most", pages, mostPages)
	}
}

// summaryOnOneScreen holds the summary against a screen of 1,440 pixels by 900, of which a
// spreadsheet leaves some 1,400 by 720 to the cells.
func summaryOnOneScreen(t *testing.T, book string) {
	t.Helper()
	const wide, high = 1400, 720
	f, err := excelize.OpenFile(book)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	sheet := f.GetSheetList()[1]
	view, err := f.GetSheetView(sheet, 0)
	if err != nil {
		t.Fatal(err)
	}
	rows, err := f.GetRows(sheet)
	if err != nil {
		t.Fatal(err)
	}
	columns, width, height := 0, 0.0, 0.0
	for i, row := range rows {
		columns = max(columns, len(row))
		points, err := f.GetRowHeight(sheet, i+1)
		if err != nil {
			t.Fatal(err)
		}
		height += points * 96 / 72
	}
	for i := range columns {
		name, err := excelize.ColumnNumberToName(i + 1)
		if err != nil {
			t.Fatal(err)
		}
		digits, err := f.GetColWidth(sheet, name)
		if err != nil {
			t.Fatal(err)
		}
		width += 7*digits + 5 // as spreadsheets show them
	}
	width, height = width**view.ZoomScale/100, height**view.ZoomScale/100
	t.Logf("%s: %.0f by %.0f pixels in %d columns and %d rows", sheet, width, height, columns, len(rows))
	if columns < 15 || len(rows) < 30 || width > wide || height > high {
		t.Errorf("%s takes %.0f by %.0f pixels in %d columns and %d rows: more than a screen", sheet, width, height, columns, len(rows))
	}
}

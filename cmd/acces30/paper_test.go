package main

import (
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"acces30/reports/workbook/officetest"
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

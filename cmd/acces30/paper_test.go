package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"testing"
)

// mostPages is how many pages of paper the Moselle's workbook may take.
const mostPages = 25

// TestMoselleOnPaper has LibreOffice print the workbook of the built-in tables.
func TestMoselleOnPaper(t *testing.T) {
	if raceDetector {
		t.Skip("too slow with the race detector: .ci/run has it without")
	}
	office, err := exec.LookPath("soffice")
	if err != nil && os.Getenv("ACCES30_REQUIRE_OFFICE") != "" {
		t.Fatal("LibreOffice is required here and is not installed")
	}
	if err != nil {
		t.Skip("needs LibreOffice (soffice), which is not installed here; .ci/run installs it")
	}
	folder := t.TempDir()
	if code, out := said(t, nil, "run", "--out", filepath.Join(folder, "out")); code != exitDone {
		t.Fatalf("%d: %s", code, out)
	}
	books, err := filepath.Glob(filepath.Join(folder, "out", "57", "20*", "*.xlsx"))
	if err != nil || len(books) != 1 {
		t.Fatalf("workbooks %v, %v", books, err)
	}
	command := exec.CommandContext(t.Context(), office, "-env:UserInstallation=file://"+filepath.ToSlash(filepath.Join(folder, "profile")),
		"--headless", "--convert-to", "pdf:calc_pdf_Export", "--outdir", folder, books[0])
	if out, err := command.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
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

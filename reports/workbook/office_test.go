package workbook

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"acces30/reports"
	"acces30/reports/internal/sample"
	"acces30/reports/workbook/officetest"

	"github.com/xuri/excelize/v2"
)

// alwaysRecalculate is the setting that makes LibreOffice compute a workbook
// anew when it opens it.
const alwaysRecalculate = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`

// TestLibreOfficeAgrees gives LibreOffice a workbook whose kept values are all
// wrong, has it compute and save it, and compares every figure of the summary
// with the value that we keep.
func TestLibreOfficeAgrees(t *testing.T) {
	if raceDetector {
		t.Skip("many workbooks beside the race detector: .ci/run has it without")
	}
	folder := t.TempDir()
	file := func(path, content string) string {
		path = filepath.Join(folder, path)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
		return path
	}
	content := write(t, sample.Result(), reports.French)
	source := file("in/book.xlsx", spoiled(t, content))
	file("profile/user/registrymodifications.xcu", alwaysRecalculate)
	officetest.Convert(t, source, "xlsx", filepath.Join(folder, "out"), filepath.Join(folder, "profile"))
	saved, err := excelize.OpenFile(filepath.Join(folder, "out", "book.xlsx"))
	if err != nil {
		t.Fatal(err)
	}
	defer saved.Close()
	ours, sheet := open(t, content), summarySheet.name.FR
	for name, formula := range formulas(t, ours, sheet) {
		if kept, computed := number(t, ours, sheet, name), number(t, saved, sheet, name); !near(kept, computed) {
			t.Errorf("%s = %s: LibreOffice computes %v, the value kept is %v", name, formula, computed, kept)
		}
	}
}

// spoiled returns a workbook with -1 for the kept value of every formula.
func spoiled(t *testing.T, content []byte) string {
	t.Helper()
	archive, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		t.Fatal(err)
	}
	kept := regexp.MustCompile(`</f><v>[^<]*</v>`)
	found := 0
	var out strings.Builder
	w := zip.NewWriter(&out)
	for _, file := range archive.File {
		part, err := file.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(part)
		if err != nil {
			t.Fatal(err)
		}
		found += len(kept.FindAll(text, -1))
		to, err := w.Create(file.Name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := to.Write(kept.ReplaceAll(text, []byte("</f><v>-1</v>"))); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	if found < 50 {
		t.Fatalf("only %d formulas with a kept value", found)
	}
	return out.String()
}

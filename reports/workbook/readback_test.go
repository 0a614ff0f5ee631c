package workbook

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"
	"testing"

	"github.com/xuri/excelize/v2"
)

// The rows of a sheet with a table, and Excel's number of A4.
const (
	headRow  = 3
	firstRow = 4
	paperA4  = 9
)

// body reads the rows of a table back, raw, by heading.
func body(t *testing.T, f *excelize.File, sheet string) []map[string]string {
	t.Helper()
	return bodyOf(t, f, sheet, 0)
}

// bodyOf returns the rows of one of the tables of a sheet, by their headings.
func bodyOf(t *testing.T, f *excelize.File, sheet string, nth int) []map[string]string {
	t.Helper()
	tables, err := f.GetTables(sheet)
	if err != nil || nth >= len(tables) {
		t.Fatalf("%s has %d tables, %v", sheet, len(tables), err)
	}
	var headRow, last int
	var column string
	if _, err := fmt.Sscanf(tables[nth].Range, "A%d:%1s%d", &headRow, &column, &last); err != nil {
		t.Fatalf("%s: table at %s: %v", sheet, tables[nth].Range, err)
	}
	rows, err := f.GetRows(sheet, excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	var out []map[string]string
	for _, row := range rows[headRow:min(last, len(rows))] {
		named := make(map[string]string)
		for i, text := range row {
			named[rows[headRow-1][i]] = text
		}
		out = append(out, named)
	}
	return out
}

func amount(t *testing.T, text string) float64 {
	t.Helper()
	x, err := strconv.ParseFloat(text, 64)
	if err != nil {
		t.Fatalf("%q is no number", text)
	}
	return x
}

// number reads a cell's stored value.
func number(t *testing.T, f *excelize.File, sheet, name string) float64 {
	t.Helper()
	text, err := f.GetCellValue(sheet, name, excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	x, err := strconv.ParseFloat(text, 64)
	if err != nil {
		t.Fatalf("%s!%s: %v", sheet, name, err)
	}
	return x
}

// near reports whether two figures are the same but for the last bits.
func near(a, b float64) bool { return math.Abs(a-b) <= 1e-9*max(1, math.Abs(a), math.Abs(b)) }

// parts reads the parts of a workbook.
func parts(t *testing.T, content []byte) map[string][]byte {
	t.Helper()
	archive, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		t.Fatal(err)
	}
	all := make(map[string][]byte, len(archive.File))
	for _, file := range archive.File {
		part, err := file.Open()
		if err != nil {
			t.Fatal(err)
		}
		if all[file.Name], err = io.ReadAll(part); err != nil {
			t.Fatal(err)
		}
	}
	return all
}

// communeRow is what the totals of the summary rest on, read from the sheet.
type communeRow struct {
	people            float64
	minutes           float64
	timed             bool
	enough            float64 // time to a point open enough; infinite without any
	class, status, is string
}

// readCommunes reads the table of communes back.
func readCommunes(t *testing.T, f *excelize.File) []communeRow {
	t.Helper()
	rows, err := f.GetRows(communesSheet.name.FR, excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	column := func(head string) int {
		i := slices.Index(rows[headRow-1], head)
		if i < 0 {
			t.Fatalf("no column %q among %q", head, rows[headRow-1])
		}
		return i
	}
	people, minutes := column("Population"), column("Temps (min)")
	enough := column("Temps jusqu'à lui (min)")
	class, status, is := column("Classe de temps"), column("Situation à 30 min"), column("Certitude")
	out := make([]communeRow, 0, len(rows)-headRow)
	for _, row := range rows[headRow:] {
		r := communeRow{class: row[class], status: row[status], is: row[is]}
		r.people, _ = strconv.ParseFloat(row[people], 64) // blank: unknown, counts for nobody
		var err error
		r.minutes, err = strconv.ParseFloat(row[minutes], 64)
		r.timed = err == nil
		if r.enough, err = strconv.ParseFloat(row[enough], 64); err != nil {
			r.enough = math.Inf(1)
		}
		out = append(out, r)
	}
	return out
}

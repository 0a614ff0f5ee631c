package workbook

import (
	"bytes"
	"context"
	"slices"
	"strings"
	"testing"

	"acces30/coverage/compare"
	"acces30/reports"
	"acces30/reports/internal/sample"

	"github.com/xuri/excelize/v2"
)

// since opens the workbook of the sample with what changed since an earlier state of it.
func since(t *testing.T, lang reports.Lang, c *compare.Comparison, series []reports.SeriesRow) *excelize.File {
	t.Helper()
	return open(t, writtenSince(t, lang, c, series))
}

func writtenSince(t *testing.T, lang reports.Lang, c *compare.Comparison, series []reports.SeriesRow) []byte {
	t.Helper()
	var out bytes.Buffer
	opts := Options{Lang: lang, Version: "0.0.0", Settings: settings(), Changes: c, Series: series}
	if err := Write(context.Background(), &out, c.After, opts); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// rowsOf are the rows of a sheet's table by the headings.
func rowsOf(t *testing.T, f *excelize.File, sheet string) []map[string]string {
	t.Helper()
	rows, err := f.GetRows(sheet, excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	var list []map[string]string
	for _, row := range rows[3:] {
		m := make(map[string]string)
		for i, value := range row {
			m[rows[2][i]] = value
		}
		list = append(list, m)
	}
	return list
}

// TestChangesAreShown: the sheets of what changed, in both languages, with every
// commune and structure that did, and the change on the first page.
func TestChangesAreShown(t *testing.T) {
	for _, lang := range languages {
		c := sample.Changed()
		f := since(t, lang, c, []reports.SeriesRow{reports.RowOf("2024-05", c.Before), reports.RowOf("2024-08", c.After)})
		b := newBook(c.After, Options{Lang: lang})
		names := f.GetSheetList()
		for _, s := range sheets {
			if s.offered == nil || s == &mapSheet {
				continue
			}
			if !slices.Contains(names, b.nameOf(s)) {
				t.Fatalf("%s is not among %v", b.nameOf(s), names)
			}
		}
		for _, sheet := range names {
			rows, err := f.GetRows(sheet)
			if err != nil {
				t.Fatal(err)
			}
			for _, row := range rows {
				if text := strings.Join(row, " | "); strings.Contains(text, "{0}") || strings.Contains(text, "{1}") {
					t.Errorf("%s keeps a blank: %s", sheet, text)
				}
			}
		}
		if got := len(rowsOf(t, f, b.nameOf(&changedCommunesSheet))); got != len(c.Communes) {
			t.Errorf("%d communes, want %d", got, len(c.Communes))
		}
		if got := len(rowsOf(t, f, b.nameOf(&evolutionSheet))); got != len(c.Figures) {
			t.Errorf("%d figures, want %d", got, len(c.Figures))
		}
		if page, err := f.GetPageLayout(b.nameOf(&changedCommunesSheet)); err != nil || *page.Orientation != map[bool]string{true: "portrait", false: "landscape"}[len(c.Shown()) <= 2] {
			t.Errorf("%d causes beside 8 columns: %s, %v", len(c.Shown()), *page.Orientation, err)
		}
		answer, err := f.GetCellValue(b.nameOf(&summarySheet), "A3")
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(answer, "2024-05") || !strings.HasSuffix(answer, reports.ChangeOf(lang, c)) {
			t.Errorf("the first paragraph tells no change: %s", answer)
		}
		watch, _ := f.GetCellValue(b.nameOf(&summarySheet), "A4")
		if !strings.Contains(watch, "France services disparue") {
			t.Errorf("the one gone is not named: %s", watch)
		}
		if rows := rowsOf(t, f, b.nameOf(&seriesSheet)); len(rows) != 2 {
			t.Errorf("the series: %v", rows)
		}
	}
}

// TestFirstEdition has what to watch, and no changes.
func TestFirstEdition(t *testing.T) {
	c := compare.New(nil, sample.Result(), compare.Options{})
	f := since(t, reports.French, c, []reports.SeriesRow{reports.RowOf("2024-08", c.After)})
	for _, s := range []*sheet{&evolutionSheet, &changedCommunesSheet, &changedStructuresSheet, &seriesSheet} {
		if slices.Contains(f.GetSheetList(), s.name.FR) {
			t.Errorf("%s without an earlier edition", s.name.FR)
		}
	}
	if answer, _ := f.GetCellValue(summarySheet.name.FR, "A3"); strings.Contains(answer, "Depuis l'édition") {
		t.Errorf("a change since nothing: %s", answer)
	}
}

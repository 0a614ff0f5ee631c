package workbook

import (
	"bytes"
	"fmt"
	"io"
	"reflect"
	"slices"
	"strings"
	"testing"

	"acces30/coverage"
	"acces30/coverage/finding"
	"acces30/reports"
	"acces30/reports/internal/sample"

	"github.com/xuri/excelize/v2"
)

// TestInputsNeverBecomeFormulas looks for formulas in every table: there must be
// none, whatever the inputs say.
func TestInputsNeverBecomeFormulas(t *testing.T) {
	checkNoFormula(t, sample.Result())
}

// checkNoFormula returns the workbook that it looks into.
func checkNoFormula(t *testing.T, r *coverage.Result) []byte {
	t.Helper()
	content := write(t, r, reports.French)
	all, isTable := parts(t, content), tables(t, r, reports.French)
	looked := 0
	for i, sheet := range open(t, content).GetSheetList() {
		if !isTable[sheet] {
			continue
		}
		text := all[fmt.Sprintf("xl/worksheets/sheet%d.xml", i+1)]
		if len(text) == 0 || bytes.Contains(text, []byte("<f>")) || bytes.Contains(text, []byte("<f ")) {
			t.Errorf("%s is not there or holds a formula", sheet)
		}
		looked++
	}
	if looked < 11 {
		t.Errorf("%d sheets looked at", looked)
	}
	return content
}

// FuzzTexts puts any text where inputs put theirs: it must come back as it
// was, but for what XML can't hold.
func FuzzTexts(f *testing.F) {
	for _, seed := range []string{"=1+2", "_x0041_", "a\r\nb", "\x00\x1b", "</t></is>", "&#38;", " lead", "", "é\u0301", "\xff", strings.Repeat("x", 40000)} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		r := sample.Result()
		r.Communes[10].Commune.Name = text // without a way by road: the first of the sheet
		r.Study.Structures[0].Name = text
		r.Findings = append(r.Findings, finding.Finding{
			Kind: &finding.Kind{Code: text, Noticed: finding.Noticed{FR: "{0}", EN: "{0}"}}, Subject: text, Value: text, Details: []finding.Detail{finding.Word(text)},
		})
		content := checkNoFormula(t, r)
		got, err := open(t, content).GetCellValue(communesSheet.name.FR, "B4", excelize.Options{RawCellValue: true})
		if err != nil {
			t.Fatal(err)
		}
		if readable(text) && got != text {
			t.Errorf("%q came back as %q", text, got)
		}
	})
}

// readable reports whether a text is one that XML and a cell hold as it is.
func readable(s string) bool {
	return len(s) < 32000 && strings.IndexFunc(s, func(r rune) bool {
		return r < ' ' || r == 0xFFFD || r == 0xFFFE || r == 0xFFFF
	}) < 0
}

// TestAnyTextFits puts texts longer than Excel's cells, rows, footers and tips take
// wherever an input has a say: the workbook is written all the same.
func TestAnyTextFits(t *testing.T) {
	if raceDetector {
		t.Skip("many workbooks beside the race detector: .ci/run has it without")
	}
	for _, long := range []string{strings.Repeat("x", 40_000), strings.Repeat("& ", 20_000), strings.Repeat("\n", 2_000)} {
		r := sample.Result()
		for i := range r.Study.Communes {
			setTexts(reflect.ValueOf(&r.Study.Communes[i]).Elem(), long)
		}
		for i := range r.Study.Structures {
			setTexts(reflect.ValueOf(&r.Study.Structures[i]).Elem(), long)
		}
		for i := range r.Study.Inputs {
			setTexts(reflect.ValueOf(&r.Study.Inputs[i]).Elem(), long)
		}
		for i := range r.Findings {
			setTexts(reflect.ValueOf(&r.Findings[i]).Elem(), long)
		}
		if err := Write(t.Context(), io.Discard, r, Options{Lang: reports.French}); err != nil {
			t.Errorf("%.5q...: %v", long, err)
		}
	}
}

// setTexts sets every plain text of a struct, but codes and numbers by which the
// parts of a result find one another.
func setTexts(v reflect.Value, text string) {
	for i := range v.NumField() {
		switch f, name := v.Field(i), v.Type().Field(i).Name; {
		case f.Kind() == reflect.Struct:
			setTexts(f, text)
		case f.Kind() == reflect.String && f.CanSet() && f.Type() == reflect.TypeFor[string]() && !slices.Contains([]string{"Code", "ID", "Commune", "Departement"}, name):
			f.SetString(text)
		}
	}
}

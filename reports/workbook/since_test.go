package workbook

import (
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"acces30/coverage/road"
	"acces30/reports"
	"acces30/reports/internal/sample"

	"acces30/coverage"

	"github.com/xuri/excelize/v2"
)

// sinceDay is the sample with what came since a day: the first structure and the fourth.
func sinceDay() *coverage.Result { return sinceDayAt(coverage.Promise) }

func sinceDayAt(threshold road.Deciseconds) *coverage.Result {
	r := sample.At(threshold)
	r.Study.Settings.Since = time.Date(2022, 1, 1, 0, 0, 0, 0, time.UTC)
	r.Since = &coverage.Since{Times: make([]road.Deciseconds, len(r.Communes))}
	for i := range r.Since.Times { // without the first structure and the fourth
		r.Since.Times[i] = r.Communes[i].Nearest[1].Time
	}
	sample.Recount(r)
	return r
}

// TestSince: the summary counts and names what came since a day, and its formulas on
// the table of communes give what the result counted.
func TestSince(t *testing.T) {
	for _, lang := range languages {
		r := sinceDay()
		newly := r.Since.NewlyAt(coverage.Promise)
		if newly.People == 0 || newly.People == r.TallyAt(coverage.Promise).Within.People {
			t.Fatalf("the sample tells nothing: %+v", newly)
		}
		f := open(t, write(t, r, lang))
		sheet := summarySheet.name.In(lang)
		found := 0
		for name, formula := range formulas(t, f, sheet) {
			text, err := f.CalcCellValue(sheet, name, excelize.Options{RawCellValue: true})
			computed, wrong := strconv.ParseFloat(text, 64)
			if err != nil || wrong != nil || !near(number(t, f, sheet, name), computed) {
				t.Errorf("%s = %s gives %q; %v", name, formula, text, err)
			}
			if strings.HasPrefix(formula, "COUNTIFS") && strings.Contains(formula, ")-COUNTIFS(") {
				found++
			}
		}
		if found != len(r.Since.Newly) {
			t.Errorf("%d limits with what is new, want %d", found, len(r.Since.Newly))
		}
		rows, err := f.GetRows(sheet)
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range r.Since.Structures {
			if !slices.ContainsFunc(rows, func(row []string) bool { return slices.Contains(row, s.Structure.Name) }) {
				t.Errorf("%s is not named", s.Structure.Name)
			}
		}
		if sentence := reports.SinceSentence(lang, r); !strings.Contains(sentence, reports.CountPeople.With(lang, newly.People)) {
			t.Errorf("%q", sentence)
		}
	}
}

package workbook

import (
	"testing"

	"acces30/coverage"
	"acces30/coverage/finding"
	"acces30/reports"
	"acces30/reports/internal/sample"
)

// TestFrenchIsFrench reads every text of the French workbook of results of all kinds:
// none has a word of English or a code of the program, but for what the keys of the
// settings are, which stand in a column of their own.
func TestFrenchIsFrench(t *testing.T) {
	if raceDetector {
		t.Skip("many workbooks beside the race detector: .ci/run has it without")
	}
	if got := sample.EnglishIn("trois points-not-stated"); got == "" {
		t.Fatal("codes are not seen")
	}
	results := scenarios()
	results["built-in tables"] = builtInFindings()
	for name, r := range results {
		f := open(t, write(t, r, reports.French))
		for _, sheet := range f.GetSheetList() {
			rows, err := f.GetRows(sheet)
			if err != nil {
				t.Fatal(err)
			}
			keys := -1 // of settings
			for _, row := range rows {
				for i, text := range row {
					if text == "Identifiant" {
						keys = i
					}
					if got := sample.EnglishIn(text); got != "" && i != keys {
						t.Errorf("%s, %s: %q in %q", name, sheet, got, text)
					}
				}
			}
		}
	}
}

// builtInFindings is a result of the program's own tables with a finding of each kind
// in them.
func builtInFindings() *coverage.Result {
	r := sample.Result()
	for i := range r.Study.Inputs {
		r.Study.Inputs[i].BuiltIn = true
	}
	file := r.Study.Inputs[0].File
	r.Findings = nil
	for _, kind := range finding.All() {
		if kind.Details == 0 {
			r.Findings = append(r.Findings, finding.Finding{Kind: kind, Source: finding.Source{File: file, Column: "monday"}})
		}
	}
	return r
}

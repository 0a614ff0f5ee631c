package reports

import (
	"fmt"
	"strings"
	"testing"

	"acces30/coverage"
)

// TestGroupFindings: the gravest kinds first; findings that are not listed
// count among their kind.
func TestGroupFindings(t *testing.T) {
	var findings []coverage.Finding
	add := func(n int, code coverage.Code, severity coverage.Severity, value string, details ...string) {
		for range n {
			findings = append(findings, coverage.Finding{Code: code, Severity: severity, Value: value, Details: details})
		}
	}
	add(2, coverage.CodeHoursMissing, coverage.Info, "")
	add(3, coverage.CodePeopleDiffer, coverage.Warning, "57001", "1", "2")
	add(1, coverage.CodeFindingsMore, coverage.Warning, string(coverage.CodePeopleDiffer), "1000")
	add(1, coverage.CodeRowBroken, coverage.Error, "x", "y")
	var got []string
	for _, g := range GroupFindings(findings) {
		got = append(got, fmt.Sprint(g.Code, " ", g.Count(), " of ", len(g.Findings)))
	}
	want := "row-broken 1 of 1; people-differ 1003 of 3; hours-missing 2 of 2"
	if strings.Join(got, "; ") != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// TestCheckLines: what was read, the first places of every kind with what was
// done, and no line that an input could break.
func TestCheckLines(t *testing.T) {
	study := &coverage.Study{
		Settings: coverage.Settings{Departements: []string{"57"}, MarginMetres: 40000},
		Communes: []coverage.Commune{{Code: "54001", Departement: "54"}, {Code: "57001", Departement: "57", Population: 1200}},
		Inputs:   []coverage.Input{{Role: coverage.RoleCommunes, File: "c\x1b[31m.csv", Rows: 1234, Kept: 2}},
	}
	for i := range 7 {
		study.Findings = append(study.Findings, coverage.Finding{
			Code: coverage.CodeCommuneCodeInvalid, Severity: coverage.Error,
			Source: coverage.Source{File: "c.csv", Line: 1000 + i, Column: "code"}, Subject: "Deux\nlignes", Value: "x\r\ny",
		})
	}
	lines := CheckLines(English, study)
	text := strings.Join(lines, "\n")
	for _, want := range []string{
		"rows read: 1,234, kept: 2", "Scope: 1 commune, 1,200 inhabitants", "Around, up to 40 km: 1 commune",
		"Invalid commune codes (7, commune-code-invalid)", "c.csv, line 1000, column code, Deux lignes · ", "Row set aside.",
		"and 2 more", "Findings: 7 errors, 0 warnings, 0 notes.",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is missing in:\n%s", want, text)
		}
	}
	for _, line := range lines {
		if strings.ContainsAny(line, "\n\r\x1b") {
			t.Errorf("a line with control characters: %q", line)
		}
	}
	if strings.Count(text, "Row set aside.") != 1 {
		t.Error("what was done is told more than once for a kind")
	}
}

package reports

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"acces30/coverage"
	"acces30/coverage/finding"
)

// TestGroupFindings: the gravest kinds first; findings that are not listed
// count among their kind.
func TestGroupFindings(t *testing.T) {
	var findings []finding.Finding
	add := func(n int, f finding.Finding) {
		findings = append(findings, slices.Repeat([]finding.Finding{f}, n)...)
	}
	differs := finding.PeopleDiffer.Found(1, 2).At(finding.Source{}, "", "57001")
	add(2, finding.HoursMissing.Found())
	add(3, differs)
	add(1, finding.More.For(differs, 1000))
	add(1, finding.RowBroken.Found(finding.Said{FR: "z", EN: "y"}).At(finding.Source{}, "", "x"))
	var got []string
	for _, g := range GroupFindings(findings) {
		got = append(got, fmt.Sprint(g.Kind.Code, " ", g.Count(), " of ", len(g.Findings)))
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
		source := finding.Source{File: "c.csv", Line: 1000 + i, Column: "code"}
		study.Findings = append(study.Findings, finding.CommuneCodeInvalid.Found().At(source, "Deux\nlignes", "x\r\ny"))
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

// TestOneLine: nothing that moves the cursor of a terminal stays, all letters do.
func TestOneLine(t *testing.T) {
	for in, want := range map[string]string{
		"\x00a\x1fb c": " a b c", "~\x7f\u0080": "~  ", "\u009f\u00a0é\u2028": " \u00a0é\u2028", "": "",
	} {
		if got := onOneLine(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
	for width, want := range map[int]string{0: "é ", 1: "é ", 2: "é ", 3: "é  "} {
		if got := padded("é", width); got != want {
			t.Errorf("to %d: %q, want %q", width, got, want)
		}
	}
}

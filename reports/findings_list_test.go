package reports

import (
	"bytes"
	"strings"
	"testing"

	"acces30/coverage/finding"
	"acces30/reports/internal/goldentest"
)

// findingsFile is the list of all findings for those who read it on paper.
const findingsFile = "../data/FINDINGS.md"

const findingsHead = `# Findings / Anomalies

All that acces30 can notice in its inputs and in its results, generated from the
declarations in coverage/finding: do not edit it, run
` + "`go test ./reports -run FindingsFile -update`" + `. The program prints the same
with ` + "`acces30 check --list`" + `. […] stands for a value of the row or of the result.

Tout ce qu'acces30 peut relever dans les données et les résultats ; la liste en
français suit la liste en anglais.
`

// findingsTable is the table of all findings in a language.
func findingsTable(l Lang, heads ...string) string {
	var b bytes.Buffer
	row := func(cells ...string) { b.WriteString("| " + strings.Join(cells, " | ") + " |\n") }
	row(heads...)
	row("---", "---", "---", "---", "---")
	for _, kind := range finding.All() {
		noticed, done := DescribeKind(l, kind)
		row("`"+kind.Code+"`", SeverityNames(l, kind), FindingTitle(l, kind), noticed, done)
	}
	return b.String()
}

// TestFindingsFile holds the file of all findings against their declarations.
func TestFindingsFile(t *testing.T) {
	want := findingsHead +
		"\n## English\n\n" + findingsTable(English, "Code", "Severity", "Kind", "Noticed", "Decision") +
		"\n## Français\n\n" + findingsTable(French, "Code", "Gravité", "Genre", "Constat", "Décision")
	goldentest.Hold(t, findingsFile, want)
}

// TestFindingsList: every kind, with its code, its severities and its texts.
func TestFindingsList(t *testing.T) {
	for _, lang := range []Lang{French, English} {
		text := strings.Join(FindingsList(lang), "\n")
		for _, kind := range finding.All() {
			noticed, done := DescribeKind(lang, kind)
			entry := kind.Code + " (" + SeverityNames(lang, kind) + ")\n  " + FindingTitle(lang, kind) + "\n  " + noticed + "\n  " + done
			if !strings.Contains("\n\n"+text+"\n\n", "\n\n"+entry+"\n\n") {
				t.Errorf("%v: no entry for %s", lang, kind.Code)
			}
		}
		if strings.Contains(text, "{") {
			t.Errorf("%v: an open blank", lang)
		}
	}
}

package workbook

import (
	"fmt"

	"acces30/coverage"
	"acces30/coverage/finding"
	"acces30/reports"
	"acces30/reports/workbook/internal/excel"
)

// findingsSheet has a row for every finding, in the result's order. A result
// without any has one row that says so.
var findingsSheet = sheet{
	name:    reports.T("Anomalies", "Findings"),
	about:   reports.T("Ce qui a été relevé dans les données, et ce qui en a été fait", "What was noticed in the data, and what was done about it"),
	content: (*book).findings,
}

const keySeverity = "severity"

// findingRow is a finding in words.
type findingRow struct {
	severity      string
	title         string
	finding       finding.Finding
	noticed, done string
}

func (b *book) findings() excel.Content {
	var rows []findingRow
	for _, f := range b.result.Findings {
		noticed, done := reports.Describe(b.lang, f)
		rows = append(rows, findingRow{b.text(reports.SeverityName(f.Severity)), reports.FindingTitle(b.lang, f.Kind), f, noticed, done})
	}
	left := 0 // remarks that change nothing, on the screen alone where others are told
	for i := range b.result.Findings {
		if b.result.Findings[i].Severity == finding.Info {
			left++
		}
	}
	if left == len(rows) {
		left = 0
	}
	if len(rows) == 0 {
		rows = []findingRow{{
			severity: b.text(reports.T("aucune anomalie", "no finding")),
			noticed:  b.text(reports.T("Aucune anomalie n'a été relevée dans les données.", "Nothing was noticed in the data.")),
			done:     b.text(reports.T("Rien à décider.", "Nothing to decide.")),
		}}
	}
	return &excel.Table[findingRow]{
		Name:  "Anomalies",
		Title: b.text(reports.T("{0} : anomalies relevées dans les données et les résultats", "{0}: findings in the data and the results"), b.scope),
		Note: b.text(reports.T(
			"Les plus graves d'abord. Erreur : mis de côté. Avertissement : valeur réparée, remplacée ou douteuse. Information : rien n'est changé au résultat.",
			"The gravest first. Error: set aside. Warning: a value repaired, replaced or doubted. Information: nothing changed in the result.",
		)) + b.paperNote(reports.T("Sur papier : les erreurs et les avertissements", "On paper: errors and warnings"), left),
		Columns: b.findingColumns(), Rows: rows, Frozen: 1, ScreenRows: left,
		Highlights: []excel.Highlight{{Key: keySeverity, Text: b.text(reports.SeverityName(finding.Error)), Fill: excel.PaleAmber}},
	}
}

func (b *book) findingColumns() []excel.Column[findingRow] {
	return []excel.Column[findingRow]{
		column(keySeverity, b.text(reports.T("Gravité", "Severity")), 13.5, func(r findingRow) cell { return wordCell(r.severity) }),
		column("title", b.text(reports.T("Anomalie", "Finding")), 24, func(r findingRow) cell { return wordCell(r.title) }),
		column("file", b.text(headFile), 21, func(r findingRow) cell { return wordCell(b.fileName(r.finding.Source.File)) }),
		column("line", b.text(reports.T("Ligne", "Line")), 8, func(r findingRow) cell {
			if r.finding.Source.Line == 0 {
				return cell{Style: integerStyle}
			}
			return intCell(r.finding.Source.Line)
		}),
		column("column", b.text(reports.T("Colonne", "Column")), 22, func(r findingRow) cell {
			if b.builtIn(r.finding.Source.File) != nil { // its headings are the program's own words
				return cell{Style: wordStyle}
			}
			return wordCell(shortened(r.finding.Source.Column))
		}),
		column("subject", b.text(reports.T("Objet", "Subject")), 26, func(r findingRow) cell { return wordCell(shortened(r.finding.Subject)) }),
		column("value", b.text(headValue), 18, func(r findingRow) cell { return wordCell(shortened(r.finding.Value)) }),
		column("noticed", b.text(reports.T("Constat", "Noticed")), 38, func(r findingRow) cell { return wordCell(r.noticed) }),
		column("done", b.text(reports.T("Décision", "Decision")), 38, func(r findingRow) cell { return wordCell(r.done) }),
	}
}

// builtIn returns the input of that name when it is a table of the program, else nil.
func (b *book) builtIn(file string) *coverage.Input {
	for i := range b.result.Study.Inputs {
		if in := &b.result.Study.Inputs[i]; in.BuiltIn && in.File == file && file != "" {
			return in
		}
	}
	return nil
}

// fileName names a file of a finding; a table of the program by what it is for, since
// nobody has the file.
func (b *book) fileName(file string) string {
	if in := b.builtIn(file); in != nil {
		return fmt.Sprintf("%s (%s)", b.text(reports.RoleName(in.Role)), b.text(reports.BuiltIn))
	}
	return shortened(file)
}

// Headings that parameters and sources have too.
var (
	headFile  = reports.T("Fichier", "File")
	headValue = reports.T("Valeur", "Value")
)

// longestShown is how much of a value a cell shows, in characters: a broken
// row may hold a whole file.
const longestShown = 300

// shortened cuts a text that would fill a page.
func shortened(s string) string {
	characters := 0
	for i := range s {
		if characters == longestShown {
			return s[:i] + "…"
		}
		characters++
	}
	return s
}

package workbook

import (
	"context"

	"acces30/coverage/finding"
	"acces30/reports"
)

const keySeverity = "severity"

// findingRow is a finding in words. A result without any has one row that
// says so.
type findingRow struct {
	severity      string
	code          string
	finding       finding.Finding
	noticed, done string
}

// addFindings writes a row for every finding, in the result's order.
func (b *book) addFindings(ctx context.Context) error {
	var rows []findingRow
	for _, f := range b.result.Findings {
		noticed, done := reports.Describe(b.lang, f)
		rows = append(rows, findingRow{b.text(reports.SeverityName(f.Severity)), f.Kind.Code, f, noticed, done})
	}
	if len(rows) == 0 {
		rows = []findingRow{{
			severity: b.text(reports.NoFinding),
			noticed:  b.text(reports.NoFindingSeen), done: b.text(reports.NothingDone),
		}}
	}
	_, err := addTable(ctx, b, &table[findingRow]{
		sheet:   b.text(reports.SheetFindings),
		name:    "Anomalies",
		title:   b.text(reports.TitleFindings, b.scope),
		note:    b.text(reports.NoteFindings),
		columns: b.findingColumns(),
		rows:    rows,
		frozen:  1,
		marks:   b.severityMarks(),
	})
	return err
}

func (b *book) findingColumns() []column[findingRow] {
	return []column[findingRow]{
		{keySeverity, b.text(reports.HeadSeverity), 13.5, func(r findingRow) cell { return wordCell(r.severity) }},
		{"code", b.text(reports.HeadFinding), 22, func(r findingRow) cell { return textCell(r.code) }},
		{"file", b.text(reports.HeadFile), 21, func(r findingRow) cell { return wordCell(shortened(r.finding.Source.File)) }},
		{"line", b.text(reports.HeadLine), 8, func(r findingRow) cell {
			if r.finding.Source.Line == 0 {
				return cell{look: integerLook}
			}
			return intCell(r.finding.Source.Line)
		}},
		{"column", b.text(reports.HeadColumn), 22, func(r findingRow) cell { return wordCell(shortened(r.finding.Source.Column)) }},
		{"subject", b.text(reports.HeadSubject), 26, func(r findingRow) cell { return wordCell(shortened(r.finding.Subject)) }},
		{"value", b.text(reports.HeadValue), 18, func(r findingRow) cell { return wordCell(shortened(r.finding.Value)) }},
		{"noticed", b.text(reports.HeadNoticed), 38, func(r findingRow) cell { return wordCell(r.noticed) }},
		{"done", b.text(reports.HeadDone), 38, func(r findingRow) cell { return wordCell(r.done) }},
	}
}

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

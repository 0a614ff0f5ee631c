package data

import (
	"strings"

	"acces30/coverage/finding"
	"acces30/data/insee"
	"acces30/data/table"
)

// record is a row whose values are being read. It gathers the findings about
// them; they are told only if the row's object is in the study area.
type record struct {
	table   *table.Table
	columns []table.Column
	indexes []int
	row     table.Row
	subject string
	notes   []finding.Finding
}

// text returns a column's value without the spaces around it, "" where the
// table has no such column.
func (r *record) text(column int) string {
	if index := r.indexes[column]; index != table.Missing {
		return strings.TrimSpace(r.row.Fields[index])
	}
	return ""
}

// has reports whether the table has a column.
func (r *record) has(column int) bool { return r.indexes[column] != table.Missing }

// source says where a column's value stands, or the row when column is
// table.Missing.
func (r *record) source(column int) finding.Source {
	s := finding.Source{File: r.table.File, Line: r.row.Line}
	if column == table.Missing {
		return s
	}
	s.Column = r.columns[column].Names[0]
	if index := r.indexes[column]; index != table.Missing {
		s.Column = r.table.Header[index]
	}
	return s
}

// note adds a finding about a column's value.
func (r *record) note(f finding.Finding, column int, value string) {
	r.notes = append(r.notes, f.At(r.source(column), r.subject, value))
}

// commune reads a commune's code, with that of its département where a column
// has it. A code that had to be repaired is a finding; a text that is none is
// returned as it stands.
func (r *record) commune(column, departement int) (code string, ok bool) {
	text, dep := r.text(column), ""
	if departement != table.Missing {
		dep, _ = insee.ParseDepartement(r.text(departement))
	}
	code, repaired, ok := insee.ParseCommune(text, dep)
	if !ok {
		return text, false
	}
	if repaired {
		r.note(finding.CommuneCodeRepaired.Found(finding.Word(code)), column, text)
	}
	return code, true
}

// aboutFile returns what there is to know of a table as a whole: rows that could
// not be cut, the encoding, the sheet, where the header stands, and columns
// that would have told more.
func aboutFile(t *table.Table, columns []table.Column, indexes []int, wanted ...int) []finding.Finding {
	var findings []finding.Finding
	note := func(f finding.Finding, line int, value string) {
		findings = append(findings, f.At(finding.Source{File: t.File, Line: line}, "", value))
	}
	for _, b := range t.Broken {
		note(finding.RowBroken.Found(finding.Word(b.Reason)), b.Line, b.Text)
	}
	if t.Encoding != "" && t.Encoding != table.UTF8 {
		note(finding.Encoding.Found(), 0, string(t.Encoding))
	}
	if t.Damaged > 0 {
		note(finding.EncodingDamaged.Found(), t.Damaged, "")
	}
	if t.Numbered {
		note(finding.RowsNumbered.Found(), 0, "")
	}
	if t.Sheet != "" {
		note(finding.SheetRead.Found(), 0, t.Sheet)
	}
	if t.Above > 0 {
		note(finding.HeaderBelow.Found(finding.Count(t.Above)), 0, "")
	}
	for _, column := range wanted {
		if indexes[column] == table.Missing {
			note(finding.ColumnAbsent.Found(), 0, columns[column].Names[0])
		}
	}
	return findings
}

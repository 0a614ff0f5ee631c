package data

import (
	"errors"
	"fmt"
	"strings"

	"acces30/coverage/finding"
	"acces30/data/table"
)

// InputError says why an input can't be used, for the person who must mend it.
type InputError struct {
	File   string
	Reason string
}

func (e *InputError) Error() string { return fmt.Sprintf("%s: %s", e.File, e.Reason) }

// inputError turns what package table says of a file into an InputError.
func inputError(err error) error {
	var unusable *table.Error
	if errors.As(err, &unusable) {
		return &InputError{File: unusable.File, Reason: unusable.Reason}
	}
	return err
}

// record is a row whose values are being read. It gathers the findings about
// them; they are told only if the row's object is in the study area.
type record struct {
	table   *table.Table
	columns []table.Column
	places  []int
	row     table.Row
	subject string
	notes   []finding.Finding
}

// text returns a column's value without the spaces around it, "" where the
// table has no such column.
func (r *record) text(column int) string {
	if place := r.places[column]; place != table.Missing {
		return strings.TrimSpace(r.row.Fields[place])
	}
	return ""
}

// has tells whether the table has a column.
func (r *record) has(column int) bool { return r.places[column] != table.Missing }

// source names the place of a column's value, or of the row when column is
// table.Missing.
func (r *record) source(column int) finding.Source {
	s := finding.Source{File: r.table.File, Line: r.row.Line}
	if column == table.Missing {
		return s
	}
	s.Column = r.columns[column].Names[0]
	if place := r.places[column]; place != table.Missing {
		s.Column = r.table.Header[place]
	}
	return s
}

// note adds a finding about a column's value.
func (r *record) note(f finding.Finding, column int, value string) {
	r.notes = append(r.notes, f.At(r.source(column), r.subject, value))
}

// commune reads a commune's code, with that of its département where a column
// has it. A code that had to be mended is a finding; a text that is none is
// returned as it stands.
func (r *record) commune(column, departement int) (code string, ok bool) {
	text, dep := r.text(column), ""
	if departement != table.Missing {
		dep = departementCode(r.text(departement))
	}
	code, repaired, ok := communeCode(text, dep)
	if !ok {
		return text, false
	}
	if repaired {
		r.note(finding.CommuneCodeRepaired.Found(finding.Word(code)), column, text)
	}
	return code, true
}

// aboutFile tells what there is to know of a table as a whole: rows that could
// not be cut, the encoding, the sheet, where the header stands, and columns
// that would have told more.
func aboutFile(t *table.Table, columns []table.Column, places []int, wanted ...int) []finding.Finding {
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
		if places[column] == table.Missing {
			note(finding.ColumnAbsent.Found(), 0, columns[column].Names[0])
		}
	}
	return findings
}

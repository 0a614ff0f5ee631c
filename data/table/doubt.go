package table

import (
	"bytes"
	"strings"
)

// mostWidths is up to how many fields the widths of rows are told apart.
const mostWidths = 64

// leastOfRow is how many fields a line must have to be a row by its width alone: a
// text may have a separator or two.
const leastOfRow = 4

// linesAreRows reports whether the lines of a record, which a quoted field joins,
// make rows by themselves: all of them, or two at least where rows are wide. Then
// the quotes are stray ones, and what they join are rows of their own.
func (r *recordReader) linesAreRows(record []byte) bool {
	lines, rows := 0, 0
	for len(record) > 0 {
		n := lineLength(record)
		if line := bytes.TrimSpace(record[:n]); len(line) > 0 {
			lines++
			if fields := r.ofLine(record[:n]); r.isWidth(len(fields)) {
				if rows++; rows > 1 && len(fields) >= leastOfRow {
					return true
				}
			}
		}
		record = record[n:]
	}
	return rows > 1 && rows == lines
}

// isWidth reports whether rows may have so many fields: as many as the header, or
// as many as an earlier row.
func (r *recordReader) isWidth(fields int) bool {
	return fields > 1 && (fields == r.columns || fields < mostWidths-1 && r.widths[fields])
}

// ofLine returns the fields of one line of which quotes are not to be trusted: those
// that are not closed are left out.
func (r *recordReader) ofLine(line []byte) []string {
	line = bytes.TrimRight(line, "\n")
	alone := &recordReader{text: line, comma: r.comma, line: 1, oneLine: true}
	fields := strings.Split(string(line), string(r.comma))
	// One line is never in doubt: a quote that is not closed on it is a character.
	if rec, _ := alone.next(); rec != nil && (r.isWidth(len(rec.fields)) || !r.isWidth(len(fields))) {
		fields = rec.fields
	}
	return unquoted(fields)
}

// unquoted leaves out the quotes at either end of a field that have no partner.
func unquoted(fields []string) []string {
	for i, field := range fields {
		if strings.Count(field, `"`) == 1 {
			fields[i] = strings.Trim(field, `"`)
		}
	}
	return fields
}

// behindSpaces finds a quoted field behind spaces, when it is closed before the next
// separator on the same line.
func (r *recordReader) behindSpaces(begin int) (f span, spaced bool) {
	at := begin
	for at < len(r.text) && r.text[at] == ' ' {
		at++
	}
	if at == begin || at == len(r.text) || r.text[at] != '"' {
		return f, false
	}
	closing, escaped := r.closing(at + 1)
	if closing < 0 || bytes.IndexByte(r.text[at:closing], '\n') >= 0 {
		return f, false
	}
	end := r.bareEnd(closing + 1)
	if len(bytes.TrimSpace(r.text[closing+1:end])) > 0 {
		return f, false
	}
	return span{begin: begin, open: at + 1, closing: closing, end: end, escaped: escaped}, true
}

// noteLines notes the first value of a row that has several lines and should have
// one: what it holds may be rows of their own.
func (t *Table) noteLines(row Row) {
	for _, i := range t.oneLine {
		if i < len(row.Fields) && strings.Contains(strings.TrimSpace(row.Fields[i]), "\n") {
			t.note(LineBreak, row.Line, t.Header[i], row.Fields[i])
			return
		}
	}
}

package table

import (
	"bytes"
	"strings"

	"acces30/coverage/fault"
)

// recordReader cuts a text of separated values into records, as RFC 4180 says
// and, where a text breaks its rules, as spreadsheets and Python do:
//
//   - a quote within a field that does not begin with one is a character like
//     any other; so is what follows the quote that closes a field;
//   - ="0045" is the text 0045, which programs write to keep the zeros;
//   - a line that is one quoted field as a whole is the line that it holds;
//   - spaces may stand between a separator and a quote.
//
// A field whose quotes hold a line break may be two rows with a stray quote each,
// and all the rows between them: where the lines make rows by themselves, they are
// rows (see linesAreRows). Where they do not and the quotes are closed in the
// middle of a line, the first line is broken, and reading goes on after it.
type recordReader struct {
	text    []byte // line breaks are line feeds
	comma   byte
	at      int  // where the next record begins
	line    int  // its line, from 1
	oneLine bool // a quote that is never closed is a character
	spans   []span
	fields  []string
	inner   *recordReader // for lines within a quoted field

	columns int              // of the header, 0 while they are not known
	widths  [mostWidths]bool // numbers of fields that rows of one line have had
	singly  int              // up to which byte every line is a row, as quotes there are stray
}

// span is where a field stands in the text. Of one in quotes, open is where the
// text between these begins and closing where it ends; else open is 0.
type span struct {
	begin, open, closing, end int
	escaped                   bool // backslashes stand before quotes
}

// textRecord is a record of a text; its fields are good until the next one.
type textRecord struct {
	fields  []string
	line    int
	text    []byte // as written
	stray   bool   // a quote stands where it should not
	wrapped bool   // the line was one quoted field
	lines   bool   // a field holds a line break
	broken  bool   // its quotes can't be made sense of; there are no fields
}

// errUnclosed is returned where a quote that opens a field has no partner: every
// line that follows could be a part of the field.
var errUnclosed = fault.Errorf(fault.T("un guillemet n'est jamais fermé", "a quote is never closed"))

// newRecordReader returns a reader of a text whose first line has a number.
func newRecordReader(text []byte, comma byte, line int) *recordReader {
	return &recordReader{text: text, comma: comma, line: line}
}

// next returns the next record, nil at the end of the text. Empty lines are none.
// After errUnclosed the line of the reader is that on which the quote stands.
func (r *recordReader) next() (*textRecord, error) {
	for r.at < len(r.text) && r.text[r.at] == '\n' {
		r.at++
		r.line++
	}
	if r.at == len(r.text) {
		return nil, nil
	}
	if r.at < r.singly {
		return r.single(), nil
	}
	rec, begin := &textRecord{line: r.line}, r.at
	at, err := r.cut(rec)
	if err != nil {
		return nil, err
	}
	lines := bytes.IndexByte(r.text[begin:max(begin, at-1)], '\n') >= 0
	switch {
	case lines && r.linesAreRows(r.text[begin:at]):
		if r.singly = at; rec.broken {
			r.singly = begin + 1 // what follows may begin a field of its own
		}
		return r.single(), nil
	case rec.broken:
		at = begin + lineLength(r.text[begin:])
	default:
		written := string(r.text[begin:at])
		for _, f := range r.spans {
			r.fields = append(r.fields, f.in(written, begin))
		}
		rec.fields, rec.lines = r.fields, lines
		r.unwrap(rec)
		r.widths[min(len(rec.fields), mostWidths-1)] = r.widths[min(len(rec.fields), mostWidths-1)] || !lines
	}
	rec.text = bytes.TrimRight(r.text[begin:at], "\n")
	r.line += bytes.Count(r.text[begin:at], []byte("\n"))
	r.at = at
	return rec, nil
}

// cut finds the fields of the next record, and returns where it ends, behind its line
// feed.
func (r *recordReader) cut(rec *textRecord) (int, error) {
	r.spans, r.fields = r.spans[:0], r.fields[:0]
	for at := r.at; ; at++ { // past the separator
		field, err := r.field(at, rec)
		if err != nil {
			r.line += bytes.Count(r.text[r.at:at], []byte("\n"))
			return at, err
		}
		r.spans = append(r.spans, field)
		switch at = field.end; {
		case at == len(r.text) || rec.broken:
			return at, nil
		case r.text[at] == '\n':
			return at + 1, nil
		}
	}
}

// single returns the next line as a record.
func (r *recordReader) single() *textRecord {
	begin := r.at
	r.at += lineLength(r.text[begin:])
	written := r.text[begin:r.at]
	rec := &textRecord{line: r.line, fields: r.ofLine(written), text: bytes.TrimRight(written, "\n"), stray: bytes.IndexByte(written, '"') >= 0}
	r.line++
	return rec
}

// lineLength is how long the first line of a text is, its line feed included.
func lineLength(text []byte) int {
	if i := bytes.IndexByte(text, '\n'); i >= 0 {
		return i + 1
	}
	return len(text)
}

// field finds the field that begins at a byte. It ends at a separator, a line feed
// or the end of the text.
func (r *recordReader) field(begin int, rec *textRecord) (span, error) {
	at := begin
	if bytes.HasPrefix(r.text[at:], []byte(`="`)) {
		at++
	}
	bare := func() (span, error) {
		end := r.bareEnd(begin)
		rec.stray = rec.stray || bytes.IndexByte(r.text[begin:end], '"') >= 0
		return span{begin: begin, end: end}, nil
	}
	if f, spaced := r.behindSpaces(begin); spaced {
		return f, nil
	}
	if at == len(r.text) || r.text[at] != '"' {
		return bare()
	}
	closing, escaped := r.closing(at + 1)
	switch {
	case closing < 0 && (at > begin || r.oneLine): // =" and no formula
		return bare()
	case closing < 0:
		return span{}, errUnclosed
	}
	f := span{begin, at + 1, closing, r.bareEnd(closing + 1), escaped}
	behind := bytes.TrimSpace(r.text[closing+1 : f.end])
	if len(behind) > 0 && bytes.IndexByte(r.text[at:closing], '\n') >= 0 {
		rec.broken = true
	}
	rec.stray = rec.stray || escaped || len(behind) > 0
	return f, nil
}

// in returns the field of a record, which begins at a byte of the text.
func (f span) in(written string, from int) string {
	if f.open == 0 {
		return written[f.begin-from : f.end-from]
	}
	inside, behind := written[f.open-from:f.closing-from], written[f.closing+1-from:f.end-from]
	if f.escaped {
		inside = strings.ReplaceAll(inside, `\"`, `"`)
	}
	if strings.IndexByte(inside, '"') >= 0 {
		inside = asText(strings.ReplaceAll(inside, `""`, `"`))
	}
	return inside + behind
}

// asText returns what is between the quotes of ="0045".
func asText(field string) string {
	if inner, formula := strings.CutPrefix(field, `="`); formula {
		if text, closed := strings.CutSuffix(inner, `"`); closed && !strings.Contains(text, `"`) {
			return text
		}
	}
	return field
}

// bareEnd returns where a field that begins without a quote ends.
func (r *recordReader) bareEnd(at int) int {
	for at < len(r.text) && r.text[at] != r.comma && r.text[at] != '\n' {
		at++
	}
	return at
}

// closing returns where the quote stands that closes a field, -1 when there is
// none. Quotes in twos are quotes of the text, and so are those behind a
// backslash, but for one at the end of a field: a path may end so.
func (r *recordReader) closing(at int) (closing int, escaped bool) {
	for {
		i := bytes.IndexByte(r.text[at:], '"')
		if i < 0 {
			return -1, escaped
		}
		at += i
		after := byte('\n')
		if at+1 < len(r.text) {
			after = r.text[at+1]
		}
		switch {
		case after == '"':
			at += 2
		case i > 0 && r.text[at-1] == '\\' && after != r.comma && after != '\n':
			at, escaped = at+1, true
		default:
			return at, escaped
		}
	}
}

// fewestWrapped is how many fields a quoted field must hold to be taken for a
// whole line: a name may have a comma.
const fewestWrapped = 3

// unwrap replaces the only field of a record by the fields of the line that it
// holds, as a program leaves it that took the separator for a part of the text.
func (r *recordReader) unwrap(rec *textRecord) {
	first, beside := rec.fields[0], false
	if f := r.spans[0]; f.open > 0 && strings.Trim(string(r.text[f.closing+1:f.end]), separators+" ") == "" {
		first = first[:len(first)-(f.end-f.closing-1)] // empty cells beside it
		beside = true
	}
	if !beside || strings.Count(first, string(r.comma)) < fewestWrapped-1 || strings.Contains(first, "\n") || !blank(rec.fields[1:]) {
		return
	}
	if r.inner == nil {
		r.inner = &recordReader{}
	}
	*r.inner = recordReader{text: []byte(first), comma: r.comma, line: 1, spans: r.inner.spans, fields: r.inner.fields}
	if line, err := r.inner.next(); err == nil && line != nil && !line.broken && len(line.fields) >= fewestWrapped {
		rec.fields, rec.wrapped = line.fields, true
		rec.stray = line.stray
	}
}

// lineFeeds returns a text whose lines end with line feeds, whatever they ended
// with: carriage returns end the rows of old programs for the Mac, and stand among
// others where files were joined. One within quotes is a line break of the text.
func lineFeeds(text []byte) []byte {
	if bytes.IndexByte(text, '\r') < 0 {
		return text
	}
	out := make([]byte, 0, len(text))
	for {
		i := bytes.IndexByte(text, '\r')
		if i < 0 {
			return append(out, text...)
		}
		out = append(append(out, text[:i]...), '\n')
		text = text[i+1:]
		switch {
		case bytes.HasPrefix(text, []byte("\n")):
			text = text[1:]
		case bytes.HasPrefix(text, []byte("\r\n")):
			text = text[2:]
		}
	}
}

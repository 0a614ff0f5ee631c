package table

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"

	"acces30/data/input"
)

// separators are those recognized, the likeliest first.
const separators = ",;\t|"

// openCSV returns the records of a text of separated values. Fields may be
// quoted and then hold line breaks. A record with a stray quote is broken; a
// quote that is never closed makes the file unusable, as it hides every row
// that follows.
func (t *Table) openCSV(text []byte, layout Layout) source {
	skipped, comma := separatorLine(text)
	if comma == 0 {
		comma = separator(text, &layout)
	}
	t.separator = string(comma)
	return func(yield func(record) error) error {
		body := text[skipped:]
		ahead := 0 // lines before the body
		if skipped > 0 {
			ahead = 1
		}
		r := newReader(body, comma)
		r.ReuseRecord = true
		for {
			begin := r.InputOffset()
			fields, err := r.Read()
			if errors.Is(err, io.EOF) {
				return nil
			}
			var parse *csv.ParseError
			row := record{}
			switch {
			case errors.As(err, &parse):
				text := body[begin:r.InputOffset()]
				if parse.Err == csv.ErrQuote && !quoteAt(text, parse.Column) {
					return input.Errorf(t.File, "a quote opened on line %d is never closed", parse.StartLine+ahead)
				}
				row = record{Row: Row{Line: parse.StartLine + ahead}, reason: parse.Err.Error(), text: excerpt(string(text))}
			case err != nil:
				return input.Errorf(t.File, "%v", err)
			default:
				line, _ := r.FieldPos(0)
				row.Line, row.Fields = line+ahead, fields
			}
			if err := yield(row); err != nil {
				return err
			}
		}
	}
}

func newReader(text []byte, comma rune) *csv.Reader {
	r := csv.NewReader(bytes.NewReader(text))
	r.Comma = comma
	r.FieldsPerRecord = -1
	return r
}

// separatorLine reads a first line such as "sep=;", by which Excel knows the
// separator, and returns its length and the separator; zeros when there is none.
func separatorLine(text []byte) (length int, comma rune) {
	line, _, _ := bytes.Cut(text, []byte("\n"))
	named := bytes.TrimRight(line, "\r")
	if len(named) != 5 || !bytes.EqualFold(named[:4], []byte("sep=")) || len(line) == len(text) {
		return 0, 0
	}
	if !bytes.ContainsRune([]byte(separators), rune(named[4])) {
		return 0, 0
	}
	return len(line) + 1, rune(named[4])
}

// sampled is how many bytes of a text the separator is found from.
const sampled = 64 << 10

// separator returns the character that separates the fields: the one that makes
// the most columns known in the header, then the one that cuts the most rows
// as it cuts the header.
func separator(text []byte, layout *Layout) rune {
	sample := text[:min(len(text), sampled)]
	best, most := rune(separators[0]), -1
	for _, comma := range separators {
		if n := cutWell(sample, comma, layout); n > most {
			best, most = comma, n
		}
	}
	return best
}

// cutWell rates how well a separator cuts the first records of a text.
func cutWell(sample []byte, comma rune, layout *Layout) int {
	r := newReader(sample, comma)
	var records []record
	for len(records) < headerWithin {
		fields, err := r.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err == nil && !blank(fields) {
			records = append(records, record{Row: Row{Fields: fields}})
		}
	}
	at := layout.headerAmong(records)
	if at < 0 {
		return 0
	}
	columns, alike := len(records[at].Fields), 0
	if columns > 1 {
		for _, r := range records[at:] {
			if len(r.Fields) == columns {
				alike++
			}
		}
	}
	return layout.known(records[at].Fields)*(headerWithin+1) + alike
}

// quoteAt reports whether a quote stands at a column, in bytes from 1, of the
// last line of a record. There is one where the reader stumbled on a stray
// quote, and none where it came to the end of the text inside a quoted field.
func quoteAt(record []byte, column int) bool {
	record = bytes.TrimSuffix(record, []byte("\n"))
	line := record[bytes.LastIndexByte(record, '\n')+1:]
	return column >= 1 && column <= len(line) && line[column-1] == '"'
}

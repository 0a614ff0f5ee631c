package table

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"
	"unicode/utf8"
)

// bom is the byte order mark that spreadsheets put before UTF-8.
var bom = []byte("\xef\xbb\xbf")

// shownBytes is how much of a broken row is kept for a message.
const shownBytes = 80

// ReadFile reads a CSV file of a file system. Name is its path there, shown
// the name that messages give it.
func ReadFile(fsys fs.FS, name, shown string) (*Table, error) {
	content, err := fs.ReadFile(fsys, name)
	if err != nil {
		var path *fs.PathError
		if errors.As(err, &path) {
			err = path.Err
		}
		return nil, &Error{shown, fmt.Sprintf("can't be read: %v", err)}
	}
	return ParseCSV(shown, content)
}

// ParseCSV reads comma or semicolon separated values in UTF-8: the first row
// that is not empty is the header, and tells the separator. Fields may be
// quoted and then hold line breaks. A row with another number of fields than
// the header or with a stray quote is set aside; a quote that is never closed
// makes the file unusable, as it hides every row that follows.
func ParseCSV(file string, content []byte) (*Table, error) {
	t := &Table{File: file}
	t.describe(content)
	text := bytes.TrimPrefix(content, bom)
	switch {
	case len(bytes.TrimSpace(text)) == 0:
		return nil, &Error{file, "is empty"}
	case !utf8.Valid(text):
		return nil, &Error{file, fmt.Sprintf("is not UTF-8 text (line %d): save it as CSV UTF-8", invalidLine(text))}
	}
	r := csv.NewReader(bytes.NewReader(text))
	r.Comma = separator(text)
	r.FieldsPerRecord = -1
	header, err := r.Read()
	if err != nil {
		return nil, &Error{file, fmt.Sprintf("the header can't be read: %v", err)}
	}
	for i := range header {
		header[i] = strings.TrimSpace(header[i])
	}
	t.Header = header
	return t, t.readRows(r, text)
}

// readRows reads what follows the header.
func (t *Table) readRows(r *csv.Reader, text []byte) error {
	for {
		begin := r.InputOffset()
		fields, err := r.Read()
		if errors.Is(err, io.EOF) {
			return nil
		}
		var parse *csv.ParseError
		if errors.As(err, &parse) {
			if parse.Err == csv.ErrQuote && !quoteAt(text[begin:r.InputOffset()], parse.Column) {
				return &Error{t.File, fmt.Sprintf("a quote opened on line %d is never closed", parse.StartLine)}
			}
			t.Broken = append(t.Broken, Broken{parse.StartLine, parse.Err.Error(), excerpt(text[begin:r.InputOffset()])})
			continue
		}
		if err != nil {
			return &Error{t.File, err.Error()}
		}
		line, _ := r.FieldPos(0)
		switch {
		case blank(fields):
		case len(fields) != len(t.Header):
			reason := fmt.Sprintf("%d fields instead of %d", len(fields), len(t.Header))
			t.Broken = append(t.Broken, Broken{line, reason, excerpt(text[begin:r.InputOffset()])})
		default:
			t.Rows = append(t.Rows, Row{line, fields})
		}
	}
}

// quoteAt tells whether a quote stands at a column, in bytes from 1, of the
// last line of a record. There is one where the reader stumbled on a stray
// quote, and none where it came to the end of the text inside a quoted field.
func quoteAt(record []byte, column int) bool {
	record = bytes.TrimSuffix(record, []byte("\n"))
	line := record[bytes.LastIndexByte(record, '\n')+1:]
	return column >= 1 && column <= len(line) && line[column-1] == '"'
}

// blank tells whether a row holds nothing, as spreadsheets leave them below
// a table: no data is lost with it.
func blank(fields []string) bool {
	for _, f := range fields {
		if strings.TrimSpace(f) != "" {
			return false
		}
	}
	return true
}

// separator returns the semicolon when the first line has more of them than
// commas, else the comma.
func separator(text []byte) rune {
	line, _, _ := bytes.Cut(bytes.TrimLeft(text, "\r\n"), []byte("\n"))
	if bytes.Count(line, []byte(";")) > bytes.Count(line, []byte(",")) {
		return ';'
	}
	return ','
}

// excerpt cuts the beginning of a row for a message.
func excerpt(row []byte) string {
	s := strings.Join(strings.Fields(string(row)), " ")
	if len(s) <= shownBytes {
		return s
	}
	cut := shownBytes
	for !utf8.RuneStart(s[cut]) {
		cut--
	}
	return s[:cut] + "…"
}

// invalidLine finds the first line that is not UTF-8.
func invalidLine(text []byte) int {
	line := 1
	for len(text) > 0 {
		r, size := utf8.DecodeRune(text)
		if r == utf8.RuneError && size == 1 {
			return line
		}
		if r == '\n' {
			line++
		}
		text = text[size:]
	}
	return line
}

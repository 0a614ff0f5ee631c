package table

import (
	"bytes"
	"strings"

	"acces30/coverage/fault"
	"acces30/data/input"
)

// separators are those recognized, the likeliest first.
const separators = ",;\t|"

// openCSV returns the records of a text of separated values. Fields may be
// quoted and then hold line breaks. A quote that is never closed makes the file
// unusable, as it hides every row that follows.
func (t *Table) openCSV(text []byte, layout Layout) source {
	text = lineFeeds(text)
	t.Lines = bytes.Count(text, []byte("\n"))
	if len(text) > 0 && text[len(text)-1] != '\n' {
		t.Lines++
	}
	skipped, comma := separatorLine(text)
	best, columns := separator(text[skipped:], &layout)
	if comma == 0 || columns[best].rate > columns[comma].rate+headerWithin { // another one names more columns
		comma = best
	}
	t.separator = string(rune(comma))
	return func(yield func(record) error) error {
		first := 1
		if skipped > 0 {
			first = 2
		}
		r := newRecordReader(text[skipped:], comma, first)
		r.columns = columns[comma].columns
		for {
			rec, err := r.next()
			switch {
			case err != nil:
				return input.Errorf(t.File, fault.T("un guillemet ouvert à la ligne %d n'est jamais fermé", "a quote opened on line %d is never closed"), r.line)
			case rec == nil:
				return nil
			}
			row := record{Row: Row{Line: rec.line, Fields: rec.fields}, lines: rec.lines}
			if rec.broken {
				row.reason, row.text = fault.T("un guillemet égaré", "a stray quote"), excerpt(string(rec.text))
			}
			if rec.wrapped {
				t.note(WrappedLine, rec.line, "", string(rec.text))
			}
			if rec.stray && !rec.broken {
				t.note(StrayQuote, rec.line, "", string(rec.text))
			}
			if err := yield(row); err != nil {
				return err
			}
		}
	}
}

// separatorLine reads a first line such as "sep=;", by which Excel knows the
// separator, and returns its length and the separator; zeros when there is none.
func separatorLine(text []byte) (length int, comma byte) {
	line, _, _ := bytes.Cut(text, []byte("\n"))
	named := bytes.Trim(line, `"`)
	if len(named) != 5 || !bytes.EqualFold(named[:4], []byte("sep=")) || len(line) == len(text) {
		return 0, 0
	}
	if !bytes.ContainsRune([]byte(separators), rune(named[4])) {
		return 0, 0
	}
	return len(line) + 1, named[4]
}

// sampled is how many bytes of a text the separator is found from.
const sampled = 64 << 10

// cutBy is how a separator cuts the beginning of a text.
type cutBy struct{ rate, columns int }

// separator returns the character that separates the fields: the one that makes
// the most columns known in the header, then the one that cuts the most rows
// as it cuts the header. It returns how each cuts the text besides.
func separator(text []byte, layout *Layout) (best byte, cuts map[byte]cutBy) {
	sample := text[:min(len(text), sampled)]
	cuts = make(map[byte]cutBy, len(separators))
	best = separators[0]
	for _, comma := range []byte(separators) {
		cuts[comma] = cutWell(sample, comma, layout)
		if cuts[comma].rate > cuts[best].rate {
			best = comma
		}
	}
	return best, cuts
}

// cutWell rates how well a separator cuts the first records of a text, and returns
// how many columns it makes.
func cutWell(sample []byte, comma byte, layout *Layout) cutBy {
	r := newRecordReader(sample, comma, 1)
	var records []record
	for len(records) < headerWithin {
		rec, err := r.next()
		if err != nil || rec == nil {
			break
		}
		if !rec.broken && !blank(rec.fields) {
			records = append(records, record{Row: Row{Fields: append([]string(nil), rec.fields...)}})
		}
	}
	header := layout.headerAmong(records)
	if header.lines == 0 {
		return cutBy{}
	}
	columns, alike := len(withoutEmptyEnd(header.names)), 0
	if columns > 1 {
		for _, r := range records[header.at:] {
			if len(r.Fields) == len(header.names) {
				alike++
			}
		}
	}
	return cutBy{layout.known(header.names)*(headerWithin+1) + alike, columns}
}

// withoutEmptyEnd returns the names of columns but for empty ones at the end, as
// trailing separators make them.
func withoutEmptyEnd(names []string) []string {
	for len(names) > 1 && strings.TrimSpace(names[len(names)-1]) == "" {
		names = names[:len(names)-1]
	}
	return names
}

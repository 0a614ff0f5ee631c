package table

import (
	"slices"
	"strings"

	"acces30/coverage/fault"
	"acces30/data/input"
)

// record is a row before the header is known: its fields, or why it could not
// be cut into fields.
type record struct {
	Row
	reason fault.Says // why it is broken, empty for one that is not
	text   string
	lines  bool // a quoted field holds a line break
}

// isBroken reports whether it could not be cut into fields.
func (r *record) isBroken() bool { return r.reason != fault.Says{} }

// source hands over the records of a file one by one; the fields are good
// until yield returns. It ends early when yield returns an error.
type source func(yield func(record) error) error

// headerWithin is among how many rows the header is looked for.
const headerWithin = 30

// frame finds the header among the first records and cuts all that follow it
// to its columns.
func (t *Table) frame(src source, layout Layout, visit func(*Table, Row) error) error {
	var first []record
	framed := t.Header != nil
	if framed {
		t.setHeader(t.Header, &layout)
	}
	err := src(func(r record) error {
		if framed {
			return t.take(r, visit)
		}
		if !r.isBroken() && blank(r.Fields) {
			return nil
		}
		r.Fields = slices.Clone(r.Fields)
		if first = append(first, r); len(first) < headerWithin {
			return nil
		}
		framed = true
		err := t.begin(first, &layout, visit)
		first = nil
		return err
	})
	if err == nil && !framed {
		err = t.begin(first, &layout, visit)
	}
	if err == nil {
		err = t.releaseShort(visit)
	}
	return err
}

// begin finds the header among the first records and hands over those below it.
func (t *Table) begin(first []record, layout *Layout, visit func(*Table, Row) error) error {
	header := layout.headerAmong(first)
	if header.lines == 0 {
		return input.Errorf(t.File, fault.T("il n'y a pas de ligne d'en-têtes", "holds no header"))
	}
	last := header.at + header.lines - 1
	if t.Format == CSV {
		header.names = t.withRowNames(header.names, first[last+1:])
	}
	t.Above, t.HeaderLine = header.at, first[last].Line
	if header.lines > 1 {
		t.note(HeaderOfLines, first[header.at].Line, "", strings.Join(header.names, t.separator+" "))
		t.Notes[len(t.Notes)-1].Count = header.lines
	}
	if len(header.names) > maxColumns && len(withoutEmptyEnd(header.names)) > maxColumns {
		return tooWide(t.File)
	}
	t.setHeader(header.names, layout)
	for _, r := range first[last+1:] {
		if err := t.take(r, visit); err != nil {
			return err
		}
	}
	return nil
}

// setHeader sets the names of the columns. Names left empty at the end, as
// trailing separators make them, name no column.
func (t *Table) setHeader(names []string, layout *Layout) {
	t.Header = trimmed(names)
	t.findQuotes()
	for i, name := range t.Header {
		if !isPlain(name) {
			t.Header[i] = t.cleanName(name)
		}
	}
	t.Header = withoutEmptyEnd(t.Header)
	t.held, t.ofLines = make([]bool, len(t.Header)), make([]bool, len(t.Header))
	t.findRepeated()
	t.shortest = 2
	indexes := layout.indexes(t.Header, nil)
	for i, index := range indexes {
		switch {
		case index == Missing:
		case layout.Columns[i].Lines:
			t.ofLines[index] = true
		default:
			t.oneLine = append(t.oneLine, index)
		}
	}
	for i := range layout.Columns {
		if layout.Columns[i].Required && indexes[i] != Missing {
			t.shortest = max(t.shortest, indexes[i]+1)
			break
		}
	}
}

// take hands over a record cut to the header, or reports it as broken.
func (t *Table) take(r record, visit func(*Table, Row) error) error {
	columns := len(t.Header)
	switch {
	case r.isBroken():
		if err := t.releaseShort(visit); err != nil {
			return err
		}
		t.Broken = append(t.Broken, Broken{r.Line, r.reason, r.text})
		return t.tooBroken()
	case r.Shape == nil && (blank(r.Fields) || t.Format == XLSX && blank(r.Fields[:min(columns, len(r.Fields))])): // remarks below the table
		return nil
	case len(r.Fields) > columns && (t.Format != CSV || blank(r.Fields[columns:])):
		r.Fields = r.Fields[:columns] // remarks beside the table
	case len(r.Fields) < columns && t.Format != CSV: // cells that are not there are empty
		for len(r.Fields) < columns {
			r.Fields = append(r.Fields, "")
		}
	case len(r.Fields) < columns && len(r.Fields) >= t.shortest:
		return t.keepShort(r, visit)
	}
	if r.lines {
		t.noteLines(r.Row)
	}
	if err := t.releaseShort(visit); err != nil {
		return err
	}
	if len(r.Fields) != columns && len(r.Fields) == 1 && isDrawn(r.Fields[0]) {
		t.note(HeadingAgain, r.Line, "", r.Fields[0])
		return nil
	}
	if len(r.Fields) != columns {
		t.breakRow(r)
		return t.tooBroken()
	}
	return t.handOver(r.Row, visit)
}

// tooBroken refuses a table most of whose rows can't be read, when they are many.
func (t *Table) tooBroken() error {
	if len(t.Broken) <= maxBroken {
		return nil
	}
	b := t.Broken[0]
	return input.Errorf(t.File, fault.T("plus de %d de ses lignes sont illisibles, comme la ligne %d avec %s (%s)", "over %d of its rows can't be read, as line %d with %s (%s)"), maxBroken, b.Line, b.Reason, b.Text)
}

// breakRow reports a row that has not the header's columns.
func (t *Table) breakRow(r record) {
	reason := fault.Sprintf(fault.T("%d champs au lieu de %d", "%d fields instead of %d"), len(r.Fields), len(t.Header))
	t.Broken = append(t.Broken, Broken{r.Line, reason, excerpt(strings.Join(r.Fields, t.separator))})
}

// handOver hands over a row that has the header's columns.
func (t *Table) handOver(row Row, visit func(*Table, Row) error) error {
	for i, field := range row.Fields {
		if field == "" {
			continue
		}
		row.Fields[i] = t.clean(i, row.Line, field)
		t.held[i] = t.held[i] || row.Fields[i] != ""
	}
	if row.Shape == nil && t.isHeading(row.Fields) {
		t.note(HeadingAgain, row.Line, "", strings.Join(row.Fields, t.separator))
		return nil
	}
	t.joinRepeated(&row)
	return visit(t, row)
}

// trimmed returns names without spaces around them.
func trimmed(names []string) []string {
	header := make([]string, len(names))
	for i, name := range names {
		header[i] = strings.TrimSpace(name)
	}
	return header
}

// blank reports whether a row holds nothing, as spreadsheets leave them below
// a table: no data is lost with it.
func blank(fields []string) bool {
	for _, f := range fields {
		if strings.TrimSpace(f) != "" {
			return false
		}
	}
	return true
}

// shownCharacters is how much of a broken row is kept for a message.
const shownCharacters = 80

// excerpt cuts the beginning of a row for a message.
func excerpt(row string) string {
	s := strings.Join(strings.Fields(input.Seen(row)), " ")
	count := 0
	for i := range s {
		if count == shownCharacters {
			return s[:i] + "…"
		}
		count++
	}
	return s
}

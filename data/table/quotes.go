package table

import (
	"strconv"
	"strings"
)

// quotePair are the quotes that all fields of a table stand in; the zero value is
// none.
type quotePair struct{ open, closing string }

// quotePairs are quotes that some programs and people write, and no format of
// tables knows.
var quotePairs = []quotePair{{"'", "'"}, {"«", "»"}, {"“", "”"}, {"„", "“"}, {"`", "`"}}

// has reports whether a text stands in the quotes.
func (q quotePair) has(text string) bool {
	return q.open != "" && len(text) >= len(q.open)+len(q.closing) && strings.HasPrefix(text, q.open) && strings.HasSuffix(text, q.closing)
}

// inside returns a field without the quotes that it stands in.
func (q quotePair) inside(field string) string {
	if q.open == "" {
		return field
	}
	trimmed := strings.TrimSpace(field)
	if !q.has(trimmed) {
		return field
	}
	return strings.TrimSpace(trimmed[len(q.open) : len(trimmed)-len(q.closing)])
}

// findQuotes takes the quotes off the names of the columns, when all stand in such.
func (t *Table) findQuotes() {
	for _, q := range quotePairs {
		named, quoted := 0, 0
		for _, name := range t.Header {
			named += oneIf(name != "")
			quoted += oneIf(q.has(name))
		}
		if quoted < 2 || quoted < named {
			continue
		}
		t.quotes = q
		t.note(QuotedByOthers, t.HeaderLine, "", t.Header[0])
		for i, name := range t.Header {
			t.Header[i] = q.inside(name)
		}
	}
}

// withRowNames returns the names of the columns with an empty one in front, where
// all rows begin with their number, for which the header has no name, as R writes
// them. Where nothing stands in the last column, it is that all rows end with a
// separator.
func (t *Table) withRowNames(names []string, rows []record) []string {
	counted, toTheEnd := 0, false
	for _, r := range rows {
		if r.isBroken() || len(r.Fields) != len(names)+1 {
			return names
		}
		number, err := strconv.Atoi(strings.TrimSpace(r.Fields[0]))
		if err != nil || number != counted && number != counted+1 {
			return names
		}
		counted = number
		toTheEnd = toTheEnd || strings.TrimSpace(r.Fields[len(names)]) != ""
	}
	if len(rows) < 2 || counted == 0 || !toTheEnd {
		return names
	}
	t.note(WithoutRowNames, rows[0].Line, "", strings.Join(rows[0].Fields, t.separator))
	return append([]string{""}, names...)
}

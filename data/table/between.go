package table

import "strings"

// isHeading reports whether a row between the rows of a table is none of them: all the
// headings once more, as files joined to one have them, or a line drawn with
// characters.
func (t *Table) isHeading(fields []string) bool {
	named, drawn, filled, headings := 0, 0, 0, 0
	for _, name := range t.Header {
		headings += oneIf(name != "")
	}
	for i, field := range fields {
		field = strings.TrimSpace(field)
		if field == "" {
			continue
		}
		filled++
		named += oneIf(i < len(t.Header) && field == t.Header[i])
		drawn += oneIf(isDrawn(field))
		if named < filled && drawn < filled {
			return false
		}
	}
	return filled > 1 && (drawn == filled || named == headings)
}

// isDrawn reports whether a text is a line drawn with characters.
func isDrawn(text string) bool { return len(text) >= leastDrawn && strings.Trim(text, "-=_:+ ") == "" }

// leastDrawn is how many characters a field of a drawn line has; less may stand for
// no value.
const leastDrawn = 3

package table

import (
	"strings"
	"unicode/utf8"

	"acces30/data/input"
)

// clean returns a value of a row as all that follows may see it: out of quotes and
// formulas of other programs, its letters as they were meant, empty where a
// spreadsheet says that it could not compute it, and without characters that can't
// be seen. What was done is noted, once for each column. It is the only door by
// which texts of tables come in.
func (t *Table) clean(column, line int, field string) string {
	field = t.quotes.inside(field)
	if len(field) > longText && utf8.RuneCountInString(field) > longText {
		t.note(LongText, line, t.Header[column], field)
	}
	if isErrorValue(field) {
		t.note(ErrorValue, line, t.Header[column], field)
		return ""
	}
	if isPlain(field) {
		return field
	}
	if mended, changed := Mend(field); changed {
		t.note(EncodedTwice, line, t.Header[column], field)
		field = mended
	}
	if !input.HasUnseen(field) {
		return field
	}
	if marked, marks := input.Marked(field); marks > 0 {
		t.note(UnseenCharacters, line, t.Header[column], marked)
	}
	if t.ofLines[column] {
		return input.SeenLines(field)
	}
	return input.Seen(field)
}

// longText is how many characters a cell of Excel holds: a workbook shows no more.
const longText = 32_767

// cleanName returns the name of a column without what clean takes away.
func (t *Table) cleanName(name string) string {
	if mended, changed := Mend(name); changed {
		t.note(EncodedTwice, t.HeaderLine, "", name)
		name = mended
	}
	if marked, marks := input.Marked(name); marks > 0 {
		t.note(UnseenCharacters, t.HeaderLine, "", marked)
	}
	return strings.TrimSpace(input.Seen(name))
}

// isPlain reports whether a text has nothing but characters of ASCII that can be
// seen, as nearly all have.
func isPlain(text string) bool {
	for i := range len(text) {
		if text[i] < ' ' || text[i] > '~' {
			return false
		}
	}
	return true
}

// errorValues are what spreadsheets write into a cell whose formula gave nothing, in
// English and in French.
var errorValues = map[string]bool{
	"#N/A": true, "#REF!": true, "#DIV/0!": true, "#VALUE!": true, "#VALEUR!": true, "#NAME?": true, "#NOM?": true,
	"#NUM!": true, "#NOMBRE!": true, "#NULL!": true, "#NUL!": true, "#SPILL!": true, "#PROPAGATION!": true,
	"#CALC!": true, "#CALCUL!": true, "#FIELD!": true, "#CHAMP!": true, "#BLOCKED!": true, "#BLOQUE!": true, "#CONNECT!": true,
	"#UNKNOWN!": true, "#GETTING_DATA": true, "#ERROR!": true, "#ERREUR!": true,
}

// isErrorValue reports whether a value is what a spreadsheet writes for none.
func isErrorValue(field string) bool {
	if !strings.HasPrefix(strings.TrimLeft(field, " "), "#") {
		return false
	}
	return errorValues[strings.ToUpper(strings.TrimSpace(field))]
}

package exports

import (
	"io"
	"regexp"
	"strconv"
	"strings"

	"acces30/coverage"
	"acces30/coverage/road"
)

// kind is what a column holds.
type kind uint8

const (
	text    kind = iota // of an input, or a code
	number              // in Go's notation, or nothing
	boolean             // true or false
)

// field is a column: its name, what it holds, what it means, and its text in a
// row. COLUMNS.md is made of the meanings; columns that follow one with a meaning
// and have none of their own share it.
type field[T any] struct {
	name    string
	kind    kind
	meaning string
	text    func(row T) string
}

// write writes a table, in the form that its writer asks for.
func write[T any](w io.Writer, fields []field[T], rows []T) error {
	if d, asks := w.(*describer); asks {
		describe(d, fields)
		return nil
	}
	out, record, cell := formOf(w, fields)
	if err := out.Write(record); err != nil {
		return err
	}
	for _, row := range rows {
		for i, f := range fields {
			record[i] = cell(f, f.text(row))
		}
		if err := out.Write(record); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

// formulaStart finds where a spreadsheet could take text for a formula: at its
// beginning, and behind all that some spreadsheet takes for the end of a column,
// as a French one does the semicolon even in a table with commas.
var formulaStart = regexp.MustCompile(`(^|[;,|\t\r\n])([\s\p{Z}\p{C}"]*)('*[=+\-@＝＋－＠])`)

// guardedStart finds where plain put an apostrophe.
var guardedStart = regexp.MustCompile(`(^|[;,|\t\r\n])([\s\p{Z}\p{C}"]*)'('*[=+\-@＝＋－＠])`)

// plain makes a text of an input harmless: an apostrophe stands before all that a
// spreadsheet could take for the beginning of a formula. unguarded undoes it.
func plain(s string) string {
	if strings.IndexFunc(s, formulaSign) < 0 { // as most are
		return s
	}
	return formulaStart.ReplaceAllString(s, "$1$2'$3")
}

// formulaSign reports whether a formula may begin with a character.
func formulaSign(r rune) bool {
	switch r {
	case '=', '+', '-', '@', '＝', '＋', '－', '＠':
		return true
	}
	return false
}

func unguarded(s string) string { return guardedStart.ReplaceAllString(s, "$1$2$3") }

// decimal writes a number with at most so many decimals and no zeros at its end.
func decimal(x float64, decimals int) string {
	s := strconv.FormatFloat(x, 'f', decimals, 64)
	if strings.Contains(s, ".") {
		s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	}
	if s == "-0" {
		return "0"
	}
	return s
}

// degrees writes a longitude or a latitude to the decimetre.
func degrees(p coverage.Position, axis int) string {
	if !p.Known {
		return ""
	}
	return decimal(p.Point[axis], 6)
}

// minutes writes a time in minutes. Four decimals tell tenths of a second
// apart, so that nothing crosses a limit.
func minutes(t road.Deciseconds) string {
	if !t.Reached() {
		return ""
	}
	return decimal(t.Minutes(), 4)
}

// seconds writes a time in seconds, exactly.
func seconds(t road.Deciseconds) string {
	if !t.Reached() {
		return ""
	}
	return strconv.FormatUint(uint64(t/10), 10) + "." + strconv.FormatUint(uint64(t%10), 10)
}

// code returns the code of a value, "unknown" beyond the list.
func code[T ~uint8](codes []string, value T) string {
	if int(value) < len(codes) {
		return codes[value]
	}
	return "unknown"
}

package table

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/runes"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"
)

// Table is a file read as rows of named columns.
type Table struct {
	File   string // name for messages, without its folder
	SHA256 string // of the bytes read, in hexadecimal
	Bytes  int64
	Header []string
	Rows   []Row
	Broken []Broken
}

// Row is a row with one field for each column of the header.
type Row struct {
	Line   int // line on which the row begins, from 1
	Fields []string
}

// Broken is a row that could not be cut into the header's columns.
type Broken struct {
	Line   int
	Reason string
	Text   string // the beginning of the row as it stands, as far as it could be read
}

// Error says why a file can't be used as a table.
type Error struct {
	File   string
	Reason string
}

func (e *Error) Error() string { return e.File + ": " + e.Reason }

// describe fills in what a manifest says of the bytes read.
func (t *Table) describe(content []byte) {
	sum := sha256.Sum256(content)
	t.SHA256 = hex.EncodeToString(sum[:])
	t.Bytes = int64(len(content))
}

// Column is a column that a reader looks for: the names it may have, the
// usual one first, and whether the table is of no use without it.
type Column struct {
	Names    []string
	Required bool
}

// Missing is the place of a column that the table does not have.
const Missing = -1

// Locate finds the columns' places in the header, Missing where there is
// none. Names are compared without case, accents and punctuation; when
// several columns of the table fit, the name that comes first in the list
// wins. The error lists the columns found and those required but missing.
func (t *Table) Locate(columns []Column) ([]int, error) {
	folded := make([]string, len(t.Header))
	for i, name := range t.Header {
		folded[i] = Fold(name)
	}
	places := make([]int, len(columns))
	var missing []string
	for i, column := range columns {
		places[i] = Missing
		for _, name := range column.Names {
			if places[i] = slices.Index(folded, Fold(name)); places[i] != Missing {
				break
			}
		}
		if places[i] == Missing && column.Required {
			missing = append(missing, column.Names[0])
		}
	}
	if len(missing) > 0 {
		return nil, &Error{t.File, fmt.Sprintf("has no column %s; the columns found are: %s",
			strings.Join(missing, ", "), strings.Join(t.Header, ", "))}
	}
	return places, nil
}

// Fold returns a text without case, accents, spaces and punctuation, for
// comparing names that people write: "Saint-Étienne" is "saintetienne".
func Fold(s string) string {
	decomposed, _, err := transform.String(transform.Chain(norm.NFKD, runes.Remove(runes.In(unicode.Mn))), s)
	if err != nil {
		decomposed = s
	}
	var b strings.Builder
	for _, r := range strings.ToLower(decomposed) {
		switch {
		case r == 'œ':
			b.WriteString("oe")
		case r == 'æ':
			b.WriteString("ae")
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			b.WriteRune(r)
		}
	}
	return b.String()
}

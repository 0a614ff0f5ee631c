package table

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"

	"acces30/coverage/fault"
	"acces30/data/input"
	"acces30/data/internal/spelling"

	"github.com/paulmach/orb"
)

// Table is a file read as rows of named columns.
type Table struct {
	File     string // name for messages, without its folder
	SHA256   string // of the bytes read, in hexadecimal
	Bytes    int64
	Format   Format
	Sheet    string // of a workbook
	Program  string // that says that it wrote the workbook
	Author   string // of the workbook, which stays when another program saves it
	Encoding Encoding
	Damaged  int // line of the first bytes that are no text, 0 when there are none
	Above    int // rows above the header
	Lines    int // of a text of separated values, 0 for other formats

	// Numbered says that a row's Line is its number among the rows: a JSON
	// file may be written on a single line.
	Numbered   bool
	HeaderLine int // 0 where the columns are named in every row, as in JSON
	Header     []string
	Rows       []Row
	Broken     []Broken
	Notes      []Note // oddities that were read all the same

	separator string   // between the fields of a row, for messages
	shortest  int      // how many fields a row has at least that ends early
	repeated  [][]int  // columns of one name, each list by ascending index
	short     []record // rows that end early, until it is known that they are whole
	held      []bool   // columns that hold something in any row
	oneLine   []int    // columns looked for whose values have one line
	ofLines   []bool   // columns whose values may have several
	quotes    quotePair
}

// Row is a row with one field for each column of the header.
type Row struct {
	Line   int // line on which the row begins, or row of the sheet, from 1
	Fields []string
	Shape  *Shape // polygon that belongs to the row; nil when there is none
}

// Shape is a polygon as the file gives it: its coordinates may be degrees or
// metres, its rings open. Column names the member that holds it.
type Shape struct {
	Column   string
	Polygons orb.MultiPolygon
	Fault    fault.Says // why the polygon can't be used; empty when it can
}

// Broken is a row that could not be cut into the header's columns.
type Broken struct {
	Line   int
	Reason fault.Says
	Text   string // the beginning of the row as written, as far as it could be read
}

// Read reads a file's bytes as a table.
func Read(file string, content []byte, layout Layout) (*Table, error) {
	var rows []Row
	var kept budget
	t, err := Scan(file, content, layout, func(_ *Table, row Row) error {
		if err := kept.take(file, len(row.Fields)); err != nil {
			return err
		}
		row.Fields = slices.Clone(row.Fields)
		rows = append(rows, row)
		return nil
	})
	if err != nil {
		return nil, err
	}
	t.Rows = rows
	return t, nil
}

// Scan reads a file's bytes as a table and hands over its rows one by one, in
// their order; the table's header is known by then. A row's fields are good
// until visit returns. The table returned holds no rows.
func Scan(file string, content []byte, layout Layout, visit func(t *Table, row Row) error) (*Table, error) {
	sum := sha256.Sum256(content)
	t := &Table{File: input.Seen(file), SHA256: hex.EncodeToString(sum[:]), Bytes: int64(len(content))}
	src, err := t.open(content, layout)
	if err != nil {
		return nil, err
	}
	if err := t.frame(src, layout, visit); err != nil {
		return nil, err
	}
	return t, nil
}

// Fold returns a text without case, accents, spaces and punctuation, for
// comparing names that people write: "Saint-Étienne" is "saintetienne".
func Fold(s string) string { return spelling.Fold(s) }

package parquet

import (
	"errors"
	"io"
	"slices"
	"strconv"
	"strings"

	"acces30/coverage/fault"

	"github.com/parquet-go/parquet-go"
)

// Value is what a column holds in a row: a text, a number or nothing.
type Value struct {
	Text   string // a number's too
	Number float64
	IsText bool // else a number, unless Null
	Null   bool
}

// Column is a column to read, under one of several names; case does not matter.
type Column struct {
	Names    []string
	Required bool // else its values are Null where no column has any of the names
}

// magic begins and ends every Parquet file.
const magic = "PAR1"

// Is reports whether content begins as a Parquet file does.
func Is(content []byte) bool { return strings.HasPrefix(string(content), magic) }

// rowsAtOnce is how many rows are decoded together.
const rowsAtOnce = 2048

// Scan calls visit with the values of the columns in every row of a file of so many
// bytes; they hold until the next row. An error says what is wrong with the file, or is
// that of visit.
func Scan(in io.ReaderAt, size int64, columns []Column, visit func(row int, values []Value) error) (err error) {
	// The library panics on some damaged files.
	defer func() {
		if crash := recover(); crash != nil {
			err = fault.Errorf(fault.T("fichier Parquet endommagé : %v", "damaged Parquet file: %v"), crash)
		}
	}()
	file, err := parquet.OpenFile(in, size, parquet.SkipBloomFilters(true), parquet.SkipPageIndex(true))
	if err != nil {
		return fault.Errorf(fault.T("fichier Parquet endommagé : %v", "damaged Parquet file: %v"), err)
	}
	places, err := locate(file.Schema(), columns)
	if err != nil {
		return err
	}
	s := scan{values: make([]Value, len(columns)), places: places, visit: visit}
	for _, group := range file.RowGroups() {
		if err := s.group(group); err != nil {
			return err
		}
	}
	return nil
}

// locate finds the columns among those of a file, by their number; -1 stands for
// one that is not there.
func locate(schema *parquet.Schema, columns []Column) ([]int, error) {
	var names []string
	for i, path := range schema.Columns() {
		if len(path) != 1 {
			return nil, fault.Errorf(fault.T("la colonne %s en contient d'autres : il faut une table simple", "the column %s is nested: a plain table is needed"), strings.Join(path, "."))
		}
		if leaf, ok := schema.Lookup(path...); ok && leaf.MaxRepetitionLevel > 0 || leaf.ColumnIndex != i {
			return nil, fault.Errorf(fault.T("la colonne %s contient des listes : il faut une table simple", "the column %s holds lists: a plain table is needed"), path[0])
		}
		names = append(names, path[0])
	}
	places := make([]int, len(columns))
	for i, c := range columns {
		places[i] = slices.IndexFunc(names, func(name string) bool {
			return slices.ContainsFunc(c.Names, func(n string) bool { return strings.EqualFold(n, name) })
		})
		if places[i] < 0 && c.Required {
			return nil, fault.Errorf(fault.T("aucune colonne ne s'appelle %s ; il y a %s", "no column is called %s; there are %s"), fault.T(strings.Join(c.Names, " ou "), strings.Join(c.Names, " or ")), strings.Join(names, ", "))
		}
	}
	return places, nil
}

// scan is the reading of one file.
type scan struct {
	values []Value
	places []int // number of each column in the file, -1 when it has none
	visit  func(row int, values []Value) error
	rows   int
}

// group reads a group of rows.
func (s *scan) group(group parquet.RowGroup) error {
	chunks := group.ColumnChunks()
	var wanted []parquet.ColumnChunk
	var targets []int // of the chunks wanted: the column it is
	for i, place := range s.places {
		if place >= 0 {
			wanted, targets = append(wanted, chunks[place]), append(targets, i)
		}
	}
	reader := parquet.NewColumnChunkRowReader(wanted)
	defer reader.Close()
	buffer := make([]parquet.Row, rowsAtOnce)
	for {
		n, err := reader.ReadRows(buffer)
		for _, row := range buffer[:n] {
			if err := s.row(row, targets); err != nil {
				return err
			}
		}
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return fault.Errorf(fault.T("fichier Parquet endommagé après la ligne %d : %v", "damaged Parquet file, behind row %d: %v"), s.rows, err)
		case n == 0:
			return fault.Errorf(fault.T("fichier Parquet endommagé : rien après la ligne %d", "damaged Parquet file: nothing behind row %d"), s.rows)
		}
	}
}

// row hands a row on. Its values come in the order of the chunks.
func (s *scan) row(row parquet.Row, targets []int) error {
	for i := range s.values {
		s.values[i] = Value{Null: true}
	}
	if len(row) != len(targets) {
		return fault.Errorf(fault.T("la ligne %d a %d valeurs au lieu de %d", "row %d has %d values instead of %d"), s.rows+1, len(row), len(targets))
	}
	for i, v := range row {
		s.values[targets[i]] = valueOf(v)
	}
	s.rows++
	return s.visit(s.rows, s.values)
}

// valueOf reads a value of any of the plain types.
func valueOf(v parquet.Value) Value {
	number := func(n float64, text string) Value { return Value{Text: text, Number: n} }
	switch v.Kind() {
	case parquet.ByteArray, parquet.FixedLenByteArray:
		return Value{Text: string(v.ByteArray()), IsText: true, Null: v.IsNull()}
	case parquet.Int32:
		return number(float64(v.Int32()), strconv.Itoa(int(v.Int32())))
	case parquet.Int64:
		return number(float64(v.Int64()), strconv.FormatInt(v.Int64(), 10))
	case parquet.Float:
		return number(float64(v.Float()), strconv.FormatFloat(float64(v.Float()), 'f', -1, 32))
	case parquet.Double:
		return number(v.Double(), strconv.FormatFloat(v.Double(), 'f', -1, 64))
	}
	return Value{Null: true}
}

package exports

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"time"

	"acces30/coverage"
	"acces30/coverage/fault"
	"acces30/coverage/road"
)

// record is a row of a table by the names of its columns. The first field that
// can't be read is kept as its fault.
type record struct {
	file    string // name of the table
	columns map[string]int
	fields  []string
	french  bool // the table is in the French form
	fault   *error
}

func (r record) text(name string) string {
	i, there := r.column(name)
	if !there {
		r.fail(name, fault.T("la colonne n'y est pas", "the column is not there"))
		return ""
	}
	text := unguarded(r.fields[i])
	if _, coded := codedColumns[name]; r.french && (coded || text == "oui" || text == "non") {
		return codesOf(text)
	}
	return text
}

// column returns the index of a column by its name.
func (r record) column(name string) (i int, there bool) {
	if r.french {
		name = frenchHead(r.file, name)
	}
	i, there = r.columns[name]
	return i, there
}

// since is text for a column that editions of earlier versions have not.
func (r record) since(name string) string {
	if _, there := r.column(name); !there {
		return ""
	}
	return r.text(name)
}

// unknownWord says of a text that it is no code.
var unknownWord = fault.T("%q est inconnu", "%q is not known")

func (r record) fail(name string, why fault.Says) {
	if *r.fault == nil {
		*r.fault = fault.Errorf(fault.T("%s : %v", "%s: %v"), name, why)
	}
}

// number reads a number of a column; known is false where the field is empty.
func (r record) number(name string) (value float64, known bool) {
	text := r.text(name)
	if text == "" {
		return 0, false
	}
	if r.french {
		text = strings.Replace(text, ",", ".", 1)
	}
	value, err := strconv.ParseFloat(text, 64)
	if err != nil {
		r.fail(name, fault.Sprintf(fault.T("%q n'est pas un nombre", "%q is no number"), text))
	}
	return value, true
}

func (r record) count(name string) (int, bool) {
	value, known := r.number(name)
	return int(value), known
}

// tenths reads seconds as tenths of a second, Unreached where there are none.
func (r record) tenths(name string) road.Deciseconds {
	seconds, known := r.number(name)
	if !known {
		return road.Unreached
	}
	return road.Deciseconds(seconds*10 + 0.5)
}

func (r record) day(name string) time.Time {
	text := r.text(name)
	if text == "" {
		return time.Time{}
	}
	day, err := time.Parse(time.DateOnly, text)
	if err != nil {
		r.fail(name, fault.Sprintf(fault.T("%q n'est pas une date", "%q is no date"), text))
	}
	return day
}

// coded reads a value by its code.
func coded(r record, name string, codes []string) uint8 {
	text := r.text(name)
	i := slices.Index(codes, text)
	if i < 0 {
		r.fail(name, fault.Sprintf(unknownWord, text))
	}
	return uint8(max(i, 0))
}

// position reads a longitude and a latitude.
func (r record) position() coverage.Position {
	lon, known := r.number("lon")
	lat, too := r.number("lat")
	if !known || !too {
		return coverage.Position{}
	}
	return coverage.At(lon, lat)
}

// eachRow reads a table.
func eachRow(open func(string) (io.ReadCloser, error), name string, do func(record) error) error {
	f, err := open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	in, french := readerOf(f)
	in.ReuseRecord = true
	head, err := in.Read()
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	columns := make(map[string]int, len(head))
	for i, column := range head {
		columns[column] = i
	}
	for {
		fields, err := in.Read()
		var broken *csv.ParseError
		switch {
		case err == io.EOF:
			return nil
		case errors.As(err, &broken): // there are no fields to tell the line by
			return fault.Errorf(fault.T("%s, ligne %d : ne se lit pas comme du CSV", "%s, line %d: can't be read as CSV"), name, broken.Line)
		case err != nil:
			return fmt.Errorf("%s: %w", name, err)
		}
		var odd error
		if err = do(record{name, columns, fields, french, &odd}); err == nil {
			err = odd
		}
		if err != nil {
			line, _ := in.FieldPos(0)
			return fault.Errorf(fault.T("%s, ligne %d : %v", "%s, line %d: %v"), name, line, err)
		}
	}
}

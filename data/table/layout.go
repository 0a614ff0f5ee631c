package table

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"acces30/data/input"
	"acces30/data/internal/spelling"
)

// Column is a column that a reader looks for.
type Column struct {
	// Key names the column in settings.
	Key string
	// Names are those that the column may have, the usual one first.
	Names []string
	// Meaning says in a few words what the column holds, for the list of inputs.
	Meaning string
	// Required columns are those that a table is of no use without, unless
	// all the columns of one of the lists in Unless are there: indexes in the
	// list of columns.
	Required bool
	Unless   [][]int
	// ByShape says that a polygon may stand for the column.
	ByShape bool
	// Date makes a number in a workbook's cell, such as 45292, the day that
	// it stands for, 2024-01-01.
	Date bool
}

// Layout says what a reader looks for in a file, so that the header and a CSV
// file's separator can be found from the content.
type Layout struct {
	Columns []Column
	// Named are columns by Key whose names the user has given: they go before
	// all other names.
	Named map[string]string
	// Sheet names the sheet of a workbook; empty for the first one that has
	// the required columns, or else the first one.
	Sheet string
	// MaxBytes bounds the unpacked size; 0 stands for the package's bound.
	MaxBytes int64
}

// limit returns the bound of the unpacked size.
func (l *Layout) limit() int64 {
	if l.MaxBytes > 0 {
		return l.MaxBytes
	}
	return MaxBytes
}

// Missing is the index of a column that the table does not have.
const Missing = -1

// Locate finds the columns' indexes in the table's header, Missing where there
// is none. Names are compared without case, accents and punctuation; when
// several columns of the table fit, the name that comes first in the list
// wins. The error lists the columns found and those required but missing,
// with the nearest names.
func (t *Table) Locate(layout Layout) ([]int, error) {
	indexes := layout.indexes(t.Header)
	for _, key := range slices.Sorted(maps.Keys(layout.Named)) {
		if i := slices.IndexFunc(layout.Columns, func(c Column) bool { return c.Key == key }); i >= 0 && indexes[i] == Missing {
			return nil, input.Errorf(t.File, "has no column %q, which the settings name for %q; the columns found are: %s%s",
				layout.Named[key], key, t.columnsFound(), nearestTo(layout.Named[key], t.Header))
		}
	}
	var missing []string
	instead := ""
	for i := range layout.Columns {
		if column := &layout.Columns[i]; indexes[i] == Missing && column.Required && !replaced(column, indexes) && !(column.ByShape && t.Shaped()) {
			missing = append(missing, column.Names[0]+nearestTo(column.Names[0], t.unused(indexes)))
			if instead == "" {
				instead = layout.instead(column)
			}
		}
	}
	if len(missing) > 0 {
		return nil, input.Errorf(t.File, "has no column %s%s; the columns found are: %s", strings.Join(missing, ", "), instead, t.columnsFound())
	}
	return indexes, nil
}

// instead names the columns that would do instead of a missing one.
func (l *Layout) instead(column *Column) string {
	var alternatives []string
	for _, others := range column.Unless {
		names := make([]string, len(others))
		for i, other := range others {
			names[i] = l.Columns[other].Names[0]
		}
		alternatives = append(alternatives, strings.Join(names, " and "))
	}
	if len(alternatives) == 0 {
		return ""
	}
	return fmt.Sprintf(", nor instead of %s: %s", column.Names[0], strings.Join(alternatives, ", or "))
}

// Shaped reports whether any row has a polygon.
func (t *Table) Shaped() bool {
	return slices.ContainsFunc(t.Rows, func(r Row) bool { return r.Shape != nil })
}

// replaced reports whether other columns stand for one that is missing.
func replaced(column *Column, indexes []int) bool {
	return slices.ContainsFunc(column.Unless, func(others []int) bool {
		return !slices.ContainsFunc(others, func(i int) bool { return indexes[i] == Missing })
	})
}

// indexes finds the columns in a header, Missing where there is none.
func (l *Layout) indexes(header []string) []int {
	folded := make([]string, len(header))
	for i, name := range header {
		folded[i] = Fold(name)
	}
	indexes := make([]int, len(l.Columns))
	for i, column := range l.Columns {
		indexes[i] = Missing
		names := column.Names
		if given, ok := l.Named[column.Key]; ok {
			names = []string{given}
		}
		for _, name := range names {
			if indexes[i] = slices.Index(folded, Fold(name)); indexes[i] != Missing {
				break
			}
		}
	}
	return indexes
}

// headerAmong returns the index of the header among a table's first records:
// the one with the most of the columns looked for, the first of several; -1
// when no record has any field.
func (l *Layout) headerAmong(records []record) int {
	best, most := -1, -1
	for i := range records {
		if records[i].reason != "" {
			continue
		}
		if n := l.known(records[i].Fields); n > most {
			best, most = i, n
		}
	}
	return best
}

// known counts the columns looked for that a record names.
func (l *Layout) known(fields []string) int {
	n := 0
	for _, index := range l.indexes(fields) {
		if index != Missing {
			n++
		}
	}
	return n
}

// complete reports whether a record names all that is required.
func (l *Layout) complete(fields []string) bool {
	indexes := l.indexes(fields)
	for i := range l.Columns {
		if column := &l.Columns[i]; indexes[i] == Missing && column.Required && !replaced(column, indexes) {
			return false
		}
	}
	return true
}

// shownColumns is how many columns an error lists: some tables have hundreds.
const shownColumns = 60

// columnsFound lists the header for an error.
func (t *Table) columnsFound() string {
	names := make([]string, 0, len(t.Header))
	for _, name := range t.Header {
		if name != "" {
			names = append(names, excerpt(name))
		}
	}
	if len(names) > shownColumns {
		names = append(names[:shownColumns], fmt.Sprintf("and %d more", len(names)-shownColumns))
	}
	return strings.Join(names, ", ")
}

// unused returns the columns of the header that nothing was found in.
func (t *Table) unused(indexes []int) []string {
	var names []string
	for i, name := range t.Header {
		if !slices.Contains(indexes, i) {
			names = append(names, name)
		}
	}
	return names
}

// nearestTo names the column most like a name, when it is alike at all: less
// than half of its letters differ, where one that is part of the other counts
// as nearer.
func nearestTo(name string, header []string) string {
	type candidate struct {
		name     string
		distance int
	}
	var alike []candidate
	wanted := Fold(name)
	for _, h := range header {
		folded := Fold(h)
		distance := spelling.Distance(wanted, folded)
		held := len(folded) >= 3 && (strings.Contains(wanted, folded) || strings.Contains(folded, wanted))
		if held {
			distance /= 2
		}
		if folded != "" && 2*distance < len(wanted) {
			alike = append(alike, candidate{excerpt(h), distance})
		}
	}
	if len(alike) == 0 {
		return ""
	}
	best := slices.MinFunc(alike, func(a, b candidate) int { return cmp.Compare(a.distance, b.distance) })
	return fmt.Sprintf(" (is it %q?)", best.name)
}

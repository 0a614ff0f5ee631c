package table

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"acces30/coverage/fault"
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
	// Lines says that a value may have several lines.
	Lines bool
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
	return maxUnpacked
}

// Missing is the index of a column that the table does not have.
const Missing = -1

// Locate finds the columns' indexes in the table's header, Missing where there
// is none. Names are compared without case, accents and punctuation; when
// several columns of the table fit, the name that comes first in the list
// wins. The error lists the columns found and those required but missing,
// with the nearest names.
func (t *Table) Locate(layout Layout) ([]int, error) {
	indexes := layout.indexes(t.Header, t.heldColumns())
	layout.keepApart(unwrapped(t.Header), indexes)
	for _, key := range slices.Sorted(maps.Keys(layout.Named)) {
		if i := slices.IndexFunc(layout.Columns, func(c Column) bool { return c.Key == key }); i >= 0 && indexes[i] == Missing {
			return nil, input.Errorf(t.File, fault.T("aucune colonne ne s'appelle %q, que les réglages nomment pour %q ; les colonnes trouvées sont : %s%s", "has no column %q, which the settings name for %q; the columns found are: %s%s"),
				layout.Named[key], key, t.columnsFound(), nearestTo(layout.Named[key], t.Header))
		}
	}
	var missing []fault.Says
	var instead fault.Says
	for i := range layout.Columns {
		if column := &layout.Columns[i]; indexes[i] == Missing && column.Required && !replaced(column, indexes) && !(column.ByShape && t.Shaped()) {
			missing = append(missing, fault.Sprintf(fault.T("%s%s", "%s%s"), column.Names[0], nearestTo(column.Names[0], t.Unread(indexes))))
			if instead == (fault.Says{}) {
				instead = layout.instead(column)
			}
		}
	}
	if len(missing) > 0 {
		return nil, input.Errorf(t.File, fault.T("il manque la colonne %s%s ; les colonnes trouvées sont : %s", "has no column %s%s; the columns found are: %s"), fault.Join(missing, ", "), instead, t.columnsFound())
	}
	return indexes, nil
}

// instead names the columns that would do instead of a missing one.
func (l *Layout) instead(column *Column) fault.Says {
	var alternatives, inFrench []string
	for _, others := range column.Unless {
		names := make([]string, len(others))
		for i, other := range others {
			names[i] = l.Columns[other].Names[0]
		}
		alternatives, inFrench = append(alternatives, strings.Join(names, " and ")), append(inFrench, strings.Join(names, " et "))
	}
	if len(alternatives) == 0 {
		return fault.Says{}
	}
	return fault.Sprintf(fault.T(", et rien à la place de %s : %s", ", nor instead of %s: %s"), column.Names[0], fault.T(strings.Join(inFrench, ", ou "), strings.Join(alternatives, ", or ")))
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

// unwrapped returns the names of a header without what all of them begin with: JSON may
// hold every value of a row in one object of it (data.code, data.nom). Places have none.
func unwrapped(header []string) []string {
	outer, wrapped := "", 0
	for _, name := range header {
		if ofPlace(name) {
			continue
		}
		before, _, inner := strings.Cut(name, ".")
		if !inner || wrapped > 0 && before != outer {
			return header
		}
		outer = before
		wrapped++
	}
	if wrapped < 2 {
		return header
	}
	names := slices.Clone(header)
	for i, name := range names {
		if !ofPlace(name) {
			names[i] = strings.TrimPrefix(name, outer+".")
		}
	}
	return names
}

// ofPlace reports whether a column is of a feature's geometry, or its identifier.
func ofPlace(name string) bool {
	return strings.HasPrefix(name, "geometry") || strings.HasPrefix(name, "feature.")
}

// has reports whether a column looked for may have a name.
func (l *Layout) has(name string) bool {
	folded := Fold(name)
	return slices.ContainsFunc(l.Columns, func(c Column) bool {
		if given, named := l.Named[c.Key]; named {
			return Fold(given) == folded
		}
		return slices.ContainsFunc(c.Names, func(n string) bool { return Fold(n) == folded })
	})
}

// Names reports whether a table has some of the columns of a layout, by their indexes,
// and all that are required.
func (t *Table) Names(layout Layout, columns []int) bool {
	indexes := layout.indexes(t.Header, nil)
	for _, column := range columns {
		if indexes[column] == Missing {
			return false
		}
	}
	return layout.complete(t.Header)
}

// complete reports whether a record names all that is required.
func (l *Layout) complete(fields []string) bool {
	indexes := l.indexes(fields, nil)
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
func (t *Table) columnsFound() fault.Says {
	names := make([]string, 0, len(t.Header))
	for _, name := range t.Header {
		if name != "" {
			names = append(names, excerpt(name))
		}
	}
	if len(names) > shownColumns {
		return fault.Sprintf(fault.T("%s et %d autres", "%s, and %d more"), strings.Join(names[:shownColumns], ", "), len(names)-shownColumns)
	}
	found := strings.Join(names, ", ")
	return fault.T(found, found)
}

// Unread returns the columns of the header that nothing was found in.
func (t *Table) Unread(indexes []int) []string {
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
func nearestTo(name string, header []string) fault.Says {
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
		return fault.Says{}
	}
	best := slices.MinFunc(alike, func(a, b candidate) int { return cmp.Compare(a.distance, b.distance) })
	return fault.Sprintf(fault.T(" (est-ce %q ?)", " (is it %q?)"), best.name)
}

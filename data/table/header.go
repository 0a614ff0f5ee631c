package table

import "strings"

// foldedNames are the names that columns may have, folded, by column.
type foldedNames [][]string

// folded folds the names of a layout: to look for them in many records takes it once.
func (l *Layout) folded() foldedNames {
	all := make(foldedNames, len(l.Columns))
	for i := range l.Columns {
		names := l.Columns[i].Names
		if given, ok := l.Named[l.Columns[i].Key]; ok {
			names = []string{given}
		}
		all[i] = make([]string, len(names))
		for k, name := range names {
			all[i][k] = Fold(name)
		}
	}
	return all
}

// indexes finds the columns in a header, Missing where there is none.
func (l *Layout) indexes(header []string, held []bool) []int {
	return l.folded().in(header, held)
}

// in finds the columns in a header, Missing where there is none. A column that holds
// nothing, where that is known, comes after all that hold something.
func (all foldedNames) in(header []string, held []bool) []int {
	written, inner := firstOf(header), firstOf(unwrapped(header))
	indexes := make([]int, len(all))
	for i, names := range all {
		indexes[i] = Missing
		for _, name := range names {
			at, there := written[name]
			if !there {
				at, there = inner[name]
			}
			if !there {
				continue
			}
			if indexes[i] == Missing {
				indexes[i] = at
			}
			if held == nil || held[at] {
				indexes[i] = at
				break
			}
		}
	}
	return indexes
}

// firstOf returns where each name stands first, by the name folded.
func firstOf(names []string) map[string]int {
	first := make(map[string]int, len(names))
	for i, name := range names {
		folded := Fold(name)
		if _, there := first[folded]; !there {
			first[folded] = i
		}
	}
	return first
}

// header is where the columns are named among a table's first records.
type header struct {
	at, lines int // first record, and how many; 0 when no record has any field
	names     []string
}

// mostHeaderLines is in how many lines the columns of a table may be named.
const mostHeaderLines = 3

// headerAmong finds the header among a table's first records: the one with the
// most of the columns looked for, the first of several. Where lines below each
// other name more of them than one alone, as cells joined in a spreadsheet do,
// they are the header together: of every column the lowest name counts.
func (l *Layout) headerAmong(records []record) header {
	var best header
	most := -1
	all := l.folded()
	for i := range records {
		if !records[i].isBroken() {
			if n := all.known(records[i].Fields); n > most {
				best, most = header{i, 1, records[i].Fields}, n
			}
		}
	}
	for i := range records {
		names := records[i].Fields
		for lines := 2; lines <= mostHeaderLines; lines++ {
			below := i + lines - 1
			if below >= len(records) || !all.named(records[below-1]) || !all.named(records[below]) {
				break
			}
			names = under(names, records[below].Fields)
			if n := all.known(names); n > most {
				best, most = header{i, lines, names}, n
			}
		}
	}
	return best
}

// named reports whether a record names any of the columns looked for.
func (all foldedNames) named(r record) bool { return !r.isBroken() && all.known(r.Fields) > 0 }

// under returns the names of columns with those of the line below in their
// places where it has any.
func under(above, below []string) []string {
	names := make([]string, max(len(above), len(below)))
	copy(names, above)
	for i, name := range below {
		if strings.TrimSpace(name) != "" {
			names[i] = name
		}
	}
	return names
}

// known counts the columns looked for that a record names.
func (l *Layout) known(fields []string) int { return l.folded().known(fields) }

func (all foldedNames) known(fields []string) int {
	n := 0
	for _, index := range all.in(fields, nil) {
		if index != Missing {
			n++
		}
	}
	return n
}

package isochrone

import (
	"cmp"
	"slices"
)

// rowTable tells where every row of the lattice begins in a list of crossings
// that is sorted.
type rowTable struct {
	low   int      // the first row
	first []uint32 // of every row from there on, and the end
}

// newRowTable counts the rows of n crossings, sorted or not.
func newRowTable(n int, at func(i int) crossing) rowTable {
	if n == 0 {
		return rowTable{}
	}
	low, high := at(0).row(), at(0).row()
	for i := range n {
		low, high = min(low, at(i).row()), max(high, at(i).row())
	}
	t := rowTable{low, make([]uint32, high-low+2)}
	for i := range n {
		t.first[at(i).row()-low+1]++
	}
	for i := range high - low + 1 {
		t.first[i+1] += t.first[i]
	}
	return t
}

// of returns where a row begins and ends.
func (t *rowTable) of(row int) (from, to int) {
	if i := row - t.low; i >= 0 && i < len(t.first)-1 {
		return int(t.first[i]), int(t.first[i+1])
	}
	return 0, 0
}

// sortChords returns chords in the order of where they start: first by rows, all
// at once, then every row.
func sortChords(chords []chord) ([]chord, rowTable) {
	rows := newRowTable(len(chords), func(i int) crossing { return chords[i].from })
	sorted := make([]chord, len(chords))
	next := slices.Clone(rows.first)
	for _, c := range chords {
		at := &next[c.from.row()-rows.low]
		sorted[*at] = c
		*at++
	}
	for i := range max(len(rows.first)-1, 0) {
		row := sorted[rows.first[i]:rows.first[i+1]]
		slices.SortFunc(row, func(a, b chord) int { return cmp.Compare(a.from, b.from) })
	}
	return sorted, rows
}

package contour

import (
	"cmp"
	"math"
	"slices"
)

// rowTable is where every row of the grid begins in a sorted list of crossings.
type rowTable struct {
	low   int      // the first row
	first []uint32 // of every row from there on, and the end
}

func newRowTable(low, high int) rowTable { return rowTable{low, make([]uint32, high-low+2)} }

// sum turns the number of crossings in every row into where the next row begins.
func (t *rowTable) sum() {
	for i := range len(t.first) - 1 {
		t.first[i+1] += t.first[i]
	}
}

// high returns the last row; there must be one.
func (t *rowTable) high() int { return t.low + len(t.first) - 2 }

// of returns where a row begins and ends.
func (t *rowTable) of(row int) (from, to int) {
	if i := row - t.low; i >= 0 && i < len(t.first)-1 {
		return int(t.first[i]), int(t.first[i+1])
	}
	return 0, 0
}

// before returns how many crossings are in the rows before one.
func (t *rowTable) before(row int) int {
	if i := min(row-t.low, len(t.first)-1); i > 0 {
		return int(t.first[i])
	}
	return 0
}

// sortChords returns chords in the order of where they start: a counting sort by
// rows, then a sort of every row.
func sortChords(parts [][]Chord) ([]Chord, rowTable) {
	n, low, high := 0, math.MaxInt, math.MinInt
	for _, part := range parts {
		n += len(part)
		for _, c := range part {
			low, high = min(low, c.From.row()), max(high, c.From.row())
		}
	}
	if n == 0 {
		return nil, rowTable{}
	}
	rows := newRowTable(low, high)
	for _, part := range parts {
		for _, c := range part {
			rows.first[c.From.row()-low+1]++
		}
	}
	rows.sum()
	sorted := make([]Chord, n)
	next := slices.Clone(rows.first)
	for _, part := range parts {
		for _, c := range part {
			at := &next[c.From.row()-low]
			sorted[*at] = c
			*at++
		}
	}
	for i := range len(rows.first) - 1 {
		row := sorted[rows.first[i]:rows.first[i+1]]
		slices.SortFunc(row, func(a, b Chord) int { return cmp.Compare(a.From, b.From) })
	}
	return sorted, rows
}

package mesh

import (
	"math"

	"github.com/paulmach/orb"
)

// Cell is a cell of a grid: columns to the east, rows to the south.
type Cell [2]int32

// farthest bounds the numbers of cells: a coordinate far off, such as that of a
// road in another hemisphere, must not overflow.
const farthest = 1 << 28

// Round returns the column or row nearest to a number of cells.
func Round(x float64) int32 {
	return int32(math.Round(min(max(x, -farthest), farthest)))
}

// CellsOf returns the cells of a line whose points are columns and rows.
func CellsOf(line orb.LineString) []Cell {
	out := make([]Cell, len(line))
	for i, p := range line {
		out[i] = Cell{Round(p[0]), Round(p[1])}
	}
	return out
}

// LineOf returns the columns and rows of cells as points.
func LineOf(cells []Cell) orb.LineString {
	out := make(orb.LineString, len(cells))
	for i, c := range cells {
		out[i] = orb.Point{float64(c[0]), float64(c[1])}
	}
	return out
}

func reversed(line []Cell) []Cell {
	out := make([]Cell, len(line))
	for i, c := range line {
		out[len(line)-1-i] = c
	}
	return out
}

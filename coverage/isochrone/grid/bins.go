package grid

import "acces30/coverage/internal/rows"

// binCells is the side of a bin in cells. It divides the side of any tile.
const binCells = 8

// Bins are items sorted by the bin of the grid that they are in, those of one bin
// in the order in which they came.
type Bins[T any] struct {
	cols, rows int
	items      rows.Rows[T] // by bin, row by row
}

// Sort sorts items into bins; position returns that of an item, in units.
func Sort[T any](g *Grid, items []T, position func(*T) (x, y uint32)) Bins[T] {
	b := Bins[T]{cols: g.Columns * g.Side / binCells, rows: g.Rows * g.Side / binCells}
	b.items = rows.Group(items, b.cols*b.rows, func(item *T) int {
		x, y := position(item)
		return int(y>>UnitBits)/binCells*b.cols + int(x>>UnitBits)/binCells
	})
	return b
}

// InTile calls visit with the items in a tile, row by row of bins.
func (b *Bins[T]) InTile(g *Grid, t Tile, visit func([]T)) {
	x, y := g.Corner(t)
	b.InBox(x, y, x+g.Side-1, y+g.Side-1, visit)
}

// InBox calls visit with the items in all bins that some cells are in, row by row
// of bins; bounds are included and may go beyond the grid.
func (b *Bins[T]) InBox(minX, minY, maxX, maxY int, visit func([]T)) {
	if maxX < 0 || maxY < 0 {
		return
	}
	minX, minY = max(minX/binCells, 0), max(minY/binCells, 0)
	maxX, maxY = min(maxX/binCells, b.cols-1), min(maxY/binCells, b.rows-1)
	for row := minY; row <= maxY && minX <= maxX; row++ {
		visit(b.items.Between(row*b.cols+minX, row*b.cols+maxX))
	}
}

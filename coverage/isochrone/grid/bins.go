package grid

import "slices"

// binCells is the side of a bin in cells. It divides the side of any tile.
const binCells = 8

// Bins are items sorted by the bin of the grid that they are in, those of one bin
// in the order in which they came.
type Bins[T any] struct {
	cols, rows int
	items      []T
	first      []uint32 // of every bin, row by row
}

// Sort sorts items into bins; position returns that of an item, in units.
func Sort[T any](g *Grid, items []T, position func(*T) (x, y uint32)) Bins[T] {
	b := Bins[T]{cols: g.Columns * g.Side / binCells, rows: g.Rows * g.Side / binCells}
	of := func(item *T) uint32 {
		x, y := position(item)
		return (y>>UnitBits)/binCells*uint32(b.cols) + (x>>UnitBits)/binCells
	}
	b.first = make([]uint32, b.cols*b.rows+1)
	for i := range items {
		b.first[of(&items[i])+1]++
	}
	for i := range b.cols * b.rows {
		b.first[i+1] += b.first[i]
	}
	b.items = make([]T, len(items))
	next := slices.Clone(b.first)
	for i := range items {
		at := &next[of(&items[i])]
		b.items[*at] = items[i]
		*at++
	}
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
	minX, minY = max(minX/binCells, 0), max(minY/binCells, 0)
	maxX, maxY = min(maxX/binCells, b.cols-1), min(maxY/binCells, b.rows-1)
	for row := minY; row <= maxY && minX <= maxX; row++ {
		visit(b.items[b.first[row*b.cols+minX]:b.first[row*b.cols+maxX+1]])
	}
}

package isochrone

import (
	"runtime"
	"slices"
	"sync"
)

// binCells is the side in cells of the bins that spots are sorted by.
const binCells = 8 // divides the side of any tile

// nodeSpot is a node on the lattice, in units.
type nodeSpot struct{ x, y, node uint32 }

// binned are spots sorted by the bin they are in, those of one bin in the order
// they came.
type binned[T any] struct {
	cols, rows int
	spots      []T
	first      []uint32 // of every bin, row by row
}

// bin sorts spots by their places, in units.
func bin[T any](l *lattice, spots []T, place func(*T) (x, y uint32)) binned[T] {
	b := binned[T]{cols: l.width * l.tile / binCells, rows: l.height * l.tile / binCells}
	of := func(s *T) uint32 {
		x, y := place(s)
		return (y>>unitBits)/binCells*uint32(b.cols) + (x>>unitBits)/binCells
	}
	b.first = make([]uint32, b.cols*b.rows+1)
	for i := range spots {
		b.first[of(&spots[i])+1]++
	}
	for i := range b.cols * b.rows {
		b.first[i+1] += b.first[i]
	}
	b.spots = make([]T, len(spots))
	next := slices.Clone(b.first)
	for i := range spots {
		at := &next[of(&spots[i])]
		b.spots[*at] = spots[i]
		*at++
	}
	return b
}

// around calls visit with all spots that could be in a field, row by row of
// bins.
func (b *binned[T]) around(f *field, visit func([]T)) {
	b.box(f.x, f.y, f.x+f.side-1, f.y+f.side-1, visit)
}

// inTile calls visit with the spots in a tile.
func (b *binned[T]) inTile(l *lattice, t tile, visit func([]T)) {
	x, y := l.corner(t)
	b.box(x, y, x+l.tile-1, y+l.tile-1, visit)
}

// box calls visit with the spots in the bins of some cells, bounds included.
func (b *binned[T]) box(minX, minY, maxX, maxY int, visit func([]T)) {
	minX, minY = max(minX/binCells, 0), max(minY/binCells, 0)
	maxX, maxY = min(maxX/binCells, b.cols-1), min(maxY/binCells, b.rows-1)
	for row := minY; row <= maxY && minX <= maxX; row++ {
		visit(b.spots[b.first[row*b.cols+minX]:b.first[row*b.cols+maxX+1]])
	}
}

// inParallel splits a range among the processors. What work writes must belong
// to its part.
func inParallel(n int, work func(from, to int)) {
	workers := max(min(runtime.GOMAXPROCS(0), n), 1)
	var wait sync.WaitGroup
	for i := range workers {
		wait.Go(func() { work(n*i/workers, n*(i+1)/workers) })
	}
	wait.Wait()
}

package isochrone

import (
	"slices"

	"acces30/coverage/road"
)

// blockAccess is how the corners of a block of a tile are reached.
type blockAccess struct {
	last        uint32           // end of its sources: see sourcesOf
	least, most road.Deciseconds // shortest and longest way to a corner that one takes its time from
	gap         bool             // whether some corner is too far from any road
}

// run is some blocks of a field that follow each other in a row.
type run struct{ row, from, to int32 }

// sourcesOf returns the blocks of the field that a block of the tile depends on:
// those of the four cells around every corner that one of its own takes its time
// from.
func (a *tileAccess) sourcesOf(block int) []uint16 {
	first := uint32(0)
	if block > 0 {
		first = a.blocks[block-1].last
	}
	return a.sources[first:a.blocks[block].last]
}

// findSources fills in the blocks of a tile so many cells wide, by the steps from
// its corners.
func (a *tileAccess) findSources(near *nearestRoads, tile int) {
	s := sourceSearch{frame: a.frame, inRow: (fieldSide(tile, a.frame) - 1) / blockCells}
	s.seen = make([]int32, s.inRow*s.inRow)
	a.blocks = make([]blockAccess, tile/blockCells*(tile/blockCells))
	for i := range a.blocks {
		s.number++
		x, y := i%(tile/blockCells)*blockCells, i/(tile/blockCells)*blockCells
		b := &a.blocks[i]
		b.least = road.Unreached
		for row := y; row <= y+blockCells; row++ {
			for col := x; col <= x+blockCells; col++ {
				at := row*(tile+1) + col
				c := a.codes[at]
				if c == 0 {
					b.gap = true
					continue
				}
				walk := a.offsets[c].walk
				b.least, b.most = min(b.least, walk), max(b.most, walk)
				s.add(col+int(near.steps[at].dx), row+int(near.steps[at].dy))
			}
		}
		b.last = uint32(len(s.found))
	}
	a.sources, a.runs = slices.Clip(s.found), s.runs()
}

// sourceSearch gathers the blocks around corners.
type sourceSearch struct {
	frame, inRow int
	number       int32   // of the block that they are gathered for
	seen         []int32 // of every block, for which number it was found last; 0 for none
	found        []uint16
	x, y         int // corner looked at last
}

// add adds the blocks of the four cells around a corner, by its place in the tile.
func (s *sourceSearch) add(x, y int) {
	x, y = x+s.frame, y+s.frame
	if x == s.x && y == s.y && s.number == s.seen[y/blockCells*s.inRow+x/blockCells] {
		return
	}
	s.x, s.y = x, y
	for row := (y - 1) / blockCells; row <= y/blockCells; row++ {
		for col := (x - 1) / blockCells; col <= x/blockCells; col++ {
			if block := row*s.inRow + col; s.seen[block] != s.number {
				s.seen[block] = s.number
				s.found = append(s.found, uint16(block))
			}
		}
	}
}

// runs returns all blocks found, row by row.
func (s *sourceSearch) runs() []run {
	var runs []run
	for block, number := range s.seen {
		if number == 0 {
			continue
		}
		row, col := int32(block/s.inRow), int32(block%s.inRow)
		if last := len(runs) - 1; last >= 0 && runs[last].row == row && runs[last].to == col-1 {
			runs[last].to = col
			continue
		}
		runs = append(runs, run{row, col, col})
	}
	return runs
}

package isochrone

import "acces30/coverage/road"

// blockCells is the side in cells of the blocks that a field is computed by. It
// divides the frame and the side of any tile, and its ranks fill a word.
const blockCells = 8

// block is a part of a field. Its own corners are those on all its sides.
type block struct {
	low, high road.Deciseconds // of the samples in its cells
	needed    bool             // whether the means of its corners are
}

// access is how the corners of a block are reached from the roads around it.
type access struct {
	far  uint8            // columns or rows to the farthest corner that one takes its time from
	walk road.Deciseconds // the longest from there
	gap  bool             // whether some corner is too far from any road
}

// blocksAround returns how far, in blocks, the samples are that a block's corners
// depend on: a corner with a road has its time from the four cells around it.
func (a access) blocksAround() int { return (int(a.far) + blockCells) / blockCells }

// activate chooses the blocks of the tile to compute, given how each of them is
// reached: all in which some corner could be earlier than a limit and another one
// not. In the others there is no contour.
func (f *field) activate(blocks []access, limits []road.Deciseconds, top road.Deciseconds) {
	f.active = f.active[:0]
	inTile, frame := f.tileBlocks(), f.frame/blockCells
	for i, a := range blocks {
		col, row := frame+i%inTile, frame+i/inTile
		least, most := top, road.Deciseconds(0)
		f.window(col, row, a.blocksAround(), func(b *block) {
			least, most = min(least, b.low), max(most, b.high)
		})
		most = min(most+a.walk, top)
		if a.gap {
			most = top
		}
		if rankOf(least, limits) == rankOf(most, limits) {
			continue
		}
		f.active = append(f.active, uint32(row*f.blockSide+col))
		f.window(col, row, a.blocksAround(), func(b *block) { b.needed = true })
	}
}

// earliest returns the time of the earliest sample, or the top if there is none.
func (f *field) earliest() road.Deciseconds {
	earliest := f.blocks[0].low
	for i := range f.blocks {
		earliest = min(earliest, f.blocks[i].low)
	}
	return earliest
}

// activateAll chooses all blocks.
func (f *field) activateAll() {
	f.active = f.active[:0]
	for i := range f.blocks {
		f.blocks[i].needed = true
	}
	inTile, frame := f.tileBlocks(), f.frame/blockCells
	for i := range inTile * inTile {
		f.active = append(f.active, uint32((frame+i/inTile)*f.blockSide+frame+i%inTile))
	}
}

// tileBlocks returns how many blocks of the tile are in a row.
func (f *field) tileBlocks() int { return f.blockSide - 2*f.frame/blockCells }

// window visits a block and those around it.
func (f *field) window(col, row, far int, visit func(*block)) {
	for y := row - far; y <= row+far; y++ {
		for x := col - far; x <= col+far; x++ {
			visit(&f.blocks[y*f.blockSide+x])
		}
	}
}

// corner returns the south-west corner of a block.
func (f *field) corner(block uint32) (x, y int) {
	return int(block) % f.blockSide * blockCells, int(block) / f.blockSide * blockCells
}

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

// activate chooses the blocks of the tile to compute, given how it is reached: all
// in which some corner could be earlier than a limit and another one not. In the
// others there is no contour.
func (f *field) activate(a *tileAccess, limits []road.Deciseconds, top road.Deciseconds) {
	f.active = f.active[:0]
	inTile, frame := f.tileBlocks(), f.frame/blockCells
	for i := range a.blocks {
		b, sources := &a.blocks[i], a.sourcesOf(i)
		least, most := top, road.Deciseconds(0)
		for _, source := range sources {
			least, most = min(least, f.blocks[source].low), max(most, f.blocks[source].high)
		}
		least, most = min(least+b.least, top), min(most+b.most, top)
		if b.gap {
			most = top
		}
		if rankOf(least, limits) == rankOf(most, limits) {
			continue
		}
		f.active = append(f.active, uint32((frame+i/inTile)*f.blockSide+frame+i%inTile))
		for _, source := range sources {
			f.blocks[source].needed = true
		}
	}
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

// corner returns the south-west corner of a block.
func (f *field) corner(block uint32) (x, y int) {
	return int(block) % f.blockSide * blockCells, int(block) / f.blockSide * blockCells
}

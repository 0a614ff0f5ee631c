package isochrone

import (
	"math"
	"sync/atomic"

	"acces30/coverage/isochrone/grid"
	"acces30/coverage/road"
)

// openLand is how land without roads is reached: on foot, so to speak, from the
// nearest corner of the grid that has a road. Which corner that is depends on the
// roads alone, not on times: the land beside a road that is out of reach stays out
// of reach. So it is found once for every tile, by a distance transform, and kept
// as long as there is room.
type openLand struct {
	reach   int      // cells
	offsets []offset // by code
	tiles   []atomic.Pointer[tileAccess]
	room    atomic.Int64 // corners that may still be kept
}

// code says where the nearest corner with a road is: farther than the reach when
// 0, else this many columns and rows away, see codeOf.
type code uint16

// tileAccess is how a tile is reached from the roads.
type tileAccess struct {
	codes  []code   // of its corners, row by row
	blocks []access // of its blocks, row by row
}

// offset is a corner seen from another one.
type offset struct {
	corners int   // that follow each other in a field, to there
	far     uint8 // columns or rows, whichever are more
	walk    road.Deciseconds
}

// mostCorners bounds what is kept: in cells of 30 m, this is the land within reach
// of a road in 60,000 square kilometres, in 130 megabytes.
const mostCorners = 1 << 26

// newOpenLand takes the reach in metres and the walking speed in km/h.
func newOpenLand(reach, speed float64, g *grid.Grid) *openLand {
	o := &openLand{reach: int(reach / g.Cell), tiles: make([]atomic.Pointer[tileAccess], g.Tiles())}
	o.room.Store(mostCorners)
	side := fieldSide(g.Side, o.frame())
	o.offsets = append(o.offsets, offset{})
	for dy := -o.reach; dy <= o.reach; dy++ {
		for dx := -o.reach; dx <= o.reach; dx++ {
			metres := math.Sqrt(float64(dx*dx+dy*dy)) * g.Cell
			far := uint8(max(dx, -dx, dy, -dy))
			o.offsets = append(o.offsets, offset{dy*side + dx, far, road.Deciseconds(math.Round(metres * 36 / speed))})
		}
	}
	return o
}

// frame returns one corner more than the reach, as a corner needs all four cells
// around it.
func (o *openLand) frame() int { return o.reach + 1 }

func (o *openLand) codeOf(dx, dy int) code {
	return code(1 + (dy+o.reach)*(2*o.reach+1) + dx + o.reach)
}

// fill gives the corners of the field's active blocks the mean time of the nearest
// corner that has one, themselves if they do, and of the walk there, and top where
// that is too far. It is a tenth of a second at least, even where a corner's only
// mean is that of a destination: no land is reached within no time.
func (o *openLand) fill(f *field, a *tileAccess, top road.Deciseconds) {
	width := f.side - 2*f.frame
	for _, block := range f.active {
		x, y := f.corner(block)
		for row := y; row <= y+blockCells; row++ {
			at := row*f.side + x
			for _, c := range a.codes[(row-f.frame)*width+x-f.frame:][:blockCells+1] {
				f.times[at] = top
				if c != 0 {
					from := &o.offsets[c]
					f.times[at] = min(max(f.means[at+from.corners].value()+from.walk, 1), top)
				}
				at++
			}
		}
	}
}

// of returns how a tile is reached from the roads that the samples of its field
// are on.
func (o *openLand) of(f *field, t grid.Tile) *tileAccess {
	if kept := o.tiles[t].Load(); kept != nil {
		return kept
	}
	a := o.find(f)
	size := int64(len(a.codes))
	if o.room.Add(-size) < 0 || !o.tiles[t].CompareAndSwap(nil, a) {
		o.room.Add(size)
	}
	return a
}

// find computes the codes of a field with the roads of its tile.
func (o *openLand) find(f *field) *tileAccess {
	columns := newColumns(f.side, f.roads())
	width, blocks := f.side-2*f.frame, f.tileBlocks()
	a := &tileAccess{make([]code, 0, width*width), make([]access, blocks*blocks)}
	e := newEnvelope(f.side, o.reach)
	for y := f.frame; y < f.side-f.frame; y++ {
		a.codes = append(a.codes, e.row(o, columns, y)[f.frame:f.side-f.frame]...)
	}
	for i := range a.blocks {
		x, y := i%blocks*blockCells, i/blocks*blockCells
		for row := y; row <= y+blockCells; row++ {
			for _, c := range a.codes[row*width+x:][:blockCells+1] {
				a.blocks[i].add(c, o)
			}
		}
	}
	return a
}

// add adds a corner of the block.
func (a *access) add(c code, o *openLand) {
	if c == 0 {
		a.gap = true
		return
	}
	from := &o.offsets[c]
	a.far, a.walk = max(a.far, from.far), max(a.walk, from.walk)
}

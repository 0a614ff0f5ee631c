package isochrone

import (
	"math"
	"sync/atomic"

	"acces30/coverage/road"
)

// offRoad tells how country without roads is reached: on foot, so to speak,
// from the nearest corner of the lattice that has a road. Which corner that is
// is a matter of the roads alone, not of times: the country beside a road that
// is out of reach stays out of reach. So it is found once for every tile, and
// kept as long as there is room.
type offRoad struct {
	reach   int      // cells
	sources []source // by code
	tiles   []atomic.Pointer[hanging]
	room    atomic.Int64 // corners that may still be kept
}

// code tells where the nearest corner with a road is: farther than the reach
// when 0, else this many columns and rows away, see codeOf.
type code uint16

// hanging tells how a tile hangs on the roads.
type hanging struct {
	codes  []code     // of its corners, row by row
	blocks []surround // of its blocks, row by row
}

// source is a corner seen from another one.
type source struct {
	corners int   // that follow each other in a field, to there
	far     uint8 // columns or rows, whichever are more
	walk    road.Deciseconds
}

// mostCorners bounds what is kept: in cells of 30 m, this is the country within
// reach of a road in 60,000 square kilometres, in 130 megabytes.
const mostCorners = 1 << 26

// newOffRoad takes the reach in metres and the speed in km/h.
func newOffRoad(reach, speed float64, l *lattice) *offRoad {
	o := &offRoad{reach: int(reach / l.cell), tiles: make([]atomic.Pointer[hanging], l.width*l.height)}
	o.room.Store(mostCorners)
	side := fieldSide(l.tile, o.frame())
	o.sources = append(o.sources, source{})
	for dy := -o.reach; dy <= o.reach; dy++ {
		for dx := -o.reach; dx <= o.reach; dx++ {
			metres := math.Sqrt(float64(dx*dx+dy*dy)) * l.cell
			far := uint8(max(dx, -dx, dy, -dy))
			o.sources = append(o.sources, source{dy*side + dx, far, road.Deciseconds(math.Round(metres * 36 / speed))})
		}
	}
	return o
}

// frame is one corner wider than the reach, as a corner needs all four cells
// around it.
func (o *offRoad) frame() int { return o.reach + 1 }

func (o *offRoad) codeOf(dx, dy int) code {
	return code(1 + (dy+o.reach)*(2*o.reach+1) + dx + o.reach)
}

// fill gives the corners of the field's active blocks the mean time of the
// nearest corner that has one, themselves if they do, and of the walk there, and
// top where that is too far; a tenth of a second at least, as within no time
// there is no country, even where a corner's only mean is that of a site.
func (o *offRoad) fill(f *field, h *hanging, top road.Deciseconds) {
	width := f.side - 2*f.frame
	for _, block := range f.active {
		x, y := f.corner(block)
		for row := y; row <= y+blockCells; row++ {
			at := row*f.side + x
			for _, c := range h.codes[(row-f.frame)*width+x-f.frame:][:blockCells+1] {
				f.times[at] = top
				if c != 0 {
					from := &o.sources[c]
					f.times[at] = min(max(f.means[at+from.corners].value()+from.walk, 1), top)
				}
				at++
			}
		}
	}
}

// of returns how a tile hangs on the roads that are the spots of its field.
func (o *offRoad) of(f *field, t tile) *hanging {
	if kept := o.tiles[t].Load(); kept != nil {
		return kept
	}
	h := o.find(f)
	size := int64(len(h.codes))
	if o.room.Add(-size) < 0 || !o.tiles[t].CompareAndSwap(nil, h) {
		o.room.Add(size)
	}
	return h
}

// find computes the codes of a field with the roads of its tile.
func (o *offRoad) find(f *field) *hanging {
	columns := newColumns(f.side, f.roads())
	width, blocks := f.side-2*f.frame, f.tileBlocks()
	h := &hanging{make([]code, 0, width*width), make([]surround, blocks*blocks)}
	e := newEnvelope(f.side, o.reach)
	for y := f.frame; y < f.side-f.frame; y++ {
		h.codes = append(h.codes, e.row(o, columns, y)[f.frame:f.side-f.frame]...)
	}
	for i := range h.blocks {
		x, y := i%blocks*blockCells, i/blocks*blockCells
		for row := y; row <= y+blockCells; row++ {
			for _, c := range h.codes[row*width+x:][:blockCells+1] {
				h.blocks[i].with(c, o)
			}
		}
	}
	return h
}

// with adds a corner of the block.
func (s *surround) with(c code, o *offRoad) {
	if c == 0 {
		s.gap = true
		return
	}
	from := &o.sources[c]
	s.far, s.walk = max(s.far, from.far), max(s.walk, from.walk)
}

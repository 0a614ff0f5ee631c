package isochrone

import (
	"math"

	"acces30/coverage/road"
)

// field holds the travel times at the corners of a tile and of a frame around
// it, wide enough that the tile's own corners are right. It is one goroutine's
// working memory.
//
// Everything is added and compared in whole numbers, so that two tiles agree to
// the last bit on the corners they share, and every step keeps order: where no
// time grows, no corner's does.
type field struct {
	frame int                // corners around the tile on each side
	side  int                // corners in a row
	x, y  int                // south-west corner of the frame, on the lattice
	times []road.Deciseconds // at the corners of the active blocks

	spots     []spot
	means     []mean  // of every corner
	blocks    []block // row by row
	blockSide int
	active    []uint32 // blocks of the tile that lines could be in
}

// mean is a weighted mean in the making.
type mean struct {
	sum    uint64           // of times by their weights
	weight uint32           // of all; 0 where no road is near
	lead   road.Deciseconds // from the earliest spot to top
}

// spot is a place on a road in the field.
type spot struct {
	at     uint32 // number of the corner to the south-west
	block  uint16
	dx, dy uint8 // from there, in units
	weight uint16
	time   road.Deciseconds
}

// newField takes the side of a tile, and at least how many cells the frame is
// wide.
func newField(tile, frame int) *field {
	frame = frameOf(frame)
	side := fieldSide(tile, frame)
	blocks := (side - 1) / blockCells
	return &field{
		frame: frame, side: side, times: make([]road.Deciseconds, side*side), means: make([]mean, side*side),
		blocks: make([]block, blocks*blocks), blockSide: blocks,
	}
}

// frameOf widens a frame to whole blocks.
func frameOf(frame int) int { return (frame + blockCells - 1) / blockCells * blockCells }

// fieldSide is how many corners are in a row of a field, by cells.
func fieldSide(tile, frame int) int { return tile + 1 + 2*frameOf(frame) }

// begin moves the field to a tile and forgets the spots. Whatever is later than
// top counts as top.
func (f *field) begin(l *lattice, t tile, top road.Deciseconds) {
	x, y := l.corner(t)
	f.x, f.y = x-f.frame, y-f.frame
	f.spots = f.spots[:0]
	for i := range f.blocks {
		f.blocks[i] = block{low: top}
	}
}

// Places on the lattice are counted in units of 1/64 of a cell.
const (
	unitBits = 6
	units    = 1 << unitBits
)

// add enters a place on a road, both axes in units of the lattice, unless it is
// outside the field.
func (f *field) add(x, y uint32, t road.Deciseconds, weight uint16) {
	col, row := int(x>>unitBits)-f.x, int(y>>unitBits)-f.y
	if uint(col) < uint(f.side-1) && uint(row) < uint(f.side-1) {
		number := row/blockCells*f.blockSide + col/blockCells
		b := &f.blocks[number]
		b.low, b.high = min(b.low, t), max(b.high, t)
		f.spots = append(f.spots, spot{uint32(row*f.side + col), uint16(number), uint8(x % units), uint8(y % units), weight, t})
	}
}

// roads tells which corners have a road in one of the cells around them.
func (f *field) roads() []bool {
	near := make([]bool, f.side*f.side)
	for i := range f.spots {
		s := &f.spots[i]
		at := near[s.at:]
		at[0] = true
		at[1] = at[1] || s.dx > 0
		at[f.side] = at[f.side] || s.dy > 0
		at[f.side+1] = at[f.side+1] || s.dx > 0 && s.dy > 0
	}
	return near
}

// average prepares for every corner in the blocks wanted the mean time of the
// places in the four cells around it, the nearer counting more. None counts more
// than spread later than the earliest of them: a closed road beside an open one
// is a reason to draw the line between them, not to take the country around both
// away.
func (f *field) average(spread, top road.Deciseconds) {
	f.clear()
	for i := range f.spots {
		s := &f.spots[i]
		if !f.blocks[s.block].wanted {
			continue
		}
		lead := top - s.time
		below, above := f.means[s.at:][:2], f.means[int(s.at)+f.side:][:2]
		below[0].lead = max(below[0].lead, lead)
		if s.dx > 0 {
			below[1].lead = max(below[1].lead, lead)
		}
		if s.dy > 0 {
			above[0].lead = max(above[0].lead, lead)
			if s.dx > 0 {
				above[1].lead = max(above[1].lead, lead)
			}
		}
	}
	for i := range f.spots {
		s := &f.spots[i]
		if !f.blocks[s.block].wanted {
			continue
		}
		below, above := f.means[s.at:][:2], f.means[int(s.at)+f.side:][:2]
		near, far := &kernel[s.dy], &kernel[units-s.dy]
		below[0].enter(s, near[s.dx], top+spread)
		below[1].enter(s, near[units-s.dx], top+spread)
		above[0].enter(s, far[s.dx], top+spread)
		above[1].enter(s, far[units-s.dx], top+spread)
	}
}

// clear forgets the means of the blocks wanted, but for the corners on their
// northern and eastern sides, which belong to the blocks there.
func (f *field) clear() {
	for i := range f.blocks {
		if f.blocks[i].wanted {
			x, y := f.corner(uint32(i))
			for row := y; row < y+blockCells; row++ {
				clear(f.means[row*f.side+x:][:blockCells])
			}
		}
	}
}

// enter adds a spot, given the top and the spread together.
func (m *mean) enter(s *spot, share uint16, latest road.Deciseconds) {
	weight := uint32(s.weight) * uint32(share)
	m.sum += uint64(weight) * uint64(min(s.time, latest-m.lead))
	m.weight += weight
}

// value returns the mean; there must be one. Floating division is faster than
// that of whole numbers, and keeps order as well.
func (m *mean) value() road.Deciseconds {
	return road.Deciseconds(float64(m.sum)/float64(m.weight) + 0.5)
}

// kernel is the weight of a place by its distance from a corner, both axes in
// units: that of bilinear interpolation, times a bell that lets the nearest
// places decide. It is 0 from one cell on, and nowhere before.
var kernel = newKernel()

func newKernel() (k [units + 1][units + 1]uint16) {
	const most, bell = 256, 0.1
	for y := range units {
		for x := range units {
			u, v := float64(x)/units, float64(y)/units
			k[y][x] = uint16(max(math.Round(most*(1-u)*(1-v)*bell/(bell+u*u+v*v)), 1))
		}
	}
	return k
}

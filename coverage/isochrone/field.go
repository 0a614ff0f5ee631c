package isochrone

import (
	"math"
	"slices"

	"acces30/coverage/isochrone/grid"
	"acces30/coverage/road"
)

// field holds the travel times at the corners of a tile and of a frame around
// it, wide enough that the tile's own corners are right. It is one goroutine's
// working memory, as large as the tile with the widest frame that it was at.
//
// Everything is added and compared in whole numbers, so that two tiles agree to
// the last bit on the corners they share, and every step is monotone: where no
// sample is later, no corner is.
type field struct {
	frame int                // corners around the tile on each side
	side  int                // corners in a row
	x, y  int                // south-west corner of the frame, on the grid
	times []road.Deciseconds // at the corners of the active blocks

	samples   []sample
	means     []mean  // of every corner
	blocks    []block // row by row
	blockSide int
	active    []uint32 // blocks of the tile that contours could be in
	near      nearestRoads
}

// mean is a weighted mean in the making.
type mean struct {
	sum    uint64           // of times by their weights
	weight uint32           // of all; 0 where no road is near
	lead   road.Deciseconds // from the earliest sample to top
}

// sample is a point on a road in the field whose time is known.
type sample struct {
	at     uint32 // number of the corner to the south-west
	block  uint16
	dx, dy uint8 // from there, in units of the grid
	weight uint16
	time   road.Deciseconds
}

// frameOf widens a frame to whole blocks.
func frameOf(frame int) int { return (frame + blockCells - 1) / blockCells * blockCells }

// fieldSide is how many corners are in a row of a field, by cells.
func fieldSide(tile, frame int) int { return tile + 1 + 2*frameOf(frame) }

// begin moves the field to a tile with a frame of whole blocks, and removes all
// samples. Whatever is later than top counts as top.
func (f *field) begin(g *grid.Grid, t grid.Tile, frame int, top road.Deciseconds) {
	x, y := g.Corner(t)
	f.frame, f.side = frame, fieldSide(g.Side, frame)
	f.x, f.y = x-frame, y-frame
	f.blockSide = (f.side - 1) / blockCells
	f.times = resize(f.times, f.side*f.side)
	f.means = resize(f.means, f.side*f.side)
	f.blocks = resize(f.blocks, f.blockSide*f.blockSide)
	f.samples = f.samples[:0]
	for i := range f.blocks {
		f.blocks[i] = block{low: top}
	}
}

// resize returns a slice of so many elements, whatever they are, in the same memory
// if there is enough.
func resize[T any](s []T, n int) []T { return slices.Grow(s[:0], n)[:n] }

// add enters a point on a road, both axes in units of the grid, unless it is
// outside the field.
func (f *field) add(x, y uint32, t road.Deciseconds, weight uint16) {
	col, row := int(x>>grid.UnitBits)-f.x, int(y>>grid.UnitBits)-f.y
	if uint(col) < uint(f.side-1) && uint(row) < uint(f.side-1) {
		number := row/blockCells*f.blockSide + col/blockCells
		b := &f.blocks[number]
		b.low, b.high = min(b.low, t), max(b.high, t)
		f.samples = append(f.samples, sample{uint32(row*f.side + col), uint16(number), uint8(x % grid.Units), uint8(y % grid.Units), weight, t})
	}
}

// average computes for every corner in the blocks needed the mean time of the
// samples in the four cells around it, the nearer counting more. None counts as
// more than delay later than the earliest of them: a closed road beside an open
// one is a reason to draw the contour between them, not to exclude the land around
// both.
func (f *field) average(delay, top road.Deciseconds) {
	f.clear()
	for i := range f.samples {
		s := &f.samples[i]
		if !f.blocks[s.block].needed {
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
	for i := range f.samples {
		s := &f.samples[i]
		if !f.blocks[s.block].needed {
			continue
		}
		below, above := f.means[s.at:][:2], f.means[int(s.at)+f.side:][:2]
		near, far := &kernel[s.dy], &kernel[grid.Units-s.dy]
		below[0].enter(s, near[s.dx], top+delay)
		below[1].enter(s, near[grid.Units-s.dx], top+delay)
		above[0].enter(s, far[s.dx], top+delay)
		above[1].enter(s, far[grid.Units-s.dx], top+delay)
	}
}

// clear resets the means of the blocks needed, but for the corners on their
// northern and eastern sides, which belong to the blocks there.
func (f *field) clear() {
	for i := range f.blocks {
		if f.blocks[i].needed {
			x, y := f.corner(uint32(i))
			for row := y; row < y+blockCells; row++ {
				clear(f.means[row*f.side+x:][:blockCells])
			}
		}
	}
}

// enter adds a sample; latest is the sum of top and delay.
func (m *mean) enter(s *sample, share uint16, latest road.Deciseconds) {
	weight := uint32(s.weight) * uint32(share)
	m.sum += uint64(weight) * uint64(min(s.time, latest-m.lead))
	m.weight += weight
}

// value returns the mean; there must be one. Floating-point division is faster
// than that of whole numbers, and monotone as well.
func (m *mean) value() road.Deciseconds {
	return road.Deciseconds(float64(m.sum)/float64(m.weight) + 0.5)
}

// kernel is the weight of a sample by its distance from a corner, both axes in
// units: that of bilinear interpolation, times a bell that lets the nearest
// samples decide. It is 0 from one cell on, and nowhere before.
var kernel = newKernel()

func newKernel() (k [grid.Units + 1][grid.Units + 1]uint16) {
	const most, bell = 256, 0.1
	for y := range grid.Units {
		for x := range grid.Units {
			u, v := float64(x)/grid.Units, float64(y)/grid.Units
			k[y][x] = uint16(max(math.Round(most*(1-u)*(1-v)*bell/(bell+u*u+v*v)), 1))
		}
	}
	return k
}

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
	frame int // corners around the tile on each side
	side  int // corners in a row
	x, y  int // south-west corner of the frame, on the lattice
	times []road.Deciseconds
	least road.Deciseconds // of all times

	spots []spot
	means []mean // of every corner
}

// mean is a weighted mean in the making.
type mean struct {
	sum    uint64           // of times by their weights
	weight uint32           // of all; 0 where no road is near
	lowest road.Deciseconds // of the spots around
}

// spot is a place on a road in the field.
type spot struct {
	at     uint32 // number of the corner to the south-west
	dx, dy uint8  // from there, in units
	weight uint16
	time   road.Deciseconds
}

func newField(tile, frame int) *field {
	side := fieldSide(tile, frame)
	n := side * side
	return &field{
		frame: frame, side: side, times: make([]road.Deciseconds, n), means: make([]mean, n),
	}
}

// fieldSide is how many corners are in a row of a field, by cells.
func fieldSide(tile, frame int) int { return tile + 1 + 2*frame }

// begin moves the field to a tile and forgets the spots.
func (f *field) begin(l *lattice, t tile) {
	x, y := l.corner(t)
	f.x, f.y = x-f.frame, y-f.frame
	f.spots = f.spots[:0]
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
		f.spots = append(f.spots, spot{uint32(row*f.side + col), uint8(x % units), uint8(y % units), weight, t})
	}
}

// average gives every corner the mean time of the places in the four cells
// around it, the nearer counting more. None counts more than spread later than
// the earliest of them: a closed road beside an open one is a reason to draw
// the line between them, not to take the country around both away.
//
// Corners without a road near get the time top.
func (f *field) average(spread, top road.Deciseconds) {
	for i := range f.means {
		f.means[i] = mean{lowest: top}
	}
	for i := range f.spots {
		s := &f.spots[i]
		below, above := f.means[s.at:][:2], f.means[int(s.at)+f.side:][:2]
		below[0].lowest = min(below[0].lowest, s.time)
		if s.dx > 0 {
			below[1].lowest = min(below[1].lowest, s.time)
		}
		if s.dy > 0 {
			above[0].lowest = min(above[0].lowest, s.time)
			if s.dx > 0 {
				above[1].lowest = min(above[1].lowest, s.time)
			}
		}
	}
	for i := range f.spots {
		s := &f.spots[i]
		below, above := f.means[s.at:][:2], f.means[int(s.at)+f.side:][:2]
		near, far := &kernel[s.dy], &kernel[units-s.dy]
		below[0].enter(s, near[s.dx], spread)
		below[1].enter(s, near[units-s.dx], spread)
		above[0].enter(s, far[s.dx], spread)
		above[1].enter(s, far[units-s.dx], spread)
	}
	f.least = top
	for i := range f.means {
		f.times[i] = f.means[i].value(top)
		f.least = min(f.least, f.times[i])
	}
}

func (m *mean) enter(s *spot, share uint16, spread road.Deciseconds) {
	weight := uint32(s.weight) * uint32(share)
	m.sum += uint64(weight) * uint64(min(s.time, m.lowest+spread))
	m.weight += weight
}

// value returns the mean, or none when nothing was entered. Floating division
// is faster than that of whole numbers, and keeps order as well.
func (m *mean) value(none road.Deciseconds) road.Deciseconds {
	if m.weight == 0 {
		return none
	}
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

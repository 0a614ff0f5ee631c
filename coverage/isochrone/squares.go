package isochrone

import (
	"encoding/binary"
	"math"

	"acces30/coverage/road"
)

// contours are the lines at some limits, in straight pieces, cell by cell.
type contours struct {
	steps  uint64    // places on an edge of the lattice where a contour may cross it
	chords [][]chord // by limit
}

// chord is a straight piece of a contour in one cell, from one crossing to
// another, with the side that is reached on its left.
type chord struct{ from, to crossing }

// crossing is where a contour crosses an edge of the lattice: the row and the
// column of the edge's south-west end, whether it runs north or east, and how
// many steps from that end it is; in this order of bits, so that crossings of
// edges that run east are sorted along their row.
type crossing uint64

const (
	stepBits = 8
	colBits  = 27
)

func east(x, y int, step uint64) crossing {
	return crossing(uint64(y)<<(colBits+1+stepBits) | uint64(x)<<(1+stepBits) | step)
}

func north(x, y int, step uint64) crossing { return east(x, y, 1<<stepBits|step) }

func (c crossing) row() int { return int(c >> (colBits + 1 + stepBits)) }

func (c crossing) runsNorth() bool { return c>>stepBits&1 == 1 }

// place returns both axes in steps.
func (c crossing) place(steps uint64) (x, y int64) {
	step := uint64(c) & (1<<stepBits - 1)
	x, y = int64(uint64(c)>>(1+stepBits)&(1<<colBits-1)*steps), int64(c.row())*int64(steps)
	if c.runsNorth() {
		return x, y + int64(step)
	}
	return x + int64(step), y
}

// leastApart is how far apart, in metres, lines are that do not touch.
const leastApart = 0.25

// newContours chooses the steps. Contours cross edges at whole steps only,
// never at an end, so that what is not the same lies apart: two chords in a
// cell of s metres that neither meet nor cross are nowhere nearer to each other
// than s/steps² metres, but for their common ends. With the steps chosen that is
// leastApart or more, while rounding to a millionth of a degree moves a place by
// less than a third of it: it can neither cross lines nor turn them round.
func newContours(l *lattice, limits int) contours {
	return contours{
		steps:  uint64(min(math.Sqrt(4*l.cell), 1<<stepBits-1)),
		chords: make([][]chord, limits),
	}
}

// cut appends the chords of all limits in the active blocks of a field. It is
// marching squares (W. E. Lorensen, H. E. Cline, Marching Cubes, 1987, in two
// dimensions).
//
// Most cells have all corners on the same side of every limit. So corners are
// first ranked by the limits that they exceed, and a row of cells is passed over
// where all ranks are the same.
func (c *contours) cut(f *field, limits []road.Deciseconds) {
	for _, block := range f.active {
		x, y := f.corner(block)
		below := rankRow(f, x, y, limits)
		for row := y; row < y+blockCells; row++ {
			above := rankRow(f, x, row+1, limits)
			if below != above || !below.same() {
				for i := range blockCells {
					c.cutCell(f, x+i, row, below[i], below[i+1], above[i+1], above[i], limits)
				}
			}
			below = above
		}
	}
}

// rankOf returns how many limits a time exceeds.
func rankOf(t road.Deciseconds, limits []road.Deciseconds) uint8 {
	rank := len(limits)
	for rank > 0 && t <= limits[rank-1] {
		rank--
	}
	return uint8(rank)
}

// ranks are those of a row of a block's corners.
type ranks [blockCells + 1]uint8

func rankRow(f *field, x, y int, limits []road.Deciseconds) (r ranks) {
	for i, t := range f.times[y*f.side+x:][:blockCells+1] {
		r[i] = rankOf(t, limits)
	}
	return r
}

func (r *ranks) same() bool {
	word := binary.LittleEndian.Uint64(r[:])
	return word == binary.LittleEndian.Uint64(r[1:])
}

// cutCell appends the chords of the limits that some of a cell's corners exceed
// and some do not, given their ranks.
func (c *contours) cutCell(f *field, x, y int, sw, se, ne, nw uint8, limits []road.Deciseconds) {
	for k := min(sw, se, ne, nw); k < max(sw, se, ne, nw); k++ {
		mask := 0 // corners reached: 1 south-west, 2 south-east, 4 north-east, 8 north-west
		if sw <= k {
			mask |= 1
		}
		if se <= k {
			mask |= 2
		}
		if ne <= k {
			mask |= 4
		}
		if nw <= k {
			mask |= 8
		}
		below, above := f.times[y*f.side+x:][:2], f.times[(y+1)*f.side+x:][:2]
		s := square{below[0], below[1], above[1], above[0], f.x + x, f.y + y, limits[k], c.steps}
		c.chords[k] = s.chords(mask, c.chords[k])
	}
}

// square is a cell whose corners are not all on one side of a limit.
type square struct {
	sw, se, ne, nw road.Deciseconds
	x, y           int
	limit          road.Deciseconds
	steps          uint64
}

// Sides of a square.
const (
	southSide = iota
	eastSide
	northSide
	westSide
)

// chordsOf lists the sides that chords lead from and to, by the corners that
// are reached. Two opposite corners, 5 and 10, are ambiguous: here they are
// kept apart.
var chordsOf = [16][][2]int{
	1: {{southSide, westSide}}, 2: {{eastSide, southSide}}, 3: {{eastSide, westSide}},
	4: {{northSide, eastSide}}, 5: {{southSide, westSide}, {northSide, eastSide}},
	6: {{northSide, southSide}}, 7: {{northSide, westSide}},
	8: {{westSide, northSide}}, 9: {{southSide, northSide}},
	10: {{eastSide, southSide}, {westSide, northSide}},
	11: {{eastSide, northSide}}, 12: {{westSide, eastSide}}, 13: {{southSide, eastSide}}, 14: {{westSide, southSide}},
}

// chordsJoined are those of ambiguous squares whose reached corners are joined.
var chordsJoined = [16][][2]int{
	5:  {{southSide, eastSide}, {northSide, westSide}},
	10: {{eastSide, northSide}, {westSide, southSide}},
}

func (s *square) chords(mask int, into []chord) []chord {
	pairs := chordsOf[mask]
	// Opposite corners are joined where the mean of all four is reached. A rule
	// by times alone, which none can undo by becoming shorter, keeps bands
	// nested: whatever is joined for a limit is joined for a longer one.
	if len(pairs) == 2 && uint64(s.sw)+uint64(s.se)+uint64(s.ne)+uint64(s.nw) <= 4*uint64(s.limit) {
		pairs = chordsJoined[mask]
	}
	for _, p := range pairs {
		into = append(into, chord{s.cross(p[0]), s.cross(p[1])})
	}
	return into
}

// cross returns where the contour crosses a side.
func (s *square) cross(side int) crossing {
	switch side {
	case southSide:
		return east(s.x, s.y, s.along(s.sw, s.se))
	case eastSide:
		return north(s.x+1, s.y, s.along(s.se, s.ne))
	case northSide:
		return east(s.x, s.y+1, s.along(s.nw, s.ne))
	default:
		return north(s.x, s.y, s.along(s.sw, s.nw))
	}
}

// along returns the step from the corner with time a at which the limit lies on
// the way to that with time b, by linear interpolation.
func (s *square) along(a, b road.Deciseconds) uint64 {
	if a > b {
		return s.steps - s.along(b, a)
	}
	step := (2*uint64(s.limit-a)*s.steps/uint64(b-a) + 1) / 2
	return min(max(step, 1), s.steps-1)
}

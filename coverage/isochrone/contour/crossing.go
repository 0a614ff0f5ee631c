package contour

// Chord is a straight piece of a contour in one cell, from one crossing to
// another, with the low side of the surface on its left.
type Chord struct{ From, To Crossing }

// Crossing is where a contour crosses an edge of the grid: the row and the column
// of the edge's south-west end, whether it runs north or east, and how many steps
// from that end it is; in this order of bits, so that crossings of edges that run
// east are sorted along their row.
type Crossing uint64

const (
	stepBits = 8
	colBits  = 27
)

// east returns a crossing of the edge that runs east from a corner.
func east(x, y int, step uint64) Crossing {
	return Crossing(uint64(y)<<(colBits+1+stepBits) | uint64(x)<<(1+stepBits) | step)
}

// north returns a crossing of the edge that runs north from a corner.
func north(x, y int, step uint64) Crossing { return east(x, y, 1<<stepBits|step) }

func (c Crossing) row() int { return int(c >> (colBits + 1 + stepBits)) }

func (c Crossing) runsNorth() bool { return c>>stepBits&1 == 1 }

// position returns both axes in steps.
func (c Crossing) position(steps uint64) (x, y int64) {
	step := uint64(c) & (1<<stepBits - 1)
	x, y = int64(uint64(c)>>(1+stepBits)&(1<<colBits-1)*steps), int64(c.row())*int64(steps)
	if c.runsNorth() {
		return x, y + int64(step)
	}
	return x + int64(step), y
}

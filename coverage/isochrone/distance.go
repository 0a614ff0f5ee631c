package isochrone

// columns are the first scan of the distance transform: how many rows it is to the
// nearest corner with a road in the same column, to the south and to the north,
// from every corner in the rows of a tile, those of the frame on both sides
// included.
type columns struct {
	frame, side  int
	south, north []uint16 // row by row
	passed       []uint16 // a row of the frame
}

// beyond is more than any reach, in cells, and than all rows of a field.
const beyond = 1 << 14

// scan counts the rows from one side of the field to the other, and back.
func (c *columns) scan(r *roadCorners) {
	c.frame, c.side = r.frame, r.side
	rows := r.side - 2*r.frame
	c.south, c.north = resize(c.south, rows*r.side), resize(c.north, rows*r.side)
	c.passed = resize(c.passed, r.side)
	c.pass(r, c.south, func(row int) int { return row })
	c.pass(r, c.north, func(row int) int { return r.side - 1 - row })
}

// pass counts in one of both directions; at turns the number of the row that comes
// next into that of the field.
func (c *columns) pass(r *roadCorners, counts []uint16, at func(row int) int) {
	before := c.passed
	for i := range before {
		before[i] = beyond
	}
	for k := range r.side - r.frame {
		row := at(k)
		to := c.passed
		if k >= r.frame {
			to = counts[(row-r.frame)*r.side:][:r.side]
		}
		for i, road := range r.near[row*r.side:][:len(to)] {
			count := before[i] + 1
			if road {
				count = 0
			}
			to[i] = count
		}
		before = to
	}
}

// envelope is the second scan: it finds the nearest corners with a road for all
// corners of a row in one go. It keeps the columns that are the nearest for some
// corners of the row, from west to east, and where each starts to be: the lower
// envelope of parabolas. The two scans are those of A. Meijster, J. Roerdink, W.
// Hesselink, A General Algorithm for Computing Distance Transforms in Linear Time,
// 2000.
type envelope struct {
	column []int
	start  []int
	square []int // of the rows to the nearest road in every column of the field
	steps  []step
}

// row returns the steps from the corners of a row of a tile, up to a reach given by
// its square: of several corners that are as near to that in the westernmost column,
// and there the southern one. The result holds until the next row.
func (e *envelope) row(c *columns, row, reach int) []step {
	e.column, e.start, e.square = resize(e.column, c.side), resize(e.start, c.side), resize(e.square, c.side)
	e.steps = resize(e.steps, c.side-2*c.frame)
	south, north := c.south[row*c.side:][:c.side], c.north[row*c.side:][:c.side]
	for u := range e.square {
		rows := int(min(south[u], north[u]))
		e.square[u] = rows * rows
	}
	last := e.build(reach)
	for i := len(e.steps) - 1; i >= 0; i-- {
		x := i + c.frame
		for last >= 0 && e.start[last] > x {
			last--
		}
		e.steps[i] = tooFar
		if last < 0 {
			continue
		}
		if u := e.column[last]; (x-u)*(x-u)+e.square[u] <= reach {
			dy := int(north[u])
			if south[u] <= north[u] {
				dy = -int(south[u])
			}
			e.steps[i] = step{int16(u - x), int16(dy)}
		}
	}
	return e.steps
}

// build finds the columns of the envelope and returns the number of the last.
func (e *envelope) build(reach int) int {
	column, start, square := e.column, e.start, e.square
	last := -1
	for u, own := range square {
		if own > reach {
			continue
		}
		for last >= 0 {
			x, before := start[last], column[last]
			if (x-before)*(x-before)+square[before] <= (x-u)*(x-u)+own {
				break
			}
			last--
		}
		from := 0
		if last >= 0 {
			before := column[last]
			from = 1 + (u*u-before*before+own-square[before])/(2*(u-before))
		}
		if from < len(square) {
			last++
			column[last], start[last] = u, from
		}
	}
	return last
}

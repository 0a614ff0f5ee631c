package isochrone

import "math"

// columns are the first scan of the distance transform: how many rows it is from
// every corner of a field to the nearest corner with a road in its column, to the
// south and to the north.
type columns struct{ south, north []uint8 }

// beyond is more than any reach, in cells: the side of a tile is the most.
const beyond = math.MaxUint8

func newColumns(side int, roads []bool) *columns {
	n := len(roads)
	c := &columns{make([]uint8, n), make([]uint8, n)}
	row := func(to, from []uint8, roads []bool) {
		for i := range roads {
			switch {
			case roads[i]:
				to[i] = 0
			case from == nil:
				to[i] = beyond
			default:
				to[i] = min(from[i], beyond-1) + 1
			}
		}
	}
	row(c.south[:side], nil, roads[:side])
	row(c.north[n-side:], nil, roads[n-side:])
	for at := side; at < n; at += side {
		row(c.south[at:at+side], c.south[at-side:at], roads[at:at+side])
		back := n - side - at
		row(c.north[back:back+side], c.north[back+side:back+2*side], roads[back:back+side])
	}
	return c
}

// envelope is the second scan: it finds the nearest corners with a road for all
// corners of a row in one go. It keeps the columns that are the nearest for some
// corners of the row, from west to east, and where each starts to be: the lower
// envelope of parabolas. The two scans are those of A. Meijster, J. Roerdink, W.
// Hesselink, A General Algorithm for Computing Distance Transforms in Linear Time,
// 2000.
type envelope struct {
	reach  int
	column []int
	start  []int
	square []int // of the rows to the nearest road in every column of the field
	codes  []code
}

func newEnvelope(side, reach int) *envelope {
	return &envelope{reach, make([]int, side), make([]int, side), make([]int, side), make([]code, side)}
}

// row returns the codes of a row of a field: of several corners that are as near
// that in the westernmost column, and there the southern one. The result holds
// until the next row.
func (e *envelope) row(o *openLand, c *columns, y int) []code {
	side := len(e.codes)
	south, north := c.south[y*side:][:side], c.north[y*side:][:side]
	for u := range e.square {
		rows := int(min(south[u], north[u]))
		e.square[u] = rows * rows
	}
	last := e.build()
	clear(e.codes)
	for x := side - 1; x >= 0 && last >= 0; x-- {
		u := e.column[last]
		if (x-u)*(x-u)+e.square[u] <= e.reach*e.reach {
			dy := int(north[u])
			if south[u] <= north[u] {
				dy = -int(south[u])
			}
			e.codes[x] = o.codeOf(u-x, dy)
		}
		if x == e.start[last] {
			last--
		}
	}
	return e.codes
}

// build finds the columns of the envelope and returns the number of the last.
func (e *envelope) build() int {
	column, start, square := e.column, e.start, e.square
	last := -1
	for u, own := range square {
		if own > e.reach*e.reach {
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

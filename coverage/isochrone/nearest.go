package isochrone

import (
	"math"
	"slices"

	"acces30/coverage/isochrone/grid"
)

// step leads from a corner of the grid to another one, in columns and rows.
type step struct{ dx, dy int16 }

// tooFar stands for the step to a road where none is within reach.
var tooFar = step{math.MaxInt16, math.MaxInt16}

// offCorner is how far a corner with a road is from it in cells, on the average, as
// seen from the land on the corner's side of the road.
const offCorner = 0.5

// metres returns how far it is to the road at the end of a step, in cells of so many
// metres; nothing beside the corner that has the road itself.
func (s step) metres(cell float64) float64 {
	if s == (step{}) {
		return 0
	}
	return (math.Sqrt(float64(int(s.dx)*int(s.dx)+int(s.dy)*int(s.dy))) + offCorner) * cell
}

// far returns the columns or rows of a step, whichever are more.
func (s step) far() int { return max(int(s.dx), -int(s.dx), int(s.dy), -int(s.dy)) }

// nearestRoads finds, for every corner of a tile, the nearest one with a road. It
// is one goroutine's working memory, and holds what it found until the next tile.
type nearestRoads struct {
	steps []step // of the tile's corners, row by row
	far   int    // that of the farthest of them; -1 where there is none

	apart    *nearestRoads // those to roads apart, nil until they are asked for
	roads    roadCorners
	columns  columns
	envelope envelope
}

// firstFrame is how far around a tile its roads are looked for at first, in cells.
const firstFrame = 2 * blockCells

// find finds the steps of a tile up to a reach, given by its square, in cells; add
// enters the roads in a box into corners.
//
// Most land has a road near by, and looking far around a tile takes long: it looks
// twice as far again and again, until nothing is left to find. What is within the
// frame is nearer than all beyond it, so that steps do not depend on how far it
// looked.
func (n *nearestRoads) find(g *grid.Grid, t grid.Tile, square int, add func(*roadCorners)) {
	n.steps = resize(n.steps, (g.Side+1)*(g.Side+1))
	for i := range n.steps {
		n.steps[i] = tooFar
	}
	n.far = -1
	widest := frameOf(cellsOf(square) + 1)
	for frame := min(firstFrame, widest); ; frame = min(2*frame, widest) {
		n.roads.begin(g, t, frame)
		add(&n.roads)
		if left := n.look(min(square, (frame-1)*(frame-1))); left == 0 || frame == widest {
			return
		}
	}
}

// leave takes away the steps that drop says so of, by the number of their corner.
func (n *nearestRoads) leave(drop func(i int, s step) bool) {
	n.far = -1
	for i, s := range n.steps {
		switch {
		case s == tooFar:
		case drop(i, s):
			n.steps[i] = tooFar
		default:
			n.far = max(n.far, s.far())
		}
	}
}

// cellsOf returns the most columns or rows of a step by the square of its length.
func cellsOf(square int) int { return int(math.Sqrt(float64(square))) }

// look finds the steps up to some reach that are not known yet, and returns how many
// are left.
func (n *nearestRoads) look(square int) (left int) {
	if !n.roads.any {
		return len(n.steps)
	}
	n.columns.scan(&n.roads)
	width := n.roads.side - 2*n.roads.frame
	for row := range width {
		steps := n.steps[row*width:][:width]
		if !slices.Contains(steps, tooFar) {
			continue
		}
		for i, s := range n.envelope.row(&n.columns, row, square) {
			if steps[i] != tooFar {
				continue
			}
			if s == tooFar {
				left++
				continue
			}
			steps[i], n.far = s, max(n.far, s.far())
		}
	}
	return left
}

// roadCorners are the corners of a tile and of a frame around it that have a road
// in one of the cells around them.
type roadCorners struct {
	frame, side, x, y int // as those of a field
	near              []bool
	any               bool
}

func (r *roadCorners) begin(g *grid.Grid, t grid.Tile, frame int) {
	x, y := g.Corner(t)
	r.frame, r.side, r.x, r.y, r.any = frame, fieldSide(g.Side, frame), x-frame, y-frame, false
	r.near = resize(r.near, r.side*r.side)
	clear(r.near)
}

// add enters a point on a road, both axes in units of the grid, unless it is
// outside.
func (r *roadCorners) add(x, y uint32) {
	col, row := int(x>>grid.UnitBits)-r.x, int(y>>grid.UnitBits)-r.y
	if uint(col) >= uint(r.side-1) || uint(row) >= uint(r.side-1) {
		return
	}
	east, north := x%grid.Units > 0, y%grid.Units > 0
	at := r.near[row*r.side+col:]
	at[0], r.any = true, true
	at[1] = at[1] || east
	at[r.side] = at[r.side] || north
	at[r.side+1] = at[r.side+1] || east && north
}

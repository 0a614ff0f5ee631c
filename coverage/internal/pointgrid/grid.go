package pointgrid

import (
	"math"

	"github.com/paulmach/orb"

	"acces30/coverage/internal/rows"
)

// Grid is a flat array of square cells over the bounds of some points, about
// two points to a cell. It is never changed; any number of goroutines may share
// it.
type Grid struct {
	points []orb.Point
	min    orb.Point
	side   float64 // of a cell, in metres
	cols   int
	rows   int
	cells  rows.Rows[uint32] // numbers of the points in every cell, ascending
}

// New returns a grid of points in metres, which it keeps.
func New(points []orb.Point) *Grid {
	bound := orb.MultiPoint(points).Bound()
	width, height := bound.Max.X()-bound.Min.X(), bound.Max.Y()-bound.Min.Y()
	// Bounds as thin as a line get cells as long as the points lie apart.
	side := max(math.Sqrt(2*width*height/float64(len(points)+1)), 2*max(width, height)/float64(len(points)+1), 1)
	g := &Grid{
		points: points,
		min:    bound.Min,
		side:   side,
		cols:   int(width/side) + 1,
		rows:   int(height/side) + 1,
	}
	g.cells = rows.Numbers(len(points), g.cols*g.rows, func(i int) int {
		x, y := g.cellOf(points[i])
		return y*g.cols + x
	})
	return g
}

// Point returns the point with a number.
func (g *Grid) Point(i uint32) orb.Point { return g.points[i] }

// Bound returns the bounds of the points.
func (g *Grid) Bound() orb.Bound { return orb.MultiPoint(g.points).Bound() }

// cellOf returns column and row of a point, beyond the bounds too.
func (g *Grid) cellOf(p orb.Point) (int, int) {
	return int(math.Floor((p.X() - g.min.X()) / g.side)), int(math.Floor((p.Y() - g.min.Y()) / g.side))
}

// Ring calls visit with every point in the cells at k steps from that of p:
// the outline of a square of cells. The points of ring k and of those beyond
// it are at least RingDistance(p, k) from p.
func (g *Grid) Ring(p orb.Point, k int, visit func(i uint32)) {
	x, y := g.cellOf(p)
	for row := max(y-k, 0); row <= min(y+k, g.rows-1); row++ {
		if row == y-k || row == y+k {
			g.row(row, x-k, x+k, visit)
			continue
		}
		g.row(row, x-k, x-k, visit)
		g.row(row, x+k, x+k, visit)
	}
}

// row calls visit with every point in the cells of a row.
func (g *Grid) row(row, from, to int, visit func(i uint32)) {
	from, to = max(from, 0), min(to, g.cols-1)
	if from > to {
		return
	}
	for _, i := range g.cells.Between(row*g.cols+from, row*g.cols+to) {
		visit(i)
	}
}

// RingDistance returns a lower bound of the distance from p to ring k.
func (g *Grid) RingDistance(p orb.Point, k int) float64 {
	if k == 0 {
		return 0
	}
	x, y := g.cellOf(p)
	dx := p.X() - g.min.X() - float64(x)*g.side
	dy := p.Y() - g.min.Y() - float64(y)*g.side
	return float64(k-1)*g.side + max(min(dx, g.side-dx, dy, g.side-dy), 0)
}

// Within calls visit with the number and the distance of every point within a
// radius of p, inclusive.
func (g *Grid) Within(p orb.Point, radius float64, visit func(i uint32, metres float64)) {
	x0, y0 := g.cellOf(orb.Point{p.X() - radius, p.Y() - radius})
	x1, y1 := g.cellOf(orb.Point{p.X() + radius, p.Y() + radius})
	for row := max(y0, 0); row <= min(y1, g.rows-1); row++ {
		g.row(row, x0, x1, func(i uint32) {
			if d := distance(p, g.points[i]); d <= radius {
				visit(i, d)
			}
		})
	}
}

// Nearest returns the point nearest to p within a radius, the first of those
// equally near, and its distance; false when there is none.
func (g *Grid) Nearest(p orb.Point, radius float64) (uint32, float64, bool) {
	best, found := uint32(0), false
	for k := 0; g.RingDistance(p, k) <= radius; k++ {
		g.Ring(p, k, func(i uint32) {
			d := distance(p, g.points[i])
			if d < radius || d == radius && (!found || i < best) {
				best, radius, found = i, d, true
			}
		})
	}
	return best, radius, found
}

func distance(p, q orb.Point) float64 {
	return math.Hypot(p.X()-q.X(), p.Y()-q.Y())
}

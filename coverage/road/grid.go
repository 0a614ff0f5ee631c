package road

import (
	"math"

	"github.com/paulmach/orb"
)

// grid finds points of a plane by place: a flat array of square cells over
// their bounds, about two points to a cell.
type grid struct {
	points []orb.Point // in metres; never changed
	min    orb.Point
	cell   float64 // side of a cell in metres
	cols   int
	rows   int
	first  []uint32 // items of cell c are items[first[c]] to items[first[c+1]]
	items  []uint32 // numbers of points, ascending in every cell
}

func newGrid(points []orb.Point) *grid {
	bound := orb.MultiPoint(points).Bound()
	width, height := bound.Max.X()-bound.Min.X(), bound.Max.Y()-bound.Min.Y()
	// Bounds as thin as a line get cells as long as the points lie apart.
	cell := max(math.Sqrt(2*width*height/float64(len(points)+1)), 2*max(width, height)/float64(len(points)+1), 1)
	g := &grid{
		points: points,
		min:    bound.Min,
		cell:   cell,
		cols:   int(width/cell) + 1,
		rows:   int(height/cell) + 1,
		items:  make([]uint32, len(points)),
	}
	g.first = make([]uint32, g.cols*g.rows+1)
	for _, p := range points {
		x, y := g.cellOf(p)
		g.first[y*g.cols+x+1]++
	}
	sum(g.first)
	next := append([]uint32(nil), g.first...)
	for i, p := range points {
		x, y := g.cellOf(p)
		g.items[next[y*g.cols+x]] = uint32(i)
		next[y*g.cols+x]++
	}
	return g
}

// cellOf returns column and row of a point, beyond the bounds too.
func (g *grid) cellOf(p orb.Point) (int, int) {
	return int(math.Floor((p.X() - g.min.X()) / g.cell)), int(math.Floor((p.Y() - g.min.Y()) / g.cell))
}

// ring calls visit with every point in the cells at k steps from that of p:
// the outline of a square of cells. The points of ring k and of those beyond
// it are at least ringDistance(p, k) from p.
func (g *grid) ring(p orb.Point, k int, visit func(i uint32)) {
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
func (g *grid) row(row, from, to int, visit func(i uint32)) {
	from, to = max(from, 0), min(to, g.cols-1)
	if from > to {
		return
	}
	for _, i := range g.items[g.first[row*g.cols+from]:g.first[row*g.cols+to+1]] {
		visit(i)
	}
}

// ringDistance returns a lower bound of the distance from p to ring k.
func (g *grid) ringDistance(p orb.Point, k int) float64 {
	if k == 0 {
		return 0
	}
	x, y := g.cellOf(p)
	dx := p.X() - g.min.X() - float64(x)*g.cell
	dy := p.Y() - g.min.Y() - float64(y)*g.cell
	return float64(k-1)*g.cell + max(min(dx, g.cell-dx, dy, g.cell-dy), 0)
}

// within calls visit with the number and the distance of every point within a
// radius of p, inclusive.
func (g *grid) within(p orb.Point, radius float64, visit func(i uint32, metres float64)) {
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

// nearest returns the point nearest to p within a radius, the first of those
// equally near, and its distance; false when there is none.
func (g *grid) nearest(p orb.Point, radius float64) (uint32, float64, bool) {
	best, found := uint32(0), false
	for k := 0; g.ringDistance(p, k) <= radius; k++ {
		g.ring(p, k, func(i uint32) {
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

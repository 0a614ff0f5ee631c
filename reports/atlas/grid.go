package atlas

import (
	"math"

	"acces30/coverage/plane"

	"github.com/paulmach/orb"
)

// cell is a place on a scene's grid: columns to the east, rows to the south.
type cell [2]int32

// gridCells is about how many cells the longer side of a frame has. On a map
// of the Moselle a cell is then 8 m wide.
const gridCells = 16000

// farthest bounds the cells that a coordinate is put to: one far off, such as
// a road's in another hemisphere, must not turn round.
const farthest = 1 << 28

// grid lays cells over a plane.
type grid struct {
	plane  plane.Plane
	west   float64 // metres east of the plane's origin at column 0
	north  float64 // metres north of it at row 0
	metres float64 // side of a cell, whole metres
}

// newGrid lays a grid whose cell 0, 0 is the north-west corner of a bound in
// metres.
func newGrid(p plane.Plane, bound orb.Bound) grid {
	side := max(bound.Max[0]-bound.Min[0], bound.Max[1]-bound.Min[1])
	return grid{
		plane: p, west: math.Floor(bound.Min[0]), north: math.Ceil(bound.Max[1]),
		metres: max(1, math.Round(side/gridCells)),
	}
}

// at returns the cell of a longitude and latitude.
func (g *grid) at(lonLat orb.Point) cell {
	p := g.plane.Project(lonLat)
	return cell{whole((p[0] - g.west) / g.metres), whole((g.north - p[1]) / g.metres)}
}

func whole(x float64) int32 {
	return int32(math.Round(min(max(x, -farthest), farthest)))
}

// cells puts a line on the grid. Points that fall into the cell of the one
// before are left out.
func (g *grid) cells(line []orb.Point) []cell {
	out := make([]cell, 0, len(line))
	for _, p := range line {
		if c := g.at(p); len(out) == 0 || out[len(out)-1] != c {
			out = append(out, c)
		}
	}
	return out
}

// ring puts a ring on the grid, its first point not repeated at its end. It is
// nil when the ring has less than three cells.
func (g *grid) ring(r orb.Ring) []cell {
	out := g.cells(r)
	for len(out) > 1 && out[0] == out[len(out)-1] {
		out = out[:len(out)-1]
	}
	if len(out) < 3 {
		return nil
	}
	return out
}

// northward returns by how much the way to the north leans from the grid's
// columns at a longitude and latitude, clockwise, in radians: the meridian
// convergence, 2.4° in the Moselle on Lambert-93.
func (g *grid) northward(at orb.Point) float64 {
	const step = 0.01 // degrees of latitude
	a := g.plane.Project(orb.Point{at[0], at[1] - step})
	b := g.plane.Project(orb.Point{at[0], at[1] + step})
	return math.Atan2(b[0]-a[0], b[1]-a[1])
}

// national tells whether the plane is Lambert-93.
func (g *grid) national() bool { return g.plane == plane.Lambert93() }

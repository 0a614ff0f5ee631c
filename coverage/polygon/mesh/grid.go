package mesh

import (
	"math"

	"acces30/coverage/plane"

	"github.com/paulmach/orb"
)

// gridCells is about how many cells the longer side of a frame has. On a map
// of the Moselle a cell is then 8 m wide.
const gridCells = 16000

// Grid divides a plane into square cells.
type Grid struct {
	Metres float64 // side of a cell, whole metres
	plane  plane.Plane
	west   float64 // metres east of the plane's origin at column 0
	north  float64 // metres north of it at row 0
}

// NewGrid returns a grid whose cell 0, 0 is the north-west corner of a bound in
// metres.
func NewGrid(p plane.Plane, bound orb.Bound) Grid {
	side := max(bound.Max[0]-bound.Min[0], bound.Max[1]-bound.Min[1])
	return Grid{
		plane: p, west: math.Floor(bound.Min[0]), north: math.Ceil(bound.Max[1]),
		Metres: max(1, math.Round(side/gridCells)),
	}
}

// At returns the cell of a longitude and latitude.
func (g *Grid) At(lonLat orb.Point) Cell { return g.OnPlane(g.plane.Project(lonLat)) }

// OnPlane returns the cell of metres east and north on the plane.
func (g *Grid) OnPlane(metres orb.Point) Cell {
	return Cell{Round((metres[0] - g.west) / g.Metres), Round((g.north - metres[1]) / g.Metres)}
}

// Cells returns the cells of a line in longitude and latitude. Points that fall
// into the cell of the one before are left out.
func (g *Grid) Cells(line []orb.Point) []Cell {
	out := make([]Cell, 0, len(line))
	for _, p := range line {
		if c := g.At(p); len(out) == 0 || out[len(out)-1] != c {
			out = append(out, c)
		}
	}
	return out
}

// Ring returns the cells of a ring, its first point not repeated at its end. It
// is nil when the ring has less than three cells.
func (g *Grid) Ring(r orb.Ring) []Cell {
	out := g.Cells(r)
	for len(out) > 1 && out[0] == out[len(out)-1] {
		out = out[:len(out)-1]
	}
	if len(out) < 3 {
		return nil
	}
	return out
}

// North returns by how much the direction of north leans from the grid's
// columns at a longitude and latitude, clockwise, in radians: the meridian
// convergence, 2.4° in the Moselle on Lambert-93.
func (g *Grid) North(at orb.Point) float64 {
	const step = 0.01 // degrees of latitude
	a := g.plane.Project(orb.Point{at[0], at[1] - step})
	b := g.plane.Project(orb.Point{at[0], at[1] + step})
	return math.Atan2(b[0]-a[0], b[1]-a[1])
}

// National reports whether the plane is Lambert-93.
func (g *Grid) National() bool { return g.plane == plane.Lambert93() }

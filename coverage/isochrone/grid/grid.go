package grid

import (
	"math"

	"acces30/coverage/fault"
	"acces30/coverage/plane"

	"github.com/paulmach/orb"
)

// Grid is a square grid over the part of the Earth that one plane serves: corner
// x, y is at Origin + Cell*(x, y), and cell x, y has it as its south-west corner.
// Its cells are grouped into square tiles. It is never changed.
type Grid struct {
	Plane   plane.Plane
	Origin  orb.Point // corner 0, 0, in metres
	Cell    float64   // side of a cell in metres
	Side    int       // of a tile, in cells
	Columns int       // of tiles
	Rows    int       // of tiles
}

// maxTiles bounds the memory that a grid takes: at cells of 30 m and tiles of 128
// cells it is a square of 3,900 km.
const maxTiles = 1 << 20

// New covers a box in metres and a margin around it with cells of so many metres,
// in tiles of side cells. Its corners are at whole cells from the plane's origin.
// It fails when the box is too large.
func New(p plane.Plane, box orb.Bound, cell, margin float64, side int) (Grid, error) {
	g := Grid{Plane: p, Cell: cell, Side: side}
	g.Origin = orb.Point{
		math.Floor((box.Min.X()-margin)/cell) * cell,
		math.Floor((box.Min.Y()-margin)/cell) * cell,
	}
	tile := cell * float64(side)
	columns := math.Floor((box.Max.X()+margin-g.Origin.X())/tile) + 1
	rows := math.Floor((box.Max.Y()+margin-g.Origin.Y())/tile) + 1
	if !(columns*rows <= maxTiles) {
		return g, fault.Errorf(fault.T("un territoire de %.0f sur %.0f km est trop grand pour des mailles de %g m", "an area of %.0f by %.0f km is too large for cells of %g m"), columns*tile/1000, rows*tile/1000, cell)
	}
	g.Columns, g.Rows = int(columns), int(rows)
	return g, nil
}

// LonLat returns the longitude and latitude of a position on the grid, in cells.
func (g *Grid) LonLat(x, y float64) orb.Point {
	return g.Plane.Unproject(orb.Point{g.Origin.X() + x*g.Cell, g.Origin.Y() + y*g.Cell})
}

// Cells returns the position on the grid of a point of the plane, in cells.
func (g *Grid) Cells(metres orb.Point) (x, y float64) {
	return (metres.X() - g.Origin.X()) / g.Cell, (metres.Y() - g.Origin.Y()) / g.Cell
}

// Positions of points are kept in units of 1/64 of a cell.
const (
	UnitBits = 6
	Units    = 1 << UnitBits
)

// Units returns the position on the grid of a point of the plane, in units.
func (g *Grid) Units(metres orb.Point) (x, y uint32) {
	cx, cy := g.Cells(metres)
	return uint32(math.Round(cx * Units)), uint32(math.Round(cy * Units))
}

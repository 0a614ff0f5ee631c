package isochrone

import (
	"fmt"
	"math"

	"github.com/paulmach/orb"

	"acces30/coverage/plane"
)

// lattice is a square grid over the part of the Earth that one plane serves:
// corner x, y is at origin + cell*(x, y), and cell x, y has it as its south-west
// corner. Surfaces are computed tile by tile.
type lattice struct {
	plane  plane.Plane
	origin orb.Point // in metres
	cell   float64   // side of a cell in metres
	tile   int       // side of a tile in cells
	width  int       // tiles in a row
	height int       // rows of tiles
}

// maxTiles bounds what is laid out for a lattice: at cells of 30 m it is a
// square of 3,900 km.
const maxTiles = 1 << 20

// newLattice covers a box in metres and a margin around it. Its corners are at
// whole cells from the plane's origin: the same country has the same corners
// whatever roads are there.
func newLattice(p plane.Plane, box orb.Bound, cell, margin float64, tileCells int) (lattice, error) {
	l := lattice{plane: p, cell: cell, tile: tileCells}
	l.origin = orb.Point{
		math.Floor((box.Min.X()-margin)/cell) * cell,
		math.Floor((box.Min.Y()-margin)/cell) * cell,
	}
	tile := cell * float64(tileCells)
	width := math.Floor((box.Max.X()+margin-l.origin.X())/tile) + 1
	height := math.Floor((box.Max.Y()+margin-l.origin.Y())/tile) + 1
	if !(width*height <= maxTiles) {
		return l, fmt.Errorf("a country of %.0f by %.0f km is too large for cells of %g m", width*tile/1000, height*tile/1000, cell)
	}
	l.width, l.height = int(width), int(height)
	return l, nil
}

// lonLat returns the longitude and latitude of a place on the lattice, in
// cells.
func (l *lattice) lonLat(x, y float64) orb.Point {
	return l.plane.Unproject(orb.Point{l.origin.X() + x*l.cell, l.origin.Y() + y*l.cell})
}

// cells returns where a point of the plane, in metres, lies on the lattice.
func (l *lattice) cells(metres orb.Point) (x, y float64) {
	return (metres.X() - l.origin.X()) / l.cell, (metres.Y() - l.origin.Y()) / l.cell
}

// units returns the place of a point in metres, in
// units.
func (l *lattice) units(metres orb.Point) (x, y uint32) {
	cx, cy := l.cells(metres)
	return uint32(math.Round(cx * units)), uint32(math.Round(cy * units))
}

// tile is the number of a tile: its row times width plus its column.
type tile uint32

// corner returns the south-west corner of a tile.
func (l *lattice) corner(t tile) (x, y int) {
	return int(t) % l.width * l.tile, int(t) / l.width * l.tile
}

// span is a box of tiles, bounds included.
type span struct{ minX, minY, maxX, maxY uint16 }

// noSpan holds no tile.
var noSpan = span{math.MaxUint16, math.MaxUint16, 0, 0}

// spanAt is the span of the tile of one cell.
func (l *lattice) spanAt(x, y int) span {
	col, row := uint16(x/l.tile), uint16(y/l.tile)
	return span{col, row, col, row}
}

// with returns the span widened to hold another.
func (s span) with(o span) span {
	return span{min(s.minX, o.minX), min(s.minY, o.minY), max(s.maxX, o.maxX), max(s.maxY, o.maxY)}
}

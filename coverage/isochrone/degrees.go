package isochrone

import (
	"math"

	"github.com/paulmach/orb"
)

// degrees tells longitudes and latitudes of many places on a lattice. Where
// cells are small, only the corners of blocks of cells are computed by the
// formulas of the plane, and what lies between is interpolated from all four:
// within a block the Earth is flat to two centimetres. Blocks agree on their sides.
type degrees struct {
	*lattice
	block float64 // cells; under 2 for none
	known map[[2]int]orb.Point
	x, y  int // the block at hand
	sw    orb.Point
	se    orb.Point
	ne    orb.Point
	nw    orb.Point
}

// blockMetres is the side of a block.
const blockMetres = 960

func newDegrees(l *lattice) degrees {
	return degrees{lattice: l, block: math.Floor(blockMetres / l.cell), known: make(map[[2]int]orb.Point), x: -1}
}

// at returns the longitude and latitude of a place, in cells.
func (d *degrees) at(x, y float64) orb.Point {
	if d.block < 2 {
		return d.lonLat(x, y)
	}
	bx, by := int(x/d.block), int(y/d.block)
	if bx != d.x || by != d.y {
		d.x, d.y = bx, by
		d.sw, d.se = d.corner(bx, by), d.corner(bx+1, by)
		d.nw, d.ne = d.corner(bx, by+1), d.corner(bx+1, by+1)
	}
	u, v := x/d.block-float64(bx), y/d.block-float64(by)
	mix := func(axis int) float64 {
		return (1-v)*((1-u)*d.sw[axis]+u*d.se[axis]) + v*((1-u)*d.nw[axis]+u*d.ne[axis])
	}
	return orb.Point{mix(0), mix(1)}
}

// corner returns the south-west corner of a block.
func (d *degrees) corner(bx, by int) orb.Point {
	key := [2]int{bx, by}
	p, ok := d.known[key]
	if !ok {
		p = d.lonLat(float64(bx)*d.block, float64(by)*d.block)
		d.known[key] = p
	}
	return p
}

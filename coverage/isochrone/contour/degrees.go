package contour

import (
	"math"

	"github.com/paulmach/orb"

	"acces30/coverage/isochrone/grid"
)

// degrees returns the longitudes and latitudes of many positions on a grid. The
// formulas of the plane are computed at nine points of every block of cells only;
// between them it interpolates by parabolas, to less than a millimetre. Blocks
// agree on their sides.
type degrees struct {
	*grid.Grid
	block float64 // cells; under 2 for none
	known map[[2]int]*nine
	x, y  int // the current block
	at9   *nine
}

// nine are the points of a block: at its corners, in the middle of its sides and
// in its middle, row by row.
type nine [3][3]orb.Point

// blockMetres is the side of a block.
const blockMetres = 8000

func newDegrees(g *grid.Grid) degrees {
	return degrees{Grid: g, block: math.Floor(blockMetres / g.Cell), known: make(map[[2]int]*nine), x: -1}
}

// at returns the longitude and latitude of a position, in cells.
func (d *degrees) at(x, y float64) orb.Point {
	if d.block < 2 {
		return d.LonLat(x, y)
	}
	bx, by := int(x/d.block), int(y/d.block)
	if bx != d.x || by != d.y {
		d.x, d.y, d.at9 = bx, by, d.of(bx, by)
	}
	u, v := parabolas(x/d.block-float64(bx)), parabolas(y/d.block-float64(by))
	var p orb.Point
	for axis := range p {
		for row := range d.at9 {
			r := &d.at9[row]
			p[axis] += v[row] * (u[0]*r[0][axis] + u[1]*r[1][axis] + u[2]*r[2][axis])
		}
	}
	return p
}

// parabolas returns the values of the three parabolas that are 1 at one of 0, 1/2
// and 1, and 0 at the two others.
func parabolas(t float64) [3]float64 {
	return [3]float64{(1 - t) * (1 - 2*t), 4 * t * (1 - t), t * (2*t - 1)}
}

// of returns the points of a block.
func (d *degrees) of(bx, by int) *nine {
	key := [2]int{bx, by}
	if n, ok := d.known[key]; ok {
		return n
	}
	n := new(nine)
	for row := range n {
		for col := range n[row] {
			n[row][col] = d.LonLat((float64(bx)+float64(col)/2)*d.block, (float64(by)+float64(row)/2)*d.block)
		}
	}
	d.known[key] = n
	return n
}

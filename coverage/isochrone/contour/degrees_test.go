package contour

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/paulmach/orb"

	"acces30/coverage/isochrone/grid"
	"acces30/coverage/plane"
)

// TestDegrees compares interpolated points with the formulas of the planes, for cells of
// which many, one or none go into a block.
func TestDegrees(t *testing.T) {
	for _, p := range []plane.Plane{plane.Lambert93(), plane.Local(orb.Point{-8.6, 41.2})} {
		for _, cell := range []float64{40, 3000, 5000, 9000} {
			g := grid.Grid{Plane: p, Cell: cell}
			d := newDegrees(&g)
			rng := rand.New(rand.NewPCG(3, 3))
			for range 2000 {
				x, y := rng.Float64()*80_000/cell, rng.Float64()*80_000/cell
				got, want := d.at(x, y), g.LonLat(x, y)
				if !(math.Abs(got[0]-want[0]) <= 1e-8 && math.Abs(got[1]-want[1]) <= 1e-8) { // a millimetre
					t.Fatalf("cells of %g m: %v, want %v", cell, got, want)
				}
			}
		}
	}
}

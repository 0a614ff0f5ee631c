package isochrone

import (
	"testing"

	"acces30/coverage/isochrone/grid"

	"github.com/paulmach/orb"
)

// TestCornersInReach: of a grid of 3 by 2 tiles of 8 cells all corners no farther than the
// reach, in whole multiples of cells too, of any of some points on corners and between
// them; tiles without any have none.
func TestCornersInReach(t *testing.T) {
	p := &interCommunePart{cells: grid.Grid{Cell: 100, Side: 8, Columns: 3, Rows: 2, Origin: orb.Point{-300, 700}}}
	at := func(x, y float64) orb.Point { return orb.Point{-300 + 100*x, 700 + 100*y} } // in cells
	for name, tt := range map[string]struct {
		points []orb.Point
		reach  float64
	}{
		"nothing":              {nil, 300},
		"on a corner":          {[]orb.Point{at(5, 5)}, 300},
		"itself alone":         {[]orb.Point{at(5, 5)}, 0},
		"five by hypotenuse":   {[]orb.Point{at(9, 7)}, 500},
		"a bit less":           {[]orb.Point{at(9, 7)}, 499},
		"between corners":      {[]orb.Point{at(5.5, 5.75)}, 275},
		"nearly the next cell": {[]orb.Point{at(8.99, 8.99)}, 299.5},
		"several":              {[]orb.Point{at(20, 12), at(4, 4), at(20.25, 4)}, 200},
		"the last tile":        {[]orb.Point{at(20, 12)}, 300},
	} {
		reached := p.cornersInReach(tt.points, tt.reach)
		for tile := range 6 {
			some := false
			for i := range 64 {
				x, y := float64(tile%3*8+i%8), float64(tile/3*8+i/8)
				want := false
				for _, m := range tt.points {
					dx, dy := (m.X()+300)-100*x, (m.Y()-700)-100*y
					want = want || dx*dx+dy*dy <= tt.reach*tt.reach
				}
				some = some || want
				if got := reached[tile] != nil && reached[tile][i]; got != want {
					t.Errorf("%s: corner %g, %g: %t", name, x, y, got)
				}
			}
			if some != (reached[tile] != nil) {
				t.Errorf("%s: tile %d is reached: %t", name, tile, some)
			}
		}
	}
}

package street

import (
	"math"
	"testing"
)

// TestMetres holds lengths against known ones on WGS84: a degree of longitude
// along the equator, arcs of the meridian about 45° and at a pole (C. F. F.
// Karney's GeographicLib), and the antimeridian.
func TestMetres(t *testing.T) {
	tests := []struct {
		name string
		a, b coord
		want float64
	}{
		{"equator", coord{0, 0}, coord{1e7, 0}, 111319.491},
		{"meridian about 45°", coord{6e7, 44.5e7}, coord{6e7, 45.5e7}, 111131.779},
		{"meridian from the pole", coord{0, 89e7}, coord{0, 90e7}, 111693.865},
		{"parallel at 60°", coord{0, 60e7}, coord{1e5, 60e7}, 558.0015},
		{"across the antimeridian", coord{1799950000, 0}, coord{-1799950000, 0}, 1113.19491},
		{"nothing", coord{5, 5}, coord{5, 5}, 0},
	}
	for _, tt := range tests {
		for _, got := range []float64{metres(tt.a, tt.b), metres(tt.b, tt.a)} {
			if math.Abs(got-tt.want) > 1e-5*tt.want {
				t.Errorf("%s: %.4f m, want %.4f", tt.name, got, tt.want)
			}
		}
	}
	if longest := centimetres(coord{0, -900000000}, coord{1800000000, 900000000}); longest > maxLink+maxLink/2 {
		t.Errorf("the longest line has %d cm", longest)
	}
}

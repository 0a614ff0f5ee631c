package plane

import (
	"math"
	"testing"

	"github.com/paulmach/orb"
	"pgregory.net/rapid"
)

// TestEurope holds EPSG:3035 against the example of IOGP Guidance Note 7-2.
func TestEurope(t *testing.T) {
	got := Europe().Project(orb.Point{5, 50})
	if !(math.Abs(got.X()-3962799.45) <= 0.01) || !(math.Abs(got.Y()-2999718.85) <= 0.01) {
		t.Errorf("50° N 5° E is %.2f, want 3962799.45 2999718.85", got)
	}
	if origin := Europe().Unproject(orb.Point{4321000, 3210000}); !(math.Abs(origin.Lon()-10) <= 1e-12 && math.Abs(origin.Lat()-52) <= 1e-12) { // a NaN is neither
		t.Errorf("the origin is %v", origin)
	}
}

// TestUTM holds points of known coordinates: the equator's crossing with a
// zone's meridian, and the Eiffel tower, computed apart with the series of
// J. P. Snyder (1987), equations 8-9 and 8-10.
func TestUTM(t *testing.T) {
	if got := UTM(31, false).Project(orb.Point{3, 0}); !(math.Abs(got.X()-500000) <= 1e-6) || !(math.Abs(got.Y()) <= 1e-6) {
		t.Errorf("3° E on the equator is %v", got)
	}
	if got := UTM(40, true).Project(orb.Point{57, 0}); !(math.Abs(got.X()-500000) <= 1e-6) || !(math.Abs(got.Y()-1e7) <= 1e-6) {
		t.Errorf("57° E on the equator is %v", got)
	}
	if got := UTM(31, false).Project(orb.Point{2.2945, 48.8582}); !(math.Abs(got.X()-448251.8) <= 1) || !(math.Abs(got.Y()-5411932.7) <= 1) {
		t.Errorf("the Eiffel tower is %.1f", got)
	}
}

func TestGridsThereAndBack(t *testing.T) {
	for name, grid := range map[string]struct {
		plane Plane
		in    orb.Bound
	}{
		"Europe":  {Europe(), orb.Bound{Min: orb.Point{-10, 35}, Max: orb.Point{30, 70}}},
		"Réunion": {UTM(40, true), orb.Bound{Min: orb.Point{55, -22}, Max: orb.Point{56, -20}}},
	} {
		rapid.Check(t, func(t *rapid.T) {
			p := orb.Point{
				rapid.Float64Range(grid.in.Min.Lon(), grid.in.Max.Lon()).Draw(t, "lon"),
				rapid.Float64Range(grid.in.Min.Lat(), grid.in.Max.Lat()).Draw(t, "lat"),
			}
			back := grid.plane.Unproject(grid.plane.Project(p))
			if !(math.Abs(back.Lon()-p.Lon()) <= 1e-8) || !(math.Abs(back.Lat()-p.Lat()) <= 1e-8) {
				t.Fatalf("%s: %v comes back as %v", name, p, back)
			}
		})
	}
}

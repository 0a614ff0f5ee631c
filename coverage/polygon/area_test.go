package polygon

import (
	"math"
	"testing"

	"github.com/paulmach/orb"

	"acces30/coverage/plane"
)

// TestArea compares with lengths along meridians and parallels: a box of
// a millidegree at 49° north is 73.17 by 111.21 m.
func TestArea(t *testing.T) {
	box := func(x, y, side float64) orb.Ring {
		return orb.Ring{{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}, {x, y}}
	}
	hole := box(6.0002, 49.0002, 0.0005)
	hole.Reverse()
	const want = 73.171 * 111.208
	if got := Area(orb.MultiPolygon{{box(6, 49, 0.001)}}); !(math.Abs(got/want-1) <= 1e-4) {
		t.Errorf("%g m2, want %g", got, want)
	}
	if got := Area(orb.MultiPolygon{{box(6, 49, 0.001), hole}}); !(math.Abs(got/(0.75*want)-1) <= 1e-4) {
		t.Errorf("%g m2 with a hole, want %g", got, 0.75*want)
	}
	// The whole of a hemisphere: half of the ellipsoid's 510,065,622 km2 (GRS80).
	half := orb.Ring{{-180, 0}, {180, 0}, {180, 90}, {-180, 90}, {-180, 0}}
	if got := Area(orb.MultiPolygon{{half}}); !(math.Abs(got/255.032811e12-1) <= 1e-6) {
		t.Errorf("a hemisphere has %g m2", got)
	}
}

// TestLatitudesOfEqualArea: what is told between latitudes that were computed is within a
// hundredth of a millimetre of the formula, from pole to pole, in whatever order.
func TestLatitudesOfEqualArea(t *testing.T) {
	var a authalic
	for i := range 3600 {
		lat := float64(i*1009%3600)/20 - 90 + 0.0021*float64(i%5)
		if off := (a.q(lat) - qOf(lat)) * plane.SemiMajor / 2; !(math.Abs(off) < 1e-5) {
			t.Fatalf("at %g°: %g m off", lat, off)
		}
	}
}

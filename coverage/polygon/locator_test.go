package polygon

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"
)

// TestLocator compares with a naive twin, on vertices rounded as those of
// isochrones are.
func TestLocator(t *testing.T) {
	rounded := func(degrees float64) float64 { return math.Round(degrees*1e6) / 1e6 }
	rng := rand.New(rand.NewPCG(3, 2))
	star := func(x, y, size float64, clockwise bool) orb.Ring {
		var r orb.Ring
		for i := range 40 {
			sin, cos := math.Sincos(float64(i) * math.Pi / 20)
			d := size * (0.5 + rng.Float64()/2)
			r = append(r, orb.Point{rounded(x + d*cos), rounded(y + d*sin)})
		}
		r = append(r, r[0])
		if clockwise {
			r.Reverse()
		}
		return r
	}
	for range 20 {
		area := orb.MultiPolygon{
			{star(6, 49, 0.1, false), star(6, 49, 0.04, true)},
			{star(6.3, 49, 0.1, false)},
		}
		in := NewLocator(area, 40*math.Pow(10, rng.Float64()*3))
		for range 3000 {
			p := orb.Point{rounded(5.85 + rng.Float64()*0.6), rounded(48.88 + rng.Float64()*0.24)}
			if got, want := in.Contains(p), planar.MultiPolygonContains(area, p); got != want {
				t.Fatalf("%v: %v, want %v", p, got, want)
			}
		}
	}
	if NewLocator(nil, 40).Contains(orb.Point{6, 49}) {
		t.Error("an empty area contains something")
	}
}

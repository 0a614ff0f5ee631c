package location

import (
	"math/rand/v2"
	"testing"

	"acces30/data/insee"

	"github.com/paulmach/orb"
)

// TestPointSetAgainstAllPairs compares the grid with looking at every point.
func TestPointSetAgainstAllPairs(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for _, metres := range []float64{0, 500, 40_000, 200_000} {
		for _, departement := range []string{"57", "971", "974", "976"} {
			box := insee.ZoneOf(departement).Bound
			somewhere := func() orb.Point {
				return orb.Point{
					box.Min.Lon() + random.Float64()*(box.Max.Lon()-box.Min.Lon()),
					box.Min.Lat() + random.Float64()*(box.Max.Lat()-box.Min.Lat()),
				}
			}
			set := NewPointSet(metres)
			var points []orb.Point
			for range 60 {
				p := somewhere()
				points = append(points, p)
				set.Add(p)
			}
			for range 300 {
				p, want := somewhere(), false
				for _, q := range points {
					want = want || MetresBetween(p, q) <= metres
				}
				if got := set.Near(p); got != want {
					t.Fatalf("%v m: %v is near: %v, the set says %v", metres, p, want, got)
				}
			}
			if !set.Near(points[0]) {
				t.Fatalf("%v m: a point is not near itself", metres)
			}
		}
	}
}

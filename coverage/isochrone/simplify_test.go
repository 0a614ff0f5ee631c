package isochrone_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/geo"

	"acces30/coverage/polygon"
	"acces30/coverage/road"
)

// TestSimplify draws the same bands with and without a tolerance: they stay
// valid and nested, keep their parts and holes, are about as large, and have
// fewer vertices; and so do the rings between them.
func TestSimplify(t *testing.T) {
	rng := rand.New(rand.NewPCG(seed, 5))
	limits := []road.Deciseconds{600, 900, 1000, 3000, 3100, 6000}
	all, kept := 0, 0
	for range 6 {
		w := newTown(t, randomWays(rng), 1)
		q, _ := w.query(t, limits, somewhere(rng), somewhere(rng))
		exact, err := w.surface.Bands(t.Context(), q)
		if err != nil {
			t.Fatal(err)
		}
		q.Tolerance = []float64{0.001, 10, 40}[rng.IntN(3)]
		simple, err := w.surface.Bands(t.Context(), q)
		if err != nil {
			t.Fatal(err)
		}
		checkBands(t, simple)
		for k := range simple {
			if parts(simple[k].Area) != parts(exact[k].Area) {
				t.Fatalf("parts and holes %v became %v", parts(exact[k].Area), parts(simple[k].Area))
			}
			all, kept = all+vertices(exact[k].Area), kept+vertices(simple[k].Area)
			if k > 0 {
				checkArea(t, polygon.Difference(simple[k].Area, simple[k-1].Area))
			}
			// A strip as wide as the tolerance on one side of every line is the most.
			if off := math.Abs(exact[k].SquareMetres - simple[k].SquareMetres); off > q.Tolerance*perimeter(exact[k].Area)+100 {
				t.Errorf("tolerance %g: %g m2 became %g", q.Tolerance, exact[k].SquareMetres, simple[k].SquareMetres)
			}
		}
	}
	t.Logf("%d vertices of %d are left", kept, all)
	if kept > all*4/5 {
		t.Errorf("%d vertices of %d are left", kept, all)
	}
}

func perimeter(area orb.MultiPolygon) float64 {
	metres := 0.0
	for _, polygon := range area {
		for _, ring := range polygon {
			metres += geo.LengthHaversine(orb.LineString(ring))
		}
	}
	return metres
}

// parts counts shells and holes.
func parts(area orb.MultiPolygon) [2]int {
	holes := 0
	for _, polygon := range area {
		holes += len(polygon) - 1
	}
	return [2]int{len(area), holes}
}

func vertices(area orb.MultiPolygon) int {
	n := 0
	for _, polygon := range area {
		for _, ring := range polygon {
			n += len(ring) - 1
		}
	}
	return n
}

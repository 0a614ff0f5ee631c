package pointgrid

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/paulmach/orb"
)

// TestGridAgainstNaive compares the searches of the grid with looking at every
// point, from places inside and outside the bounds, for scattered points, on a
// line and on a coarse grid with many at one place.
func TestGridAgainstNaive(t *testing.T) {
	for seed := range uint64(150) {
		rng := rand.New(rand.NewPCG(seed, 3))
		points := randomPoints(rng, 1+rng.IntN(80), int(seed%3))
		g := New(points)
		for range 20 {
			p := orb.Point{rng.Float64()*60e3 - 10e3, rng.Float64()*60e3 - 10e3}
			if rng.IntN(3) == 0 {
				p = points[rng.IntN(len(points))] // many at equal distances on the coarse grid
			}
			radius := rng.Float64() * 30e3
			want := naiveWithin(points, p, radius)
			var got []uint32
			g.Within(p, radius, func(i uint32, _ float64) { got = append(got, i) })
			slices.Sort(got)
			if !slices.Equal(got, want) {
				t.Fatalf("seed %d: %v within %g m of %v, want %v", seed, got, radius, p, want)
			}
			i, metres, found := g.Nearest(p, radius)
			if found != (len(want) > 0) {
				t.Fatalf("seed %d: nearest to %v within %g m found: %v", seed, p, radius, found)
			}
			if found && (i != naiveNearest(points, want, p) || metres != distance(p, points[i])) {
				t.Fatalf("seed %d: nearest to %v is %d at %g m, want %d", seed, p, i, metres, naiveNearest(points, want, p))
			}
		}
	}
}

func naiveWithin(points []orb.Point, p orb.Point, radius float64) []uint32 {
	var within []uint32
	for i, q := range points {
		if distance(p, q) <= radius {
			within = append(within, uint32(i))
		}
	}
	return within
}

// naiveNearest returns the nearest of some points, the first of those equally
// near.
func naiveNearest(points []orb.Point, among []uint32, p orb.Point) uint32 {
	best, least := uint32(0), math.Inf(1)
	for _, i := range among {
		if d := distance(p, points[i]); d < least {
			best, least = i, d
		}
	}
	return best
}

// TestGridWithoutSense looks from places that are none.
func TestGridWithoutSense(t *testing.T) {
	g := New([]orb.Point{{0, 0}, {10, 10}})
	for _, p := range []orb.Point{{math.NaN(), 0}, {math.Inf(1), 0}, {1e300, -1e300}} {
		if _, _, found := g.Nearest(p, 1e5); found {
			t.Errorf("something is near %v", p)
		}
	}
	if _, _, found := New(nil).Nearest(orb.Point{}, 1e5); found {
		t.Error("a grid without points finds one")
	}
}

// randomPoints scatters points over 40 km; shape 1 puts them on a line, shape
// 2 on a grid of 5 km, where many coincide.
func randomPoints(rng *rand.Rand, n, shape int) []orb.Point {
	points := make([]orb.Point, n)
	for i := range points {
		x, y := rng.Float64()*40e3, rng.Float64()*40e3
		switch shape {
		case 1:
			y = 0
		case 2:
			x, y = math.Round(x/5e3)*5e3, math.Round(y/5e3)*5e3
		}
		points[i] = orb.Point{x, y}
	}
	return points
}

package pointgrid

import (
	"maps"
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

// TestGridByHand asks a grid for what lies at the very radius, for the first of those
// equally near, and for bounds.
func TestGridByHand(t *testing.T) {
	points := []orb.Point{{300, 0}, {0, 54}, {100, 20}, {100, 20}, {200, 20}, {0, 0}, {300, 54}, {140, 20}}
	g := New(points)
	if g.Bound() != (orb.Bound{Min: orb.Point{0, 0}, Max: orb.Point{300, 54}}) || g.Point(4) != points[4] {
		t.Errorf("bound %v, point 4 at %v", g.Bound(), g.Point(4))
	}
	within := func(p orb.Point, radius float64) map[uint32]float64 {
		got := make(map[uint32]float64)
		g.Within(p, radius, func(i uint32, metres float64) { got[i] = metres })
		return got
	}
	for radius, want := range map[float64]map[uint32]float64{39.9: {2: 0, 3: 0}, 40: {2: 0, 3: 0, 7: 40}, 100: {2: 0, 3: 0, 7: 40, 4: 100}} {
		if got := within(orb.Point{100, 20}, radius); !maps.Equal(got, want) {
			t.Errorf("within %g m: %v, want %v", radius, got, want)
		}
	}
	for _, tt := range []struct {
		p      orb.Point
		radius float64
		want   uint32
		metres float64
		found  bool
	}{
		{orb.Point{120, 20}, 1000, 2, 20, true}, {orb.Point{120, 20}, 20, 2, 20, true}, {orb.Point{120, 20}, 19.9, 0, 0, false},
		{orb.Point{170, 20}, 1000, 4, 30, true}, {orb.Point{300, 27}, 1000, 0, 27, true}, {orb.Point{-100, 27}, 1000, 1, math.Hypot(100, 27), true},
		{orb.Point{140, 20}, 0, 7, 0, true},
	} {
		if i, metres, found := g.Nearest(tt.p, tt.radius); found != tt.found || found && (i != tt.want || metres != tt.metres) {
			t.Errorf("nearest to %v within %g m: %d at %g, %t", tt.p, tt.radius, i, metres, found)
		}
	}
}

// TestRings: rings have every point once, and none that is nearer than they say.
func TestRings(t *testing.T) {
	for seed := range uint64(60) {
		rng := rand.New(rand.NewPCG(seed, 5))
		points := randomPoints(rng, 1+rng.IntN(80), int(seed%3))
		g := New(points)
		p := orb.Point{rng.Float64()*60e3 - 10e3, rng.Float64()*60e3 - 10e3}
		count := make([]int, len(points))
		before := 0.0
		for k := range 400 {
			least := g.RingDistance(p, k)
			if least < before || k > 1 && least < float64(k-1)*g.side || least > float64(k)*g.side {
				t.Fatalf("seed %d: ring %d of cells of %g m is %g m away, the one before %g", seed, k, g.side, least, before)
			}
			// From the nearest side of the own cell on, so many cells.
			x, y := math.Mod(p.X()-g.min.X()+100*g.side, g.side), math.Mod(p.Y()-g.min.Y()+100*g.side, g.side)
			if want := float64(k-1)*g.side + min(x, g.side-x, y, g.side-y); k > 0 && p.X() > g.min.X()-100*g.side && p.Y() > g.min.Y()-100*g.side && math.Abs(least-want) > 1e-3 {
				t.Fatalf("seed %d: ring %d is %g m away, want %g", seed, k, least, want)
			}
			before = least
			g.Ring(p, k, func(i uint32) {
				count[i]++
				if d := distance(p, points[i]); d < least-1e-6 {
					t.Errorf("seed %d: a point of ring %d is %g m away, the ring %g", seed, k, d, least)
				}
			})
		}
		for i, n := range count {
			if n > 1 || n == 0 && distance(p, points[i]) < 300*g.side {
				t.Errorf("seed %d: point %d is in %d rings", seed, i, n)
			}
		}
	}
}

package intercommune

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/paulmach/orb"

	"acces30/coverage/internal/pointgrid"
	"acces30/coverage/road"
)

// TestSquareAgainstSearch: points that share a square have the neighbours that each
// finds alone, whatever the size of the square and wherever the places are.
func TestSquareAgainstSearch(t *testing.T) {
	several := 0
	for seed := range uint64(120) {
		rng := rand.New(rand.NewPCG(seed, 29))
		points := randomPoints(rng, 1+rng.IntN(400), int(seed%3))
		grid := pointgrid.New(points)
		search := neighbourSearch{grid: grid}
		reach := []float64{2e3, 8e3, 30e3}[rng.IntN(3)]
		on := &land{Land: &road.Land{Grid: grid}}
		s := squares{side: []float64{50, 1e3, 4e3, 20e3}[rng.IntN(4)], reach: reach, known: make(map[squareAt]*square)}
		for range 60 {
			p := orb.Point{rng.Float64()*60e3 - 10e3, rng.Float64()*60e3 - 10e3}
			switch rng.IntN(4) {
			case 0:
				p = points[rng.IntN(len(points))]
			case 1: // on the side of a square
				p[0] = math.Floor(p[0]/s.side) * s.side
			}
			want := slices.Clone(search.around(p, -1, reach))
			if got := s.around(on, p); !slices.Equal(got, want) {
				t.Fatalf("seed %d: around %v within %g m, in squares of %g m: %v, want %v", seed, p, reach, s.side, got, want)
			}
			if len(want) > 1 {
				several++
			}
		}
	}
	if several < 1000 {
		t.Errorf("only %d points have several neighbours", several)
	}
}

// TestSquaresLookNoFartherThanNeeded: among evenly spread places a small square knows
// of a handful.
func TestSquaresLookNoFartherThanNeeded(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 29))
	points := randomPoints(rng, 3000, 0)
	grid := pointgrid.New(points)
	for range 50 {
		p := orb.Point{10e3 + rng.Float64()*20e3, 10e3 + rng.Float64()*20e3}
		if s := newSquare(grid, p, 100, 30e3); len(s.near) > 25 {
			t.Errorf("%d places may be neighbours of a square of 200 m around %v", len(s.near), p)
		}
		if met := placesAround(grid, p, 141, 30e3); len(met) > 300 {
			t.Errorf("%d places are looked at around %v", len(met), p)
		}
	}
}

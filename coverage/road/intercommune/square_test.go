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

// TestShutBeyond: a place at twice the radius shuts off 60 degrees to both sides of where
// it stands of what is infinitely far, and at a distance d by asin(√3/d) less. Four of
// them, a quarter of a turn apart, leave no gap from √3/sin(15°), 6.69 radii, on.
func TestShutBeyond(t *testing.T) {
	centre := orb.Point{700, -300}
	at := func(metres float64, degrees ...float64) (met []metPlace) {
		for _, a := range degrees {
			sin, cos := math.Sincos(a * math.Pi / 180)
			met = append(met, metPlace{at: orb.Point{centre.X() + metres*cos, centre.Y() + metres*sin}})
		}
		return met
	}
	four := []float64{10, 100, 190, 280}
	for _, tt := range []struct {
		name   string
		met    []metPlace
		metres float64
		want   bool
	}{
		{"none", nil, 1e6, false},
		{"one", at(20, 10), 1e6, false},
		{"three that touch at best", at(20, 10, 130, 250), 1e6, false},
		{"four, nearer than what they shut off", at(20, four...), 66.5, false},
		{"four", at(20, four...), 67.5, true},
		{"four in another order", at(20, 190, 10, 280, 100), 67.5, true},
		{"four in the other half turn", at(20, -170, -80, 10, 100), 67.5, true},
		{"without the first", at(20, four[1:]...), 67.5, false},
		{"without the last", at(20, four[:3]...), 67.5, false},
		{"without the second", at(20, 10, 190, 280), 67.5, false},
		{"the fourth on the edge of the points", append(at(20, four[:3]...), at(10, four[3])...), 67.5, false},
		{"the fourth among the points", append(at(5, four[0]), at(20, four[1:]...)...), 67.5, false},
		{"the fourth where what is shut off begins", append(at(20, four[:3]...), at(67.5, four[3])...), 67.5, false},
		{"the fourth beyond", append(at(90, four[0]), at(20, four[1:]...)...), 67.5, false},
		{"more than four", append(append(at(90, 0, 50), at(20, four...)...), at(3, 0, 280)...), 67.5, true},
		{"five that stand uneven", at(20, 0, 60, 150, 240, 330), 67.5, true},
		{"five that leave a gap", at(20, 0, 60, 155, 240, 300), 67.5, false},
		{"a gap across the end of the turn", at(20, 100, 160, 220, 20), 67.5, false},
		{"a place twice", at(20, 10, 10, 100, 190), 67.5, false},
	} {
		if got := shutBeyond(tt.met, centre, 10, tt.metres); got != tt.want {
			t.Errorf("%s: %t", tt.name, got)
		}
	}
}

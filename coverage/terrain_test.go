package coverage

import (
	"math"
	"testing"

	"github.com/paulmach/orb"
)

// TestFitnessOfTheCountry makes countries of nine communes, some kilometres apart.
func TestFitnessOfTheCountry(t *testing.T) {
	flat := []float64{200, 210, 190, 205, 200, 195, 200, 210, 190}
	hills := []float64{200, 350, 250, 400, 300, 200, 350, 250, 300}
	plateau := []float64{1000, 1010, 990, 1000, 1020, 980, 1000, 1000, 1000}
	alps := []float64{500, 1500, 900, 600, 1200, 400, 800, 1100, 700}
	unknown := make([]float64, 9)
	for i := range unknown {
		unknown[i] = math.NaN()
	}
	for _, tt := range []struct {
		name      string
		at        orb.Point
		apart     float64 // degrees
		altitudes []float64
		want      Fitness
	}{
		{"plain", orb.Point{2, 47}, 0.03, flat, Fit},
		{"hills", orb.Point{2, 47}, 0.03, hills, Hilly},
		{"plateau", orb.Point{2, 47}, 0.03, plateau, Mountain},
		{"alps", orb.Point{6, 45}, 0.03, alps, Mountain},
		{"far apart", orb.Point{2, 47}, 0.3, flat, Sparse},
		{"no altitudes", orb.Point{2, 47}, 0.03, unknown, NoAltitude},
		{"La Réunion", orb.Point{55.5, -21.1}, 0.03, flat, FarAway},
	} {
		var points []orb.Point
		for i := range 9 {
			points = append(points, orb.Point{tt.at[0] + tt.apart*float64(i%3), tt.at[1] + tt.apart*float64(i/3)})
		}
		if got := NewTerrain(points, tt.altitudes).FitnessAt(points[4]); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, got.Code(), tt.want.Code())
		}
	}
	if got := NewTerrain(nil, nil).FitnessAt(orb.Point{2, 47}); got != Sparse {
		t.Errorf("no commune at all: %s", got.Code())
	}
}

// TestEveryFitnessHasACode: they stand in the files for other programs.
func TestEveryFitnessHasACode(t *testing.T) {
	seen := make(map[string]bool)
	for f := range Fitness(Fitnesses) {
		if code := f.Code(); code == "" || code == "unknown" || seen[code] {
			t.Errorf("fitness %d has the code %q", f, code)
		}
		seen[f.Code()] = true
	}
	if Fitness(Fitnesses).Code() != "unknown" {
		t.Error("a fitness that is none has a code")
	}
}

package location

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"acces30/coverage"

	"github.com/paulmach/orb"
)

// TestLocatorAgainstAllCommunes compares the grids with a look at all communes.
func TestLocatorAgainstAllCommunes(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	for round := range 20 {
		origin := orb.Point{6 + random.Float64(), 49}
		if round%4 == 3 {
			origin = orb.Point{55.3, -21.2} // La Réunion
		}
		somewhere := func(wide float64) orb.Point {
			return orb.Point{origin.Lon() + (random.Float64()-0.5)*wide, origin.Lat() + (random.Float64()-0.5)*wide}
		}
		var communes []coverage.Commune
		for i := range 40 {
			p := somewhere(0.6)
			c := coverage.Commune{Code: fmt.Sprint(57000 + i), Seat: coverage.At(p.Lon(), p.Lat())}
			if i%3 == 0 && round%2 == 0 {
				half := 0.02
				c.Outline = orb.MultiPolygon{{orb.Bound{Min: orb.Point{p.Lon() - half, p.Lat() - half}, Max: orb.Point{p.Lon() + half, p.Lat() + half}}.ToRing()}}
			}
			communes = append(communes, c)
		}
		l := NewLocator(communes, coverage.Seat)
		for range 300 {
			p := somewhere(1)
			if got, want := l.CommuneAt(p), locateSlowly(communes, p); got != want {
				t.Fatalf("round %d: %v is in %d, want %d", round, p, got, want)
			}
		}
	}
}

// locateSlowly is the locator's naive twin.
func locateSlowly(communes []coverage.Commune, p orb.Point) int {
	for i := range communes {
		if contains(communes[i].Outline, p) {
			return i
		}
	}
	nearest := func(all bool) int {
		best, least := NoCommune, float64(MaxMetresFromCommune)
		for i := range communes {
			if d := MetresBetween(p, communes[i].Seat.Point); d <= least && (d < least || best == NoCommune) && (all || communes[i].Outline == nil) {
				best, least = i, d
			}
		}
		return best
	}
	best := nearest(true)
	if best == NoCommune || communes[best].Outline == nil || MetresOutside(communes[best].Outline, p) <= toleranceMetres {
		return best
	}
	return nearest(false)
}

// TestCells: cells of reference points are as large as the search for the nearest takes them
// to be, and no larger than a few communes; points on their corners are in those to the north
// and east.
func TestCells(t *testing.T) {
	const degree = 110_500 // metres, at its shortest
	for name, metres := range map[string]float64{"high": pointCellHeight * degree, "wide": pointCellWidth * degree * math.Cos(52*math.Pi/180)} {
		if metres < cellMetres || metres > 1.1*cellMetres {
			t.Errorf("cells of %v m are not as %s as %d m", metres, name, cellMetres)
		}
	}
	for p, want := range map[orb.Point]cell{{6.17, 49.12}: {12, 24}, {6.5, 48}: {13, 24}, {-0.1, -0.1}: {-1, -1}, {0, 0}: {0, 0}, {55.4, -20.9}: {110, -11}} {
		if got := cellAt(p, 0.5, 2); got != want {
			t.Errorf("%v is in %v, want %v", p, got, want)
		}
	}
}

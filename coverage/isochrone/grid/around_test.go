package grid

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// TestAroundAgainstNaive looks at every tile: it is listed when one that was chosen is up
// to so many columns and rows away.
func TestAroundAgainstNaive(t *testing.T) {
	for seed := range uint64(300) {
		r := rand.New(rand.NewPCG(seed, 21))
		g := &Grid{Columns: 1 + r.IntN(7), Rows: 1 + r.IntN(7)}
		far := r.IntN(4)
		chosen := make([]bool, g.Columns*g.Rows)
		for range r.IntN(4) {
			chosen[r.IntN(len(chosen))] = true
		}
		var want []Tile
		for tile := range chosen {
			for other, is := range chosen {
				x, y := tile%g.Columns-other%g.Columns, tile/g.Columns-other/g.Columns
				if is && max(x, -x, y, -y) <= far {
					want = append(want, Tile(tile))
					break
				}
			}
		}
		if got := g.Around(chosen, far); !slices.Equal(got, want) {
			t.Errorf("seed %d, %d by %d, %d away of %v: %v, want %v", seed, g.Columns, g.Rows, far, chosen, got, want)
		}
	}
}

package road

import (
	"math"
	"testing"

	"github.com/paulmach/orb"
)

// TestHilbertNeighbours checks what makes the curve useful: it visits every
// cell once, and each step goes to a neighbouring cell.
func TestHilbertNeighbours(t *testing.T) {
	const side = 1 << 9
	at := make([]orb.Point, side*side)
	for x := range uint32(side) {
		for y := range uint32(side) {
			d := hilbert(x, y)
			if d >= side*side || (at[d] != orb.Point{}) {
				t.Fatalf("cell %d, %d is number %d", x, y, d)
			}
			at[d] = orb.Point{float64(x + 1), float64(y + 1)}
		}
	}
	for d := range at[1:] {
		if step := math.Abs(at[d][0]-at[d+1][0]) + math.Abs(at[d][1]-at[d+1][1]); step != 1 {
			t.Fatalf("step %d goes from %v to %v", d, at[d], at[d+1])
		}
	}
}

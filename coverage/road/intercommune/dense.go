package intercommune

import (
	"fmt"
	"math"
)

// maxTogether is how many places may stand in a square as wide as the radius that
// density is measured in: twenty times what the densest country has. With more, what
// is computed of every place and those around it takes hours.
const maxTogether = 2000

// DenseError says that places stand too close together to be communes or settlements.
type DenseError struct {
	Places int     // in one square
	Side   float64 // of the square, in metres
}

// Error tells how many places stand where.
func (e *DenseError) Error() string {
	return fmt.Sprintf("inter-commune network: over %d places within %.0f m: communes or settlements are farther apart", e.Places, e.Side)
}

// checkDensity returns a DenseError when too many places of a land stand together.
func (l *land) checkDensity(side float64) error {
	type square struct{ x, y int }
	count := make(map[square]int)
	for i := range l.Numbers {
		p := l.Grid.Point(uint32(i))
		at := square{int(math.Floor(p.X() / side)), int(math.Floor(p.Y() / side))}
		if count[at]++; count[at] > maxTogether {
			return &DenseError{maxTogether, side}
		}
	}
	return nil
}

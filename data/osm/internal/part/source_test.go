package part

import (
	"math"
	"testing"
)

// TestFixed rounds half away from zero.
func TestFixed(t *testing.T) {
	for _, c := range []struct {
		nano int64
		want int32
		ok   bool
	}{
		{0, 0, true}, {49, 0, true}, {50, 1, true}, {-49, 0, true}, {-50, -1, true}, {149, 1, true},
		{180e9, 18e8, true}, {180e9 + 1, 0, false}, {-180e9, -18e8, true}, {math.MinInt64, 0, false},
	} {
		if got, ok := Fixed(c.nano, 180); got != c.want || ok != c.ok {
			t.Errorf("%d nanodegrees: %d, %v", c.nano, got, ok)
		}
	}
}

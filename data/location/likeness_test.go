package location

import (
	"math"
	"testing"
)

// TestLikeness: of n points at ±1 of both logarithms, k agree: their correlation is
// (2k-n)/n, and the variance of paces 2 less twice that, times the square of the size.
func TestLikeness(t *testing.T) {
	sum := func(n, agree int, size float64) (l Likeness) {
		for i := range n {
			x, y := size, size
			if i%2 == 0 {
				x = -size
			}
			if y = x; i >= agree {
				y = -x
			}
			l.Add(10_000*math.Exp(x), 12*math.Exp(y))
		}
		return l
	}
	for _, tt := range []struct {
		n, agree             int
		size                 float64
		correlation, scatter float64
		want                 bool
	}{
		{40, 26, 1, 0.4, 0.3, true},      // 0.3
		{40, 30, 1, 0.4, 0.3, false},     // 0.5
		{40, 30, 1, 0.75, 0.22, true},    // 0.5
		{40, 36, 1, 0.75, 0.22, false},   // 0.8
		{40, 26, 0.25, 0.4, 0.3, false},  // a scatter of 0.296
		{40, 26, 0.26, 0.4, 0.3, true},   // of 0.308
		{29, 15, 1, 0.4, 0.3, false},     // too few
		{30, 16, 1, 0.4, 0.3, true},      // enough
		{40, 20, 0.09, 0.4, 0.01, false}, // distances alike
		{40, 20, 0.11, 0.4, 0.01, true},
	} {
		l := sum(tt.n, tt.agree, tt.size)
		if got := l.Below(tt.correlation, tt.scatter); got != tt.want {
			t.Errorf("%+v: below is %v", tt, got)
		}
	}
}

// TestLikenessAtTheLimits: times that go with distances by the very correlation are not below
// it, nor are paces scattered by the very deviation.
func TestLikenessAtTheLimits(t *testing.T) {
	var l Likeness // of 40 pairs at ±1, 30 agree: a correlation of 0.5, a scatter of 1
	for i := range 40 {
		x := math.Pow(math.E, float64(2*(i%2)-1))
		if i < 30 {
			l.Add(x, x)
		} else {
			l.Add(x, 1/x)
		}
	}
	for _, tt := range []struct {
		correlation, scatter float64
		want                 bool
	}{{0.5 + 1e-9, 1 - 1e-9, true}, {0.5, 1 - 1e-9, false}, {0.5 + 1e-9, 1, false}} {
		if got := l.Below(tt.correlation, tt.scatter); got != tt.want {
			t.Errorf("below %v, scattered by over %v: %v", tt.correlation, tt.scatter, got)
		}
	}
	if l != (Likeness{n: 40, xx: 40, yy: 40, xy: 20}) {
		t.Errorf("the sums are %+v", l)
	}
}

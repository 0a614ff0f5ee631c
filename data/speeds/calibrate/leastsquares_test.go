package main

import (
	"math"
	"testing"
)

// TestLeastSquares finds the curve that made some points.
func TestLeastSquares(t *testing.T) {
	curve := func(x []float64, at float64) float64 { return x[0]*math.Exp(-x[1]*at) + x[2] }
	want := []float64{2, 0.7, 0.5}
	x := leastSquares(func(x []float64) []float64 {
		r := make([]float64, 20)
		for i := range r {
			r[i] = curve(x, float64(i)/4) - curve(want, float64(i)/4)
		}
		return r
	}, []float64{1, 1, 1}, 60)
	for i := range want {
		if math.Abs(x[i]-want[i]) > 0.02 {
			t.Errorf("found %v, want %v", x, want)
		}
	}
}

func TestSolve(t *testing.T) {
	x := solve([][]float64{{0, 2, 1}, {1, 1, 1}, {4, 0, -1}}, []float64{7, 6, 1})
	for i, want := range []float64{1, 2, 3} {
		if math.Abs(x[i]-want) > 1e-12 {
			t.Errorf("solved as %v, want 1, 2, 3", x)
		}
	}
}

// TestHuber: small residuals stay, large ones count as their distance does.
func TestHuber(t *testing.T) {
	if got := huber(-0.5, 1); got != -0.5 {
		t.Errorf("%g", got)
	}
	if got := huber(3, 1); math.Abs(got*got-5) > 1e-12 { // 2*1*3 - 1
		t.Errorf("%g squared is %g", got, got*got)
	}
}

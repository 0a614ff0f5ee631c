package main

import (
	"math"
	"slices"
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
	}, []float64{1, 1, 1}, 1e-6, 60)
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
	for _, far := range []float64{1, -1} { // where both meet
		if got := huber(far, 1); got != far {
			t.Errorf("%g becomes %g", far, got)
		}
	}
	if got := huber(-3, 2); math.Abs(got+math.Sqrt(8)) > 1e-12 { // 2*2*3 - 4
		t.Errorf("%g", got)
	}
	if got := huber(3, 1); math.Abs(got*got-5) > 1e-12 { // 2*1*3 - 1
		t.Errorf("%g squared is %g", got, got*got)
	}
}

// TestSteps: one round of a fit, worked out by hand.
func TestSteps(t *testing.T) {
	f := func(x []float64) []float64 { return []float64{2 * x[0], x[0] + x[1]} }
	matrix, right := normal(f, []float64{1, 2}, []float64{2, 3}, []float64{0, 0}, 0.0004)
	for i, want := range []float64{5.0004, 1, 1, 1.0004, -7.0004, -3.0008} { // slopes 2, 1 and 0, 1; an anchor of 0.0004 for each unknown
		if got := slices.Concat(matrix[0], matrix[1], right)[i]; math.Abs(got-want) > 1e-9 {
			t.Errorf("number %d of the equations is %v, want %v", i, got, want)
		}
	}
	for right, want := range map[float64]float64{1: 5 + 1/3.00005, 9: 5.5, -9: 4.5} { // no farther than half in one round
		if got := step([][]float64{{2}}, []float64{right}, []float64{5}, 0.5); math.Abs(got[0]-want) > 1e-12 {
			t.Errorf("%v leads to %v, want %v", right, got, want)
		}
	}
	line := func(x []float64) []float64 { return []float64{x[0] - 3} }
	for rounds, want := range []float64{1, 1.5, 2, 2.5} { // half in each, and the second unknown stays
		if got := leastSquares(line, []float64{1, 7}, 0.0004, rounds); math.Abs(got[0]-want) > 1e-9 || math.Abs(got[1]-7) > 1e-9 {
			t.Errorf("after %d rounds %v, want %v and 7", rounds, got, want)
		}
	}
	if got := leastSquares(line, []float64{1, 7}, 0.0004, 20); math.Abs(got[0]-3) > 2e-3 || got[0] == 3 { // the anchor holds it back a little
		t.Errorf("at last %v", got)
	}
	if got := leastSquares(line, []float64{1}, 1, 20); math.Abs(got[0]-2) > 1e-6 { // (x-3)² + (x-1)²
		t.Errorf("an anchor as strong as the data leaves it at %v, want 2", got)
	}
	calls := 0
	if got := leastSquares(func([]float64) []float64 { calls++; return []float64{1} }, []float64{1}, 0.0004, 9); got[0] != 1 || calls != 1+1+5 {
		t.Errorf("what nothing moves is at %v after %d looks: one, one for its slope, five steps", got, calls)
	}
}

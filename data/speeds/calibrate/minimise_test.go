package main

import (
	"math"
	"testing"
)

func TestMinimise(t *testing.T) {
	used := 0
	bowl := func(x []float64) float64 {
		used++
		return (x[0]-3)*(x[0]-3) + 10*(x[1]+1)*(x[1]+1) + math.Abs(x[2])
	}
	x := minimise(bowl, []float64{0, 0, 1}, 0.5, 400)
	for i, want := range []float64{3, -1, 0} {
		if math.Abs(x[i]-want) > 0.01 {
			t.Errorf("found %v, want 3, -1, 0", x)
		}
	}
	if used > 420 {
		t.Errorf("%d evaluations, 400 allowed", used)
	}
}

func TestReadCaps(t *testing.T) {
	caps, err := readCaps("70,80", 3)
	if err != nil || caps[0] != 70 || caps[1] != 80 || !math.IsInf(caps[2], 1) {
		t.Errorf("%v, %v", caps, err)
	}
	for _, bad := range []string{"70,x", "1,2,3,4"} {
		if _, err := readCaps(bad, 3); err == nil {
			t.Errorf("%q passes", bad)
		}
	}
}

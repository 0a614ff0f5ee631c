package osmxml

import (
	"errors"
	"math"
	"strconv"
	"strings"
	"testing"
)

// TestParseFixed rounds half away from zero, like PBF, and knows what is no
// number and what is off the Earth.
func TestParseFixed(t *testing.T) {
	for text, want := range map[string]int32{
		"49.61273809654": 496127381, "-0.00000005": -1, "6": 60000000, "6.": 60000000, "1e-5": 100, "+2.5": 25000000,
		"-180": -1800000000, "180": 1800000000, "1.8e2": 1800000000, "-1.8e2": -1800000000, "0180": 1800000000, "0000.00000005": 1, "179.99999995": 1800000000, "00000001.5": 15000000,
	} {
		if got, ok, err := parseFixed(text, 180); got != want || !ok || err != nil {
			t.Errorf("%q: %d, %v, %v", text, got, ok, err)
		}
	}
	for _, text := range []string{"", "-", ".", "1.2.3", "1,5", "NaN", "6.1234567890x", "0x10"} {
		if got, ok, err := parseFixed(text, 180); err == nil {
			t.Errorf("%q: %d, %v", text, got, ok)
		}
	}
	for _, text := range []string{"180.000001", "180.000000001", "1.80000001e2", "0180.00001", "-181", "999", "Inf", "1e300", "99999999999999999999"} {
		if _, ok, err := parseFixed(text, 180); ok || err != nil {
			t.Errorf("%q: %v, %v", text, ok, err)
		}
	}
}

// FuzzParseFixed holds the reading of decimals against strconv.
func FuzzParseFixed(f *testing.F) {
	for _, s := range []string{"49.61273809654", "-0.00000005", "1e-5", "180", "179.99999995", ".5", "1.", "-", "1E700"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got, ok, err := parseFixed(s, 180)
		v, wrong := strconv.ParseFloat(strings.TrimSpace(s), 64)
		switch {
		case errors.Is(wrong, strconv.ErrSyntax), math.IsNaN(v):
			if err == nil {
				t.Fatalf("%q is %d", s, got)
			}
		case err != nil && len(s) < 300:
			t.Fatalf("%q: %v, but it is %g", s, err, v)
		case ok && math.Abs(float64(got)-v*1e7) > 0.51:
			t.Fatalf("%q is %d, but %g", s, got, v)
		case !ok && math.Abs(v) < 180:
			t.Fatalf("%q is off the Earth, but %g", s, v)
		}
	})
}

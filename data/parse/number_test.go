package parse

import (
	"math"
	"testing"
)

func TestNumber(t *testing.T) {
	for text, want := range map[string]float64{
		"49.12": 49.12, "49,12": 49.12, "-6,5": -6.5, "1E3": 1000, "931 813": 931813, "6\u202f895\u00a0300,5": 6895300.5,
		"1'234.5": 1234.5, "1,234.5": 1234.5, "1.234,5": 1234.5, "1.234.567,5": 1234567.5, ",5": 0.5, "+3": 3, "1’234\u200b,5": 1234.5, "0,0": 0,
	} {
		if got, ok := Number(text); !ok || got != want {
			t.Errorf("%q: %v, %v, want %v", text, got, ok, want)
		}
	}
	for _, text := range []string{"", "-", "NaN", "Inf", "-Inf", "+Inf", "1,234,567.8.9", "1,2.3,4", "1e999", "1,2,3", "49.12 N", "douze"} {
		if got, ok := Number(text); ok {
			t.Errorf("%q read as %v", text, got)
		}
	}
}

func TestCount(t *testing.T) {
	for _, tt := range []struct {
		text     string
		want     int
		doubtful bool
	}{
		{"1234", 1234, false}, {"1 234", 1234, false}, {"12\u202f345", 12345, false}, {"1E3", 1000, false}, {"12.0", 12, false},
		{"1.234", 1234, true}, {"1,234", 1234, true}, {"1.234.567", 1234567, true}, {"-3", -3, false},
		{" 1.234 ", 1234, true}, {"'1,234", 1234, true}, {"’1.234", 1234, true}, {"1’234", 1234, false}, {"1234.000", 1234, false}, {"0.000", 0, true},
		{"2147483647.0", math.MaxInt32, false}, {"-2147483647.0", -math.MaxInt32, false}, {"2147483648", math.MaxInt32 + 1, false},
	} {
		if got, doubtful, ok := Count(tt.text); !ok || got != tt.want || doubtful != tt.doubtful {
			t.Errorf("%q: %d, doubtful %v, %v, want %d, %v", tt.text, got, doubtful, ok, tt.want, tt.doubtful)
		}
	}
	for _, text := range []string{"", "12.5", "-0,5", "1.2345", "99999999999999999999", "2147483648.0", "-2147483648.0", "1e10", "beaucoup", "NaN"} {
		if got, doubtful, ok := Count(text); ok || doubtful || got != 0 {
			t.Errorf("%q read as %d, doubtful %v, %v", text, got, doubtful, ok)
		}
	}
}

package parse

import "testing"

func TestNumber(t *testing.T) {
	for text, want := range map[string]float64{
		"49.12": 49.12, "49,12": 49.12, "-6,5": -6.5, "1E3": 1000, "931 813": 931813, "6\u202f895\u00a0300,5": 6895300.5,
		"1'234.5": 1234.5, "1,234.5": 1234.5, "1.234,5": 1234.5, "1.234.567,5": 1234567.5,
	} {
		if got, ok := Number(text); !ok || got != want {
			t.Errorf("%q: %v, %v, want %v", text, got, ok, want)
		}
	}
	for _, text := range []string{"", "-", "NaN", "Inf", "1e999", "1,2,3", "49.12 N", "douze"} {
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
	} {
		if got, doubtful, ok := Count(tt.text); !ok || got != tt.want || doubtful != tt.doubtful {
			t.Errorf("%q: %d, doubtful %v, %v, want %d, %v", tt.text, got, doubtful, ok, tt.want, tt.doubtful)
		}
	}
	for _, text := range []string{"", "12.5", "99999999999999999999", "beaucoup"} {
		if got, _, ok := Count(text); ok {
			t.Errorf("%q read as %d", text, got)
		}
	}
}

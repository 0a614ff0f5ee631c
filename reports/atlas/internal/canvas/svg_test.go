package canvas

import "testing"

func TestDecimal(t *testing.T) {
	for in, want := range map[float64]string{0: "0", 1: "1", 1.006: "1.01", -0.001: "0", -1.239: "-1.24", -1.236: "-1.24", -1.234: "-1.23", -0.006: "-0.01", 0.05: "0.05", 0.006: "0.01", 0.004: "0", 12.5: "12.5", 841.999: "842"} {
		if got := decimal(in); got != want {
			t.Errorf("%v: %q, want %q", in, got, want)
		}
	}
}

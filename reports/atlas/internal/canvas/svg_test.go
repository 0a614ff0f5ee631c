package canvas

import "testing"

func TestDecimal(t *testing.T) {
	for in, want := range map[float64]string{0: "0", 1: "1", 1.006: "1.01", -0.001: "0", -1.239: "-1.24", 12.5: "12.5"} {
		if got := decimal(in); got != want {
			t.Errorf("%v: %q, want %q", in, got, want)
		}
	}
}

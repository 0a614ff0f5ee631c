package intercommune

import (
	"testing"

	"github.com/paulmach/orb"
)

func TestCrosses(t *testing.T) {
	for _, tt := range []struct {
		name       string
		p, q, a, b orb.Point
		want       bool
	}{
		{"in the middle", orb.Point{0, 0}, orb.Point{2, 2}, orb.Point{0, 2}, orb.Point{2, 0}, true},
		{"at an end", orb.Point{0, 0}, orb.Point{2, 2}, orb.Point{2, 2}, orb.Point{4, 0}, true},
		{"short of it", orb.Point{0, 0}, orb.Point{0.9, 0.9}, orb.Point{0, 2}, orb.Point{2, 0}, false},
		{"beyond its end", orb.Point{0, 0}, orb.Point{4, 4}, orb.Point{0, 2}, orb.Point{0.9, 1.1}, false},
		{"side by side", orb.Point{0, 0}, orb.Point{2, 0}, orb.Point{0, 1}, orb.Point{2, 1}, false},
	} {
		// The same whichever way round either is given.
		for _, got := range []bool{
			crosses(tt.p, tt.q, tt.a, tt.b), crosses(tt.q, tt.p, tt.a, tt.b),
			crosses(tt.a, tt.b, tt.p, tt.q), crosses(tt.p, tt.q, tt.b, tt.a),
		} {
			if got != tt.want {
				t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
			}
		}
	}
}

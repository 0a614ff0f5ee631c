package polygon

import (
	"math"
	"reflect"
	"testing"

	"github.com/paulmach/orb"
)

// box is a square ring with its south-west corner at x, y.
func box(x, y, side float64, orientation orb.Orientation) orb.Ring {
	r := orb.Ring{{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}, {x, y}}
	if orientation == orb.CW {
		r.Reverse()
	}
	return r
}

func TestDifference(t *testing.T) {
	whole := orb.MultiPolygon{{box(0, 0, 8, orb.CCW)}}
	for _, tt := range []struct {
		name         string
		outer, inner orb.MultiPolygon
		want         orb.MultiPolygon
	}{
		{"nothing taken away", whole, nil, whole},
		{"all taken away", whole, whole, nil},
		{"a hole is left", whole, orb.MultiPolygon{{box(2, 2, 4, orb.CCW)}},
			orb.MultiPolygon{{box(0, 0, 8, orb.CCW), orb.Ring{{2, 2}, {2, 6}, {6, 6}, {6, 2}, {2, 2}}}}},
		{"an island in the hole stays", orb.MultiPolygon{{box(0, 0, 8, orb.CCW), box(2, 2, 4, orb.CW)}, {box(3, 3, 1, orb.CCW)}},
			orb.MultiPolygon{{box(3, 3, 1, orb.CCW)}}, orb.MultiPolygon{{box(0, 0, 8, orb.CCW), orb.Ring{{2, 2}, {2, 6}, {6, 6}, {6, 2}, {2, 2}}}}},
		{"a shared edge bounds nothing", orb.MultiPolygon{{orb.Ring{{0, 0}, {4, 0}, {4, 4}, {0, 4}, {0, 2}, {0, 0}}}},
			orb.MultiPolygon{{orb.Ring{{0, 0}, {4, 0}, {0, 2}, {0, 0}}}}, orb.MultiPolygon{{orb.Ring{{0, 2}, {4, 0}, {4, 4}, {0, 4}, {0, 2}}}}},
		{"what lies beside it", orb.MultiPolygon{{orb.Ring{{0, 0}, {2, 0}, {4, 0}, {4, 2}, {2, 2}, {0, 2}, {0, 0}}}},
			orb.MultiPolygon{{orb.Ring{{0, 0}, {2, 0}, {2, 2}, {0, 2}, {0, 0}}}}, orb.MultiPolygon{{orb.Ring{{2, 0}, {4, 0}, {4, 2}, {2, 2}, {2, 0}}}}},
		{"parts that touch at one point come apart", orb.MultiPolygon{{orb.Ring{{0, 0}, {2, 0}, {4, 0}, {4, 2}, {4, 4}, {2, 4}, {0, 4}, {0, 2}, {0, 0}}}},
			orb.MultiPolygon{{orb.Ring{{2, 0}, {4, 0}, {4, 2}, {2, 2}, {2, 0}}}, {orb.Ring{{0, 2}, {2, 2}, {2, 4}, {0, 4}, {0, 2}}}},
			orb.MultiPolygon{{orb.Ring{{0, 0}, {2, 0}, {2, 2}, {0, 2}, {0, 0}}}, {orb.Ring{{2, 2}, {4, 2}, {4, 4}, {2, 4}, {2, 2}}}}},
	} {
		if got := Difference(tt.outer, tt.inner); !reflect.DeepEqual(got, tt.want) {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
		}
	}
}

// TestNested: rings that run either way, in any order, are shells and holes by how many
// are around them; a ring that touches another at a point is inside or outside it as the
// rest of it is. The rings given stay as they are.
func TestNested(t *testing.T) {
	ccw, cw := orb.CCW, orb.CW
	diamond := orb.Ring{{0, 4}, {2, 2}, {4, 4}, {2, 6}, {0, 4}} // its corners touch the sides of a square
	for _, tt := range []struct {
		name  string
		rings []orb.Ring
		want  orb.MultiPolygon
	}{
		{"none", nil, nil},
		{"one the wrong way", []orb.Ring{box(0, 0, 8, cw)}, orb.MultiPolygon{{orb.Ring{{0, 0}, {8, 0}, {8, 8}, {0, 8}, {0, 0}}}}},
		{"two apart", []orb.Ring{box(9, 0, 1, cw), box(0, 0, 1, ccw)}, orb.MultiPolygon{{box(0, 0, 1, ccw)}, {box(9, 0, 1, ccw)}}},
		{"a hole, first of the two", []orb.Ring{box(2, 2, 4, ccw), box(0, 0, 8, ccw)}, orb.MultiPolygon{{box(0, 0, 8, ccw), box(2, 2, 4, cw)}}},
		{"an island in the hole of the second", []orb.Ring{box(20, 0, 9, cw), box(3, 3, 2, cw), box(2, 2, 4, ccw), box(0, 0, 8, cw)},
			orb.MultiPolygon{{box(0, 0, 8, ccw), box(2, 2, 4, cw)}, {box(3, 3, 2, ccw)}, {box(20, 0, 9, ccw)}}},
		{"a hole that touches at corners", []orb.Ring{box(0, 2, 4, ccw), diamond}, orb.MultiPolygon{{box(0, 2, 4, ccw), orb.Ring{{0, 4}, {2, 6}, {4, 4}, {2, 2}, {0, 4}}}}},
	} {
		given := make([]orb.Ring, len(tt.rings))
		for i := range tt.rings {
			given[i] = tt.rings[i].Clone()
		}
		if got := Nested(tt.rings); !reflect.DeepEqual(got, tt.want) {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
		}
		if !reflect.DeepEqual(given, append([]orb.Ring{}, tt.rings...)) {
			t.Errorf("%s: the rings were changed", tt.name)
		}
	}
}

// TestClockwise: turns from the direction of one point to that of another, wherever
// they are turned about.
func TestClockwise(t *testing.T) {
	at := func(p orb.Point, degrees float64) orb.Point {
		return orb.Point{p[0] + math.Cos(degrees*math.Pi/180), p[1] + math.Sin(degrees*math.Pi/180)}
	}
	for _, p := range []orb.Point{{}, {6, 49}, {-61, -0.5}} {
		for from := 0.0; from < 360; from += 30 {
			for _, turn := range []float64{0.001, 3, 30, 90, 150, 180, 210, 330, 357, 360} {
				got := clockwise(p, at(p, from), at(p, from-turn)) * 180 / math.Pi
				off := math.Abs(got - turn) // a full turn and none are the same to rounding
				if !(off <= 1e-6) && (turn < 360 || !(math.Abs(off-360) <= 1e-6)) {
					t.Errorf("about %v from %v by %v degrees: %v", p, from, turn, got)
				}
			}
		}
	}
}

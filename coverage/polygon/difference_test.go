package polygon

import (
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

package travel

import (
	"strings"
	"testing"

	"acces30/coverage/road"

	"github.com/google/go-cmp/cmp"
)

func TestGraphBothWays(t *testing.T) {
	n, w := network(3, []link{{2, 0, 7, 70}, {0, 1, 5, 50}, {1, 2, 6, 60}, {0, 2, 9, 90}})
	tests := []struct {
		name  string
		build func(*road.Network, road.Weights) (*Graph, error)
		want  *Graph
	}{
		{"forward", Forward, &Graph{
			First:  []uint32{0, 2, 3, 4},
			Arcs:   []Arc{{1, 5}, {2, 9}, {2, 6}, {0, 7}},
			Metres: []uint32{50, 90, 60, 70},
			into:   arcsInto{[]uint32{0, 1, 2, 4}, []uint32{2, 0, 1, 0}, []uint32{3, 0, 2, 1}, w, n.Metres},
		}},
		{"backward", Backward, &Graph{
			First:  []uint32{0, 1, 2, 4},
			Arcs:   []Arc{{2, 7}, {0, 5}, {1, 6}, {0, 9}},
			Metres: []uint32{70, 50, 60, 90},
			into:   arcsInto{[]uint32{0, 2, 3, 4}, []uint32{1, 2, 2, 0}, nil, w, n.Metres},
		}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := tt.build(n, w)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tt.want, got, cmp.AllowUnexported(Graph{}, arcsInto{})); diff != "" {
				t.Errorf("graph (-want +got):\n%s", diff)
			}
		})
	}
}

func TestGraphRefusesWeights(t *testing.T) {
	n, w := network(2, []link{{0, 1, 5, 50}, {1, 0, 5, 50}})
	for name, build := range map[string]func(*road.Network, road.Weights) (*Graph, error){
		"forward": Forward, "backward": Backward,
	} {
		if _, err := build(n, w[:1]); err == nil || !strings.Contains(err.Error(), "1 arcs") {
			t.Errorf("%s with too few weights: error %v", name, err)
		}
		if _, err := build(n, road.Weights{5, 0}); err == nil || !strings.Contains(err.Error(), "arc 1 is zero") {
			t.Errorf("%s with a weight of zero: error %v", name, err)
		}
	}
}

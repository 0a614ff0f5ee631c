package grid

import (
	"slices"
	"testing"

	"github.com/paulmach/orb"
)

func TestRegions(t *testing.T) {
	points := []orb.Point{{6, 49}, {55.5, -21}, {-61, 14.6}, {9, 42}, {55.6, -21.1}, {-61.5, 16.2}, {-53, 4}, {-61.2, 15.4}}
	got := Regions(points)
	want := [][]int{{0, 3}, {1, 4}, {6}, {2, 5, 7}}
	if !slices.EqualFunc(got, want, slices.Equal[[]int]) {
		t.Errorf("%v, want %v", got, want)
	}
	if Regions(nil) != nil {
		t.Error("no points make a region")
	}
}

// TestRegionsJoin: points a degree apart are of one region, farther ones are not; a point
// that widens one region to another joins both.
func TestRegionsJoin(t *testing.T) {
	for _, tt := range []struct {
		points []orb.Point
		want   [][]int
	}{
		{[]orb.Point{{55, -21}, {55.99, -21}}, [][]int{{0, 1}}}, {[]orb.Point{{55, -21}, {56.01, -21}}, [][]int{{0}, {1}}},
		{[]orb.Point{{55, -21}, {55, -20.01}}, [][]int{{0, 1}}}, {[]orb.Point{{55, -21}, {55, -19.99}}, [][]int{{0}, {1}}},
		{[]orb.Point{{57.4, -19.5}, {57, -21}, {56.2, -20.1}}, [][]int{{0, 1, 2}}}, // the last is near the second alone
		{[]orb.Point{{57.4, -19.5}, {57, -21}, {80, 10}, {6, 49}, {56.2, -20.1}}, [][]int{{3}, {2}, {0, 1, 4}}},
	} {
		if got := Regions(tt.points); !slices.EqualFunc(got, tt.want, slices.Equal[[]int]) {
			t.Errorf("%v: %v, want %v", tt.points, got, tt.want)
		}
	}
}

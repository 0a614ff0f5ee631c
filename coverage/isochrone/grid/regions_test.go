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

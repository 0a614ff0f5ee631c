package street

import (
	"slices"
	"testing"

	"github.com/paulmach/orb"

	"acces30/coverage/road"
)

func TestEdge(t *testing.T) {
	// A row east along 49° north. Streets end at 0, 2, 3, 10 and meet at 4; a
	// primary ends at 5 and 6; a way is cut at 8, in the middle of what would be
	// one link of tertiary road.
	tertiary := road.Attributes{Class: road.Tertiary}
	c := row(11, both(street, 0, 1, 2), both(street, 3, 4), both(street, 10, 4, 3), both(primary, 5, 6), both(tertiary, 7, 8), both(tertiary, 8, 9))
	c.cut = []uint32{8}
	b := c.builder()
	n, err := b.Build(About{Bound: orb.Bound{Min: orb.Point{6.000005, 48}, Max: orb.Point{6.1, 50}}})
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		metres float64
		want   []int
	}{
		{0, []int{0, 5, 6, 8}},      // 0 is outside
		{1.2, []int{0, 2, 5, 6, 8}}, // 2 is 1.1 m from the side
		{1e5, []int{0, 2, 5, 6, 7, 8, 9, 10}},
	}
	for _, tt := range tests {
		var got []int
		for _, node := range n.Edge(tt.metres) {
			got = append(got, slices.Index(c.points, n.points[node]))
		}
		slices.Sort(got)
		if !slices.Equal(got, tt.want) {
			t.Errorf("edge within %g m is %v, want %v", tt.metres, got, tt.want)
		}
	}
	plain := mustBuild(t, row(4, both(street, 0, 1), both(road.Attributes{Class: road.Ferry}, 1, 2)).builder())
	if got := plain.Edge(1e6); len(got) != 0 {
		t.Errorf("edge %v of data without a bound", got)
	}
}

func TestInfo(t *testing.T) {
	n := mustBuild(t, row(9, both(street, 0, 1, 2), oneWay(primary, 2, 3), both(primary, 2, 4), both(street, 6, 7)).builder())
	got := n.Info()
	if got.Nodes != 6 || got.Links != 4 || got.Arcs != 7 || got.LinePoints != 9 || got.Components != 3 || got.Largest != 3 || got.Kinds != 3 {
		t.Errorf("%+v", got)
	}
	// 100 units east and 100 north are 1.33 m, 200 east 1.46.
	if want := (ClassInfo{Links: 2, Metres: 2, OneWay: 1}); got.ByClass[road.Primary] != want {
		t.Errorf("primary roads %+v, want %+v", got.ByClass[road.Primary], want)
	}
	if want := (orb.Bound{Min: orb.Point{6, 49}, Max: orb.Point{6.00007, 49.00001}}); got.Bound != want {
		t.Errorf("bound %v, want %v", got.Bound, want)
	}
}

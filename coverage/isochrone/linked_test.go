package isochrone

import (
	"slices"
	"testing"

	"acces30/coverage/isochrone/grid"
	"acces30/coverage/road"
	"acces30/coverage/road/intercommune"

	"github.com/paulmach/orb"
)

// farApart are three towns of Guyane, each over a degree from the next, joined by links
// of up to so many metres.
func farApart(t *testing.T, longest float64) *intercommune.Roads {
	t.Helper()
	var places []road.Place
	for _, lon := range []float64{-53.9, -52.4, -51.2} {
		places = append(places, road.Place{Point: orb.Point{lon, 4.9}, People: 50_000})
	}
	c, err := intercommune.New(places, intercommune.Params{
		Levels: []intercommune.Level{{Speed: 60, Detour: 1, Longest: longest}}, Kept: [3]float64{1, 1, 1}, Peak: [3]float64{1, 1, 1},
		Access: 30, Relief: intercommune.Relief{From: 1, Full: 10}, Terminal: 5, DensityRadius: 3000, Piece: 4000, Reach: 8000,
	})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// TestRegionsThatLinksJoin: towns too far apart for one region are on one grid with the
// land along the link between them, and on grids of their own without one.
func TestRegionsThatLinksJoin(t *testing.T) {
	for longest, want := range map[float64][][]int{
		100_000: {{0}, {1}, {2}},
		150_000: {{0}, {1, 2}}, // 133 km, and 166
		200_000: {{0, 1, 2}},
	} {
		c := farApart(t, longest)
		n := c.Network()
		var nodes []uint32
		var points []orb.Point
		for i := range c.Places() {
			nodes, points = append(nodes, n.Node(i)), append(points, n.Points[n.Node(i)])
		}
		regions := grid.Regions(points)
		if len(regions) != 3 {
			t.Fatalf("%d regions", len(regions))
		}
		if got := joinLinked(n, nodes, regions); !slices.EqualFunc(got, want, slices.Equal) {
			t.Errorf("links up to %v m: regions %v, want %v", longest, got, want)
		}
		s, err := NewInterCommuneSurface(t.Context(), c, road.OffPeak, InterCommuneOptions{})
		if err != nil {
			t.Fatalf("links up to %v m: %v", longest, err)
		}
		if len(s.parts) != len(want) {
			t.Errorf("links up to %v m: %d grids, want %d", longest, len(s.parts), len(want))
		}
	}
}

// TestRegionsThatOneWayLinksJoin: a region that joins two others brings all that these
// were one with already.
func TestRegionsThatOneWayLinksJoin(t *testing.T) {
	n := &road.Network{ // 1 leads to 2, then 3 to 0 and to 1
		Points: make([]orb.Point, 4), FirstOut: []uint32{0, 0, 1, 1, 3}, Head: []uint32{2, 0, 1},
	}
	got := joinLinked(n, []uint32{0, 1, 2, 3}, [][]int{{0}, {1}, {2}, {3}})
	if want := [][]int{{0, 1, 2, 3}}; !slices.EqualFunc(got, want, slices.Equal) {
		t.Errorf("regions %v, want %v", got, want)
	}
}

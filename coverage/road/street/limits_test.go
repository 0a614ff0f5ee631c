package street

import (
	"math/rand/v2"
	"testing"
)

// scattered is a network of short roads over some degrees.
func scattered(t *testing.T, roads int, lon, lat float64) *Network {
	t.Helper()
	rng := rand.New(rand.NewPCG(7, 38))
	c := new(testCase)
	for i := range uint32(roads) {
		p := coord{6_0000000 + int32(lon*1e7*rng.Float64()), 49_0000000 + int32(lat*1e7*rng.Float64())}
		q := coord{p.lon, p.lat + 1000}
		if lat == 0 {
			q = coord{p.lon + 1000, p.lat}
		}
		c.points = append(c.points, p, q)
		c.ways = append(c.ways, both(street, 2*i, 2*i+1))
	}
	return mustBuild(t, c.builder())
}

// TestCellsOfAGrid: there is about a cell for each piece of road, as wide as it is high,
// whatever the shape of the country; where the roads are dense, none under 20 metres.
func TestCellsOfAGrid(t *testing.T) {
	all := func(uint32) bool { return true }
	for name, tt := range map[string]struct {
		roads       int
		lon, lat    float64
		least, most int64
	}{
		"a square":              {1000, 1, 1, 900, 1100},
		"wide":                  {1000, 4, 0.5, 900, 1100},
		"high":                  {1000, 0.25, 2, 900, 1100},
		"a line to the east":    {400, 1, 0, 380, 420},
		"a line to the north":   {400, 0, 1, 380, 420},
		"a hundred metres wide": {1000, 0.001, 0.001, 4 * 6, 5 * 7},
	} {
		g := newGrid(scattered(t, tt.roads, tt.lon, tt.lat), all)
		if cells := g.cols * g.rows; cells < tt.least || cells > tt.most {
			t.Errorf("%s: %d × %d cells for %d roads", name, g.cols, g.rows, tt.roads)
		}
		perLon, perLat := scales(49 + tt.lat/2)
		if w, h := float64(g.width)*perLon, float64(g.height)*perLat; w < 19.99 || w/h < 0.99 || w/h > 1.01 {
			t.Errorf("%s: cells of %g by %g m", name, w, h)
		}
	}
	if g := newGrid(scattered(t, 5, 1, 1), func(uint32) bool { return false }); g.cols*g.rows != 0 {
		t.Errorf("of no road: %d × %d cells", g.cols, g.rows)
	}
}

// TestLongestLink: a link of a file may be as long as the longest, and no centimetre more.
func TestLongestLink(t *testing.T) {
	for cm, whole := range map[uint32]bool{maxLink: true, maxLink + 1: false} {
		n := scattered(t, 1, 1, 1)
		n.stretch[0].cm = cm
		if err := n.derive(); (err == nil) != whole || whole && n.cm[0] != cm {
			t.Errorf("%d cm: %v", cm, err)
		}
	}
}

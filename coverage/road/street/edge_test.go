package street

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
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

// TestEdgeAtEverySide finds the ends of streets within so many metres of each side of the
// data, not farther in; and ends of main roads wherever they are.
func TestEdgeAtEverySide(t *testing.T) {
	// From a crossing in the middle, 10,000 units to each side; 1e-7 degrees are 1.11 cm
	// at the equator, and 1.106 from south to north.
	c := &testCase{points: []coord{{0, 0}, {10000, 0}, {-10000, 0}, {0, 10000}, {0, -10000}}}
	for i := range uint32(4) {
		c.ways = append(c.ways, both(street, 0, i+1))
	}
	about := About{Bound: orb.Bound{Min: orb.Point{-0.0011, -0.0012}, Max: orb.Point{0.0013, 0.0014}}}
	for metres, want := range map[float64][]int{
		11.1: nil, 11.2: {2}, // 1,000 units from the western side
		22.1: {2}, 22.2: {2, 4}, 33.3: {2, 4}, 33.5: {1, 2, 4}, 44.2: {1, 2, 4}, 44.3: {1, 2, 3, 4},
	} {
		n, err := c.builder().Build(about)
		if err != nil {
			t.Fatal(err)
		}
		if got := edgeOf(c, n, metres); !slices.Equal(got, want) {
			t.Errorf("within %g m: %v, want %v", metres, got, want)
		}
	}
	for class, want := range map[road.Class][]int{road.Secondary: {0, 1}, road.SecondaryLink: {0, 1}, road.Tertiary: nil} {
		a := road.Attributes{Class: class}
		if got := edgeOf(c, mustBuild(t, (&testCase{points: c.points, ways: []testWay{both(a, 0, 1)}}).builder()), 100); !slices.Equal(got, want) {
			t.Errorf("class %d ends at %v, want %v", class, got, want)
		}
		circle := mustBuild(t, (&testCase{points: c.points, ways: []testWay{both(a, 0, 1, 3, 0)}}).builder())
		if got := edgeOf(c, circle, 100); got != nil {
			t.Errorf("class %d: a circle ends at %v", class, got)
		}
	}
}

// edgeOf returns the nodes of a case at the edge, ascending.
func edgeOf(c *testCase, n *Network, metres float64) (nodes []int) {
	for _, node := range n.Edge(metres) {
		nodes = append(nodes, slices.Index(c.points, n.points[node]))
	}
	slices.Sort(nodes)
	return nodes
}

// TestInfo holds all that is told of a network against what was put into it.
func TestInfo(t *testing.T) {
	c := row(9, both(street, 0, 1, 2), oneWay(primary, 2, 3), both(primary, 2, 4), both(street, 6, 7))
	c.features = map[uint32]road.NodeFeature{1: road.Gate, 2: road.Signals, 7: road.StopSign}
	c.cut = []uint32{7}
	about := About{Compiler: "rules", MissingNodes: 3}
	n, err := c.builder().Build(about)
	if err != nil {
		t.Fatal(err)
	}
	want := Info{
		About: about, Nodes: 6, Arcs: 7, Links: 4, LinePoints: 9, Kinds: 3, Features: 3, Cut: 1,
		Bound:      orb.Bound{Min: orb.Point{6, 49}, Max: orb.Point{6.00007, 49.00001}},
		Components: 3, Largest: 3,
	}
	// 100 units east and 100 north are 1.33 m, 200 east 1.46.
	want.ByClass[road.Primary] = ClassInfo{Links: 2, Metres: 2, OneWay: 1}
	want.ByClass[road.Residential] = ClassInfo{Links: 2, Metres: 4}
	// The checksum is that of a file from the counts to its own checksum.
	var file bytes.Buffer
	if err := n.Write(&file); err != nil {
		t.Fatal(err)
	}
	start := len(magic) + 8 + int(order.Uint32(file.Bytes()[len(magic)+4:]))
	want.Content = fmt.Sprintf("%x", sha256.Sum256(file.Bytes()[start:file.Len()-sha256.Size]))
	if diff := cmp.Diff(want, n.Info()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if got := n.Bound(); got != want.Bound {
		t.Errorf("bound %v, want %v", got, want.Bound)
	}
	promised := orb.Bound{Min: orb.Point{5, 48}, Max: orb.Point{7, 50}}
	n.about.Bound = promised
	if got := n.Bound(); got != promised || n.Info().Bound != want.Bound {
		t.Errorf("bound %v, want the promised one; around the lines %v", got, n.Info().Bound)
	}
	empty := mustBuild(t, NewBuilder(nil, nil))
	if got := empty.Info(); got.Components != 0 || got.Largest != 0 || got.Bound != (orb.Bound{}) || empty.Bound() != (orb.Bound{}) {
		t.Errorf("of nothing: %+v", got)
	}
}

// TestVintage is the date of the data, or else that of the last edit.
func TestVintage(t *testing.T) {
	date, edited := time.Date(2026, 5, 1, 0, 0, 0, 0, time.UTC), time.Date(2026, 4, 1, 0, 0, 0, 0, time.UTC)
	for s, want := range map[Source]time.Time{{Date: date, Edited: edited}: date, {Edited: edited}: edited, {}: {}} {
		if got := s.Vintage(); !got.Equal(want) {
			t.Errorf("%+v: %v, want %v", s, got, want)
		}
	}
}

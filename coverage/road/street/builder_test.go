package street

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"acces30/coverage/road"
)

var (
	street  = road.Attributes{Class: road.Residential}
	primary = road.Attributes{Class: road.Primary, MaxSpeed: 80}
)

// row returns a case with nodes 100 units of longitude apart.
func row(nodes int, ways ...testWay) *testCase {
	c := &testCase{ways: ways}
	for i := range int32(nodes) {
		c.points = append(c.points, coord{6_0000000 + 100*i, 49_0000000 + 100*(i%2)})
	}
	return c
}

func both(a road.Attributes, refs ...uint32) testWay {
	return testWay{refs: refs, onward: a, backward: a, open: road.BothWays}
}

func oneWay(a road.Attributes, refs ...uint32) testWay {
	return testWay{refs: refs, onward: a, open: road.Onward}
}

// describe lists every link by the numbers of the nodes of a row along it, with
// what its arcs are, sorted.
func describe(c *testCase, n *Network) []string {
	var links []string
	for i := range uint32(n.Links()) {
		var nodes []int
		for _, p := range n.lineOf(i) {
			nodes = append(nodes, slices.Index(c.points, p))
		}
		if !n.oneWay[i] && nodes[0] > nodes[len(nodes)-1] {
			slices.Reverse(nodes)
		}
		sign := "="
		if n.oneWay[i] {
			sign = ">"
		}
		links = append(links, fmt.Sprint(sign, nodes, " ", len(n.stretchesOf(i)), " ", len(n.passedOn(i))))
	}
	slices.Sort(links)
	return links
}

// TestShapes builds shapes that roads have: every link with its nodes, the
// number of its stretches and of the features on it.
func TestShapes(t *testing.T) {
	faster := street
	faster.MaxSpeed = 30
	around := street
	around.Flags = road.Roundabout
	signed := street
	signed.Flags = road.Signed
	ferry := road.Attributes{Class: road.Ferry, Fixed: 6000}
	tests := []struct {
		name string
		c    *testCase
		want []string
	}{
		{"one way", row(4, both(street, 0, 1, 2, 3)), []string{"=[0 1 2 3] 1 0"}},
		{"two ways end to end", row(4, both(street, 0, 1), both(street, 1, 2, 3)), []string{"=[0 1 2 3] 1 0"}},
		{"two ways head to head", row(4, both(street, 0, 1), both(street, 3, 2, 1)), []string{"=[0 1 2 3] 2 0"}},
		{"attributes change", row(4, both(street, 0, 1), both(faster, 1, 2, 3)), []string{"=[0 1 2 3] 2 0"}},
		{"class changes", row(3, both(street, 0, 1), both(primary, 1, 2)), []string{"=[0 1] 1 0", "=[1 2] 1 0"}},
		{"sign changes", row(3, both(street, 0, 1), both(signed, 1, 2)), []string{"=[0 1] 1 0", "=[1 2] 1 0"}},
		{"one-way begins", row(3, both(street, 0, 1), oneWay(street, 1, 2)), []string{"=[0 1] 1 0", ">[1 2] 1 0"}},
		{"one-way goes on", row(3, oneWay(street, 0, 1), oneWay(street, 1, 2)), []string{">[0 1 2] 1 0"}},
		{"one-ways collide", row(3, oneWay(street, 0, 1), oneWay(street, 2, 1)), []string{">[0 1] 1 0", ">[2 1] 1 0"}},
		{"one-ways part", row(3, oneWay(street, 1, 0), oneWay(street, 1, 2)), []string{">[1 0] 1 0", ">[1 2] 1 0"}},
		{"one-way drawn backward", row(3, testWay{refs: []uint32{2, 1, 0}, backward: street, open: road.Backward}), []string{">[0 1 2] 1 0"}},
		{"crossing", row(5, both(street, 0, 2, 4), both(street, 1, 2, 3)), []string{"=[0 2] 1 0", "=[1 2] 1 0", "=[2 3] 1 0", "=[2 4] 1 0"}},
		{"circle alone", row(3, oneWay(around, 0, 1, 2, 0)), []string{">[0 1 2 0] 1 0"}},
		{"circle of two ways", row(4, both(street, 0, 1, 2), both(street, 2, 3, 0)), []string{"=[0 1 2 3 0] 1 0"}},
		{"lollipop", row(4, both(street, 0, 1), both(street, 1, 2, 3, 1)), []string{"=[0 1] 1 0", "=[1 2 3 1] 1 0"}},
		{"roundabout", row(6, oneWay(around, 1, 2, 3, 4, 1), both(street, 0, 1), both(street, 3, 5)), []string{"=[0 1] 1 0", "=[3 5] 1 0", ">[1 2 3] 1 0", ">[3 4 1] 1 0"}},
		{"roundabout joined where it closes", row(5, oneWay(around, 1, 2, 3, 1), both(street, 0, 1), both(street, 3, 4)), []string{"=[0 1] 1 0", "=[3 4] 1 0", ">[1 2 3] 1 0", ">[3 1] 1 0"}},
		{"parallel", row(4, both(street, 0, 1, 3), both(street, 0, 2, 3)), []string{"=[0 1 3 2 0] 2 0"}},
		{"parallel between junctions", row(6, both(street, 0, 1, 3), both(street, 0, 2, 3), both(street, 4, 0), both(street, 3, 5)), []string{"=[0 1 3] 1 0", "=[0 2 3] 1 0", "=[0 4] 1 0", "=[3 5] 1 0"}},
		{"ferry", row(4, both(street, 0, 1), both(ferry, 1, 2), both(street, 2, 3)), []string{"=[0 1] 1 0", "=[1 2] 1 0", "=[2 3] 1 0"}},
		{"node twice in a row", row(3, both(street, 0, 1, 1, 2, 2)), []string{"=[0 1 2] 1 0"}},
		{"nothing to drive", row(3, both(street, 1), both(street, 2, 2), testWay{refs: []uint32{0, 1}}), nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			n := mustBuild(t, tt.c.builder())
			if diff := cmp.Diff(tt.want, describe(tt.c, n)); diff != "" {
				t.Errorf("links differ (-want +got):\n%s", diff)
			}
			if err := n.check(); err != nil {
				t.Error(err)
			}
		})
	}
}

// TestFeatures keeps the delay of a node whether it is kept or not, and ends
// all roads where it is blocked.
func TestFeatures(t *testing.T) {
	c := row(5, both(street, 0, 1, 2, 3, 4), both(street, 2, 0))
	c.features = map[uint32]road.NodeFeature{1: road.Gate, 2: road.Signals, 3: road.Blocked}
	n := mustBuild(t, c.builder())
	if diff := cmp.Diff([]string{"=[2 1 0 2] 1 1", "=[2 3] 1 0", "=[3 4] 1 0"}, describe(c, n)); diff != "" {
		t.Errorf("links differ (-want +got):\n%s", diff)
	}
	blocked, signals := 0, 0
	for i, p := range n.points {
		if p == c.points[3] {
			blocked++
		}
		if n.features[i] == road.Signals {
			signals++
		}
	}
	if blocked != 2 || signals != 1 || n.base.Nodes() != 4 {
		t.Errorf("%d nodes, %d where it is blocked, %d with signals", n.base.Nodes(), blocked, signals)
	}
}

// TestFeaturesAtOnePlace counts a gate that is at the very place where its link
// begins, and one where it ends.
func TestFeaturesAtOnePlace(t *testing.T) {
	c := row(4, both(street, 0, 1, 2, 3))
	c.points[1], c.points[2] = c.points[0], c.points[3]
	c.features = map[uint32]road.NodeFeature{1: road.Gate, 2: road.Gate}
	r := mustDrive(t, mustBuild(t, c.builder()), Options{})
	if err := r.net.check(); err != nil {
		t.Error(err)
	}
	want := 2*exactSpeeds{}.Delay(road.Gate, 0) + road.Deciseconds(r.net.cm[0]*exactPace(&street, 0))
	for arc, got := range r.Weights(road.OffPeak) {
		if got != want {
			t.Errorf("arc %d takes %d, want %d", arc, got, want)
		}
	}
}

// TestFixedTime shares the time of a ferry among the links that its way is
// split into, by their lengths.
func TestFixedTime(t *testing.T) {
	ferry := road.Attributes{Class: road.Ferry, Fixed: 6000}
	c := row(5, both(ferry, 0, 1, 2, 3), both(ferry, 1, 4))
	r := mustDrive(t, mustBuild(t, c.builder()), Options{})
	var sum road.Deciseconds
	for i := range r.net.arcs {
		if line := r.net.lineOf(uint32(i)); !slices.Contains(line, c.points[4]) {
			sum += r.time(drive{Roads: r, link: uint32(i), share: 1})
		}
	}
	tails := 3 * float64(exactSpeeds{}.Junction(&ferry, &ferry, 3, 0)) / 2
	if got := float64(sum) - tails + tails/3; !(math.Abs(got-6000) <= 2) {
		t.Errorf("the crossing takes %g, want 6000", got)
	}
	if a := r.Depart(c.points[2].point(), 0); len(a.Legs) != 0 {
		t.Errorf("a place hangs on a ferry: %v", a)
	}
}

// TestFixedTimes gives each ferry its own time, whatever lies beside it in the file, and
// whichever way round it is drawn.
func TestFixedTimes(t *testing.T) {
	ferry := func(fixed road.Deciseconds, refs ...uint32) testWay {
		return both(road.Attributes{Class: road.Ferry, Fixed: fixed}, refs...)
	}
	c := onEquator([]int32{0, 10, 20, 50, 60, 70, 80, 81}, both(street, 0, 1), ferry(6000, 3, 2), ferry(3000, 4, 5), both(primary, 5, 6), ferry(500, 6, 7))
	r := mustDrive(t, mustBuild(t, c.builder()), Options{})
	got := make(map[coord]road.Deciseconds)
	for link := range uint32(r.net.Links()) {
		line := r.net.lineOf(link)
		there, back := r.weights[road.OffPeak][r.net.arcs[link][0]], r.weights[road.OffPeak][r.net.arcs[link][1]]
		if there != back {
			t.Errorf("%v takes %d there and %d back", line, there, back)
		}
		got[coord{min(line[0].lon, line[len(line)-1].lon), 0}] = there
	}
	for steps, want := range map[int32]road.Deciseconds{20: 6000, 60: 3000, 80: 500, 0: 590 * road.Deciseconds(exactPace(&street, road.OffPeak))} {
		if got[coord{steps * stepUnits, 0}] != want {
			t.Errorf("the way from %d steps on takes %d, want %d", steps, got[coord{steps * stepUnits, 0}], want)
		}
	}
}

// TestTimeFixedInOneSense: a ferry whose time is fixed in one sense, and not in the other,
// takes what its class does in the other one.
func TestTimeFixedInOneSense(t *testing.T) {
	fixed, free := road.Attributes{Class: road.Ferry, Fixed: 6000}, road.Attributes{Class: road.Ferry, MaxSpeed: 9}
	slow := 590 * road.Deciseconds(exactPace(&free, road.OffPeak)) // of 590 cm
	for _, tt := range []struct {
		onward, backward road.Attributes
		there, back      road.Deciseconds
	}{{fixed, free, 6000, slow}, {free, fixed, slow, 6000}, {fixed, fixed, 6000, 6000}, {free, free, slow, slow}} {
		c := onEquator([]int32{0, 10}, testWay{refs: []uint32{0, 1}, onward: tt.onward, backward: tt.backward, open: road.BothWays})
		r := mustDrive(t, mustBuild(t, c.builder()), Options{})
		w, arcs := r.weights[road.OffPeak], r.net.arcs[0]
		if w[arcs[0]] != tt.there || w[arcs[1]] != tt.back {
			t.Errorf("%+v: %d there and %d back", tt, w[arcs[0]], w[arcs[1]])
		}
	}
}

// TestLongStretch cuts ten kilometres into stretches for the environment.
func TestLongStretch(t *testing.T) {
	c := &testCase{points: []coord{{6_0000000, 49_0000000}, {6_0000000, 49_0900000}}, ways: []testWay{both(street, 0, 1)}}
	n := mustBuild(t, c.builder())
	if long := n.cm[0]; long < 1_000_000 || long > 1_001_000 || len(n.stretch) != 6 {
		t.Errorf("%d cm in %d stretches", long, len(n.stretch))
	}
}

package road

import (
	"math"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/paulmach/orb"
)

// TestInOrder keeps the numbers of nodes, and has the arcs on both sides, worked out by
// hand.
func TestInOrder(t *testing.T) {
	points := []orb.Point{{5, 5}, {0, 0}, {-1, 3}} // not the order of the curve
	n, err := InOrder(points, []Link{{From: 2, To: 0, Metres: 7, Class: 3, Env: Dense}, {From: 0, To: 1, Metres: 9, OneWay: true}, {From: 1, To: 1, Metres: 4, Env: Suburban}})
	if err != nil {
		t.Fatal(err)
	}
	want := &Network{
		Points:   points,
		FirstOut: []uint32{0, 2, 4, 5}, Head: []uint32{2, 1, 1, 1, 0},
		FirstIn: []uint32{0, 1, 4, 5}, Tail: []uint32{2, 0, 1, 1, 0}, InArc: []uint32{4, 1, 2, 3, 0},
		Metres: []uint32{7, 9, 4, 4, 7}, Class: []Class{3, 0, 0, 0, 3}, Env: []Environment{Dense, Rural, Suburban, Suburban, Dense},
		index: []uint32{0, 1, 2},
	}
	if diff := cmp.Diff(want, n, cmp.AllowUnexported(Network{})); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if n.Nodes() != 3 || n.Arcs() != 5 {
		t.Errorf("%d nodes, %d arcs", n.Nodes(), n.Arcs())
	}
	if _, err := InOrder(points[:1], []Link{{To: 1}}); err == nil || err.Error() != "link 0 joins nodes 0 and 1, but there are only 1 nodes" {
		t.Errorf("%v", err)
	}
	var b Builder
	for want := range uint32(3) {
		if got := b.AddNode(points[want]); got != want {
			t.Errorf("node %d has the number %d", want, got)
		}
	}
}

// TestOnEarth tries points at the very bounds and beyond.
func TestOnEarth(t *testing.T) {
	for p, want := range map[orb.Point]bool{
		{180, 90}: true, {-180, -90}: true, {180.0001, 0}: false, {-180.0001, 0}: false, {0, 90.0001}: false, {0, -90.0001}: false, {math.Inf(1), 0}: false,
	} {
		if OnEarth(p) != want {
			t.Errorf("%v is on Earth: %t", p, !want)
		}
	}
	if OnEarth(orb.Point{math.NaN(), 0}) || OnEarth(orb.Point{0, math.NaN()}) {
		t.Error("what is no number is on Earth")
	}
}

// TestEnvironmentBounds: under 500, 500 to 4,000 and over 4,000 inhabitants a square
// kilometre, as a density and as people within a radius.
func TestEnvironmentBounds(t *testing.T) {
	for density, want := range map[float64]Environment{0: Rural, 499.99: Rural, 500: Suburban, 4000: Suburban, 4000.01: Dense} {
		if got := EnvironmentOf(density); got != want {
			t.Errorf("%g people a square kilometre: %d, want %d", density, got, want)
		}
	}
	// Within 2,000 m, 12.566 km², 6,283.2 people are 500 a square kilometre.
	for people, want := range map[int]Environment{6283: Rural, 6284: Suburban, 50_265: Suburban, 50_266: Dense, -1: Rural} {
		l := Lands([]Place{{Point: orb.Point{6, 49}, People: people}, {Point: orb.Point{6, 49}, People: -99}})[0]
		p := l.Grid.Point(0)
		for away, env := range map[float64]Environment{0: want, 2000: want, 2000.001: Rural} {
			if got := l.Environment(orb.Point{p.X() + away, p.Y()}, 2000); got != env {
				t.Errorf("%d people %g m away: %d, want %d", people, away, got, env)
			}
		}
	}
}

// TestLands sorts places by land in their order.
func TestLands(t *testing.T) {
	lands := Lands([]Place{{Land: "b", People: 3}, {Land: "a", People: -1}, {Land: "b", People: 0}})
	if len(lands) != 2 || !slices.Equal(lands[0].Numbers, []uint32{0, 2}) || !slices.Equal(lands[0].People, []int{3, 0}) || !slices.Equal(lands[1].Numbers, []uint32{1}) || !slices.Equal(lands[1].People, []int{0}) {
		t.Errorf("%+v", lands)
	}
	if Lands(nil) != nil {
		t.Error("a land without places")
	}
}

// TestNear widens the bounds of a land by hand: 1,100 m are a hundredth of a degree of
// latitude, and over the cosine of the farther latitude one of longitude.
func TestNear(t *testing.T) {
	north := Lands([]Place{{Point: orb.Point{10, 60}}})[0] // a degree: cosine of 61° 0.48481
	if !north.Near(orb.Point{12.062, 60}, 110_000) || north.Near(orb.Point{12.063, 60}, 110_000) || !north.Near(orb.Point{10, 60.999}, 110_000) || north.Near(orb.Point{10, 61.001}, 110_000) {
		t.Error("110 km around a place at 60° north")
	}
	for _, tt := range []struct {
		low, high float64 // latitudes of two places at 10 and 11° east
		lon, lat  float64 // a point just within, and by how much it is moved beyond
		off       orb.Point
	}{
		{0, 0, 10.5, 0.0099, orb.Point{0, 0.0002}}, {0, 0, 10.5, -0.0099, orb.Point{0, -0.0002}},
		{0, 0, 9.9901, 0, orb.Point{-0.0002, 0}}, {0, 0, 11.0099, 0, orb.Point{0.0002, 0}},
		{-60, 0, 11.01995, 0, orb.Point{0.0002, 0}}, {0, 60, 9.98005, 0, orb.Point{-0.0002, 0}},
		{89.5, 89.5, 11.572, 89.5, orb.Point{0.002, 0}}, // the cosine of 89° at least
	} {
		l := Lands([]Place{{Point: orb.Point{10, tt.low}}, {Point: orb.Point{11, tt.high}}})[0]
		p := orb.Point{tt.lon, tt.lat}
		if q := (orb.Point{p[0] + tt.off[0], p[1] + tt.off[1]}); !l.Near(p, 1100) || l.Near(q, 1100) {
			t.Errorf("from %g to %g°: %v near: %t, %v near: %t", tt.low, tt.high, p, l.Near(p, 1100), q, l.Near(q, 1100))
		}
	}
}

// TestDeciseconds converts times, and adds them up to the longest there is.
func TestDeciseconds(t *testing.T) {
	if FromMinutes(1.5) != 900 || FromMinutes(0.00084) != 1 || FromMinutes(0.00083) != 0 || Deciseconds(900).Minutes() != 1.5 || Deciseconds(15).Duration() != 1500*time.Millisecond || Minute != 600 {
		t.Error("units")
	}
	if Unreached.Reached() || !(Unreached - 1).Reached() || !Deciseconds(0).Reached() {
		t.Error("what is reached")
	}
	const longest = Unreached - 1
	for _, tt := range []struct{ a, b, want Deciseconds }{
		{1, 2, 3}, {longest, 0, longest}, {longest - 1, 1, longest}, {longest, 1, Unreached}, {longest, 2, Unreached}, {longest, longest, Unreached}, {Unreached, 0, Unreached}, {Unreached, 7, Unreached},
	} {
		if got, back := tt.a.Plus(tt.b), tt.b.Plus(tt.a); got != tt.want || back != tt.want {
			t.Errorf("%d and %d: %d and %d, want %d", tt.a, tt.b, got, back, tt.want)
		}
	}
}

// TestHilbertOrder numbers the corners of a square and its middle along the curve, points
// on a line from one end to the other, and those at one place as they come.
func TestHilbertOrder(t *testing.T) {
	for _, tt := range []struct {
		points []orb.Point
		want   []uint32
	}{
		{[]orb.Point{{8, 0}, {8, 8}, {0, 8}, {0, 0}, {1, 7}}, []uint32{4, 3, 2, 0, 1}},
		{[]orb.Point{{3, 7}, {1, 7}, {2, 7}}, []uint32{2, 0, 1}},
		{[]orb.Point{{4, 4}, {4, 4}, {4, 4}}, []uint32{0, 1, 2}}, {nil, []uint32{}},
	} {
		if got := HilbertOrder(tt.points); !slices.Equal(got, tt.want) {
			t.Errorf("%v: %v, want %v", tt.points, got, tt.want)
		}
	}
}

// TestNames has the whole list of names, as files write them.
func TestNames(t *testing.T) {
	var got []string
	for class := range Classes {
		got = append(got, class.Name())
	}
	for env := range Environment(Environments) {
		got = append(got, env.Name())
	}
	want := []string{"motorway", "motorway_link", "trunk", "trunk_link", "primary", "primary_link", "secondary", "secondary_link", "tertiary", "tertiary_link",
		"unclassified", "residential", "living_street", "service", "track", "ferry", "rural", "suburban", "dense"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

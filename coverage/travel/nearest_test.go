package travel

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"acces30/coverage/road"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// mustFind finds the nearest owners and stops the test on an error.
func mustFind(t testing.TB, g *Graph, sources []Source, kept int, limit road.Deciseconds) *Nearest {
	t.Helper()
	n, err := FindNearest(context.Background(), g, sources, kept, limit)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// street is a row of four nodes, 10 apart, open both ways.
var street = []link{{0, 1, 10, 100}, {1, 0, 10, 100}, {1, 2, 10, 100}, {2, 1, 10, 100}, {2, 3, 10, 100}, {3, 2, 10, 100}}

func TestNearestOnStreet(t *testing.T) {
	sources := []Source{
		{Owner: 5, Point: 0, Legs: []road.Leg{{Node: 0, Time: 1, Metres: 7}}},
		{Owner: 2, Point: 9, Legs: []road.Leg{{Node: 3}, {Node: 1, Time: 30}}},
		{Owner: 5, Point: 1, Legs: []road.Leg{{Node: 3, Time: 1}}},
		{Owner: 4, Point: 0, Legs: []road.Leg{{Node: 2, Time: 11}}},
	}
	n := mustFind(t, graph(4, street, backward), sources, 2, 21)
	want := [][]Reach{
		{{5, 0, 1, 7}},
		{{5, 0, 11, 107}, {2, 9, 20, 200}},
		{{2, 9, 10, 100}, {4, 0, 11, 0}}, // owner 5 has the same time
		{{2, 9, 0, 0}, {5, 1, 1, 0}},
	}
	for node := range uint32(4) {
		if diff := cmp.Diff(want[node], n.At(node)); diff != "" {
			t.Errorf("node %d (-want +got):\n%s", node, diff)
		}
	}
	point := []road.Leg{{Node: 1, Time: 1, Metres: 3}, {Node: 2, Time: 5, Metres: 40}, {Node: 3, Time: road.Unreached}}
	if diff := cmp.Diff([]Reach{{5, 0, 12, 110}, {2, 9, 15, 140}}, n.Via(point)); diff != "" {
		t.Errorf("point (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]Reach{{5, 0, 21, 107}}, n.Via([]road.Leg{{Node: 1, Time: 10}})); diff != "" {
		t.Errorf("point at the limit (-want +got):\n%s", diff)
	}
}

func TestNearestAgainstOracle(t *testing.T) {
	for seed := range uint64(1200) {
		c := newRandomCase(seed)
		dir := sense(c.rng.IntN(2) == 0)
		sources := c.sources()
		kept := 1 + c.rng.IntN(4)
		limit := c.limit(oracle(c.nodes, c.links, dir, Legs(sources)))
		g := graph(c.nodes, c.links, dir)
		n := mustFind(t, g, sources, kept, limit)
		for node, want := range nearestOracle(c.nodes, c.links, dir, sources, kept, limit) {
			if diff := cmp.Diff(want, n.At(uint32(node)), cmpopts.EquateEmpty()); diff != "" {
				t.Fatalf("seed %d, kept %d, limit %d, node %d (-want +got):\n%s", seed, kept, limit, node, diff)
			}
		}
		if err := n.certify(g, sources); err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
	}
}

// A point is one more node, tied to the network by one arc for every leg.
func TestNearestViaIsOneMoreNode(t *testing.T) {
	for seed := range uint64(600) {
		c := newRandomCase(seed)
		sources := c.sources()
		kept := 1 + c.rng.IntN(3)
		point := c.legs()
		for i := range point {
			point[i].Time = max(point[i].Time, 1)
		}
		limit := c.limit(make([]drive, c.nodes))
		links := slices.Clone(c.links)
		for _, leg := range point {
			links = append(links, link{uint32(c.nodes), leg.Node, leg.Time, leg.Metres})
		}
		want := nearestOracle(c.nodes+1, links, backward, sources, kept, limit)[c.nodes]
		got := mustFind(t, graph(c.nodes, c.links, backward), sources, kept, limit).Via(point)
		if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); diff != "" {
			t.Fatalf("seed %d, kept %d, limit %d (-want +got):\n%s", seed, kept, limit, diff)
		}
	}
}

func TestNearestIgnoresNumbering(t *testing.T) {
	for seed := range uint64(300) {
		c := newRandomCase(seed)
		sources := c.sources()
		links, number := c.renumbered()
		moved := slices.Clone(sources)
		for i := range moved {
			moved[i].Legs = c.moved(moved[i].Legs, number)
		}
		c.rng.Shuffle(len(moved), func(i, j int) { moved[i], moved[j] = moved[j], moved[i] })
		a := mustFind(t, graph(c.nodes, c.links, backward), sources, 3, road.Unreached)
		b := mustFind(t, graph(c.nodes, links, backward), moved, 3, road.Unreached)
		for node := range uint32(c.nodes) {
			if diff := cmp.Diff(a.At(node), b.At(number[node])); diff != "" {
				t.Fatalf("seed %d, node %d (-first +renumbered):\n%s", seed, node, diff)
			}
		}
	}
}

func TestNearestOnGrid(t *testing.T) {
	g := graph(64*64, roadGrid(64, 1, 8), backward)
	var sources []Source
	for i := range uint32(60) {
		sources = append(sources, Source{Owner: i / 2, Point: i % 2, Legs: []road.Leg{{Node: i * 67, Time: 50}}})
	}
	n := mustFind(t, g, sources, 3, road.Unreached)
	if err := n.certify(g, sources); err != nil {
		t.Fatal(err)
	}
	byOwner := make([]Search, 30)
	for owner := range byOwner {
		legs := append(slices.Clone(sources[2*owner].Legs), sources[2*owner+1].Legs...)
		mustRun(t, &byOwner[owner], g, legs, road.Unreached)
	}
	for node := range uint32(g.Nodes()) {
		var all []Reach
		for owner := range byOwner {
			all = append(all, Reach{Owner: uint32(owner), Time: byOwner[owner].Time(node)})
		}
		for i, want := range firstOwners(all, 3) {
			if got := n.At(node)[i]; got.Owner != want.Owner || got.Time != want.Time {
				t.Fatalf("node %d, rank %d: owner %d at %d, want %d at %d", node, i, got.Owner, got.Time, want.Owner, want.Time)
			}
		}
	}
}

func TestFindNearestRefuses(t *testing.T) {
	g := graph(4, street, backward)
	cancelled, cancel := context.WithCancel(context.Background())
	cancel()
	good := []Source{{Owner: 1, Legs: []road.Leg{{Node: 3}}}}
	for _, kept := range []int{0, -1, MaxKept + 1} {
		if _, err := FindNearest(context.Background(), g, good, kept, road.Unreached); err == nil {
			t.Errorf("%d owners kept: no error", kept)
		}
	}
	bad := []Source{{Owner: 7, Point: 2, Legs: []road.Leg{{Node: 4}}}}
	if _, err := FindNearest(context.Background(), g, bad, 1, road.Unreached); err == nil ||
		!strings.Contains(err.Error(), "owner 7, point 2") {
		t.Errorf("leg off the network: error %v", err)
	}
	if _, err := FindNearest(cancelled, g, good, 1, road.Unreached); !errors.Is(err, context.Canceled) {
		t.Errorf("context ended: error %v", err)
	}
}

func TestNearestCertifyFindsEveryFault(t *testing.T) {
	g := graph(4, street, backward)
	sources := []Source{
		{Owner: 1, Point: 0, Legs: []road.Leg{{Node: 0}}},
		{Owner: 2, Point: 0, Legs: []road.Leg{{Node: 3, Time: 5}}},
		{Owner: 3, Point: 0, Legs: []road.Leg{{Node: 3, Time: 9}}},
	}
	faults := map[string]func(*Nearest){
		"too slow":     func(n *Nearest) { n.of(3)[1].Time++ },
		"too fast":     func(n *Nearest) { n.of(3)[0].Time-- },
		"too long":     func(n *Nearest) { n.of(0)[1].Metres++ },
		"other point":  func(n *Nearest) { n.of(1)[0].Point = 1 },
		"forgotten":    func(n *Nearest) { n.of(2)[1].Time = road.Unreached },
		"order":        func(n *Nearest) { slices.Reverse(n.of(1)) },
		"same owner":   func(n *Nearest) { n.of(1)[1] = n.of(1)[0] },
		"wrong owner":  func(n *Nearest) { n.of(0)[1] = Reach{3, 0, 39, 300} },
		"beyond limit": func(n *Nearest) { n.limit = 20 },
	}
	for name, spoil := range faults {
		n := mustFind(t, g, sources, 2, road.Unreached)
		if err := n.certify(g, sources); err != nil {
			t.Fatalf("before %s: %v", name, err)
		}
		if spoil(n); n.certify(g, sources) == nil {
			t.Errorf("%s: not noticed", name)
		}
	}
}

package travel

import (
	"context"
	"errors"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"acces30/coverage/road"
)

// mustRun searches and stops the test on an error.
func mustRun(t testing.TB, s *Search, g *Graph, legs []road.Leg, limit road.Deciseconds) {
	t.Helper()
	if err := s.Run(context.Background(), g, legs, limit); err != nil {
		t.Fatal(err)
	}
}

// A drive from 0 to 3 takes 10 by either node, but is shorter by 2; there is no
// path back, nor to 4.
var diamond = []link{{0, 1, 4, 400}, {1, 3, 6, 600}, {0, 2, 5, 300}, {2, 3, 5, 300}, {4, 3, 1, 1}}

func TestSearchDiamond(t *testing.T) {
	const none = road.Unreached
	tests := []struct {
		name   string
		dir    sense
		legs   []road.Leg
		limit  road.Deciseconds
		times  []road.Deciseconds
		metres []uint32
	}{
		{"forward", forward, []road.Leg{{Node: 0}}, none, []road.Deciseconds{0, 4, 5, 10, none}, []uint32{0, 400, 300, 600, 0}},
		{"backward", backward, []road.Leg{{Node: 3}}, none, []road.Deciseconds{10, 6, 5, 0, 1}, []uint32{600, 600, 300, 0, 1}},
		{"leg", backward, []road.Leg{{Node: 3, Time: 2, Metres: 50}}, none, []road.Deciseconds{12, 8, 7, 2, 3}, []uint32{650, 650, 350, 50, 51}},
		{"at the limit", forward, []road.Leg{{Node: 0}}, 10, []road.Deciseconds{0, 4, 5, 10, none}, []uint32{0, 400, 300, 600, 0}},
		{"below the limit", forward, []road.Leg{{Node: 0}}, 9, []road.Deciseconds{0, 4, 5, none, none}, []uint32{0, 400, 300, 0, 0}},
		{"limit zero", forward, []road.Leg{{Node: 0}}, 0, []road.Deciseconds{0, none, none, none, none}, []uint32{0, 0, 0, 0, 0}},
		{"leg beyond the limit", forward, []road.Leg{{Node: 0, Time: 3}}, 2, []road.Deciseconds{none, none, none, none, none}, []uint32{0, 0, 0, 0, 0}},
		{"two legs", forward, []road.Leg{{Node: 0, Time: 9}, {Node: 2, Time: 1}}, none, []road.Deciseconds{9, 13, 1, 6, none}, []uint32{0, 400, 0, 300, 0}},
		{"no leg", forward, nil, none, []road.Deciseconds{none, none, none, none, none}, []uint32{0, 0, 0, 0, 0}},
		{"leg of no time", forward, []road.Leg{{Node: 0, Time: none}}, none, []road.Deciseconds{none, none, none, none, none}, []uint32{0, 0, 0, 0, 0}},
	}
	var s Search
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			mustRun(t, &s, graph(5, diamond, tt.dir), tt.legs, tt.limit)
			for node := range uint32(5) {
				if s.Time(node) != tt.times[node] || s.Metres(node) != tt.metres[node] {
					t.Errorf("node %d: time %d, %d metres, want %d, %d",
						node, s.Time(node), s.Metres(node), tt.times[node], tt.metres[node])
				}
			}
		})
	}
}

func TestSearchAgainstOracle(t *testing.T) {
	var s Search // one for all: what a run leaves behind must not show
	for seed := range uint64(1200) {
		c := newRandomCase(seed)
		dir := sense(c.rng.IntN(2) == 0)
		legs := c.legs()
		want := oracle(c.nodes, c.links, dir, legs)
		limit := c.limit(want)
		mustRun(t, &s, graph(c.nodes, c.links, dir), legs, limit)
		for node := range uint32(c.nodes) {
			wantTime, wantMetres := want[node].within(limit)
			if s.Time(node) != wantTime || s.Metres(node) != wantMetres {
				t.Fatalf("seed %d, limit %d, node %d: time %d, %d metres, want %d, %d", seed, limit,
					node, s.Time(node), s.Metres(node), wantTime, wantMetres)
			}
		}
		if err := s.certify(c.nodes, c.links, dir); err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
	}
}

func TestSearchIgnoresNumbering(t *testing.T) {
	var a, b Search
	for seed := range uint64(300) {
		c := newRandomCase(seed)
		legs := c.legs()
		limit := c.limit(oracle(c.nodes, c.links, forward, legs))
		links, number := c.renumbered()
		mustRun(t, &a, graph(c.nodes, c.links, forward), legs, limit)
		mustRun(t, &b, graph(c.nodes, links, forward), c.moved(legs, number), limit)
		for node := range uint32(c.nodes) {
			if a.Time(node) != b.Time(number[node]) || a.Metres(node) != b.Metres(number[node]) {
				t.Fatalf("seed %d, node %d: time %d, %d metres; renumbered %d, %d", seed, node,
					a.Time(node), a.Metres(node), b.Time(number[node]), b.Metres(number[node]))
			}
		}
	}
}

func TestSearchOnGrid(t *testing.T) {
	links := roadGrid(64, 1, 4)
	g := graph(64*64, links, backward)
	var s Search
	rng := rand.New(rand.NewPCG(1, 1))
	for range 20 {
		from := rng.Uint32N(64 * 64)
		mustRun(t, &s, g, []road.Leg{{Node: from}}, road.Unreached)
		want, _ := heapSearch(g, from)
		if !slices.Equal(s.times, want) {
			t.Fatalf("from %d: times differ from those of container/heap", from)
		}
		mustRun(t, &s, g, []road.Leg{{Node: from}}, 5*road.Minute) // clears few nodes
		if err := s.certify(64*64, links, backward); err != nil {
			t.Fatalf("from %d: %v", from, err)
		}
	}
}

func TestSearchLengthsStopAtTheLargest(t *testing.T) {
	var s Search
	mustRun(t, &s, graph(2, []link{{0, 1, 1, math.MaxUint32 - 1}}, forward), []road.Leg{{Node: 0, Metres: 9}}, road.Unreached)
	if got := s.Metres(1); got != math.MaxUint32 {
		t.Errorf("%d metres, want the largest number", got)
	}
}

func TestSearchRefusesLegs(t *testing.T) {
	g := graph(2, []link{{0, 1, 1, 1}}, forward)
	var s Search
	mustRun(t, &s, g, []road.Leg{{Node: 0}}, road.Unreached)
	err := s.Run(context.Background(), g, []road.Leg{{Node: 0}, {Node: 2}}, road.Unreached)
	if err == nil || !strings.Contains(err.Error(), "node 2 of a network of 2 nodes") {
		t.Errorf("error %v", err)
	}
	if len(s.Settled()) != 0 || s.Time(0).Reached() {
		t.Error("a refused run left results")
	}
}

// lateCancel is a context that ends after some looks at it.
type lateCancel struct {
	context.Context
	looks int
}

func (c *lateCancel) Err() error {
	if c.looks--; c.looks < 0 {
		return context.Canceled
	}
	return nil
}

func TestSearchStopsWithContext(t *testing.T) {
	links := roadGrid(128, 100, 5) // times that fill the far lists too
	g := graph(128*128, links, forward)
	var s Search
	for looks := range 3 {
		err := s.Run(&lateCancel{context.Background(), looks}, g, []road.Leg{{Node: 9}}, road.Unreached)
		if !errors.Is(err, context.Canceled) {
			t.Fatalf("after %d looks: error %v", looks, err)
		}
		for node := range uint32(g.Nodes()) {
			if s.Time(node).Reached() || s.Metres(node) != 0 {
				t.Fatalf("after %d looks: node %d is reached", looks, node)
			}
		}
		mustRun(t, &s, g, []road.Leg{{Node: 9}}, road.Unreached) // entries left over would count twice
		if err := s.certify(128*128, links, forward); err != nil {
			t.Fatalf("the run after one cut short: %v", err)
		}
	}
}

func TestSearchAllocatesNothing(t *testing.T) {
	g := graph(32*32, roadGrid(32, 30, 6), forward)
	var s Search
	from := uint32(0)
	run := func() {
		from = (from + 331) % (32 * 32)
		mustRun(t, &s, g, []road.Leg{{Node: from}, {Node: 0, Time: 99}}, road.Unreached)
		s.Metres(0)
	}
	for range 32 * 32 {
		run() // from everywhere
	}
	if allocs := testing.AllocsPerRun(200, run); allocs != 0 {
		t.Errorf("%v allocations a run", allocs)
	}
}

func TestCertifyFindsEveryFault(t *testing.T) {
	g := graph(5, diamond, forward)
	faults := map[string]func(*Search){
		"too slow":        func(s *Search) { s.times[3]++ },
		"too fast":        func(s *Search) { s.times[3]-- },
		"leg too fast":    func(s *Search) { s.legs[0].Time++ },
		"forgotten":       func(s *Search) { s.times[3] = road.Unreached },
		"invented":        func(s *Search) { s.times[4] = 3 },
		"too long":        func(s *Search) { s.measured.known[3].metres++ },
		"too short":       func(s *Search) { s.measured.known[2].metres-- },
		"beyond limit":    func(s *Search) { s.limit = 9 },
		"order":           func(s *Search) { slices.Reverse(s.settled) },
		"settled twice":   func(s *Search) { s.settled = append(s.settled, 3) },
		"never settled":   func(s *Search) { s.settled = s.settled[:3] },
		"settled unknown": func(s *Search) { s.settled = append(s.settled, 4) },
	}
	for name, spoil := range faults {
		var s Search
		mustRun(t, &s, g, []road.Leg{{Node: 0}}, road.Unreached)
		s.Metres(0)
		if err := s.certify(5, diamond, forward); err != nil {
			t.Fatalf("before %s: %v", name, err)
		}
		if spoil(&s); s.certify(5, diamond, forward) == nil {
			t.Errorf("%s: not noticed", name)
		}
	}
}

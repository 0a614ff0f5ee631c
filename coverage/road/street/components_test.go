package street

import (
	"math"
	"slices"
	"testing"

	"acces30/coverage/road"
)

// TestComponents holds the components of random networks, some of whose arcs
// are closed, against what can be reached from where.
func TestComponents(t *testing.T) {
	several := 0
	for seed := range uint64(2000) {
		n := mustBuild(t, newRandomCase(seed).builder())
		open := func(arc uint32) bool { return arc%3 != uint32(seed%5) }
		var halves []half
		for node := range n.base.Points {
			for arc := n.base.FirstOut[node]; arc < n.base.FirstOut[node+1]; arc++ {
				if open(arc) {
					halves = append(halves, half{from: node, to: int(n.base.Head[arc])})
				}
			}
		}
		reached := allPairs(n.base.Nodes(), halves)
		got := findComponents(n.base, open)
		sizes := make([]uint32, len(got.sizes))
		for i := range reached {
			sizes[got.of[i]]++
			for j := range reached {
				both := !math.IsInf(reached[i][j], 1) && !math.IsInf(reached[j][i], 1)
				if both != (got.of[i] == got.of[j]) {
					t.Fatalf("seed %d: nodes %d and %d in components %d and %d", seed, i, j, got.of[i], got.of[j])
				}
			}
		}
		for i, size := range sizes {
			if size != got.sizes[i] {
				t.Fatalf("seed %d: component %d of %d nodes has %d", seed, i, size, got.sizes[i])
			}
			if size > sizes[got.largest()] {
				t.Fatalf("seed %d: component %d is larger than the largest", seed, i)
			}
		}
		if len(sizes) > 1 && sizes[got.largest()] > 1 {
			several++
		}
	}
	if several < 100 {
		t.Errorf("only %d networks with a component among others", several)
	}
}

// TestDeepRoad would need a deep stack: one way as long as France is high, with
// a crossing every few metres but at its start.
func TestDeepRoad(t *testing.T) {
	const nodes = 200_000
	var lon, lat []int32
	for i := range int32(nodes) {
		lon, lat = append(lon, 2_0000000, 2_0000100), append(lat, 43_0000000+400*i, 43_0000000+400*i)
	}
	b := NewBuilder(lon, lat)
	for i := range uint32(nodes - 1) {
		b.AddWay([]uint32{2 * i, 2*i + 2}, road.Attributes{}, road.Attributes{}, road.BothWays)
		b.AddWay([]uint32{2 * i, 2*i + 1}, road.Attributes{}, road.Attributes{}, road.BothWays)
	}
	c := findComponents(mustBuild(t, b).base, func(uint32) bool { return true })
	if len(c.sizes) != 1 || c.sizes[0] != 2*nodes-2 {
		t.Errorf("components %d, the first of %d nodes", len(c.sizes), c.sizes[0])
	}
}

// TestApart: a road is apart that is driven both ways, joined with at least three other
// nodes and with fewer than those that all roads join; it serves nobody else.
func TestApart(t *testing.T) {
	apart, oneWays := 0, 0
	for seed := range uint64(8000) {
		n := mustBuild(t, newRandomCase(seed).builder())
		r := mustDrive(t, n, Options{})
		c := findComponents(n.base, r.open)
		for link := range uint32(n.Links()) {
			l := &n.links[link]
			from, to := c.of[l.from], c.of[l.to]
			island := from != c.largest() && to != c.largest() && c.sizes[from] >= fewestApart && c.sizes[to] >= fewestApart
			there, back := n.arcs[link][0] != none, n.arcs[link][1] != none
			if island && there != back {
				oneWays++
			}
			if r.Apart(link) {
				apart++
				if !island || !there || !back || r.Serves(link) || n.ClassOf(link) >= road.Service {
					t.Errorf("seed %d: link %d is apart; on an island: %v, there: %v, back: %v", seed, link, island, there, back)
				}
			}
		}
	}
	if apart < 10 || oneWays < 10 {
		t.Errorf("%d links apart, %d that lead one way on islands", apart, oneWays)
	}
}

// TestConnected: points may hang on the roads at a node of the largest part, or of one
// large enough, that can be driven to and from.
func TestConnected(t *testing.T) {
	c := row(8, both(street, 0, 1), both(primary, 1, 2), oneWay(street, 2, 3), both(street, 4, 5), oneWay(street, 6, 7))
	n := mustBuild(t, c.builder())
	for least, want := range map[int][]int{0: {0, 1, 2}, 1: {0, 1, 2, 3, 4, 5, 6, 7}, 2: {0, 1, 2, 4, 5}, 3: {0, 1, 2}, 4: {0, 1, 2}} {
		r := mustDrive(t, n, Options{MinComponent: least})
		var got []int
		for i, p := range c.points {
			if node := slices.Index(n.points, p); r.Connected(uint32(node)) {
				got = append(got, i)
			}
		}
		if !slices.Equal(got, want) || r.Streets() != n || r.Network() != n.Road() {
			t.Errorf("at least %d joined: %v, want %v", least, got, want)
		}
	}
}

package road_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/paulmach/orb"
	"pgregory.net/rapid"

	"acces30/coverage/road"
	"acces30/coverage/road/internal/roadtest"
)

func TestBuildEmpty(t *testing.T) {
	n, err := new(road.Builder).Build()
	if err != nil {
		t.Fatal(err)
	}
	if err := roadtest.Check(n); err != nil || n.Nodes() != 0 || n.Arcs() != 0 {
		t.Errorf("%d nodes, %d arcs, %v", n.Nodes(), n.Arcs(), err)
	}
}

// describe lists the arcs of a network in the builder's numbers, sorted.
func describe(n *road.Network) []string {
	back := make([]int, n.Nodes())
	for i := range back {
		back[n.Node(i)] = i
	}
	var arcs []string
	for node := range n.Points {
		for a := n.FirstOut[node]; a < n.FirstOut[node+1]; a++ {
			arcs = append(arcs, fmt.Sprint(back[node], back[n.Head[a]], n.Metres[a], n.Class[a], n.Env[a]))
		}
	}
	slices.Sort(arcs)
	return arcs
}

// TestBuildRandom checks on any network that it is consistent, that exactly
// the links are in it, and that building again gives the same arrays.
func TestBuildRandom(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var b road.Builder
		nodes := rapid.IntRange(1, 30).Draw(t, "nodes")
		b.Grow(nodes, 0)
		var points []orb.Point
		for range nodes { // few values, so that some nodes coincide
			p := orb.Point{
				float64(rapid.IntRange(-3, 3).Draw(t, "longitude")),
				float64(rapid.IntRange(-3, 3).Draw(t, "latitude")),
			}
			points = append(points, p)
			b.AddNode(p)
		}
		var want []string
		node := rapid.Uint32Range(0, uint32(nodes-1))
		for range rapid.IntRange(0, 60).Draw(t, "links") {
			l := road.Link{
				From: node.Draw(t, "from"), To: node.Draw(t, "to"),
				Metres: rapid.Uint32().Draw(t, "metres"),
				Class:  road.Class(rapid.Uint8().Draw(t, "class")),
				Env:    road.Environment(rapid.Uint8Range(0, uint8(road.Dense)).Draw(t, "environment")),
				OneWay: rapid.Bool().Draw(t, "one way"),
			}
			b.AddLink(l)
			want = append(want, fmt.Sprint(l.From, l.To, l.Metres, l.Class, l.Env))
			if !l.OneWay {
				want = append(want, fmt.Sprint(l.To, l.From, l.Metres, l.Class, l.Env))
			}
		}
		slices.Sort(want)
		n, err := b.Build()
		if err != nil {
			t.Fatal(err)
		}
		if err := roadtest.Check(n); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, describe(n)); diff != "" {
			t.Fatalf("arcs differ (-want +got):\n%s", diff)
		}
		for i, p := range points {
			if n.Points[n.Node(i)] != p {
				t.Fatalf("node %d is at %v, was added at %v", i, n.Points[n.Node(i)], p)
			}
		}
		again, err := b.Build()
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(n, again, cmp.AllowUnexported(road.Network{})); diff != "" {
			t.Fatalf("built twice, differs:\n%s", diff)
		}
	})
}

// TestCheckNotices breaks each array in turn.
func TestCheckNotices(t *testing.T) {
	breaks := map[string]func(n *road.Network){
		"short lengths":      func(n *road.Network) { n.Metres = n.Metres[1:] },
		"starts":             func(n *road.Network) { n.FirstOut[1] = 9 },
		"incoming starts":    func(n *road.Network) { n.FirstIn[0] = 1 },
		"head":               func(n *road.Network) { n.Head[0] = 0 },
		"tail":               func(n *road.Network) { n.Tail[0] = 2 },
		"tail out of range":  func(n *road.Network) { n.Tail[0] = 7 },
		"incoming arc twice": func(n *road.Network) { n.InArc[0] = n.InArc[1] },
		"index":              func(n *road.Network) { n.SetNode(0, 2) },
		"environment":        func(n *road.Network) { n.Env[0] = road.Dense + 1 },
	}
	for name, breakIt := range breaks {
		t.Run(name, func(t *testing.T) {
			var b road.Builder
			for _, p := range []orb.Point{{0, 0}, {0, 1}, {1, 1}} {
				b.AddNode(p)
			}
			b.AddLink(road.Link{From: 0, To: 1})
			b.AddLink(road.Link{From: 1, To: 2})
			n, err := b.Build()
			if err != nil {
				t.Fatal(err)
			}
			breakIt(n)
			if roadtest.Check(n) == nil {
				t.Error("not noticed")
			}
		})
	}
}

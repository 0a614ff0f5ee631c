package road

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/paulmach/orb"
	"pgregory.net/rapid"
)

// TestBuildSmall lays out a triangle whose nodes are already in the order of
// the curve, with one link one way.
func TestBuildSmall(t *testing.T) {
	var b Builder
	for _, p := range []orb.Point{{0, 0}, {0, 1}, {1, 1}} {
		b.AddNode(p)
	}
	b.AddLink(Link{From: 0, To: 1, Metres: 100, Class: 1})
	b.AddLink(Link{From: 1, To: 2, Metres: 200, Env: Dense, OneWay: true})
	b.AddLink(Link{From: 2, To: 0, Metres: 300})
	n, err := b.Build()
	if err != nil {
		t.Fatal(err)
	}
	want := &Network{
		Points:   []orb.Point{{0, 0}, {0, 1}, {1, 1}},
		FirstOut: []uint32{0, 2, 4, 5},
		Head:     []uint32{1, 2, 0, 2, 0},
		FirstIn:  []uint32{0, 2, 3, 5},
		Tail:     []uint32{1, 2, 0, 0, 1},
		InArc:    []uint32{2, 4, 0, 1, 3},
		Metres:   []uint32{100, 300, 100, 200, 300},
		Class:    []Class{1, 0, 1, 0, 0},
		Env:      []Environment{Rural, Rural, Rural, Dense, Rural},
		index:    []uint32{0, 1, 2},
	}
	if diff := cmp.Diff(want, n, cmp.AllowUnexported(Network{})); diff != "" {
		t.Errorf("network differs (-want +got):\n%s", diff)
	}
}

func TestBuildEmpty(t *testing.T) {
	n, err := new(Builder).Build()
	if err != nil {
		t.Fatal(err)
	}
	if err := n.Check(); err != nil || n.Nodes() != 0 || n.Arcs() != 0 {
		t.Errorf("%d nodes, %d arcs, %v", n.Nodes(), n.Arcs(), err)
	}
}

func TestBuildErrors(t *testing.T) {
	metz := orb.Point{6.18, 49.12}
	tests := []struct {
		name   string
		points []orb.Point
		link   Link
		want   string
	}{
		{"from out of range", []orb.Point{metz}, Link{From: 1}, "link 0 joins nodes 1 and 0, but there are only 1 nodes"},
		{"to out of range", []orb.Point{metz}, Link{To: math.MaxUint32}, "link 0 joins nodes 0 and 4294967295"},
		{"not a number", []orb.Point{metz, {math.NaN(), 49}}, Link{}, "node 1 is not on Earth"},
		{"infinite", []orb.Point{metz, {6, math.Inf(1)}}, Link{}, "node 1 is not on Earth"},
		{"swapped far off", []orb.Point{metz, {49, 106}}, Link{}, "node 1 is not on Earth"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var b Builder
			for _, p := range tt.points {
				b.AddNode(p)
			}
			b.AddLink(tt.link)
			n, err := b.Build()
			if n != nil || err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("got network %v and error %v, want %q", n, err, tt.want)
			}
		})
	}
}

// describe lists the arcs of a network in the builder's numbers, sorted.
func describe(n *Network) []string {
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
		var b Builder
		nodes := rapid.IntRange(1, 30).Draw(t, "nodes")
		b.Grow(nodes, 0)
		for range nodes { // few values, so that some nodes share a place
			b.AddNode(orb.Point{
				float64(rapid.IntRange(-3, 3).Draw(t, "longitude")),
				float64(rapid.IntRange(-3, 3).Draw(t, "latitude")),
			})
		}
		var want []string
		node := rapid.Uint32Range(0, uint32(nodes-1))
		for range rapid.IntRange(0, 60).Draw(t, "links") {
			l := Link{
				From: node.Draw(t, "from"), To: node.Draw(t, "to"),
				Metres: rapid.Uint32().Draw(t, "metres"),
				Class:  Class(rapid.Uint8().Draw(t, "class")),
				Env:    Environment(rapid.Uint8Range(0, uint8(Dense)).Draw(t, "environment")),
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
		if err := n.Check(); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, describe(n)); diff != "" {
			t.Fatalf("arcs differ (-want +got):\n%s", diff)
		}
		for i, p := range b.points {
			if n.Points[n.Node(i)] != p {
				t.Fatalf("node %d is at %v, was added at %v", i, n.Points[n.Node(i)], p)
			}
		}
		again, err := b.Build()
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(n, again, cmp.AllowUnexported(Network{})); diff != "" {
			t.Fatalf("built twice, differs:\n%s", diff)
		}
	})
}

// TestCheckNotices breaks each array in turn.
func TestCheckNotices(t *testing.T) {
	breaks := map[string]func(n *Network){
		"short lengths":      func(n *Network) { n.Metres = n.Metres[1:] },
		"starts":             func(n *Network) { n.FirstOut[1] = 9 },
		"incoming starts":    func(n *Network) { n.FirstIn[0] = 1 },
		"head":               func(n *Network) { n.Head[0] = 0 },
		"tail":               func(n *Network) { n.Tail[0] = 2 },
		"tail out of range":  func(n *Network) { n.Tail[0] = 7 },
		"incoming arc twice": func(n *Network) { n.InArc[0] = n.InArc[1] },
		"index":              func(n *Network) { n.index[0] = 2 },
		"environment":        func(n *Network) { n.Env[0] = Dense + 1 },
	}
	for name, breakIt := range breaks {
		t.Run(name, func(t *testing.T) {
			var b Builder
			for _, p := range []orb.Point{{0, 0}, {0, 1}, {1, 1}} {
				b.AddNode(p)
			}
			b.AddLink(Link{From: 0, To: 1})
			b.AddLink(Link{From: 1, To: 2})
			n, err := b.Build()
			if err != nil {
				t.Fatal(err)
			}
			breakIt(n)
			if n.Check() == nil {
				t.Error("not noticed")
			}
		})
	}
}

// TestHilbertNeighbours checks what makes the curve useful: it visits every
// cell once, and each step goes to a neighbouring cell.
func TestHilbertNeighbours(t *testing.T) {
	const side = 1 << 9
	at := make([]orb.Point, side*side)
	for x := range uint32(side) {
		for y := range uint32(side) {
			d := hilbert(x, y)
			if d >= side*side || (at[d] != orb.Point{}) {
				t.Fatalf("cell %d, %d is number %d", x, y, d)
			}
			at[d] = orb.Point{float64(x + 1), float64(y + 1)}
		}
	}
	for d := range at[1:] {
		if step := math.Abs(at[d][0]-at[d+1][0]) + math.Abs(at[d][1]-at[d+1][1]); step != 1 {
			t.Fatalf("step %d goes from %v to %v", d, at[d], at[d+1])
		}
	}
}

func BenchmarkBuild(b *testing.B) {
	const side = 1000
	var builder Builder
	builder.Grow(side*side, 2*side*side)
	for y := range side {
		for x := range side {
			node := builder.AddNode(orb.Point{float64(x) / side, 45 + float64(y)/side})
			if x > 0 {
				builder.AddLink(Link{From: node - 1, To: node, Metres: 100})
			}
			if y > 0 {
				builder.AddLink(Link{From: node - side, To: node, Metres: 100})
			}
		}
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := builder.Build(); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/(side*side), "ns/node")
}

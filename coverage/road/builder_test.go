package road

import (
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/paulmach/orb"
)

// TestBuildSmall builds a triangle whose nodes are already in the order of
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

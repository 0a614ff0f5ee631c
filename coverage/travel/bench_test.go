package travel

import (
	"container/heap"
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"sync"
	"testing"

	"acces30/coverage/road"
)

// country is the graph of the benchmarks, built once.
var country = sync.OnceValue(func() *Graph {
	n, w := network(gridSize*gridSize, roadGrid(gridSize, 1, 30))
	g, err := Backward(n, w)
	if err != nil {
		panic(err)
	}
	return g
})

// perSettled reports the time of one settled node.
func perSettled(b *testing.B, settled int) {
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(settled), "ns/settled")
	b.ReportMetric(float64(settled), "settled")
}

// middle is where the benchmarks' searches start.
func middle(g *Graph) []road.Leg { return []road.Leg{{Node: uint32(g.Nodes() / 2)}} }

// benchmarkSearch repeats one search and what is then done with it.
func benchmarkSearch(b *testing.B, g *Graph, limit road.Deciseconds, then func(*Search)) {
	var s Search
	mustRun(b, &s, g, middle(g), limit)
	then(&s)
	b.ReportAllocs()
	for b.Loop() {
		mustRun(b, &s, g, middle(g), limit)
		then(&s)
	}
	perSettled(b, len(s.Settled()))
}

func nothing(*Search) {}

func BenchmarkOneToAll(b *testing.B) { benchmarkSearch(b, country(), road.Unreached, nothing) }

func BenchmarkOneToAllWithMetres(b *testing.B) {
	benchmarkSearch(b, country(), road.Unreached, func(s *Search) {
		for _, node := range s.Settled() {
			s.Metres(node)
		}
	})
}

// BenchmarkOneToAllWithFewMetres measures the paths to a thousand nodes.
func BenchmarkOneToAllWithFewMetres(b *testing.B) {
	benchmarkSearch(b, country(), road.Unreached, func(s *Search) {
		for i := range uint32(1000) {
			s.Metres(i * 1021)
		}
	})
}

// BenchmarkOneToAllLongArcs has arcs of 17 minutes to 5 hours: nearly every
// entry passes by the queue's far lists.
func BenchmarkOneToAllLongArcs(b *testing.B) {
	g := *country()
	g.Arcs = slices.Clone(g.Arcs)
	for i := range g.Arcs {
		g.Arcs[i].Time *= 1000
	}
	benchmarkSearch(b, &g, road.Unreached, nothing)
}

func BenchmarkThirtyMinutes(b *testing.B) {
	benchmarkSearch(b, country(), 30*road.Minute, nothing)
}

func BenchmarkOneToAllContainerHeap(b *testing.B) {
	g := country()
	var settled int
	for b.Loop() {
		_, settled = heapSearch(g, uint32(g.Nodes()/2))
	}
	perSettled(b, settled)
}

// BenchmarkNearest finds the nearest owners of every node among 1,000 sources.
// A node is settled once for every owner kept.
func BenchmarkNearest(b *testing.B) {
	for _, kept := range []int{1, 3} {
		b.Run(fmt.Sprintf("kept=%d", kept), func(b *testing.B) {
			g := country()
			rng := rand.New(rand.NewPCG(2, 2))
			sources := make([]Source, 1000)
			for i := range sources {
				sources[i] = Source{Owner: uint32(i), Legs: []road.Leg{{Node: rng.Uint32N(uint32(g.Nodes()))}}}
			}
			for b.Loop() {
				mustFind(b, g, sources, kept, road.Unreached)
			}
			perSettled(b, kept*g.Nodes())
		})
	}
}

// BenchmarkCatchments has the size of all of France on the network between
// communes, and more: 65,536 nodes 20 s to 7 minutes apart, a target at every
// second of them, 2,850 sources, an hour's drive.
func BenchmarkCatchments(b *testing.B) {
	const side = 256
	links := roadGrid(side, 20, 3)
	g := graph(side*side, links, backward)
	var sources, targets [][]road.Leg
	for node := range uint32(side * side) {
		if node%2 == 0 {
			targets = append(targets, []road.Leg{{Node: node, Time: road.Minute}})
		}
		if node%23 == 0 {
			sources = append(sources, []road.Leg{{Node: node, Time: road.Minute}})
		}
	}
	members := 0
	for b.Loop() {
		found, err := Catchments(context.Background(), g, sources, targets, 60*road.Minute)
		if err != nil {
			b.Fatal(err)
		}
		members = 0
		for _, m := range found {
			members += len(m)
		}
	}
	b.ReportMetric(float64(len(sources)), "sources")
	b.ReportMetric(float64(members), "members")
}

func BenchmarkBackward(b *testing.B) {
	n, w := network(gridSize*gridSize, roadGrid(gridSize, 1, 30))
	for b.Loop() {
		if _, err := Backward(n, w); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n.Arcs()), "ns/arc")
}

// heapSearch is the search as the standard library would have it.
func heapSearch(g *Graph, from uint32) ([]road.Deciseconds, int) {
	times := make([]road.Deciseconds, g.Nodes())
	fill(times, road.Unreached)
	times[from] = 0
	h := &timeHeap{{0, from}}
	settled := 0
	for h.Len() > 0 {
		e := heap.Pop(h).(farEntry)
		if e.time != times[e.node] {
			continue
		}
		settled++
		for _, arc := range g.Arcs[g.First[e.node]:g.First[e.node+1]] {
			if t := e.time + arc.Time; t < times[arc.Node] {
				times[arc.Node] = t
				heap.Push(h, farEntry{t, arc.Node})
			}
		}
	}
	return times, settled
}

// timeHeap is a container/heap of entries by time.
type timeHeap []farEntry

func (h timeHeap) Len() int           { return len(h) }
func (h timeHeap) Less(i, j int) bool { return h[i].time < h[j].time }
func (h timeHeap) Swap(i, j int)      { h[i], h[j] = h[j], h[i] }
func (h *timeHeap) Push(e any)        { *h = append(*h, e.(farEntry)) }
func (h *timeHeap) Pop() any {
	last := len(*h) - 1
	e := (*h)[last]
	*h = (*h)[:last]
	return e
}

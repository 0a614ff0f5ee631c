package siting

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"acces30/coverage/road"
)

// orLike is a problem like those of OR-Library, of any size (Beasley 1985): n²/50
// edges with lengths from 1 to 100, the first n-1 a path, at the shortest paths.
func orLike(n int, seed uint64) *Problem {
	r := rand.New(rand.NewPCG(seed, 10))
	var edges []int
	for a := range n - 1 {
		edges = append(edges, a+1, a+2, 1+r.IntN(100))
	}
	for len(edges) < 3*(n*n/50) {
		if a, b := r.IntN(n), r.IntN(n); a != b {
			edges = append(edges, a+1, b+1, 1+r.IntN(100))
		}
	}
	return onGraph(n, edges)
}

// BenchmarkGenerated solves p-medians and p-centers of the size of pmed31 to 40,
// whose optima are not known: nodes, gap in millionths, whether proved.
func BenchmarkGenerated(b *testing.B) {
	for _, c := range []struct{ n, k int }{{700, 5}, {700, 70}, {700, 140}, {800, 10}, {800, 80}, {900, 10}, {900, 90}} {
		p := orLike(c.n, uint64(c.n))
		for _, problem := range []string{"p-median", "p-center"} {
			b.Run(fmt.Sprintf("%s/%d/%d", problem, c.n, c.k), func(b *testing.B) {
				for b.Loop() {
					plan := answer(b, p, optimum{problem: problem, k: c.k})
					b.ReportMetric(float64(plan.Nodes), "nodes")
					b.ReportMetric(1e6*plan.Gap(), "gap-ppm")
					b.ReportMetric(float64(plan.Work)/1e6, "Mentries")
					b.ReportMetric(map[bool]float64{true: 1}[plan.Proved], "proved")
				}
			})
		}
	}
}

// BenchmarkPCB3038 covers the largest set of points, of which no optimum is known,
// within 300 units by a number of sites: the gap reached in so much work.
func BenchmarkPCB3038(b *testing.B) {
	p := planar(b, "PCB3038")
	for _, k := range []int{10, 20, 50} {
		reduced := p.covering(k, road.Deciseconds(100*300)).reduced()
		b.Run(fmt.Sprint(k), func(b *testing.B) {
			for b.Loop() {
				f := reduced.with(k).solve(b.Context(), nil, Limits{Work: 2_000_000_000})
				value := reduced.whole(reduced.baseCost()) - reduced.whole(f.cost)
				b.ReportMetric(float64(f.nodes), "nodes")
				b.ReportMetric(1e6*float64(reduced.whole(f.cost)-reduced.whole(f.bound))/float64(value), "gap-ppm")
				b.ReportMetric(float64(value), "people")
			}
		})
	}
}

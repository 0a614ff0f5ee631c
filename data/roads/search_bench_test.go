package roads_test

import (
	"math/rand/v2"
	"os"
	"testing"

	"github.com/paulmach/orb"

	"acces30/coverage/road"
	"acces30/coverage/road/street"
	"acces30/coverage/travel"
	"acces30/data/roads"
)

// benchNetworks are the networks that searches are measured on; ACCES30_ROADS
// names one more, such as that of a large extract.
func benchNetworks(b *testing.B, bench func(b *testing.B, r *street.Roads, g *travel.Graph)) {
	names := []string{"porto_r5.osm.pbf", "delaware"}
	large := os.Getenv("ACCES30_ROADS")
	if large != "" {
		names = append(names, large)
	}
	for _, name := range names {
		b.Run(name, func(b *testing.B) {
			var n *street.Network
			if name == large {
				opened, err := roads.Open(b.Context(), []string{large}, roads.Options{})
				if err != nil {
					b.Fatal(err)
				}
				n = opened.Network
			} else {
				n = streets(b, name)
			}
			r := driven(b, n, "metric-creuses")
			g, err := travel.Backward(r.Network(), r.Weights(road.OffPeak))
			if err != nil {
				b.Fatal(err)
			}
			bench(b, r, g)
		})
	}
}

// sites are places on connected nodes, always the same.
func sites(r *street.Roads, count int) []orb.Point {
	rng := rand.New(rand.NewPCG(3, 1))
	var points []orb.Point
	for len(points) < count {
		if node := rng.Uint32N(uint32(r.Network().Nodes())); r.Connected(node) {
			points = append(points, r.Network().Points[node])
		}
	}
	return points
}

// BenchmarkOneToAll searches the whole network from one site.
func BenchmarkOneToAll(b *testing.B) {
	benchNetworks(b, func(b *testing.B, r *street.Roads, g *travel.Graph) {
		legs := r.Arrive(sites(r, 1)[0], road.OffPeak).Legs
		var s travel.Search
		settled := 0
		for b.Loop() {
			if err := s.Run(b.Context(), g, legs, road.Unreached); err != nil {
				b.Fatal(err)
			}
			settled += len(s.Settled())
		}
		b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(settled), "ns/settled")
	})
}

// BenchmarkNearestForAll finds the nearest of 40 sites for every node, and its
// time and length.
func BenchmarkNearestForAll(b *testing.B) {
	benchNetworks(b, func(b *testing.B, r *street.Roads, g *travel.Graph) {
		var sources []travel.Source
		for i, p := range sites(r, 40) {
			sources = append(sources, travel.Source{Owner: uint32(i), Legs: r.Arrive(p, road.OffPeak).Legs})
		}
		for b.Loop() {
			if _, err := travel.FindNearest(b.Context(), g, sources, 1, road.Unreached); err != nil {
				b.Fatal(err)
			}
		}
		nodes := float64(r.Network().Nodes())
		b.ReportMetric(nodes, "nodes")
		b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/nodes, "ns/node")
	})
}

// BenchmarkCatchment searches 30 minutes around one site after another.
func BenchmarkCatchment(b *testing.B) {
	benchNetworks(b, func(b *testing.B, r *street.Roads, g *travel.Graph) {
		points := sites(r, 50)
		var s travel.Search
		runs, settled := 0, 0
		for b.Loop() {
			legs := r.Arrive(points[runs%len(points)], road.OffPeak).Legs
			if err := s.Run(b.Context(), g, legs, 30*road.Minute); err != nil {
				b.Fatal(err)
			}
			runs++
			settled += len(s.Settled())
		}
		b.ReportMetric(float64(settled)/float64(runs), "settled/op")
	})
}

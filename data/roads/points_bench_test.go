package roads_test

import (
	"math/rand/v2"
	"testing"

	"github.com/paulmach/orb"

	"acces30/coverage"
	"acces30/coverage/analysis"
	"acces30/data"
	"acces30/data/moselle"
	"acces30/data/roads"
)

// BenchmarkPopulationPoints analyses the Moselle with a million population
// points strewn over it on the modelled network, and Porto on its roads.
func BenchmarkPopulationPoints(b *testing.B) {
	const count = 1_000_000
	modelled, err := data.Load(b.Context(), data.Options{BuiltIn: moselle.Tables(), Settings: coverage.Settings{Threshold: coverage.Promise, MarginMetres: 40_000}})
	if err != nil {
		b.Fatal(err)
	}
	network, _, err := roads.Network(b.Context(), modelled, roads.Choice{})
	if err != nil {
		b.Fatal(err)
	}
	modelled = modelled.On(network)
	porto := &coverage.Study{
		Settings: coverage.Settings{Threshold: coverage.Promise},
		Communes: []coverage.Commune{{Code: "57001", Name: "Porto", Departement: "57", Population: 1_000_000, PopulationKnown: true, Seat: coverage.At(-8.61, 41.15)}},
		Network: coverage.Network{
			Roads: driven(b, streets(b, "porto_r5.osm.pbf"), "metric-creuses"), RoadsInfo: coverage.RoadsInfo{Kind: coverage.Streets},
		},
		Structures: []coverage.Structure{{ID: "1", Departement: "57", Points: []coverage.ServicePoint{
			{Position: coverage.At(-8.6, 41.16)},
		}}},
	}
	for _, bench := range []struct {
		name  string
		study *coverage.Study
		box   orb.Bound
	}{
		{"intercommune", modelled, orb.Bound{Min: orb.Point{5.9, 48.6}, Max: orb.Point{7.6, 49.5}}},
		{"porto", porto, orb.Bound{Min: orb.Point{-8.75, 41}, Max: orb.Point{-8.38, 41.38}}},
	} {
		rng := rand.New(rand.NewPCG(4, 4))
		for range count {
			bench.study.PopulationPoints = append(bench.study.PopulationPoints, coverage.PopulationPoint{
				Point: orb.Point{
					bench.box.Min[0] + rng.Float64()*(bench.box.Max[0]-bench.box.Min[0]),
					bench.box.Min[1] + rng.Float64()*(bench.box.Max[1]-bench.box.Min[1]),
				},
				Commune: rng.Int32N(int32(len(bench.study.Communes))), Hundredths: 100,
			})
		}
		b.Run(bench.name, func(b *testing.B) {
			for b.Loop() {
				if _, err := analysis.Run(b.Context(), bench.study, analysis.Options{}); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/count, "ns/point")
		})
	}
}

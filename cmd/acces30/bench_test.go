package main

import (
	"io"
	"testing"
	"time"

	"acces30/cmd/acces30/settings"
	"acces30/coverage"
	"acces30/coverage/analysis"
	"acces30/coverage/compare"
	"acces30/coverage/sharedtest"
	"acces30/data"
	"acces30/data/roads"
	"acces30/reports"
	"acces30/reports/atlas"
)

// BenchmarkOutputs writes all files of a run: those of the Moselle, with
// outlines where the shared data has them, and of all of France without
// isochrones.
func BenchmarkOutputs(b *testing.B) {
	for _, bench := range []struct {
		name string
		set  func(b *testing.B, s *settings.Settings)
	}{
		{"Moselle", func(*testing.B, *settings.Settings) {}},
		{"Moselle with outlines", func(b *testing.B, s *settings.Settings) {
			s.Outlines = sharedtest.Data(b, "communes", "contours_57_2018.geojson")
		}},
		{"France", func(b *testing.B, s *settings.Settings) {
			s.Departements, s.IsochronesMinutes = []string{"all"}, nil
			s.Communes = sharedtest.Data(b, "communes", "communes_france.csv")
			s.Sites = sharedtest.Data(b, "sites", "liste-fs-20240801.csv")
		}},
	} {
		b.Run(bench.name, func(b *testing.B) {
			s := settings.Default()
			bench.set(b, &s)
			result := analysed(b, &s)
			for b.Loop() {
				for _, output := range outputs(b.Context(), result, since{changes: compare.New(nil, result, s.Comparing())}, atlas.Options{Lang: reports.French}, s) {
					if err := output.Write(io.Discard); err != nil {
						b.Fatal(err)
					}
				}
			}
		})
	}
}

// analysed is the result of some settings.
func analysed(b *testing.B, s *settings.Settings) *coverage.Result {
	b.Helper()
	choices, err := s.Study(time.Date(2024, 8, 1, 0, 0, 0, 0, time.UTC))
	if err != nil {
		b.Fatal(err)
	}
	study, err := data.Load(b.Context(), s.Inputs(choices, time.Time{}))
	if err != nil {
		b.Fatal(err)
	}
	network, _, err := roads.Network(b.Context(), study, s.RoadChoice())
	if err != nil {
		b.Fatal(err)
	}
	result, err := analysis.Run(b.Context(), study.On(network), analysis.Options{})
	if err != nil {
		b.Fatal(err)
	}
	return result
}

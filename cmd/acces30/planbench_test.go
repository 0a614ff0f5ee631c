package main

import (
	"testing"

	"acces30/cmd/acces30/settings"
	"acces30/coverage"
	"acces30/coverage/analysis"
	"acces30/coverage/road"
)

// BenchmarkPlanning analyses the built-in Moselle without and with its plans: the new
// labels at two limits, those that help the farthest first, measures and a bus.
func BenchmarkPlanning(b *testing.B) {
	s := settings.Default()
	study := analysed(b, &s).Study
	study.Settings.Isochrones = nil
	for _, bench := range []struct {
		name string
		plan coverage.PlanSettings
	}{
		{"without", coverage.PlanSettings{}},
		{"as by default", study.Settings.Plan},
		{"10 labels at 15 and 20 minutes", coverage.PlanSettings{New: 10, Limits: []road.Deciseconds{15 * road.Minute, 20 * road.Minute}, Bus: study.Settings.Plan.Bus}},
	} {
		b.Run(bench.name, func(b *testing.B) {
			of := *study
			of.Settings.Plan, of.Settings.Plan.Work = bench.plan, runWork
			for b.Loop() {
				if _, err := analysis.Run(b.Context(), &of, analysis.Options{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

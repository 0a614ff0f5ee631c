package reference_test

import (
	"context"
	"slices"
	"testing"

	"acces30/coverage"
	"acces30/coverage/road"
	"acces30/coverage/sharedtest"
	"acces30/data/speeds"
	"acces30/data/speeds/reference"

	"github.com/google/go-cmp/cmp"
)

// modelled computes the drives of Gironde held out and of Alsace on the modelled
// network, and returns those that start in one kind of country.
func modelled(t *testing.T, fitness coverage.Fitness) []reference.Compared {
	t.Helper()
	table, err := speeds.BuiltInInterCommune()
	if err != nil {
		t.Fatal(err)
	}
	alsace, err := reference.ReadAlsace(sharedtest.Data(t, "reference", "alsace_osrm_pairs.csv"),
		sharedtest.Data(t, "communes", "communes_france.csv"))
	if err != nil {
		t.Fatal(err)
	}
	if len(alsace.Pairs) < 4000 {
		t.Fatalf("%d drives in Alsace", len(alsace.Pairs))
	}
	var all []reference.Compared
	for _, data := range []*reference.Data{read(t), alsace} {
		off, err := data.DrivesAt(context.Background(), table.Params, road.OffPeak)
		if err != nil {
			t.Fatal(err)
		}
		peak, err := data.DrivesAt(context.Background(), table.Params, road.Peak)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, data.Modelled(off, peak)...)
	}
	return slices.DeleteFunc(all, func(d reference.Compared) bool { return d.Fitness != fitness })
}

// TestPublishedMargins measures the margins of error again, tries them on the
// drives that they were not measured on, prints both, and holds the tables of the
// program to what was measured and the classes to what they promise: of the drives
// called assured at least 95 % are within by the reference, of those likely three
// quarters, of those beyond for sure at most a tenth.
func TestPublishedMargins(t *testing.T) {
	if raceDetector {
		t.Skip("too slow with the race detector: .ci/run has it without")
	}
	data := read(t)
	table, err := speeds.BuiltInInterCommune()
	if err != nil {
		t.Fatal(err)
	}
	info := table.Info()
	creuses, osrm := published(t, "metric-creuses"), published(t, "osrm")
	for _, tt := range []struct {
		name      string
		drives    []reference.Compared
		published coverage.ErrorTable
	}{
		{"METRIC's speeds against OSRM, Gironde", data.Engines(true), creuses},
		{"OSRM's speeds against METRIC, Gironde", data.Engines(false), osrm},
		{"modelled network, plains of Gironde and Alsace", modelled(t, coverage.Fit), info.Errors},
		{"modelled network, hills of Alsace", modelled(t, coverage.Hilly), info.ErrorsInHills},
	} {
		t.Run(tt.name, func(t *testing.T) {
			measured := reference.Margins(tt.drives)
			if err := measured.Validate(); err != nil {
				t.Error(err)
			}
			for _, b := range measured {
				t.Logf("from_min = %g, to_min = %g, at_min = %g, pairs = %d, ratios = [%g, %g, %g, %g]",
					b.From, b.To, b.At, b.Pairs, b.FirstDecile, b.FirstQuartile, b.ThirdQuartile, b.NinthDecile)
			}
			if diff := cmp.Diff(measured, tt.published); diff != "" {
				t.Errorf("the table publishes other margins than those measured (-measured +published):\n%s", diff)
			}
			for _, limit := range []float64{15, 20, 30, 45} {
				tryMargins(t, measured, tt.drives, limit)
			}
		})
	}
}

// published returns the margins of a preset.
func published(t *testing.T, name string) coverage.ErrorTable {
	t.Helper()
	p, err := speeds.Preset(name)
	if err != nil {
		t.Fatal(err)
	}
	return p.Errors
}

// tryMargins prints how the classes do at a limit, and holds those with enough
// drives to what they promise.
func tryMargins(t *testing.T, table coverage.ErrorTable, drives []reference.Compared, limit float64) {
	t.Helper()
	trial := reference.Try(table, drives, limit)
	const enough = 20
	for c, bounds := range [coverage.Certainties][2]float64{
		coverage.Assured: {0.95, 1}, coverage.Likely: {0.7, 1}, coverage.Uncertain: {0, 1}, coverage.BeyondSurely: {0, 0.1},
	} {
		class := coverage.Certainty(c)
		share := trial.Share(class)
		t.Logf("%2.0f min, class %d: %4d drives, %5.1f %% within by the reference", limit, c, trial.Drives[class], 100*share)
		if trial.Drives[class] >= enough && (share < bounds[0] || share > bounds[1]) {
			t.Errorf("%g minutes, class %d: %.1f %% of %d drives are within", limit, c, 100*share, trial.Drives[class])
		}
	}
}

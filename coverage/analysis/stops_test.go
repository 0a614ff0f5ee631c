package analysis_test

import (
	"context"
	"errors"
	"sync/atomic"
	"testing"
	"time"

	"acces30/coverage"
	"acces30/coverage/analysis"
	"acces30/coverage/label"
	"acces30/coverage/road"

	"github.com/paulmach/orb"
)

// endedOnce is a context that tells once that it has ended, at a look that is given, and
// never again.
type endedOnce struct {
	context.Context
	at    int64
	looks atomic.Int64
}

func (c *endedOnce) Err() error {
	if c.looks.Add(1) == c.at {
		return context.Canceled
	}
	return nil
}

// TestAnalysisStopsAtEveryStep: whichever search notices that the analysis is to end, it
// ends with that, and makes no result out of what was not found.
func TestAnalysisStopsAtEveryStep(t *testing.T) {
	study := seasideStudy(t, 50, map[string]orb.Point{"57001": at(5), "57002": at(48), "57003": at(150)})
	study.Settings.Date, study.Settings.Since = time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(2022, 1, 1, 0, 0, 0, 0, time.UTC)
	study.Settings.Isochrones, study.Settings.IsochroneCell = []road.Deciseconds{6 * road.Minute}, 500
	study.Settings.ScenarioTimes = true
	study.Projects = []coverage.Project{{Name: "project", Position: coverage.At(0.12, 0)}}
	study.PopulationPoints = []coverage.PopulationPoint{{Point: at(7), Hundredths: 100}}
	study.Zonings = []coverage.Zoning{{Kind: "QPV", Drawn: true, Zones: []coverage.Zone{
		{Code: "1", Area: orb.MultiPolygon{{orb.Bound{Min: at(1), Max: at(9)}.Pad(0.001).ToRing()}}, Middle: at(5)},
	}}}
	monday := label.Week{Stated: true, Unknown: 0b10, Days: [7][]label.Interval{0: {{Open: 540, Close: 600}}}}
	study.Structures[0].Points[0].Hours = monday
	study.Structures = append(study.Structures, coverage.Structure{ID: "2", Departement: "57", Points: []coverage.ServicePoint{{Position: coverage.At(0.09, 0)}}})
	if n := stopsEverywhere(t, study); n < 12 { // of each kind of search there is one at least
		t.Errorf("%d looks", n)
	}
	study.PopulationPoints = nil
	stopsEverywhere(t, study)
}

// stopsEverywhere ends an analysis at each of its looks, and returns how many there are.
func stopsEverywhere(t *testing.T, study *coverage.Study) int64 {
	t.Helper()
	for n := int64(1); ; n++ {
		ctx := &endedOnce{Context: t.Context(), at: n}
		r, err := analysis.Run(ctx, study, analysis.Options{})
		if ctx.looks.Load() < n {
			if err != nil {
				t.Errorf("never told to end: %v", err)
			}
			return n - 1
		}
		if !errors.Is(err, context.Canceled) || r != nil {
			t.Errorf("ended at look %d: error %v, a result: %v", n, err, r != nil)
		}
	}
}

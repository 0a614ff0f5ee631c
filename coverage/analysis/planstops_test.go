package analysis

import (
	"context"
	"errors"
	"strings"
	"sync/atomic"
	"testing"

	"acces30/coverage"
	"acces30/coverage/road"
)

// endsAt is a context that has ended from a look on that is given.
type endsAt struct {
	context.Context
	look  int64
	looks atomic.Int64
}

func (c *endsAt) Err() error {
	if c.looks.Add(1) >= c.look {
		return context.Canceled
	}
	return nil
}

// TestPlansStopAtEveryStep: whichever step of a plan notices that the analysis is to end, it
// ends with that, and no plan is made of what was not found.
func TestPlansStopAtEveryStep(t *testing.T) {
	for _, objective := range []coverage.Objective{coverage.CoverMost, coverage.LeastMean, coverage.LeastFarthest} {
		study := valley(t)
		study.Settings.Plan.Objective, study.Settings.Plan.Limits = objective, []road.Deciseconds{10 * road.Minute}
		for n := int64(1); ; n++ {
			ctx := &endsAt{Context: t.Context(), look: n}
			r, err := Run(ctx, study, Options{})
			if ctx.looks.Load() < n {
				if err != nil || n < 20 {
					t.Errorf("%s: after %d looks: %v", objective.Code(), n, err)
				}
				break
			}
			if !errors.Is(err, context.Canceled) || r != nil {
				t.Errorf("%s: ended at look %d: error %v, a result: %v", objective.Code(), n, err, r != nil)
			}
		}
	}
}

// TestPlansThatCannotBe: a plan that the search refuses ends the analysis with what it says.
func TestPlansThatCannotBe(t *testing.T) {
	for _, objective := range []coverage.Objective{coverage.CoverMost, coverage.LeastMean, coverage.LeastFarthest} {
		for want, change := range map[string]func(*coverage.Study){
			"at most -1 sites in a group":     func(s *coverage.Study) { s.Settings.Plan.PerEPCI = -1 },
			"more people than can be counted": func(s *coverage.Study) { s.Communes[6].Population = 1 << 62 },
			"are more than can be counted":    func(s *coverage.Study) { s.Communes[6].Population = 1 << 55 },
			"new sites":                       func(s *coverage.Study) { s.Settings.Plan.New, s.Settings.Plan.Bus.Stops = -1, 0 },
		} {
			study := valley(t)
			study.Settings.Plan.Objective, study.Settings.Plan.Limits = objective, []road.Deciseconds{10 * road.Minute}
			change(study)
			if r, err := Run(t.Context(), study, Options{}); err == nil || !strings.Contains(err.Error(), want) || r != nil {
				t.Errorf("%s: error %v, want %q; a result: %v", objective.Code(), err, want, r != nil)
			}
		}
	}
}

// TestActionsStop: no measures are told where the search for one of them is ended, be it
// for a new label or for a move.
func TestActionsStop(t *testing.T) {
	p := begun(t, valley(t))
	p.result.Plans = []coverage.Plan{{Limit: 10 * road.Minute, Curve: []coverage.PlanStep{{Sites: p.candidates[:1]}}}}
	ctx, end := context.WithCancel(t.Context())
	end()
	for what, run := range map[string]func() error{
		"openings": func() error { return p.actions(ctx) },
		"moves": func() error {
			_, err := p.moves(ctx)
			return err
		},
	} {
		clear(p.known)
		if err := run(); !errors.Is(err, context.Canceled) || p.result.Actions != nil {
			t.Errorf("%s: %v, %d measures", what, err, len(p.result.Actions))
		}
	}
}

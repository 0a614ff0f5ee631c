package coverage

import (
	"math"
	"slices"
	"testing"
)

// TestGap: a plan is as far from its bound whether the bound is above or below it, and
// one that is proved, or that reaches nobody, has no gap to tell.
func TestGap(t *testing.T) {
	for _, tt := range []struct {
		step PlanStep
		want float64
	}{
		{PlanStep{Value: 100, Bound: 100, Proved: true}, 0},
		{PlanStep{Value: 100, Bound: 110}, 0.1},
		{PlanStep{Value: 100, Bound: 90}, 0.1},
		{PlanStep{Value: 0, Bound: 10}, 0},
		{PlanStep{Value: 0, Bound: 0, Proved: true}, 0},
	} {
		if got := tt.step.Gap(); !(math.Abs(got-tt.want) <= 1e-12) {
			t.Errorf("%+v: %v, want %v", tt.step, got, tt.want)
		}
	}
}

// TestInBoth keeps the order of the first plan.
func TestInBoth(t *testing.T) {
	a, b, c, d := new(Commune), new(Commune), new(Commune), new(Commune)
	a.Code, b.Code, c.Code, d.Code = "a", "b", "c", "d"
	of := func(communes ...*Commune) *Plan {
		p := new(Plan)
		for _, c := range communes {
			p.Sites = append(p.Sites, PlannedSite{Commune: c})
		}
		return p
	}
	if got := of(c, a, b).InBoth(of(b, d, c)); !slices.Equal(got, []*Commune{c, b}) {
		t.Errorf("%v", got)
	}
	if got := of(a).InBoth(of(b)); len(got) != 0 {
		t.Errorf("%v", got)
	}
}

// TestMapPlan: maps show the plan for the threshold, else the first that has a label.
func TestMapPlan(t *testing.T) {
	sites := []PlannedSite{{}}
	for name, tt := range map[string]struct {
		plans []Plan
		want  int // -1 for none
	}{
		"none":                          {nil, -1},
		"without a label":               {[]Plan{{Limit: Promise}}, -1},
		"the first":                     {[]Plan{{Limit: 1, Sites: sites}, {Limit: 2, Sites: sites}}, 0},
		"that for the threshold":        {[]Plan{{Limit: 1, Sites: sites}, {Limit: Promise, Sites: sites}, {Limit: 2, Sites: sites}}, 1},
		"that has a label":              {[]Plan{{Limit: Promise}, {Limit: 1, Sites: sites}}, 1},
		"the first for the same":        {[]Plan{{Limit: Promise, Sites: sites}, {Limit: Promise, Sites: sites}}, 0},
		"that for the threshold, first": {[]Plan{{Limit: Promise, Sites: sites}, {Limit: 1, Sites: sites}}, 0},
	} {
		r := &Result{Study: &Study{Settings: Settings{Threshold: Promise}}, Plans: tt.plans}
		got := r.MapPlan()
		if (got == nil) != (tt.want < 0) || got != nil && got != &r.Plans[tt.want] {
			t.Errorf("%s: %+v", name, got)
		}
	}
}

// TestBeside puts each plan's fair one after it.
func TestBeside(t *testing.T) {
	fair := new(Plan)
	r := &Result{Plans: []Plan{{Limit: 1, Fair: fair}, {Limit: 2}}}
	if got := r.Beside(); !slices.Equal(got, []*Plan{&r.Plans[0], fair, &r.Plans[1]}) {
		t.Errorf("%v", got)
	}
}

// TestObjectives: every code is read back, and no other is.
func TestObjectives(t *testing.T) {
	for o := range Objective(Objectives) {
		if got, ok := ParseObjective(o.Code()); got != o || !ok || o.Code() == "unknown" {
			t.Errorf("%d is written %q and read as %d, %v", o, o.Code(), got, ok)
		}
	}
	if _, ok := ParseObjective("cover"); ok || Objective(Objectives).Code() != "unknown" {
		t.Error("an objective that is none has a code")
	}
}

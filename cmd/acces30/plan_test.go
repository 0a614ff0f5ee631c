package main

import (
	"testing"

	"acces30/coverage"
	"acces30/coverage/analysis"
	"acces30/coverage/road"
	"acces30/data"
	"acces30/data/moselle"
	"acces30/data/roads"
)

// TestAPlanKeepsItsPromise opens the new labels of plans in a scenario: as many
// people more are within the limit as the plan said, and closing them again changes
// nothing.
func TestAPlanKeepsItsPromise(t *testing.T) {
	limits := []road.Deciseconds{15 * road.Minute, 20 * road.Minute}
	load := func(opened []string) *coverage.Result {
		study, err := data.Load(t.Context(), data.Options{BuiltIn: moselle.Tables(), Settings: coverage.Settings{
			Threshold: coverage.Promise, MarginMetres: 40_000, MaxUncomputed: 5, Opened: opened,
			Plan: coverage.PlanSettings{New: 3, Limits: limits},
		}})
		if err != nil {
			t.Fatal(err)
		}
		if err := study.Scenario(); err != nil {
			t.Fatal(err)
		}
		network, _, err := roads.Network(t.Context(), study, roads.Choice{})
		if err != nil {
			t.Fatal(err)
		}
		result, err := analysis.Run(t.Context(), study.On(network), analysis.Options{})
		if err != nil {
			t.Fatal(err)
		}
		return result
	}
	today := load(nil)
	if len(today.Plans) != len(limits) {
		t.Fatalf("%d plans", len(today.Plans))
	}
	for i := range today.Plans {
		p := &today.Plans[i]
		var opened []string
		for _, site := range p.Sites {
			opened = append(opened, site.Commune.Code)
		}
		then := load(opened)
		more := then.TallyAt(p.Limit).Within.People - today.TallyAt(p.Limit).Within.People
		if last := p.Last(); int64(more) != last.Value || !last.Proved || last.Value == 0 {
			t.Errorf("%v minutes: the plan says %d people more (%+v), the scenario has %d", p.Limit.Minutes(), last.Value, last, more)
		}
		for k := 1; k < len(p.Curve); k++ {
			if p.Curve[k].Value < p.Curve[k-1].Value {
				t.Errorf("%v minutes: %d labels cover fewer than %d", p.Limit.Minutes(), k+1, k)
			}
		}
		for j := range then.Communes {
			if then.Communes[j].Time() > today.Communes[j].Time() {
				t.Fatalf("%s: a new label makes the time longer", then.Communes[j].Commune.Name)
			}
		}
	}
}

// TestClosuresAreWhatAScenarioHas closes structures one by one: as many people are
// beyond the limits as the table of closures says.
func TestClosuresAreWhatAScenarioHas(t *testing.T) {
	run := func(closed ...string) *coverage.Result {
		study, err := data.Load(t.Context(), data.Options{BuiltIn: moselle.Tables(), Settings: coverage.Settings{
			Threshold: coverage.Promise, MarginMetres: 40_000, MaxUncomputed: 5, Closed: closed,
		}})
		if err != nil {
			t.Fatal(err)
		}
		if err := study.Scenario(); err != nil {
			t.Fatal(err)
		}
		network, _, err := roads.Network(t.Context(), study, roads.Choice{})
		if err != nil {
			t.Fatal(err)
		}
		result, err := analysis.Run(t.Context(), study.On(network), analysis.Options{})
		if err != nil {
			t.Fatal(err)
		}
		return result
	}
	today := run()
	all := today.Closures()
	if len(all) != 32 {
		t.Fatalf("%d structures in scope", len(all))
	}
	for _, c := range all {
		taken := c.Stranded.People
		for _, taker := range c.Takers {
			taken += taker.People
		}
		if taken != c.Nearest.People || c.Over != 0 {
			t.Errorf("%s closed: %d people go elsewhere or nowhere, it has %d; %d over a capacity that is not given", c.Structure.Structure.Name, taken, c.Nearest.People, c.Over)
		}
	}
	for _, c := range []coverage.Closure{all[0], all[len(all)/2], all[len(all)-1]} {
		then := run(c.Structure.Structure.ID)
		for k := range today.Tallies {
			if lost := today.Tallies[k].Within.People - then.Tallies[k].Within.People; lost != c.Lost[k].People {
				t.Errorf("%s closed, %v minutes: %d people lost, the table says %d", c.Structure.Structure.Name, today.Tallies[k].Limit.Minutes(), lost, c.Lost[k].People)
			}
		}
	}
}

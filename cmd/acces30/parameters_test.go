package main

import (
	"strings"
	"testing"

	"acces30/coverage"
	"acces30/data/speeds"
	"acces30/reports"
)

// TestParametersAreNamed holds every parameter of the speed files against the
// report's catalogue, in both languages.
func TestParametersAreNamed(t *testing.T) {
	lists := make(map[string][]coverage.Parameter)
	for _, preset := range speeds.Names() {
		p, err := speeds.Preset(preset)
		if err != nil {
			t.Fatal(err)
		}
		if lists[preset] = p.Parameters(); len(lists[preset]) < 40 {
			t.Errorf("%s has %d parameters only", preset, len(lists[preset]))
		}
	}
	modelled, err := speeds.BuiltInInterCommune()
	if err != nil {
		t.Fatal(err)
	}
	if lists["modelled"] = modelled.Info().Parameters; len(lists["modelled"]) < 20 {
		t.Errorf("the modelled network has %d parameters only", len(lists["modelled"]))
	}
	for preset, parameters := range lists {
		seen := map[string]bool{}
		for _, parameter := range parameters {
			for _, lang := range []reports.Lang{reports.French, reports.English} {
				name := reports.ParameterName(lang, parameter)
				if strings.Contains(name, parameter.Key) || strings.Contains(name, "_") {
					t.Errorf("%s: %q has no name", preset, name)
				}
				if seen[name] {
					t.Errorf("%s: two parameters are called %q", preset, name)
				}
				seen[name] = true
			}
		}
	}
}

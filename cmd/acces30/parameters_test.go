package main

import (
	"strings"
	"testing"

	"acces30/data/speeds"
	"acces30/reports"
)

// TestParametersAreNamed holds every parameter of the speed presets against the
// report's catalogue, in both languages.
func TestParametersAreNamed(t *testing.T) {
	for _, preset := range speeds.Names() {
		p, err := speeds.Preset(preset)
		if err != nil {
			t.Fatal(err)
		}
		parameters := p.Parameters()
		if len(parameters) < 40 {
			t.Errorf("%s has %d parameters only", preset, len(parameters))
		}
		seen := map[string]bool{}
		for _, parameter := range parameters {
			for _, lang := range []reports.Lang{reports.French, reports.English} {
				name := reports.ParameterName(lang, parameter)
				if strings.Contains(name, "streets.") || strings.Contains(name, "_") {
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

package main

import (
	"bytes"
	"testing"

	"acces30/coverage"
	"acces30/reports"
)

// TestGeoPackageNamesItsSources: layers say who published what they are made of, as the
// maps do, on modelled networks too.
func TestGeoPackageNamesItsSources(t *testing.T) {
	r := twoCommunes()
	r.Study.Inputs = []coverage.Input{{Role: coverage.RoleOutlines, Title: "Contours", Publisher: "IGN", Vintage: "2018", Licence: "Licence Ouverte 2.0"}}
	var out bytes.Buffer
	if err := geoPackage(t.Context(), r, reports.French, false).Write(&out); err != nil {
		t.Fatal(err)
	}
	if want := reports.Sources(reports.French, r); !bytes.Contains(out.Bytes(), []byte(want)) {
		t.Errorf("no layer says %q", want)
	}
}

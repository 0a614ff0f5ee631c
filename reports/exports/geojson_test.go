package exports

import (
	"bytes"
	"encoding/json"
	"io"
	"math"
	"strconv"
	"testing"

	"acces30/coverage"
	"acces30/reports/internal/sample"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/geojson"
)

// outlined is the sample with three outlines: a square turning the wrong way
// with a hole, one that is not closed, and one that JSON can't hold.
func outlined() *coverage.Result {
	r := sample.Result()
	r.Communes[0].Commune.Outline = orb.MultiPolygon{{
		{{6, 49}, {6, 49.1}, {6.1, 49.1}, {6.1, 49}, {6, 49}},
		{{6.02, 49.02}, {6.04, 49.02}, {6.04, 49.04}, {6.02, 49.02}},
	}}
	r.Communes[2].Commune.Outline = orb.MultiPolygon{{{{7, 49}, {7.1, 49}, {7.1, 49.1}}}}
	r.Communes[3].Commune.Outline = orb.MultiPolygon{{{{math.Inf(1), 49}, {7.1, 49}, {7.1, 49.1}}}}
	return r
}

func TestGeoJSON(t *testing.T) {
	r := outlined()
	var out bytes.Buffer
	if err := CommunesGeoJSON(&out, r); err != nil {
		t.Fatal(err)
	}
	read, err := geojson.UnmarshalFeatureCollection(out.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	header, rows := table(t, r, Communes)
	if len(read.Features) != len(rows) {
		t.Fatalf("%d features, %d rows", len(read.Features), len(rows))
	}
	for i, f := range read.Features {
		if f.ID != rows[i]["code"] {
			t.Errorf("feature %d has id %v", i, f.ID)
		}
		for _, name := range header {
			if got, want := propertyText(f.Properties[name]), rows[i][name]; got != want && "'"+got != want {
				number, err := strconv.ParseFloat(want, 64)
				if value, ok := f.Properties[name].(float64); err != nil || !ok || value != number {
					t.Errorf("%s of %v: %q, the table says %q", name, f.ID, got, want)
				}
			}
		}
	}
	if name := read.Features[1].Properties["name"]; name != "=1+2" {
		t.Errorf("a name became %v", name)
	}
	if number, ok := read.Features[0].Properties["population"].(float64); !ok || number != 320 {
		t.Errorf("a population became %v", read.Features[0].Properties["population"])
	}
	checkGeometries(t, read.Features)
}

func propertyText(value any) string {
	switch v := value.(type) {
	case string:
		return v
	case bool:
		return strconv.FormatBool(v)
	}
	return ""
}

func checkGeometries(t *testing.T, features []*geojson.Feature) {
	square, open := features[0].Geometry.(orb.MultiPolygon), features[2].Geometry.(orb.MultiPolygon)
	if square[0][0].Orientation() != orb.CCW || square[0][1].Orientation() != orb.CW {
		t.Error("rings turn the wrong way")
	}
	if !open[0][0].Closed() || len(open[0][0]) != 4 {
		t.Errorf("a ring is not closed: %v", open)
	}
	if _, ok := features[3].Geometry.(orb.Point); !ok {
		t.Errorf("a broken outline became %v", features[3].Geometry)
	}
	if features[4].Geometry.(orb.Point) != (orb.Point{6.2, 49.2}) {
		t.Errorf("a point became %v", features[4].Geometry)
	}
	if features[11].Geometry != nil {
		t.Errorf("a commune without a point has %v", features[11].Geometry)
	}
}

// TestGeoJSONLeavesOutlines makes sure that no outline of the study is turned.
func TestGeoJSONLeavesOutlines(t *testing.T) {
	r, fresh := outlined(), outlined()
	if err := CommunesGeoJSON(io.Discard, r); err != nil {
		t.Fatal(err)
	}
	if !r.Communes[0].Commune.Outline.Equal(fresh.Communes[0].Commune.Outline) {
		t.Error("the study's outline was changed")
	}
}

func TestGeoJSONOfNothing(t *testing.T) {
	var out bytes.Buffer
	if err := CommunesGeoJSON(&out, &coverage.Result{Study: &coverage.Study{}}); err != nil {
		t.Fatal(err)
	}
	if !json.Valid(out.Bytes()) {
		t.Errorf("not JSON: %s", out.String())
	}
}

// TestAttribution: files with times on OpenStreetMap's roads say whose they
// are, and stay collections.
func TestAttribution(t *testing.T) {
	r := sample.Result()
	r.Study.RoadsInfo.Kind = coverage.Streets
	for name, write := range map[string]func(io.Writer, *coverage.Result) error{
		"communes":   CommunesGeoJSON,
		"isochrones": func(w io.Writer, r *coverage.Result) error { return Isochrones(w, r, Options{}) },
	} {
		var out bytes.Buffer
		if err := write(&out, r); err != nil {
			t.Fatal(err)
		}
		read, err := geojson.UnmarshalFeatureCollection(out.Bytes())
		if err != nil || read.ExtraMembers["attribution"] != "© OpenStreetMap contributors, ODbL 1.0" {
			t.Errorf("%s: attribution %v, %v", name, read.ExtraMembers["attribution"], err)
		}
	}
}

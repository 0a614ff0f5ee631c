package table

import (
	"slices"
	"strings"
	"testing"
)

// TestListedMembers: each member that is listed as telling of pages, as one around the
// columns of a row or as describing columns does so.
func TestListedMembers(t *testing.T) {
	const row = `{"code":"57463","nom":"Metz"}`
	for name := range pages {
		table, err := Read("f.json", []byte(`{"count":90,"`+name+`":1,"communes":[`+row+`]}`), placeLayout)
		if err != nil {
			t.Fatal(err)
		}
		told := false
		for _, n := range table.Notes {
			told = told || n.Oddity == PageOfMany && n.Text == "1 / 90"
		}
		if !told {
			t.Errorf("beside %q, a count of 90 is not that of the rows: %+v", name, table.Notes)
		}
	}
	for name := range wrappers {
		row := func(columns string) string { return `{"id":1,"` + name + `":{` + columns + `}}` }
		hasBoth(t, `{"list":[`+row(`"code":"57463","nom":"Metz","population":120,"lat":49.12,"lon":6.17`)+`,`+row(`"code":"54395","nom":"Nancy","population":104,"lat":48.69,"lon":6.18`)+`]}`)
	}
	for name := range describing {
		_, err := Read("f.json", []byte(`{"`+name+`":[{"id":"code"},{"id":"nom"}],"records":[["57463","Metz"]]}`), placeLayout)
		if err == nil {
			t.Errorf("columns described by %q are read as rows", name)
		}
	}
}

// TestErrorValues: what a spreadsheet writes for no value is none, as it writes it or
// with blanks and small letters; a text with the same sign is one.
func TestErrorValues(t *testing.T) {
	for value := range errorValues {
		if !isErrorValue(value) || !isErrorValue(" "+strings.ToLower(value)+" ") {
			t.Errorf("%q is taken for a value", value)
		}
	}
	for _, value := range []string{"", "#", "#1", "N/A", "REF!"} {
		if isErrorValue(value) {
			t.Errorf("%q is taken for none", value)
		}
	}
}

// TestLinesAreNoPlaces: a line in place of a point leaves its kind where the longitude
// would be, to be told as what can't be read.
func TestLinesAreNoPlaces(t *testing.T) {
	for _, kind := range []string{"LineString", "MultiLineString"} {
		table, err := Read("f.geojson", []byte(`{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"57463","nom":"Metz"},"geometry":{"type":"`+kind+`","coordinates":[[6,49],[7,49]]}}]}`), placeLayout)
		if err != nil {
			t.Fatal(err)
		}
		at := slices.Index(table.Header, "geometry.lon")
		if at < 0 || table.Rows[0].Fields[at] != kind {
			t.Errorf("%s: %q, %q", kind, table.Header, table.Rows[0].Fields)
		}
	}
}

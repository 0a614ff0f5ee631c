package table

import (
	"testing"

	"acces30/coverage/fault"

	"github.com/google/go-cmp/cmp"
	"github.com/paulmach/orb"
)

func TestReadJSON(t *testing.T) {
	const text = `[
 {"nom":"Metz","code":"57463","population":120874,"centre":{"type":"Point","coordinates":[6.19,49.1]},
  "epci":{"code":"200039865","nom":"Metz Métropole"},"codesPostaux":["57000","57050"]},
 {"nom":"L\u2019H\u00f4pital","code":"57336","siren":null,"surface":1.5e3,"rural":false},
 "odd"
]`
	table, err := Read("c.json", []byte(text), Layout{})
	if err != nil {
		t.Fatal(err)
	}
	header := []string{"nom", "code", "population", "centre.lon", "centre.lat", "epci.code", "epci.nom", "codesPostaux", "siren", "surface", "rural"}
	if diff := cmp.Diff(header, table.Header); diff != "" {
		t.Error(diff)
	}
	rows := []Row{
		{Line: 2, Fields: []string{"Metz", "57463", "120874", "6.19", "49.1", "200039865", "Metz Métropole", "57000, 57050", "", "", ""}},
		{Line: 4, Fields: []string{"L’Hôpital", "57336", "", "", "", "", "", "", "", "1500", "false"}},
	}
	if diff := cmp.Diff(rows, table.Rows); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]Broken{{5, fault.T("pas un objet", "not an object"), `"odd"`}}, table.Broken); diff != "" {
		t.Error(diff)
	}
}

func TestReadGeoJSON(t *testing.T) {
	const text = `{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:OGC:1.3:CRS84"}},
"features":[
{"type":"Feature","id":7,"geometry":{"type":"Point","coordinates":[6.5,49.5,200]},"properties":{"id":"a","nom":"A"}},

{"type":"Feature","geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[0,1],[0,0]]]},"properties":{"id":"b"}},
{"type":"Feature","geometry":{"type":"MultiPolygon","coordinates":[[[[0,0],[1]]]]},"properties":{"id":"c"}},
{"type":"Feature","geometry":null,"properties":{"id":"d"}}
]}`
	table, err := Read("f.geojson", []byte(text), Layout{})
	if err != nil {
		t.Fatal(err)
	}
	header := []string{"feature.id", "geometry.lon", "geometry.lat", "id", "nom", "geometry"}
	if diff := cmp.Diff(header, table.Header); diff != "" {
		t.Error(diff)
	}
	rows := []Row{
		{Line: 3, Fields: []string{"7", "6.5", "49.5", "a", "A", ""}},
		{Line: 5, Fields: []string{"", "", "", "b", "", ""}, Shape: &Shape{Column: "geometry", Polygons: orb.MultiPolygon{{{{0, 0}, {1, 0}, {0, 1}, {0, 0}}}}}},
		{Line: 6, Fields: []string{"", "", "", "c", "", ""}, Shape: &Shape{Column: "geometry", Fault: noPosition}},
		{Line: 7, Fields: []string{"", "", "", "d", "", ""}},
	}
	if diff := cmp.Diff(rows, table.Rows); diff != "" {
		t.Error(diff)
	}
	if table.Format != GeoJSON {
		t.Errorf("format %v", table.Format)
	}
}

// FuzzReadJSON: no panic, every row has the header's columns, lines never fall.
func FuzzReadJSON(f *testing.F) {
	f.Add([]byte(`[{"a":1,"b":{"c":[1,"x"]}},{"b":null}, 3]`))
	f.Add([]byte(`{"features":[{"type":"Feature","geometry":{"type":"Point","coordinates":[1,2]},"properties":{"a":"b"}}]}`))
	f.Add([]byte(`{"x":1,"features":[{"geometry":{"type":"MultiPolygon","coordinates":[[[[0,0],[1,1e999]]]]}}]}`))
	f.Fuzz(func(t *testing.T, content []byte) { checkTable(t, content) })
}

// checkTable reads anything and holds the table to its promises.
func checkTable(t *testing.T, content []byte) {
	table, err := Read("fuzz", content, Layout{MaxBytes: 1 << 20, Columns: pointLayout.Columns})
	if err != nil {
		return
	}
	last := 0
	for _, row := range table.Rows {
		if len(row.Fields) != len(table.Header) {
			t.Fatalf("row of %d fields under a header of %d", len(row.Fields), len(table.Header))
		}
		if row.Line < last {
			t.Fatalf("line %d after line %d", row.Line, last)
		}
		last = row.Line
	}
	if _, err := table.Locate(pointLayout); err != nil && len(err.Error()) == 0 {
		t.Fatal("an error without a text")
	}
}

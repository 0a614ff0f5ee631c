package geopackage

import (
	"bytes"
	"context"
	"database/sql"
	"encoding/hex"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"acces30/reports"
	"acces30/reports/exports"

	"github.com/google/go-cmp/cmp"
	"github.com/paulmach/orb"
)

// TestGeometryBlob holds geometries to their bytes: header, box of areas, well-known binary
// with closed rings.
func TestGeometryBlob(t *testing.T) {
	const (
		six, seven = "0000000000001840", "0000000000001c40"
		eight, one = "0000000000002040", "000000000000f03f"
	)
	triangle := orb.MultiPolygon{{{{6, 1}, {7, 1}, {7, 8}}}}
	for _, tt := range []struct {
		name     string
		geometry orb.Geometry
		want     string
	}{
		{"a point", orb.Point{6, 8}, "47500001" + "e6100000" + "0101000000" + six + eight},
		{"an open ring", triangle, "47500003" + "e6100000" + six + seven + one + eight + "0106000000" + "01000000" + "0103000000" + "01000000" + "04000000" + six + one + seven + one + seven + eight + six + one},
		{"a closed ring", orb.MultiPolygon{{{{6, 1}, {7, 1}, {7, 8}, {6, 1}}}}, "47500003" + "e6100000" + six + seven + one + eight + "0106000000" + "01000000" + "0103000000" + "01000000" + "04000000" + six + one + seven + one + seven + eight + six + one},
	} {
		blob, err := geometryBlob(tt.geometry)
		if err != nil {
			t.Fatal(err)
		}
		if got := hex.EncodeToString(blob.([]byte)); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
	}
	if blob, err := geometryBlob(nil); blob != nil || err != nil {
		t.Errorf("no geometry became %v, %v", blob, err)
	}
	if len(triangle[0][0]) != 3 {
		t.Error("the ring given was closed")
	}
}

// TestBandSymbols: an area has the colour of the class that its limit ends or lies in, that
// of the last beyond all; rings are named by both of their limits.
func TestBandSymbols(t *testing.T) {
	row := func(from, to any) exports.LayerRow { return exports.LayerRow{Values: []any{"x", from, to}} }
	l := exports.Layer{
		Columns: []exports.LayerColumn{{Name: "scope"}, {Name: "from_minutes"}, {Name: "minutes"}},
		Rows:    []exports.LayerRow{row(15.0, 30.0), row(5.0, 15.0), row(4.0, 5.0), row(nil, nil), row(5.0, 5.5), row(15.0, 30.0), row(0.0, 4.0)},
	}
	opts := options
	opts.Lang = reports.French
	want := []symbol{
		{value: "4", label: "≤ 4 min", color: "#fdf7b2"}, {value: "5", label: "4–5 min", color: "#fdf7b2"}, {value: "5.5", label: "5–5,5 min", color: "#86c6b6"},
		{value: "15", label: "5–15 min", color: "#86c6b6"}, {value: "30", label: "15–30 min", color: "#22063a"},
	}
	check := func(want []symbol) {
		t.Helper()
		got := bandSymbols(l, opts)
		for i := range want {
			want[i].line, want[i].area, want[i].alpha = "#ffffff", true, 0.6
		}
		if diff := cmp.Diff(want, got, cmp.AllowUnexported(symbol{})); diff != "" {
			t.Error(diff)
		}
	}
	check(want)
	opts.Classes = opts.Classes[1:]
	l.Columns[1].Name = "other"
	for i, label := range []string{"≤ 4 min", "≤ 5 min", "≤ 5,5 min", "≤ 15 min", "≤ 30 min"} {
		want[i].label = label
		want[i].color = []string{"#86c6b6", "#86c6b6", "#86c6b6", "#86c6b6", "#22063a"}[i]
	}
	check(want)
	opts.Classes = nil
	for i := range want {
		want[i].color = "#2382b3"
	}
	check(want)
	for _, tt := range []struct{ hex, want string }{{"#2382b3", "35,130,179,255"}, {"#00ff01", "0,255,1,255"}, {"red", "128,128,128,255"}, {"#12", "128,128,128,255"}} {
		if got := rgba(tt.hex); got != tt.want {
			t.Errorf("%s is %s", tt.hex, got)
		}
	}
}

// TestExtents: the file says how far a layer reaches, by the first and the last of its
// rows too, and indexes the rows that have a place under their own numbers.
func TestExtents(t *testing.T) {
	columns := []exports.LayerColumn{{Name: "n", Title: "n", Kind: exports.RealColumn}}
	row := func(n float64, g orb.Geometry) exports.LayerRow {
		return exports.LayerRow{Values: []any{n}, Geometry: g}
	}
	all := []exports.Layer{
		{Name: "points", Title: "P", Columns: columns, Rows: []exports.LayerRow{row(1, nil), row(2, orb.Point{1, 50}), row(3, orb.Point{5, 45}), row(4, orb.Point{3, 42}), row(5, orb.Point{9, 47})}},
		{Name: "areas", Title: "A", Columns: columns, Rows: []exports.LayerRow{row(1, orb.MultiPolygon{{{{2, 3}, {4, 3}, {4, 6}}}}), row(2, orb.MultiPolygon{})}},
		{Name: "nowhere", Title: "N", Columns: columns, Rows: []exports.LayerRow{row(1, nil)}},
	}
	path := filepath.Join(t.TempDir(), Name)
	if err := os.WriteFile(path, write(t, all), 0o644); err != nil {
		t.Fatal(err)
	}
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	ask := func(query string) string {
		rows, err := db.Query(query)
		if err != nil {
			t.Fatalf("%s: %v", query, err)
		}
		defer rows.Close()
		var lines []string
		for rows.Next() {
			var line sql.NullString
			if err := rows.Scan(&line); err != nil {
				t.Fatal(err)
			}
			lines = append(lines, line.String)
		}
		return strings.Join(lines, "; ")
	}
	for query, want := range map[string]string{
		`SELECT concat_ws(' ', min_x, min_y, max_x, max_y, description, last_change) FROM gpkg_contents WHERE table_name = 'points'`: "1.0 42.0 9.0 50.0 Moselle (57). 2024-08-01T00:00:00.000Z",
		`SELECT concat_ws(' ', min_x, min_y, max_x, max_y) FROM gpkg_contents WHERE table_name = 'nowhere'`:                          "",
		`SELECT concat_ws(' ', id, minx, maxx, miny, maxy) FROM rtree_points_geom ORDER BY id`:                                       "2 1.0 1.0 50.0 50.0; 3 5.0 5.0 45.0 45.0; 4 3.0 3.0 42.0 42.0; 5 9.0 9.0 47.0 47.0",
		`SELECT concat_ws(' ', id, minx, maxx, miny, maxy) FROM rtree_areas_geom`:                                                    "1 2.0 4.0 3.0 6.0",
		`SELECT count(*) FROM rtree_nowhere_geom`:                                                                                    "0",
		`SELECT concat_ws(' ', fid, n, result_date, scope_departements) FROM points WHERE fid > 3`:                                   "4 4.0 2024-08-01 57; 5 5.0 2024-08-01 57",
		`SELECT group_concat(f_table_name, ' ') FROM layer_styles`:                                                                   "points areas nowhere",
	} {
		if got := ask(query); got != want {
			t.Errorf("%s: %q, want %q", query, got, want)
		}
	}
}

// full takes nothing.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("disk full") }

// TestWriteTellsWhatFails names the file, and the layer.
func TestWriteTellsWhatFails(t *testing.T) {
	ended, end := context.WithCancel(t.Context())
	end()
	if err := Write(ended, &bytes.Buffer{}, layers(), options); !errors.Is(err, context.Canceled) || !strings.HasPrefix(err.Error(), Name+": ") {
		t.Errorf("after the end: %v", err)
	}
	if err := Write(t.Context(), full{}, layers(), options); err == nil || !strings.Contains(err.Error(), "disk full") {
		t.Errorf("to a full disk: %v", err)
	}
	column := exports.LayerColumn{Name: "n", Kind: exports.RealColumn}
	for name, l := range map[string]exports.Layer{
		"gpkg_contents": {Name: "gpkg_contents"},
		"twice":         {Name: "twice", Columns: []exports.LayerColumn{column, column}},
		"short":         {Name: "short", Columns: []exports.LayerColumn{column}, Rows: []exports.LayerRow{{}}},
	} {
		err := Write(t.Context(), &bytes.Buffer{}, []exports.Layer{l}, options)
		if err == nil || !strings.HasPrefix(err.Error(), Name+": layer "+name+": ") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

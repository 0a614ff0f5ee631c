package geopackage

import (
	"bytes"
	"context"
	"database/sql"
	"encoding/xml"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"acces30/reports"
	"acces30/reports/exports"
	"acces30/reports/internal/goldentest"

	"github.com/paulmach/orb"
)

// layers are two layers with what may be hard: nothing known, no geometry, open rings.
func layers() []exports.Layer {
	columns := []exports.LayerColumn{{Name: "name", Title: "Nom", Kind: exports.TextColumn}, {Name: "people", Title: "Habitants", Kind: exports.RealColumn},
		{Name: "ferry", Title: "Bac", Kind: exports.BooleanColumn}, {Name: "time_class", Title: "Classe", Kind: exports.TextColumn}}
	square := orb.MultiPolygon{{{{6, 49}, {6.1, 49}, {6.1, 49.1}, {6, 49.1}}}}
	return []exports.Layer{
		{Name: "communes", Title: "Communes", Columns: columns, Rows: []exports.LayerRow{
			{Values: []any{"L'Hôpital \"<&>\"", 5300.0, true, "0 à 5 min"}, Geometry: square},
			{Values: []any{"=1+2", nil, nil, nil}},
		}},
		{Name: "structures", Title: "Structures", Columns: columns[:1], Rows: []exports.LayerRow{{Values: []any{"Metz"}, Geometry: orb.Point{6.17, 49.12}}}},
		{Name: "isochrones", Title: "Isochrones", Columns: []exports.LayerColumn{{Name: "minutes", Title: "Limite", Kind: exports.RealColumn}},
			Rows: []exports.LayerRow{{Values: []any{30.0}, Geometry: square}, {Values: []any{12.5}, Geometry: square}}},
	}
}

var options = Options{
	Title: "Moselle (57)", Date: time.Date(2024, 8, 1, 0, 0, 0, 0, time.UTC), Departements: "57",
	Classes: []Class{{"0 à 5 min", "#fdf7b2", 5}, {"5 à 15 min", "#86c6b6", 15}, {"plus de 15 min", "#22063a", 0}},
}

func write(t testing.TB, layers []exports.Layer) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := Write(context.Background(), &out, layers, options); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// TestSameBytes writes the same twice.
func TestSameBytes(t *testing.T) {
	if !bytes.Equal(write(t, layers()), write(t, layers())) {
		t.Error("two files of the same layers differ")
	}
}

// TestReadBack opens the file with SQLite: what went in is there.
func TestReadBack(t *testing.T) {
	content := write(t, layers())
	if string(content[68:72]) != "GPKG" {
		t.Errorf("the file calls itself %q", content[68:72])
	}
	path := filepath.Join(t.TempDir(), Name)
	if err := os.WriteFile(path, content, 0o644); err != nil {
		t.Fatal(err)
	}
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	ask := func(query string, want ...string) {
		t.Helper()
		rows, err := db.Query(query)
		if err != nil {
			t.Fatalf("%s: %v", query, err)
		}
		defer rows.Close()
		var got []string
		for rows.Next() {
			var text sql.NullString
			if err := rows.Scan(&text); err != nil {
				t.Fatal(err)
			}
			got = append(got, text.String)
		}
		if strings.Join(got, "|") != strings.Join(want, "|") {
			t.Errorf("%s: %q, want %q", query, got, want)
		}
	}
	ask("PRAGMA integrity_check", "ok")
	ask("PRAGMA foreign_key_check")
	ask("SELECT table_name FROM gpkg_contents ORDER BY 1", "communes", "isochrones", "layer_styles", "structures")
	ask("SELECT geometry_type_name FROM gpkg_geometry_columns ORDER BY table_name", "MULTIPOLYGON", "MULTIPOLYGON", "POINT")
	ask("SELECT name FROM communes", "L'Hôpital \"<&>\"", "=1+2")
	ask("SELECT people FROM communes", "5300", "")
	ask("SELECT result_date || scope_departements FROM structures", "2024-08-0157")
	ask("SELECT hex(substr(geom, 1, 8)) FROM structures", "47500001E6100000")
	ask("SELECT length(geom) FROM communes", "142", "") // header and box of 40 bytes, 102 of five points with their counts and types
}

// TestStyles: each layer has one, which is XML with a symbol for each category and an
// alias for each attribute.
func TestStyles(t *testing.T) {
	for _, l := range layers() {
		text := qml(l, options)
		decoder := xml.NewDecoder(strings.NewReader(text))
		counts := make(map[string]int)
		for {
			token, err := decoder.Token()
			if err == io.EOF {
				break
			}
			if err != nil {
				t.Fatalf("%s: %v in\n%s", l.Name, err, text)
			}
			if start, ok := token.(xml.StartElement); ok {
				counts[start.Name.Local]++
			}
		}
		if counts["symbol"] == 0 || counts["category"] > 0 && counts["category"] != counts["symbol"] || counts["alias"] != len(l.Columns)+2 {
			t.Errorf("%s: %v", l.Name, counts)
		}
	}
	if bands := bandSymbols(layers()[2], options); bands[0].color != "#86c6b6" || bands[1].color != "#22063a" {
		t.Errorf("colours %v", bands)
	}
	if text := qml(layers()[2], options); !strings.Contains(text, `label="≤ 12,5 min"`) || strings.Index(text, "12.5") > strings.Index(text, "30") {
		t.Errorf("limits of isochrones:\n%s", text)
	}
	rings := exports.Layer{Name: "isochrones", Columns: []exports.LayerColumn{{Name: "from_minutes"}, {Name: "minutes"}}, Rows: []exports.LayerRow{
		{Values: []any{12.5, 30.0}}, {Values: []any{0.0, 12.5}},
	}}
	for lang, want := range map[reports.Lang][2]string{reports.French: {"≤ 12,5 min", "12,5–30 min"}, reports.English: {"≤ 12.5 min", "12.5–30 min"}} {
		if got := bandSymbols(rings, Options{Lang: lang}); got[0].label != want[0] || got[1].label != want[1] {
			t.Errorf("rings are labelled %q and %q, want %q", got[0].label, got[1].label, want)
		}
	}
}

// TestGoldenStyles: what QGIS draws is what it drew before, for every kind of layer,
// also where communes are points.
func TestGoldenStyles(t *testing.T) {
	const golden = "testdata/styles.qml"
	all := layers()
	points := exports.Layer{Name: "communes", Columns: all[0].Columns, Rows: []exports.LayerRow{{Values: make([]any, 4), Geometry: orb.Point{6.1, 49.1}}}}
	all = append(all, points)
	for _, name := range []string{"isochrones_structures", "plan", "service_points"} {
		of := all[1]
		if name == "isochrones_structures" {
			of = all[2]
		}
		of.Name = name
		all = append(all, of)
	}
	var b strings.Builder
	for _, l := range all {
		b.WriteString("<!-- " + l.Name + " -->\n" + qml(l, options))
	}
	goldentest.Hold(t, golden, b.String())
}

// TestGDALReads: ogrinfo finds all layers whole, with their extents and attributes.
func TestGDALReads(t *testing.T) {
	ogrinfo, err := exec.LookPath("ogrinfo")
	if err != nil {
		if os.Getenv("ACCES30_REQUIRE_GDAL") != "" {
			t.Fatal(err)
		}
		t.Skip("GDAL is not here: .ci/run asks for it")
	}
	path := filepath.Join(t.TempDir(), Name)
	if err := os.WriteFile(path, write(t, layers()), 0o644); err != nil {
		t.Fatal(err)
	}
	said, err := exec.Command(ogrinfo, "-ro", "-al", path).CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, said)
	}
	text := string(said)
	for _, want := range []string{
		"Layer name: communes", "Geometry: Multi Polygon", "Layer name: structures", "POINT (6.17 49.12)", "Layer name: layer_styles", "name (String) = L'Hôpital",
		"Extent: (6.000000, 49.000000) - (6.100000, 49.100000)", "ferry (Integer(Boolean)) = 1", "WGS 84", "result_date (String) = 2024-08-01", "6.1 49.1,6.0 49.1,6 49",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
	if strings.Contains(text, "ERROR") || strings.Contains(text, "Warning") {
		t.Errorf("GDAL complains:\n%s", text)
	}
}

// TestQGISOpens opens the file in QGIS: layers valid, styles found, aliases read, a
// picture drawn. It runs where Debian's qgis and python3-qgis are.
func TestQGISOpens(t *testing.T) {
	const python = "/usr/bin/python3"
	if err := exec.Command(python, "-c", "import qgis.core").Run(); err != nil {
		if os.Getenv("ACCES30_REQUIRE_QGIS") != "" {
			t.Fatal("QGIS is not here")
		}
		t.Skip("QGIS is not here")
	}
	path := filepath.Join(t.TempDir(), Name)
	if err := os.WriteFile(path, write(t, layers()), 0o644); err != nil {
		t.Fatal(err)
	}
	said, err := exec.Command(python, filepath.Join("testdata", "open.py"), path, "communes", "structures", "isochrones").Output()
	if err != nil {
		t.Fatalf("%v\n%s", err, said)
	}
	text := string(said)
	for _, want := range []string{
		"communes True True categorizedSymbol 3 Nom\n", "structures True True singleSymbol 0 Nom\n", "isochrones True True categorizedSymbol 2 Limite\n",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
	if strings.Contains(text, "colours 1\n") || !strings.Contains(text, "colours ") {
		t.Errorf("nothing is drawn:\n%s", text)
	}
}

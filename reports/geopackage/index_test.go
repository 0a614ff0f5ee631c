package geopackage

import (
	"database/sql"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// saved writes the layers of the tests to a file.
func saved(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), Name)
	if err := os.WriteFile(path, write(t, layers()), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

// ids returns what a query for numbers gives, with spaces between.
func ids(t *testing.T, path, query string) string {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	rows, err := db.Query(query)
	if err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	defer rows.Close()
	var all []string
	for rows.Next() {
		var id string
		if err := rows.Scan(&id); err != nil {
			t.Fatal(err)
		}
		all = append(all, id)
	}
	return strings.Join(all, " ")
}

// TestSpatialIndex: each layer has its tree, of the rows with a geometry, and the seven
// parts of the extension.
func TestSpatialIndex(t *testing.T) {
	path := saved(t)
	for query, want := range map[string]string{
		"SELECT id FROM rtree_communes_geom": "1", // the second has no geometry
		"SELECT id FROM rtree_isochrones_geom WHERE maxx >= 6.05 AND minx <= 6.05 AND maxy > 49 ORDER BY 1":                    "1 2",
		"SELECT id FROM rtree_structures_geom WHERE minx > 6.2":                                                                "",
		"SELECT rtreecheck('rtree_communes_geom')":                                                                             "ok",
		"SELECT count(*) FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'communes'":                                  "6",
		"SELECT table_name FROM gpkg_extensions WHERE extension_name = 'gpkg_rtree_index' AND column_name = 'geom' ORDER BY 1": "communes isochrones structures",
		"SELECT count(*) FROM rtree_structures_geom, structures WHERE id = fid":                                                "1",
	} {
		if got := ids(t, path, query); got != want {
			t.Errorf("%s: %q, want %q", query, got, want)
		}
	}
}

// TestGDALUsesTheIndex: GDAL knows the index, finds by it, and keeps it true when it edits.
func TestGDALUsesTheIndex(t *testing.T) {
	ogrinfo, err := exec.LookPath("ogrinfo")
	if err != nil {
		if os.Getenv("ACCES30_REQUIRE_GDAL") != "" {
			t.Fatal(err)
		}
		t.Skip("GDAL is not here: .ci/run asks for it")
	}
	path := saved(t)
	run := func(want string, args ...string) {
		t.Helper()
		said, err := exec.Command(ogrinfo, args...).CombinedOutput()
		if err != nil || !strings.Contains(string(said), want) || strings.Contains(string(said), "ERROR") || strings.Contains(string(said), "Warning") {
			t.Errorf("%v: %v, no %q in\n%s", args, err, want, said)
		}
	}
	run("= 1\n", "-ro", "-q", path, "-sql", "SELECT HasSpatialIndex('communes', 'geom')")
	run("Feature Count: 2", "-ro", "-so", path, "isochrones", "-spat", "6.05", "49.05", "6.06", "49.06")
	run("Feature Count: 0", "-ro", "-so", path, "isochrones", "-spat", "7", "49", "8", "50")
	run("", path, "-sql", "UPDATE structures SET geom = NULL")
	run("", path, "-sql", "UPDATE communes SET fid = 9 WHERE fid = 1")
	run("", path, "-sql", "DELETE FROM isochrones WHERE fid = 1")
	if got := ids(t, path, "SELECT id FROM rtree_structures_geom") + "|" + ids(t, path, "SELECT id FROM rtree_communes_geom") + "|" + ids(t, path, "SELECT id FROM rtree_isochrones_geom"); got != "|9|2" {
		t.Errorf("after edits the trees hold %s", got)
	}
}

package exports

import (
	"bytes"
	"testing"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/geojson"

	"acces30/coverage"
	"acces30/reports/internal/sample"
)

// drawn is the sample with areas.
func drawn() *coverage.Result {
	r := sample.Result()
	sample.Draw(r)
	return r
}

// isochronesOf writes the areas of the sample and reads them back.
func isochronesOf(t *testing.T, opts Options) []*geojson.Feature {
	t.Helper()
	var out bytes.Buffer
	if err := Isochrones(&out, drawn(), opts); err != nil {
		t.Fatal(err)
	}
	read, err := geojson.UnmarshalFeatureCollection(out.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	return read.Features
}

func TestIsochrones(t *testing.T) {
	features := isochronesOf(t, Options{})
	if len(features) != 6 {
		t.Fatalf("%d features", len(features))
	}
	for _, tt := range []struct {
		feature int
		name    string
		want    any
	}{
		{0, "scope", "network"}, {0, "structure_id", nil}, {0, "structure_name", nil}, {0, "minutes", 30.0}, {0, "from_minutes", 0.0},
		{0, "area_km2", 2123.46}, {0, "communes", 14.0}, {0, "population", 171000.0},
		{0, "nodes_missed_pct", 0.05}, {0, "nodes_claimed_pct", 0.79}, {0, "people_missed_pct", 1.5}, {0, "people_claimed_pct", 0.0},
		{1, "minutes", 10.0}, {1, "area_km2", 243.5}, {1, "communes", 8.0},
		{2, "scope", "structure"}, {2, "structure_id", "653"}, {2, "structure_name", "France services de Metz - Bellecroix"}, {2, "minutes", 30.0},
		{5, "structure_id", "1999"}, {5, "minutes", 10.0}, {5, "area_km2", 0.0}, {5, "population", 0.0},
	} {
		if got := features[tt.feature].Properties[tt.name]; got != tt.want {
			t.Errorf("feature %d, %s: %v, want %v", tt.feature, tt.name, got, tt.want)
		}
	}
	for i, id := range []string{"network-30", "network-10", "653-30", "653-10", "1999-30", "1999-10"} {
		if features[i].ID != id {
			t.Errorf("feature %d has id %v, want %s", i, features[i].ID, id)
		}
	}
	small := drawn().Bands[0].Area
	if got, ok := features[1].Geometry.(orb.MultiPolygon); !ok || !got.Equal(small) {
		t.Errorf("an area became %v", features[1].Geometry)
	}
	if features[5].Geometry != nil {
		t.Errorf("nothing became %v", features[5].Geometry)
	}
}

// TestIsochronesAsRings asks for what a limit adds to the one before.
func TestIsochronesAsRings(t *testing.T) {
	features := isochronesOf(t, Options{Rings: true})
	for _, tt := range []struct {
		feature int
		name    string
		want    any
	}{
		{0, "from_minutes", 10.0}, {0, "minutes", 30.0}, {0, "area_km2", 1879.96}, {0, "communes", 6.0}, {0, "population", 31000.0},
		{0, "nodes_missed_pct", 0.05},
		{1, "from_minutes", 0.0}, {1, "minutes", 10.0}, {1, "area_km2", 243.5},
	} {
		if got := features[tt.feature].Properties[tt.name]; got != tt.want {
			t.Errorf("feature %d, %s: %v, want %v", tt.feature, tt.name, got, tt.want)
		}
	}
	ring, ok := features[0].Geometry.(orb.MultiPolygon)
	// The large square with the small one as a hole, what fills the small one's
	// hole, and the second part.
	if !ok || len(ring) != 3 || len(ring[0]) != 2 || len(ring[1]) != 1 || len(ring[2]) != 1 {
		t.Errorf("a ring became %v", features[0].Geometry)
	}
}

package settings

import (
	"path/filepath"
	"testing"
)

// TestNamedPaths: of NAME=FILE the file alone is a path.
func TestNamedPaths(t *testing.T) {
	s := Default()
	s.Zones = []string{"QPV=qpv.geojson", "cantons.csv"}
	s.relativeTo("folder")
	if want := "QPV=" + filepath.Join("folder", "qpv.geojson"); s.Zones[0] != want || s.Zones[1] != filepath.Join("folder", "cantons.csv") {
		t.Errorf("%q", s.Zones)
	}
	if files := s.InputFiles(); len(files) != 2 || files[1] != filepath.Join("folder", "qpv.geojson") {
		t.Errorf("files %q", files)
	}
}

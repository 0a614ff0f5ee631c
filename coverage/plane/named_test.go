package plane

import (
	"math"
	"testing"

	"github.com/paulmach/orb"
)

// TestNamed: every plane leads back from where it leads; the metres of Metz on that
// of maps in browsers are those of the formula with the logarithm of a tangent,
// worked out apart.
func TestNamed(t *testing.T) {
	metz := orb.Point{6.17583, 49.11972}
	for name, want := range map[string]orb.Point{
		"EPSG:2154": Lambert93().Project(metz), "IGNF:LAMB93": Lambert93().Project(metz), "EPSG:32632": UTM(32, false).Project(metz),
		"EPSG:3857": {687490.25, 6295199.81}, "EPSG:3949": ConicZone(49).Project(metz), "EPSG:9849": ConicZone(49).Project(metz),
	} {
		on, known := Named(name)
		if !known || on == nil {
			t.Errorf("%s is not known", name)
			continue
		}
		got := on.Project(metz)
		if math.Hypot(got[0]-want[0], got[1]-want[1]) > 1 {
			t.Errorf("%s: %.1f, want %.1f", name, got, want)
		}
		if back := on.Unproject(got); !(math.Abs(back[0]-metz[0]) <= 1e-8) || !(math.Abs(back[1]-metz[1]) <= 1e-8) {
			t.Errorf("%s: back at %v", name, back)
		}
	}
	for _, name := range []string{"EPSG:4326", "OGC:CRS84", "IGNF:WGS84G"} {
		if on, known := Named(name); !known || on != nil {
			t.Errorf("%s are not degrees", name)
		}
	}
	for _, name := range []string{"EPSG:31370", "EPSG:1", "CRS", ""} {
		if _, known := Named(name); known {
			t.Errorf("%s is known", name)
		}
	}
}

// TestConicZones: on the middle parallel of a zone and 3° east is its origin, and
// there a metre is a metre to 9 cm in a kilometre (decree 2006-272).
func TestConicZones(t *testing.T) {
	for latitude := 42; latitude <= 50; latitude++ {
		zone := ConicZone(latitude)
		origin := orb.Point{3, float64(latitude)}
		at := zone.Project(origin)
		if !(math.Abs(at[0]-1_700_000) <= 1e-6) || !(math.Abs(at[1]-float64(latitude-41)*1e6-200_000) <= 1e-6) {
			t.Errorf("CC%d has its origin at %v", latitude, at)
		}
		north := zone.Project(orb.Point{3, float64(latitude) + 0.001})
		along := (north[1] - at[1]) / (Local(origin).Project(orb.Point{3, float64(latitude) + 0.001})[1])
		if !(math.Abs(along-1) <= 9e-5) {
			t.Errorf("CC%d: scale %v", latitude, along)
		}
	}
}

package location

import (
	"math"
	"testing"

	"acces30/coverage/plane"
	"acces30/data/insee"

	"github.com/paulmach/orb"
)

func TestRepairPoint(t *testing.T) {
	metz := orb.Point{6.17, 49.12}
	on := func(p plane.Plane) orb.Point { return p.Project(metz) }
	turned := func(p orb.Point) orb.Point { return orb.Point{p[1], p[0]} }
	for _, tt := range []struct {
		zone    insee.Zone
		written orb.Point
		want    Repair
		plane   string
	}{
		{insee.ZoneOf("57"), metz, AsWritten, ""}, {insee.ZoneOf("57"), turned(metz), Swapped, ""},
		{insee.ZoneOf("57"), orb.Point{931_600, 6_895_000}, Projected, "Lambert-93"}, {insee.ZoneOf("57"), orb.Point{6_895_000, 931_600}, Projected, "Lambert-93"},
		{insee.ZoneOf("57"), orb.Point{0, 0}, OutsideZone, ""}, {insee.ZoneOf("57"), orb.Point{55.4, -20.9}, OutsideZone, ""},
		// By Lambert-93 the metres of maps in browsers would be in the Tarn.
		{insee.ZoneOf("57463"), on(plane.WebMercator()), Projected, "Web Mercator"}, {insee.ZoneOf("57"), turned(on(plane.WebMercator())), Projected, "Web Mercator"},
		{insee.ZoneOfCommune("57463"), on(plane.ConicZone(49)), Projected, "CC49"}, {insee.ZoneOfCommune("57463"), on(plane.UTM(32, false)), Projected, "UTM 32N"}, {insee.ZoneOfCommune("57463"), on(plane.LambertZone(2, true)), Projected, "Lambert II étendu"},
		{insee.ZoneOf("13"), on(plane.Lambert93()), Projected, "Lambert-93"}, // far from its département, but nowhere else
		{insee.ZoneOf("13"), on(plane.WebMercator()), OutsideZone, ""},       // Moselle or Tarn: neither is the Bouches-du-Rhône
		{insee.France(), on(plane.Lambert93()), Projected, "Lambert-93"},     // nothing tells more
		{insee.France().Around(orb.Bound{Min: orb.Point{5, 48}, Max: orb.Point{8, 50}}), on(plane.WebMercator()), Projected, "Web Mercator"},
	} {
		got, repair, name := RepairPoint(tt.zone, tt.written)
		if repair != tt.want || name != tt.plane {
			t.Errorf("%v: repair %d by %q, want %d by %q", tt.written, repair, name, tt.want, tt.plane)
		}
		if repair != OutsideZone && MetresBetween(got, metz) > 1_000 {
			t.Errorf("%v becomes %v, want Metz", tt.written, got)
		}
	}
}

// TestNumbersTooLargeAreNoPlace: coordinates that lost their points, of which no plane makes
// a place, lie outside every zone, however they are read.
func TestNumbersTooLargeAreNoPlace(t *testing.T) {
	for _, written := range []orb.Point{
		{606_236_184_938_964, 490_574_816_097_018}, {606_236_184_938_964, 6_895_000}, {1_204_718, 45_510_854}, {45_510_854, 1_204_718}, {6_895_000, 20_060_000}, {931_600, 490_574_816_097_018}, {1e9, 1e9}, {-1e12, 1e12}, {math.MaxFloat64, math.MaxFloat64}, {1e300, 5e5},
		{math.NaN(), 49}, {6, math.NaN()}, {math.NaN(), math.NaN()}, {math.Inf(1), 49}, {math.Inf(1), math.Inf(-1)},
	} {
		for _, zone := range []insee.Zone{
			insee.ZoneOf("57"), insee.ZoneOf("974"), insee.ZoneOf("971"), insee.ZoneOfCommune("57463"), insee.France(), insee.FranceAround([]string{"57"}),
			insee.France().Around(orb.Bound{Min: orb.Point{5, 48}, Max: orb.Point{8, 50}}),
		} {
			if got, repair, name := RepairPoint(zone, written); repair != OutsideZone {
				t.Errorf("%v is read as %v (%s)", written, got, name)
			}
			if zone.Contains(written) || zone.Near(written) {
				t.Errorf("%v lies in the zone", written)
			}
		}
	}
}

// TestRepairPolygons: rings are closed, those without area are left out, and a
// point that can't be repaired makes all of them unusable.
func TestRepairPolygons(t *testing.T) {
	zone := insee.ZoneOf("57")
	open := orb.Ring{{6, 49}, {6.1, 49}, {6.1, 49.1}}
	line := orb.Ring{{6, 49}, {6.1, 49}, {6, 49}}
	swapped := orb.Ring{{49, 6}, {49, 6.1}, {49.1, 6.1}}
	got, repair, _ := RepairPolygons(zone, orb.MultiPolygon{{open, line}, {line, open}, {swapped}})
	if repair != Swapped || len(got) != 2 || len(got[0]) != 1 || len(got[0][0]) != 4 || !got[0][0].Closed() || !got[1].Equal(got[0]) {
		t.Errorf("repair %d, %v", repair, got)
	}
	if got, repair, _ := RepairPolygons(zone, orb.MultiPolygon{{open}, {{{0, 0}, {1, 0}, {1, 1}}}}); got != nil || repair != OutsideZone {
		t.Errorf("outside: repair %d, %v", repair, got)
	}
}

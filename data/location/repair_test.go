package location

import (
	"testing"

	"acces30/data/insee"

	"github.com/paulmach/orb"
)

func TestRepairPoint(t *testing.T) {
	zone := insee.ZoneOf("57")
	for _, tt := range []struct {
		written orb.Point
		want    Repair
	}{
		{orb.Point{6.17, 49.12}, AsWritten}, {orb.Point{49.12, 6.17}, Swapped},
		{orb.Point{931_600, 6_895_000}, Projected}, {orb.Point{6_895_000, 931_600}, Projected},
		{orb.Point{0, 0}, OutsideZone}, {orb.Point{55.4, -20.9}, OutsideZone},
	} {
		got, repair := RepairPoint(zone, tt.written)
		if repair != tt.want {
			t.Errorf("%v: repair %d, want %d", tt.written, repair, tt.want)
		}
		if repair != OutsideZone && MetresBetween(got, orb.Point{6.17, 49.12}) > 1_000 {
			t.Errorf("%v becomes %v, want Metz", tt.written, got)
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
	got, repair := RepairPolygons(zone, orb.MultiPolygon{{open, line}, {line, open}, {swapped}})
	if repair != Swapped || len(got) != 2 || len(got[0]) != 1 || len(got[0][0]) != 4 || !got[0][0].Closed() || !got[1].Equal(got[0]) {
		t.Errorf("repair %d, %v", repair, got)
	}
	if got, repair := RepairPolygons(zone, orb.MultiPolygon{{open}, {{{0, 0}, {1, 0}, {1, 1}}}}); got != nil || repair != OutsideZone {
		t.Errorf("outside: repair %d, %v", repair, got)
	}
}

package plane_test

import (
	"math"
	"testing"

	"acces30/coverage/plane"

	"github.com/paulmach/orb"
)

// TestLambertZones holds the former zones against PROJ 9.1 (EPSG:27561 to 27564,
// 27571 to 27574), whose change of datum is the same three translations.
func TestLambertZones(t *testing.T) {
	for _, tt := range []struct {
		zone     int
		extended bool
		at, want orb.Point
	}{
		{1, false, orb.Point{6.1757, 49.1}, orb.Point{880211.212, 162664.193}}, {1, true, orb.Point{6.1757, 49.1}, orb.Point{880211.212, 1162664.193}},
		{2, false, orb.Point{3.5, 46.8}, orb.Point{688804.730, 200662.193}}, {2, true, orb.Point{3.5, 46.8}, orb.Point{688804.730, 2200662.193}},
		{3, false, orb.Point{4, 44}, orb.Point{733393.311, 190237.456}}, {3, true, orb.Point{4, 44}, orb.Point{733393.311, 3190237.456}},
		{4, false, orb.Point{9, 42.1}, orb.Point{550851.909, 200137.394}}, {4, true, orb.Point{9, 42.1}, orb.Point{550851.909, 4200137.394}},
	} {
		on := plane.LambertZone(tt.zone, tt.extended)
		got := on.Project(tt.at)
		if !(math.Hypot(got[0]-tt.want[0], got[1]-tt.want[1]) <= 0.005) {
			t.Errorf("zone %d: %.3f instead of %.3f", tt.zone, got, tt.want)
		}
		back := on.Unproject(got)
		if !(math.Abs(back[0]-tt.at[0]) <= 1e-8) || !(math.Abs(back[1]-tt.at[1]) <= 1e-8) {
			t.Errorf("zone %d: %v comes back as %v", tt.zone, tt.at, back)
		}
	}
}

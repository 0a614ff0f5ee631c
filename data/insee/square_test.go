package insee

import (
	"math"
	"testing"

	"github.com/paulmach/orb"
)

// TestSquares: every spelling of an identifier leads to the same centre.
func TestSquares(t *testing.T) {
	for _, id := range []string{"CRS3035RES1000mN2920000E4104000", "FR_CRS3035RES1000mN2920000E4104000", "1kmN2920E4104", "CRS3035RES1000mN02920000E04104000"} {
		on, at, ok := SquareCentre(id)
		if !ok || at != (orb.Point{4104500, 2920500}) {
			t.Fatalf("%s: %v, %v", id, at, ok)
		}
		// In the Moselle: Metz is at 49.12° north and 6.17° east.
		if p := on.Unproject(at); math.Abs(p.Lat()-49.3) > 0.3 || math.Abs(p.Lon()-7) > 0.6 {
			t.Errorf("%s is at %v", id, p)
		}
	}
	if _, at, ok := SquareCentre("200mN29204E41046"); !ok || at != (orb.Point{4104700, 2920500}) {
		t.Errorf("200 m: %v, %v", at, ok)
	}
	for id, want := range map[string]orb.Point{ // from the smallest to the widest
		"CRS3035RES1mN2920000E4104000": {4104000.5, 2920000.5}, "CRS3035RES100000mN2900000E4100000": {4150000, 2950000}, "100kmN29E41": {4150000, 2950000}, "10mN292000E410400": {4104005, 2920005},
	} {
		if _, at, ok := SquareCentre(id); !ok || at != want {
			t.Errorf("%s: %v, %v, want %v", id, at, ok, want)
		}
	}
	if on, at, ok := SquareCentre("CRS2975RES200mN7691000E345000"); !ok || !ZoneOf("974").Contains(on.Unproject(at)) {
		t.Errorf("La Réunion: %v, %v", at, ok)
	}
	for _, id := range []string{"", "x", "CRS9999RES200mN1E1", "CRS3035RES200m", "CRS3035RES0mN1E1", "CRS3035RES200mN-1E1", "1kmN1", "1kmE1N1", "RES200mN1E1", "99999999kmN1E1", "100001mN1E1", "0kmN1E1", "200mN1E1x", "200mNE1", "200mN1E"} {
		if _, at, ok := SquareCentre(id); ok {
			t.Errorf("%q is at %v", id, at)
		}
	}
}

package terrain

import "testing"

func TestRead(t *testing.T) {
	all, err := Read()
	if err != nil {
		t.Fatal(err)
	}
	const least = 34_500
	if len(all) < least {
		t.Errorf("%d communes", len(all))
	}
	for code, f := range all {
		if len(code) != 5 || !(f.AreaKm2 > 0 && f.AreaKm2 < 20_000) || f.AltitudeKnown && !(f.Altitude >= 0 && f.Altitude < 3500) {
			t.Errorf("%s: %+v", code, f)
		}
	}
	for _, tt := range []struct {
		code          string
		above, below  float64 // metres
		altitudeKnown bool
		km2           float64
	}{
		{"57463", 160, 260, true, 42},    // Metz
		{"05023", 1300, 2300, true, 28},  // Briançon
		{"13004", 0, 10, true, 759},      // Arles
		{"73047", 2000, 3000, true, 112}, // Bonneval-sur-Arc
		{"97353", 0, 0, false, 18_400},   // Maripasoula
		{"75056", 0, 0, false, 105},      // Paris
	} {
		f, known := all[tt.code]
		if !known || f.AltitudeKnown != tt.altitudeKnown || f.Altitude < tt.above || f.Altitude > tt.below {
			t.Errorf("%s: %+v", tt.code, f)
		}
		if f.AreaKm2 < 0.97*tt.km2 || f.AreaKm2 > 1.03*tt.km2 {
			t.Errorf("%s: %g km², want %g", tt.code, f.AreaKm2, tt.km2)
		}
	}
}

func BenchmarkRead(b *testing.B) {
	for b.Loop() {
		if _, err := Read(); err != nil {
			b.Fatal(err)
		}
	}
}

package parse

import (
	"math"
	"testing"
)

// TestSplitPoint: data portals write the latitude first, well-known text the
// longitude.
func TestSplitPoint(t *testing.T) {
	for text, want := range map[string][2]string{
		"49.12, 6.17": {"6.17", "49.12"}, "[49.12,6.17]": {"6.17", "49.12"}, "49,12;6,17": {"6,17", "49,12"}, "49.12° -6.17°": {"-6.17", "49.12"},
		"POINT(6.17 49.12)": {"6.17", "49.12"}, "Point (6.17 49.12)": {"6.17", "49.12"},
		"POINT Z (6.17 49.12 210)": {"6.17", "49.12"}, "SRID=4326;POINT(6.17 49.12)": {"6.17", "49.12"}, "MULTIPOINT((6.17 49.12))": {"6.17", "49.12"},
		"MULTIPOINT((6.17 49.12),(7 50))": {"", "MULTIPOINT((6.17 49.12),(7 50))"},
		`{"lon": 6.17, "lat": 49.12}`:     {"6.17", "49.12"}, `{'lat': 49.12, 'lon': 6.17}`: {"6.17", "49.12"}, `{"type": "Point", "coordinates": [6.17, 49.12]}`: {"6.17", "49.12"},
		`49°07'12"N 6°10'12"E`: {`6°10'12"E`, `49°07'12"N`}, "E 6.17, N 49.12": {"E 6.17", "N 49.12"}, "49.12 N / 6.17 E": {"6.17 E", "49.12 N"},
		"Metz": {"", "Metz"}, "49.12": {"", "49.12"},
	} {
		if lon, lat := SplitPoint(text); lon != want[0] || lat != want[1] {
			t.Errorf("%q: longitude %q, latitude %q, want %q", text, lon, lat, want)
		}
	}
	for text, want := range map[string]float64{
		`49°06'32"N`: 49.10889, "49.187 N": 49.187, "6.900 E": 6.9, "N 49° 6.54'": 49.109, "49d06m32s": 49.10889, "49 06 32": 49.10889, "49:06:32": 49.10889,
		`61°43'48" O`: -61.73, "61.73 W": -61.73, "-61.73": -61.73, `20° 52' 48'' S`: -20.88, "49°N": 49, "49º06’32,5”": 49.10903, `-0°30'`: -0.5, "6 893 600": 6893600, "932 300,5": 932300.5,
	} {
		if got, ok := Coordinate(text); !ok || math.Abs(got-want) > 1e-5 {
			t.Errorf("%q: %v, %v, want %v", text, got, ok, want)
		}
	}
	for _, text := range []string{"", "Metz", "49°66'N", `49.5°30'N`, "N 49 S", "NaN", "49°06'32\"X", "12h30"} {
		if got, ok := Coordinate(text); ok {
			t.Errorf("%q is read as %v", text, got)
		}
	}
	if got, ok := Coordinate(" 49,12° "); !ok || got != 49.12 {
		t.Errorf("with the sign of degrees: %v, %v", got, ok)
	}
}

package parse

import "testing"

// TestSplitPoint: data portals write the latitude first, well-known text the
// longitude.
func TestSplitPoint(t *testing.T) {
	for text, want := range map[string][2]string{
		"49.12, 6.17": {"6.17", "49.12"}, "[49.12,6.17]": {"6.17", "49.12"}, "49,12;6,17": {"6,17", "49,12"}, "49.12° -6.17°": {"-6.17", "49.12"},
		"POINT(6.17 49.12)": {"6.17", "49.12"}, "Point (6.17 49.12)": {"6.17", "49.12"},
		"Metz": {"", "Metz"}, "49.12": {"", "49.12"},
	} {
		if lon, lat := SplitPoint(text); lon != want[0] || lat != want[1] {
			t.Errorf("%q: longitude %q, latitude %q, want %q", text, lon, lat, want)
		}
	}
	if got, ok := Coordinate(" 49,12° "); !ok || got != 49.12 {
		t.Errorf("with the sign of degrees: %v, %v", got, ok)
	}
}

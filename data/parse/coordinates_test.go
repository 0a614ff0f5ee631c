package parse

import (
	"math"
	"testing"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/encoding/ewkb"
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
		"geo:49.12,6.17": {"6.17", "49.12"}, "49.12,6.17,210": {"6.17", "49.12"}, "Point(6.17,49.12)": {"6.17", "49.12"}, "4.912e1, 6.17": {"6.17", "4.912E1"}, "Lat: 49.12, Long: 6.17": {"6.17", "49.12"},
		"{'lon': '6,17', 'lat': '49,12'}": {"6,17", "49,12"}, `{"lat":"49.12","lon":"6.17"}`: {"6.17", "49.12"}, "https://www.openstreetmap.org/?mlat=49.12&mlon=6.17": {"6.17", "49.12"},
		"https://maps.example/@49.12,6.17,17z":                    {"6.17", "49.12"},
		"0101000020E61000000000000000001840000000000080484":       {"", "0101000020E61000000000000000001840000000000080484"},
		"0101000020E61000000000000000001840000000000080484000000": {"", "0101000020E61000000000000000001840000000000080484000000"}, // half a byte too many
		"\u200e49.12\u00a0\u202f,\u2009\u22126.17\u200f":          {"-6.17", "49.12"}, "49.1\u00ad2;\u20136.17": {"-6.17", "49.12"},
		"0102000020E610000002000000000000000000184000000000008048406666666666661840CDCCCCCCCC8C4840": {"", "0102000020E610000002000000000000000000184000000000008048406666666666661840CDCCCCCCCC8C4840"}, // a line is no place
		"0101000020E610000000000000000018400000000000804840":                                         {"6", "49"}, "\\x010100000000000000000018400000000000804840": {"6", "49"},
		"SRID=31370;POINT(879900 2491900)": {"", "SRID=31370;POINT(879900 2491900)"}, "POINT EMPTY": {"", "POINT EMPTY"},
		"Metz": {"", "Metz"}, "49.12": {"", "49.12"}, "lon: 6.17": {"", "lon: 6.17"}, "lat: 49.12": {"", "lat: 49.12"}, "SRID=0;POINT(6.17 49.12)": {"6.17", "49.12"},
		"N 49.12, E 6.17": {"E 6.17", "N 49.12"}, "S 20.88 E 55.45": {"E 55.45", "S 20.88"}, "O 61.7; N 16.2": {"O 61.7", "N 16.2"}, "W 61.7 / S 4": {"W 61.7", "S 4"},
		"20.88 S, 55.45 E": {"55.45 E", "20.88 S"}, "61.7 O 16.2 N": {"61.7 O", "16.2 N"}, "61.7W|16.2N": {"61.7W", "16.2N"}, "X=6.17 Y=49.12": {"6.17", "49.12"},
		"https://maps.example/?ll=49.12/6.17/z": {"6.17", "49.12"}, "POINT ZM (6.17 49.12 210 3)": {"6.17", "49.12"}, "49.12|6.17": {"6.17", "49.12"}, "49.12 6.17": {"6.17", "49.12"},
		"000000000140180000000000004048800000000000": {"6", "49"},
	} {
		if lon, lat := SplitPoint(text); lon != want[0] || lat != want[1] {
			t.Errorf("%q: longitude %q, latitude %q, want %q", text, lon, lat, want)
		}
	}
	for text, want := range map[string]float64{
		`49°06'32"N`: 49.10889, "49.187 N": 49.187, "6.900 E": 6.9, "N 49° 6.54'": 49.109, "49d06m32s": 49.10889, "49 06 32": 49.10889, "49:06:32": 49.10889,
		"lat 49.358": 49.358, "Longitude : 6.17": 6.17, "49.12 degrés": 49.12, "49.12deg": 49.12, "\u22126.17": -6.17, "49.12;": 49.12, `49°07'12"N (WGS84)`: 49.12,
		`61°43'48" O`: -61.73, "61.73 W": -61.73, "-61.73": -61.73, `20° 52' 48'' S`: -20.88, "49°N": 49, "49º06’32,5”": 49.10903, `-0°30'`: -0.5, `0°30'N`: 0.5, `0°0'36"`: 0.01, `49°59'59"N`: 49.99972, `0°59.5'E`: 0.99167, "-1°30' O": 1.5, "+6.17": 6.17, "49.12N": 49.12, "6,17O": -6.17, "S20.88": -20.88, "E6": 6, "6 893 600": 6893600, "932 300,5": 932300.5,
	} {
		if got, ok := Coordinate(text); !ok || math.Abs(got-want) > 1e-5 {
			t.Errorf("%q: %v, %v, want %v", text, got, ok, want)
		}
	}
	for side, sign := range map[string]float64{"S": -1, "Sud": -1, "South": -1, "W": -1, "O": -1, "Ouest": -1, "West": -1, "N": 1, "nord": 1, "North": 1, "E": 1, "est": 1, "east": 1} {
		for text, size := range map[string]float64{"12.5 ": 12.5, "12°30' ": 12.5, "12° ": 12, `12°30'36" `: 12.51} {
			if got, ok := Coordinate(text + side); !ok || math.Abs(got-sign*size) > 1e-12 {
				t.Errorf("%q: %v, %v, want %v", text+side, got, ok, sign*size)
			}
		}
	}
	for _, text := range []string{"", "Metz", "49°60'N", "49°59'60\"N", "49°6.5'30\"N", "S -Inf", "-Inf", "1e999", "12 N E", "N", "49°66'N", `49.5°30'N`, "N 49 S", "NaN", "49°06'32\"X", "12h30"} {
		if got, ok := Coordinate(text); ok {
			t.Errorf("%q is read as %v", text, got)
		}
	}
	lon, lat := SplitPoint("SRID=3857;POINT(687490.25 6295199.84)")
	x, _ := Coordinate(lon)
	y, _ := Coordinate(lat)
	if math.Abs(x-6.17583) > 1e-4 || math.Abs(y-49.11972) > 1e-4 {
		t.Errorf("a stated plane leads to %s %s", lat, lon)
	}
	// The origin of Lambert 93, as text and as the bytes of PostGIS.
	inBytes, err := ewkb.MarshalToHex(orb.Point{700000, 6600000}, 2154)
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{"SRID=2154;POINT(700000 6600000)", inBytes} {
		lon, lat := SplitPoint(text)
		x, okX := Coordinate(lon)
		y, okY := Coordinate(lat)
		if !okX || !okY || math.Abs(x-3) > 1e-9 || math.Abs(y-46.5) > 1e-9 {
			t.Errorf("%s leads to %s %s", text, lat, lon)
		}
	}
	if got, ok := Coordinate(" 49,12° "); !ok || got != 49.12 {
		t.Errorf("with the sign of degrees: %v, %v", got, ok)
	}
}

// TestNoNumberIsNoCoordinate: what programs write for want of a number is none.
func TestNoNumberIsNoCoordinate(t *testing.T) {
	for _, text := range []string{"NaN", "nan", "Inf", "-Inf", "+inf", "infinity", "1e999", "-1e999", ""} {
		if v, ok := Coordinate(text); ok {
			t.Errorf("%q is read as %v", text, v)
		}
	}
}

package car

import (
	"math"
	"testing"

	"acces30/coverage/road"
)

func TestLimits(t *testing.T) {
	const unknown, town, out = road.SettingUnknown, road.Urban, road.OutOfTown
	tests := []struct {
		tags             string
		onward, backward uint8
		setting          road.Setting
	}{
		{"", 0, 0, unknown},
		{"maxspeed=50", 50, 50, unknown},
		{"maxspeed=+50+", 50, 50, unknown},
		{"maxspeed=7.5", 8, 8, unknown},
		{"maxspeed=50+km/h", 50, 50, unknown},
		{"maxspeed=50km/h", 50, 50, unknown},
		{"maxspeed=50+kmh", 50, 50, unknown},
		{"maxspeed=50+mph", 80, 80, unknown},
		{"maxspeed=50mph", 80, 80, unknown},
		{"maxspeed=10+knots", 19, 19, unknown},
		{"maxspeed=50+furlongs", 0, 0, unknown},
		{"maxspeed=500", 0, 0, unknown},
		{"maxspeed=0", 0, 0, unknown},
		{"maxspeed=-50", 0, 0, unknown},
		{"maxspeed=1e2", 0, 0, unknown},
		{"maxspeed=NaN", 0, 0, unknown},
		{"maxspeed=fixme", 0, 0, unknown},
		{"maxspeed=signals", 0, 0, unknown},
		{"maxspeed=variable", 0, 0, unknown},
		{"maxspeed=national", 0, 0, unknown},
		{"maxspeed=walk", 6, 6, unknown},
		{"maxspeed=none", 0, 0, unknown}, // on a secondary road nobody believes it
		{"maxspeed=50;30", 30, 30, unknown},
		{"maxspeed=50;+30", 30, 30, unknown},
		{"maxspeed=90;30;90;30;90;30", 30, 30, unknown},
		{"maxspeed=50|70|90", 50, 50, unknown},
		{"maxspeed=signals;70", 70, 70, unknown},
		{"maxspeed=;;", 0, 0, unknown},
		{"maxspeed=80+@+(wet)", 0, 0, unknown},
		{"maxspeed=50 maxspeed:conditional=30+@+(22:00-06:00)", 50, 50, unknown},
		{"maxspeed=FR:urban", 50, 50, town},
		{"maxspeed=fr:URBAN", 50, 50, town},
		{"maxspeed=FR:rural", 80, 80, out},
		{"maxspeed=FR:trunk", 110, 110, out},
		{"maxspeed=FR:motorway", 130, 130, out},
		{"maxspeed=FR:zone30", 30, 30, town},
		{"maxspeed=FR:zone:30", 30, 30, town},
		{"maxspeed=FR:30", 30, 30, town},
		{"maxspeed=FR:20", 20, 20, town},
		{"maxspeed=FR:zone20", 20, 20, town},
		{"maxspeed=FR:living_street", 20, 20, town},
		{"maxspeed=FR:walk", 6, 6, town},
		{"maxspeed=FR:unknown", 0, 0, unknown},
		{"maxspeed=FR-57:rural", 80, 80, out},
		{"maxspeed=DE:rural", 100, 100, out},
		{"maxspeed=DE:urban", 50, 50, town},
		{"maxspeed=LU:motorway", 130, 130, out},
		{"maxspeed=BE-VLG:rural", 70, 70, out},
		{"maxspeed=BE-WAL:rural", 90, 90, out},
		{"maxspeed=CH:urban", 50, 50, town},
		{"maxspeed=XX:urban", 0, 0, town},
		{"maxspeed:forward=80", 80, 0, unknown},
		{"maxspeed:backward=60", 0, 60, unknown},
		{"maxspeed=50 maxspeed:forward=80 maxspeed:backward=60", 80, 60, unknown},
		{"maxspeed=50 maxspeed:forward=signals", 50, 50, unknown},
		{"maxspeed:forward=FR:rural maxspeed=50", 80, 50, unknown},
		{"source:maxspeed=FR:urban", 50, 50, town},
		{"source:maxspeed=survey", 0, 0, unknown},
		{"source:maxspeed=sign maxspeed=70", 70, 70, unknown},
		{"maxspeed=70 source:maxspeed=FR:urban", 70, 70, town},
		{"maxspeed:type=FR:rural maxspeed=90", 90, 90, out},
		{"maxspeed:type=FR:rural", 80, 80, out},
		{"maxspeed:type=sign", 0, 0, unknown},
		{"zone:maxspeed=FR:30", 30, 30, town},
		{"zone:maxspeed=30", 30, 30, unknown},
		{"zone:traffic=FR:urban", 50, 50, town},
		{"zone:traffic=FR:rural maxspeed=70", 70, 70, out},
		{"zone:traffic=FR:urban zone:maxspeed=FR:30", 50, 50, town},

		// What is believed, and of a list.
		{"maxspeed=3", 3, 3, unknown}, {"maxspeed=2.5", 3, 3, unknown}, {"maxspeed=2.4", 0, 0, unknown}, {"maxspeed=140", 140, 140, unknown}, {"maxspeed=140.4", 140, 140, unknown}, {"maxspeed=140.6", 0, 0, unknown},
		{"maxspeed=000000000050", 50, 50, unknown}, {"maxspeed=0000000000050", 0, 0, unknown}, {"maxspeed=1.2.3", 0, 0, unknown}, {"maxspeed=50,4", 50, 50, unknown},
		{"maxspeed=|50", 50, 50, unknown}, {"maxspeed=50;signals", 50, 50, unknown}, {"maxspeed=50;none", 50, 50, unknown}, {"maxspeed=none;50", 50, 50, unknown}, {"maxspeed=70;+walk", 6, 6, unknown},
		{"maxspeed=30;FR:30", 30, 30, unknown}, {"maxspeed=FR:30;30", 30, 30, town}, {"maxspeed=FR:rural;FR:30", 30, 30, town}, {"maxspeed=FR:30;FR:rural", 30, 30, town},
		{"maxspeed=F:urban", 0, 0, unknown}, {"maxspeed=:urban", 0, 0, unknown}, {"maxspeed=FR:", 0, 0, unknown}, {"maxspeed=FR:zone", 0, 0, unknown}, {"maxspeed=FR:30m", 0, 0, unknown}, {"maxspeed=FR:+urban", 50, 50, town},
		{"maxspeed=FR:bicycle_road", 30, 30, town}, {"maxspeed=DE:cyclestreet", 30, 30, town}, {"maxspeed=CH:rencontre", 20, 20, town}, {"maxspeed=LU:pedestrian", 6, 6, town}, {"maxspeed=FR:built-up", 50, 50, town},
		{"maxspeed=50+kph", 50, 50, unknown}, {"maxspeed=50+kmph", 50, 50, unknown}, {"maxspeed=30+mp/h", 48, 48, unknown}, {"maxspeed=unlimited", 0, 0, unknown},
		{"maxspeed:type=FR:unknown source:maxspeed=FR:rural", 80, 80, out}, {"source:maxspeed=FR:rural zone:traffic=FR:urban", 80, 80, out}, {"zone:maxspeed=walk", 6, 6, unknown},
	}
	for _, tt := range tests {
		var f facts
		f.gather(parse(tt.tags))
		onward, backward, setting := limitsOf(&f, road.Secondary)
		if onward != tt.onward || backward != tt.backward || setting != tt.setting {
			t.Errorf("%s: %d and %d in setting %d, want %d and %d in %d",
				tt.tags, onward, backward, setting, tt.onward, tt.backward, tt.setting)
		}
	}
}

func TestNoLimit(t *testing.T) {
	for _, value := range []string{"none", "DE:motorway"} {
		var f facts
		f.gather(parse("maxspeed=" + value))
		for class := range road.Ferry {
			want := uint8(0)
			if class <= road.TrunkLink { // motorways, trunk roads and their links
				want = 140
			}
			if got, back, _ := limitsOf(&f, class); got != want || back != want {
				t.Errorf("%s with maxspeed=%s: %d and %d, want %d", class.Name(), value, got, back, want)
			}
		}
	}
}

// TestCountries: the limits of the countries around without a sign, from the
// OpenStreetMap wiki.
func TestCountries(t *testing.T) {
	kinds := [...]string{"living_street", "urban", "rural", "trunk", "motorway"}
	for country, limits := range map[string][5]uint8{
		"FR": {20, 50, 80, 110, 130}, "FR-57": {20, 50, 80, 110, 130}, "MC": {20, 50, 50, 50, 50}, "AD": {20, 50, 90, 90, 0}, "CH": {20, 50, 80, 100, 120}, "LI": {20, 50, 80, 80, 0},
		"BE": {20, 50, 90, 120, 120}, "BE-WAL": {20, 50, 90, 120, 120}, "BE-VLG": {20, 50, 70, 120, 120}, "BE-BRU": {20, 30, 70, 120, 120},
		"DE": {6, 50, 100, 100, 140}, "ES": {20, 50, 90, 90, 120}, "IT": {20, 50, 90, 110, 130}, "LU": {20, 50, 90, 90, 130}, "XX": {}, "XX-FR": {},
	} {
		for i, kind := range kinds {
			setting := road.Urban
			if i >= 2 {
				setting = road.OutOfTown
			}
			var f facts
			f.gather(parse("maxspeed=" + country + ":" + kind))
			if onward, backward, got := limitsOf(&f, road.Motorway); onward != limits[i] || backward != limits[i] || got != setting {
				t.Errorf("%s:%s is %d and %d in setting %d, want %d in %d", country, kind, onward, backward, got, limits[i], setting)
			}
		}
	}
}

// TestMeasures: widths and heights with their units.
func TestMeasures(t *testing.T) {
	for text, want := range map[string]float64{
		"2": 2, "2.5": 2.5, " 2,5 ": 2.5, "2 m": 2, "2m": 2, "2 meter": 2, "2 metre": 2, "2 mètres": 2, "250 cm": 2.5, "10 ft": 3.048, "10 feet": 3.048, `6'8"`: 2.032, `6' 8"`: 2.032, "6'": 1.8288, "6'8": 2.032,
		"": 0, "0": 0, "0 m": 0, "2 km": 0, "m": 0, "-2": 0, "6'x": 0, `6'1e1"`: 0, "2'2'": 0, "1e1": 0, "default": 0,
	} {
		if got, ok := metres(text); ok != (want > 0) || ok && math.Abs(got-want) > 1e-12 {
			t.Errorf("%q: %v, %v, want %v", text, got, ok, want)
		}
	}
}

func FuzzReadLimit(f *testing.F) {
	for _, seed := range []string{"50", "50;30", "FR:urban", "BE-VLG:rural", "50 mph", "none", "walk", ":", ";;", "FR:", "1,5,2", "..."} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, value string) {
		l := readLimit(value)
		if l.kmh != 0 && (l.kmh < slowestLimit || l.kmh > fastestLimit) {
			t.Errorf("%q read as %d km/h", value, l.kmh)
		}
		if l != readLimit(value+";") {
			t.Errorf("%q and the same with an empty part differ", value)
		}
		if twice := readLimit(value + ";" + value); twice != l {
			t.Errorf("%q twice reads %v, once %v", value, twice, l)
		}
	})
}

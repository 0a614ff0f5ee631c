package car

import (
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
		if got, _, _ := limitsOf(&f, road.Motorway); got != noLimit {
			t.Errorf("motorway with maxspeed=%s: %d, want %d", value, got, noLimit)
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

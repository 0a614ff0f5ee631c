package car

import (
	"strings"
	"testing"

	"acces30/coverage/road"
)

func TestFerryTime(t *testing.T) {
	tests := []struct {
		value string
		want  road.Deciseconds
	}{
		{"", 0}, {"25", 15000}, {" 25 ", 15000}, {"7.5", 4500}, {"0", 0}, {"-5", 0},
		{"00:25", 15000}, {"0:25", 15000}, {"1:30", 54000}, {"26:00", 936000}, {"00:05:30", 3300},
		{"00:99", 0}, {"1:5", 0}, {"1:", 0}, {":20", 0}, {"1:00:00:00", 0}, {"12:00:61", 0},
		{"PT20M", 12000}, {"PT1H30M", 54000}, {"PT1H", 36000}, {"PT45S", 450}, {"P1D", 864000},
		{"P1DT1H", 900000}, {"pt20m", 12000}, {"PT", 0}, {"P", 0}, {"P1M", 0}, {"PT30M1H", 0}, {"PT20", 0}, {"PT1.5H", 54000},
		{"20 min", 12000}, {"20min", 12000}, {"20 minutes", 12000}, {"1h", 36000}, {"1 h 30", 54000},
		{"1h30", 54000}, {"1h30min", 54000}, {"2 hours", 72000}, {"1h90", 0}, {"1hx", 0}, {"soon", 0},
		{"48:00", 1728000}, {"48:00:01", 0}, {"2880", 1728000}, {"2881", 0}, {"0:00:25:00", 0}, {"0:60", 0}, {"0:59", 35400}, {"0:00:60", 0}, {"0:00:59", 590}, {"1e1:30", 0}, {"+1:30", 0}, {"1:3x", 0}, {"1:030", 0},
		{"PXT1H", 0}, {"P1DT", 0}, {"PT1H1H", 0}, {"PT0.05S", 1}, {"PT0.04S", 0}, {"PT1M1S", 610}, {"PT1S1M", 0}, {"P1D1H", 0}, {"P1DT1H1M1S", 900610}, {"P1MT30M", 0}, {"P1YT1H", 0}, {"P1D1MT1H", 0}, {"P1DT1H1D", 0}, {"P1T1H", 0}, {"PDT1H", 0}, {"P1DTH", 0},
		{"h30", 0}, {"1h 60 min", 0}, {"1h 59min", 71400}, {"30 min 1h", 0}, {"1h 1h", 0}, {"1h 0.5h", 0}, {"1 30", 0}, {"1 day 24 h", 0}, {"1 day 23 h", 1692000}, {"1 day 5", 0}, {"1 h 5 m 5", 0}, {"1h and 5", 39000}, {"1h & 5", 39000}, {"1h und 5 Minuten", 39000},
		{"1-1h30", 45000}, {"30-30", 18000}, {"31-30", 0}, {"45;30", 22500}, {"10;60;20", 21000}, {"10;x", 0}, {"10-x", 0}, {"10-20-30", 0}, {"1:00;0:30;2:00", 45000}, {"40;50 min", 27000},
		{"20 seconds", 0}, {"99999", 0}, {"P9D", 0}, {"1e3", 0}, {"NaN", 0}, {"Inf", 0},
	}
	for _, tt := range tests {
		if got := ferryTime(tt.value); got != tt.want {
			t.Errorf("%q: %d tenths of a second, want %d", tt.value, got, tt.want)
		}
	}
}

// TestWrittenUnits: each unit alone, and behind a longer one.
func TestWrittenUnits(t *testing.T) {
	for words, seconds := range map[string]float64{
		"d day days jour jours": 86400, "h hr hrs hour hours heure heures std stunde stunden": 3600, "m mn min mins minute minutes minuten '": 60,
	} {
		for unit := range strings.FieldsSeq(words) {
			for text, want := range map[string]float64{"1 " + unit: seconds, "1.5" + strings.ToUpper(unit) + ".": 1.5 * seconds} {
				if got := ferryTime(text); got != road.Deciseconds(want*10) {
					t.Errorf("%q: %d tenths of a second, want %.0f", text, got, want*10)
				}
			}
		}
	}
}

func FuzzFerryTime(f *testing.F) {
	for _, seed := range []string{"25", "1:30", "00:05:30", "PT1H30M", "P1DT2H", "1h30", "20 min", "::", "P..D", "PTMH"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, value string) {
		if got := ferryTime(value); got > maxDuration {
			t.Errorf("%q read as %d", value, got)
		}
	})
}

package car

import (
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
		{"20 seconds", 0}, {"99999", 0}, {"P9D", 0}, {"1e3", 0}, {"NaN", 0}, {"Inf", 0},
	}
	for _, tt := range tests {
		if got := ferryTime(tt.value); got != tt.want {
			t.Errorf("%q: %d tenths of a second, want %d", tt.value, got, tt.want)
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

package reports

import (
	"testing"
	"time"

	"acces30/coverage"
	"acces30/coverage/road"
)

func TestNumbers(t *testing.T) {
	tests := []struct{ got, want string }{
		{Integer(French, 0), "0"},
		{Integer(French, 999), "999"},
		{Integer(French, 1234567), "1\u00a0234\u00a0567"},
		{Integer(English, 1234567), "1,234,567"},
		{Integer(French, -1200), "\u22121\u00a0200"},
		{Decimal(French, 1234.56, 1), "1\u00a0234,6"},
		{Decimal(English, 1234.56, 1), "1,234.6"},
		{Percent(French, 0.983), "98,3\u00a0%"},
		{Percent(English, 0.983), "98.3%"},
		{Percent(French, 0), "0,0\u00a0%"},
		{Percent(French, 1), "100,0\u00a0%"},
		{Percent(French, 0.9999), "99,99\u00a0%"},
		{Percent(French, 0.00004), "0,004\u00a0%"},
		{Percent(English, 0.0005), "0.1%"}, {Percent(English, 0.00049), "0.05%"}, {Percent(English, 0.00005), "0.01%"}, {Percent(English, 0.000049), "0.005%"},
		{Percent(English, 0.000004), "0.0004%"}, {Percent(English, 1e-9), "0.0000%"}, {Percent(English, 0.99949), "99.9%"}, {Percent(English, 0.9996), "99.96%"}, {Percent(English, 0.99996), "99.996%"},
		{Percent(English, -0.1), "\u221210.0%"}, {Percent(English, 1.25), "125.0%"},
		{Number(French, 1234.125), "1\u00a0234,125"}, {Number(English, -100), "\u2212100"},
		{Figure(French, 24), "24"}, {Figure(French, 24.25), "24,2"}, {Figure(English, 0.5), "0.5"},
		{HoursOf(French, 1440), "24"}, {HoursOf(French, 1452), "24,2"}, {HoursOf(English, 1050), "17.5"}, {HoursOf(English, 600), "10"}, {HoursOf(French, 0), "0"},
		{TimeRange(French, 7199, 7201), "11–13"}, {TimeRange(French, 7200, 7200), "12–12"}, {TimeRange(English, 7201, 7199), "12–12"},
		{numberIn(French, "1234.5"), "1\u00a0234,5"}, {numberIn(French, "-5"), "\u22125"}, {numberIn(French, "5."), "5."}, {numberIn(French, "motorway"), "motorway"},
		{WholeMinutes(French, road.FromMinutes(12)+7), "12,012"}, {WholeMinutes(French, 1200*road.Minute), "1\u00a0200"},
		{WholeMinutes(French, coverage.Promise), "30"},
		{WholeMinutes(French, road.FromMinutes(22.5)), "22,5"},
		{WholeMinutes(English, road.FromMinutes(22.25)), "22.25"},
		{Date(French, time.Date(2024, 8, 1, 0, 0, 0, 0, time.UTC)), "1er\u00a0août\u00a02024"},
		{Date(English, time.Date(2022, 12, 8, 0, 0, 0, 0, time.UTC)), "8\u00a0December\u00a02022"},
	}
	for _, tt := range tests {
		if tt.got != tt.want {
			t.Errorf("%q, want %q", tt.got, tt.want)
		}
	}
}

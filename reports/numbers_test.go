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

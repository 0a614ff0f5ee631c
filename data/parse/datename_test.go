package parse

import (
	"testing"
	"time"
)

func TestDateInName(t *testing.T) {
	for name, want := range map[string]string{
		"liste-fs-20240801.csv": "2024-08-01", "france_services_202104.csv": "2021-04 month",
		"2024-08-01.xlsx": "2024-08-01", "liste 01-08-2024.csv": "2024-08-01", "fs_2024_08.csv": "2024-08 month",
		"liste-2024.csv": "", "structures.csv": "", "id20240801234.csv": "", "20241301.csv": "", "fs-20240230.csv": "", "30022024.csv": "", "31-12-2099": "2099-12-31", "2000.01": "2000-01 month", "20240801-20230701.csv": "2024-08-01",
	} {
		day, month, ok := DateInName(name)
		got := ""
		switch {
		case ok && month:
			got = day.Format("2006-01") + " month"
		case ok:
			got = day.Format(time.DateOnly)
		}
		if got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
}

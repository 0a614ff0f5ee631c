package car

import (
	"testing"

	"acces30/coverage/road"
)

// TestFerryTimeOfOthers: durations as mappers write them, beside those of the wiki.
func TestFerryTimeOfOthers(t *testing.T) {
	for value, minutes := range map[string]float64{
		"PT1H": 60, "01:30": 90, "30": 30, "30-45 min": 37.5, "30 - 45 min": 37.5, "30–45": 37.5, "30 à 45 min": 37.5, "30 to 45 minutes": 37.5, "30/45": 37.5,
		"1-2 h": 90, "1h-1h30": 75, "00:30-00:45": 37.5, "00:30;00:45": 37.5, "1:00-1:30 h": 75, "PT30M-PT45M": 37.5, "2-3 hours": 150,
		"~30": 30, "ca. 30 min": 30, "env. 30 min": 30, "environ 1h": 60, "about 30 minutes": 30, "≈ 30": 30, "< 10 min": 10,
		"30'": 30, "30 mn": 30, "30m": 30, "30 min.": 30, "30mins": 30, "30 Minuten": 30, "30minute": 30, "1h 30m": 90, "01h30": 90, "1 heure": 60, "2 heures": 120,
		"1 heure 30": 90, "1 hour 30 minutes": 90, "1h et 30 min": 90, "1 h, 30 min": 90, "1.5 h": 90, "1,5 h": 90, "0.5h": 30, "1 hr": 60, "2hrs": 120, "2 Stunden": 120, "1 Std.": 60,
		"PT90M": 90, "P0DT1H30M": 90, "PT0H30M0S": 30, "pt1h30m": 90, "PT1H30": 0, "T1H30M": 0, "1 day": 1440, "12:00": 720, "00:30:00": 30, "01:30 h": 90, "0030": 30,
		"weather": 0, "30 km": 0, "30-": 0, "45-30-20": 0, "-30": 0, "varies": 0, "24/7": 0, "18:00-10:00": 0, "Mo-Fr": 0, "2 m/s": 0,
	} {
		if got := ferryTime(value); got != road.Deciseconds(minutes*600) {
			t.Errorf("%q: %.1f minutes, want %.1f", value, float64(got)/600, minutes)
		}
	}
}

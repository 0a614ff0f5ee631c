package coverage

import "testing"

// TestHalfDays: every half-day of the week is spent at one stop, no stop is there for
// over a half-day or day more than another, and all are visited.
func TestHalfDays(t *testing.T) {
	for days := 1; days <= 7; days++ {
		for stops := 1; stops <= 2*days; stops++ {
			s := BusSettings{Days: days}
			seen, least, most := make(map[int]bool), 14, 0
			people := make([]int, stops)
			people[stops-1] = 1
			at := s.HalfDays(people)
			for _, halves := range at {
				least, most = min(least, len(halves)), max(most, len(halves))
				for _, half := range halves {
					if seen[half] || half >= 2*days {
						t.Fatalf("%d stops in %d days: half-day %d", stops, days, half)
					}
					seen[half] = true
				}
			}
			if len(at[stops-1]) < most {
				t.Errorf("%d stops in %d days: the one with most people is not there longest", stops, days)
			}
			if len(seen) != 2*days || least == 0 || most-least > 2 {
				t.Errorf("%d stops in %d days: %d half-days, from %d to %d a stop", stops, days, len(seen), least, most)
			}
		}
	}
}

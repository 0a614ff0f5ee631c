package label

import (
	"testing"
	"time"
)

// TestInForce takes the last rule that begins by a day, the later written of two of
// one day, for structures and antennes apart.
func TestInForce(t *testing.T) {
	day := func(text string) time.Time {
		d, err := time.Parse(time.DateOnly, text)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	rules := []Rule{
		{From: day("2025-06-16"), Hours: 3}, {From: day("2019-07-01"), Hours: 1}, {From: day("2022-01-01"), Hours: 2},
		{From: day("2021-01-01"), Hours: 9, Branch: true}, {From: day("2025-06-16"), Hours: 4},
		{From: day("2020-05-01"), Hours: 5}, {From: day("2020-01-01"), Hours: 8, Branch: true}, // written last, older
	}
	for _, tt := range []struct {
		day    string
		branch bool
		hours  float64 // 0 for none
	}{
		{"2019-06-30", false, 0}, {"2019-07-01", false, 1}, {"2020-04-30", false, 1}, {"2020-05-01", false, 5}, {"2021-12-31", false, 5}, {"2022-01-01", false, 2},
		{"2025-06-15", false, 2}, {"2025-06-16", false, 4}, {"2030-01-01", false, 4},
		{"2019-12-31", true, 0}, {"2020-12-31", true, 8}, {"2021-01-01", true, 9}, {"2030-01-01", true, 9},
	} {
		if rule, found := InForce(rules, day(tt.day), tt.branch); rule.Hours != tt.hours || found != (tt.hours > 0) {
			t.Errorf("%s, antenne %v: %v hours, found %v; expected %v", tt.day, tt.branch, rule.Hours, found, tt.hours)
		}
	}
}

// TestCompare: what is just enough is met, what is not asked or not stated is neither.
func TestCompare(t *testing.T) {
	for _, tt := range []struct {
		figure float64
		known  bool
		asked  float64
		want   Verdict
	}{
		{24, true, 24, Met}, {23.99, true, 24, NotMet}, {30, true, 24, Met}, {0, true, 24, NotMet},
		{30, false, 24, NotStated}, {30, true, 0, NotAsked}, {0, false, 0, NotAsked},
	} {
		if got := Compare(tt.figure, tt.known, tt.asked); got != tt.want {
			t.Errorf("%v of %v, known %v: %v, expected %v", tt.figure, tt.asked, tt.known, got, tt.want)
		}
	}
	for days, want := range map[float64]int{5: 5, 4.5: 5, 0: 0, -1: 0, 9: 7} {
		if got := (&Rule{Days: days}).OpenDays(); got != want {
			t.Errorf("%v days asked: %d, expected %d", days, got, want)
		}
	}
}

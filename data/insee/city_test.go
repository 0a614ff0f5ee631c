package insee

import (
	"strconv"
	"testing"
)

// TestCityPopulations: the sums are those that INSEE publishes for the cities,
// and every arrondissement of CommuneOf is there.
func TestCityPopulations(t *testing.T) {
	for code, want := range map[string][2]int{
		"75056": {2_103_778, 20}, "69123": {519_127, 9}, "13055": {886_040, 16}, "57463": {0, 0}, "75101": {0, 0},
	} {
		if people, n := CityPopulation(code); people != want[0] || n != want[1] {
			t.Errorf("%s: %d people in %d arrondissements, want %v", code, people, n, want)
		}
	}
	for first, want := range map[int]string{75101: "75056", 69381: "69123", 13201: "13055"} {
		_, n := CityPopulation(want)
		for _, number := range []int{first, first + n - 1} {
			if got := CommuneOf(strconv.Itoa(number)); got != want {
				t.Errorf("%d is in %s, want %s", number, got, want)
			}
		}
		if got := CommuneOf(strconv.Itoa(first + n)); got == want {
			t.Errorf("%s has more arrondissements than its table", want)
		}
	}
}

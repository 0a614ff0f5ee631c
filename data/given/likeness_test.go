package given

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// TestTimesGoWithDistances: a table whose times have nothing to do with distances is
// refused, one where many have not is asked about; drives that scatter by a sixth are
// neither, nor are a few, nor distances all alike.
func TestTimesGoWithDistances(t *testing.T) {
	var metres, drives, doubled, scattered []float64
	for i := range 60 {
		m := 5_100 + 500*float64(i)
		metres = append(metres, m)
		drives, doubled = append(drives, 3+m/1000), append(doubled, 6+m/500)
		scattered = append(scattered, (3+m/1000)*[]float64{0.84, 1, 1.16}[i%3])
	}
	turned := func(from, to int) []float64 { // the rows of a part in the other order
		all := slices.Clone(drives)
		slices.Reverse(all[from:to])
		return all
	}
	for name, tt := range map[string]struct {
		metres, minutes []float64
		refused, asked  bool
	}{
		"drives":                               {metres, drives, false, false},
		"scattered":                            {metres, scattered, false, false},
		"all turned":                           {metres, turned(0, 60), true, false},
		"half of them turned":                  {metres, turned(0, 30), false, true},
		"a sixth of them turned":               {metres, turned(0, 10), false, false},
		"twenty-nine":                          {metres[:29], slices.Repeat([]float64{30, 8}, 15)[:29], false, false},
		"thirty":                               {metres[:30], slices.Repeat([]float64{30, 8}, 15), true, false},
		"twenty-nine without those of nothing": {metres[:30], append([]float64{0}, slices.Repeat([]float64{30, 8}, 15)[:29]...), false, false},
		"of one distance":                      {same(60, 10_000.0), slices.Repeat([]float64{30, 8}, 30), false, false},
		"twice as slow":                        {metres, doubled, false, false},
	} {
		built, err := driven(t, line(tt.metres...), tt.minutes)
		refused := err != nil && strings.Contains(err.Error(), fmt.Sprintf("do not go with distances: of %d trips", len(tt.minutes)))
		asked := false
		if err == nil {
			for _, f := range built.Findings {
				asked = asked || f.Kind.Code == "times-unlike-distances" && f.Kind.Front && fmt.Sprint(f.Details) == fmt.Sprintf("[%d]", len(tt.minutes))
			}
		}
		if refused != tt.refused || asked != tt.asked || (err != nil) != tt.refused {
			t.Errorf("%s: refused %v, want %v; asked about %v, want %v: %v", name, refused, tt.refused, asked, tt.asked, err)
		}
	}
}

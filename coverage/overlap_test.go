package coverage

import "testing"

// TestOverlapAtTheLimit: as many people outside the roads as may be uncomputed are let
// pass, one more are not.
func TestOverlapAtTheLimit(t *testing.T) {
	s := &Study{Settings: Settings{MaxUncomputed: 5, Departements: []string{"57"}}}
	for outside, refused := range map[int]bool{0: false, 49: false, 50: false, 51: true} {
		o := Overlap{All: Count{Communes: 10, People: 1000}, Outside: Count{Communes: 1, People: outside}, Structures: 2, Within: 1}
		if err := o.Refuse(s, "roads.pbf"); (err != nil) != refused {
			t.Errorf("%d of 1,000 people outside: %v", outside, err)
		}
	}
}

// TestShareOfCounts: by people, by communes where nobody is counted, none of nothing.
func TestShareOfCounts(t *testing.T) {
	for _, tt := range []struct {
		some, all Count
		want      float64
	}{{Count{1, 30}, Count{4, 120}, 25}, {Count{1, 0}, Count{4, 120}, 0}, {Count{1, 0}, Count{4, 0}, 25}, {Count{}, Count{}, 0}, {Count{4, 1}, Count{4, 1}, 100}} {
		if got := tt.some.shareOf(tt.all); got != tt.want {
			t.Errorf("%v of %v: %g %%, want %g", tt.some, tt.all, got, tt.want)
		}
	}
}

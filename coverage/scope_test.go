package coverage

import "testing"

// TestPeopleUnknown: nothing is known of the people only where no commune states any.
func TestPeopleUnknown(t *testing.T) {
	for _, tt := range []struct {
		unknown, all int
		want         bool
	}{{0, 0, false}, {0, 3, false}, {1, 3, false}, {2, 3, false}, {3, 3, true}, {1, 1, true}} {
		s := Scope{UnknownPopulation: tt.unknown, All: Count{Communes: tt.all}}
		if got := s.PeopleUnknown(); got != tt.want {
			t.Errorf("%d of %d communes without people: %v", tt.unknown, tt.all, got)
		}
	}
}

package reports

import (
	"testing"

	"acces30/coverage/road"
)

// TestRoadClassesAreNamed wants a name for every class of real roads, in both
// languages, and no two alike.
func TestRoadClassesAreNamed(t *testing.T) {
	for _, l := range []Lang{French, English} {
		seen := map[string]road.Class{}
		for class := range road.Classes {
			name := roadClassNames[class].In(l)
			if other, taken := seen[name]; taken || name == "" {
				t.Errorf("%s: %s is called %q, as is %s", l, class.Name(), name, other.Name())
			}
			seen[name] = class
		}
	}
}

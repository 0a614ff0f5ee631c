package road_test

import (
	"strings"
	"testing"

	"acces30/coverage/road"
)

// TestClassNames holds every class to a name of its own that leads back to it.
func TestClassNames(t *testing.T) {
	for class := range road.Classes {
		name := class.Name()
		got, ok := road.ParseClass(name)
		if name == "" || !ok || got != class {
			t.Errorf("class %d is called %q, which is class %d: %v", class, name, got, ok)
		}
		if class.IsLink() != strings.HasSuffix(name, "_link") {
			t.Errorf("%s is a slip road: %v", name, class.IsLink())
		}
	}
	if name := road.Classes.Name(); name != "" {
		t.Errorf("what is no class is called %q", name)
	}
	for _, name := range []string{"", "road", "Motorway", "motorway "} {
		if class, ok := road.ParseClass(name); ok {
			t.Errorf("%q is class %d", name, class)
		}
	}
}

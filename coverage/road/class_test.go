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

func TestEnvironmentNames(t *testing.T) {
	seen := map[string]bool{"": true}
	for env := range road.Environment(road.Environments) {
		if name := env.Name(); seen[name] {
			t.Errorf("environment %d is called %q", env, name)
		} else {
			seen[name] = true
		}
	}
	if name := road.Environment(road.Environments).Name(); name != "" {
		t.Errorf("what is no environment is called %q", name)
	}
}

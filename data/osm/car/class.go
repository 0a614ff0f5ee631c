package car

import (
	"strings"

	"acces30/coverage/road"
)

// classOf returns the class of a way, false when no car drives there whatever
// the access. A list (unclassified;tertiary) counts by its first part.
func classOf(f *facts) (road.Class, bool) {
	value, _, _ := strings.Cut(f[highway], ";")
	class, ok := classNamed(strings.TrimSpace(value))
	// A road reserved to motor traffic is one of the class that METRIC calls
	// an expressway, whatever its rank in the network.
	if ok && (class == road.Primary || class == road.Secondary) && f[motorroad] == "yes" {
		class = road.Trunk
	}
	return class, ok
}

// classNamed returns the class that a value of the highway tag names; a ferry
// is none.
func classNamed(value string) (road.Class, bool) {
	if value == "road" { // nobody has told its rank yet: no car profile but GraphHopper's drives it, and slowly
		return road.Track, true
	}
	class, ok := road.ParseClass(value)
	return class, ok && class != road.Ferry
}

// sharedClass returns the class of ways made for others than cars, which count
// only when a tag about motor traffic opens them.
func sharedClass(value string) (road.Class, bool) {
	switch value {
	case "pedestrian":
		return road.LivingStreet, true
	case "path", "footway", "cycleway", "bridleway":
		return road.Track, true
	}
	return 0, false
}

// isFerry tells whether a way is the line of a ferry, or of a train that
// carries cars, and no road as well.
func isFerry(f *facts) bool {
	return f[highway] == "" && (f[route] == "ferry" || f[route] == "shuttle_train")
}

// unusable tells whether a way is there on the map only, or can't be driven.
func unusable(f *facts) bool {
	if underConstruction(f[construction]) {
		return true
	}
	switch f[smoothness] {
	case "impassable", "very_horrible":
		return true
	}
	// A winter or ice road is none for most of the year.
	return f[area] == "yes" || f[impassable] == "yes" || f[status] == "impassable" ||
		f[disused] == "yes" || f[abandoned] == "yes" || f[winterRoad] == "yes" || f[iceRoad] == "yes" ||
		f[service] == "emergency_access" && f[highway] == "service"
}

// underConstruction reads the construction tag of a way whose highway tag says
// that it is a road. Works may leave it open; the name of a class is what
// mappers forget to take away when a road opens (Andorra's CG-2 in
// andorra_graphhopper), which OSRM takes for a closed road. A tag
// proposed=* says nothing of today.
func underConstruction(value string) bool {
	switch value {
	case "", "no", "minor", "widening":
		return false
	}
	_, class := classNamed(value)
	return !class
}

package car

import "acces30/coverage/road"

// directionsOf returns the directions a road may be driven in by its one-way
// tags, and whether traffic alternates on it. Access tags may close more.
//
// A motorway and a roundabout are one-way unless they say no; a motorway_link
// is only when it says so, as in OSRM and GraphHopper. A reversible lane,
// which changes twice a day, is closed as in OSRM: nobody knows its direction
// at the time of a run.
func directionsOf(f *facts) (directions road.Directions, alternating bool) {
	switch f.first(onewayMotorcar, onewayMotorVehicle, onewayVehicle, oneway) {
	case "yes", "true", "1":
		return road.Onward, false
	case "-1", "reverse":
		return road.Backward, false
	case "no", "false", "0":
		return road.BothWays, false
	case "reversible":
		return road.Closed, false
	case "alternating":
		return road.BothWays, true
	}
	if f[highway] == "motorway" || isRoundabout(f) {
		return road.Onward, false
	}
	return road.BothWays, false
}

func isRoundabout(f *facts) bool {
	return f[junction] == "roundabout" || f[junction] == "circular"
}

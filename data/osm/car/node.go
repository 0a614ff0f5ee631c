package car

import "acces30/coverage/road"

// Node says what a car meets at a node: a barrier before anything else, as it
// decides whether there is a way at all. It does not know the direction a sign
// stands in.
func Node(tags Tags) road.NodeFeature {
	var f facts
	f.gather(tags)
	if f[barrier] != "" {
		if feature := barrierOf(&f); feature != road.NoFeature {
			return feature
		}
	}
	switch f[highway] {
	case "traffic_signals":
		if f[trafficSignals] == "emergency" {
			return road.NoFeature // dark but for the fire brigade
		}
		return road.Signals
	case "stop":
		return road.StopSign
	case "give_way":
		return road.GiveWay
	case "mini_roundabout":
		return road.MiniRoundabout
	}
	if f[railway] == "level_crossing" {
		return road.LevelCrossing
	}
	return road.NoFeature
}

// barrierOf reads a barrier. An access tag decides before the kind of the
// barrier, as in OSRM: a bollard open to cars is one that sinks, a private gate
// stays shut. Without one, a gate can be opened and a bollard can't. A kind
// nobody knows bars the way: there is something on the road.
func barrierOf(f *facts) road.NodeFeature {
	kind := barrierNamed(f[barrier])
	switch f.permitFor(carAccess[:]) {
	case barred, private:
		return road.Blocked
	case local, open:
		if kind == road.Blocked {
			return road.Gate
		}
		return kind
	}
	switch {
	case tooLow(f) || kind == road.Gate && f[locked] == "yes":
		return road.Blocked
	case f[barrier] == "bollard" && f[bollard] == "rising":
		return road.Gate
	}
	return kind
}

func barrierNamed(value string) road.NodeFeature {
	switch value {
	case "no", "entrance", "cattle_grid", "height_restrictor", "border_control", "checkpoint", "kerb":
		return road.NoFeature
	case "toll_booth":
		return road.TollGate
	case "gate", "lift_gate", "swing_gate", "sliding_gate", "bump_gate", "hampshire_gate",
		"sally_port", "garage_door", "garage door":
		return road.Gate
	}
	return road.Blocked
}

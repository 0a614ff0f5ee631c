package car

import (
	"strings"

	"acces30/coverage/road"
)

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
	if f[highway] == "" && f[railway] == "" && f.permitFor(carAccess[:]) == barred {
		return road.Blocked // a sign alone; on a crossing it speaks of those who cross
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
// stays shut. Without one, a gate can be opened and a bollard can't. Only the kinds
// that are known to bar cars do, as in GraphHopper: what OSRM closes beside them,
// such as an arch or rumble strips, is driven through.
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

// barrierNamed returns what the kinds of a barrier do, which may be a list: what bars
// cars before what opens, and that before what only takes their money.
func barrierNamed(value string) road.NodeFeature {
	strictest := road.NoFeature
	for kind := range strings.SplitSeq(value, ";") {
		switch feature := kindOfBarrier(strings.TrimSpace(kind)); {
		case feature == road.Blocked, strictest == road.NoFeature, strictest == road.TollGate && feature == road.Gate:
			strictest = feature
		}
		if strictest == road.Blocked {
			break
		}
	}
	return strictest
}

func kindOfBarrier(value string) road.NodeFeature {
	switch value {
	case "toll_booth":
		return road.TollGate
	case "gate", "lift_gate", "swing_gate", "sliding_gate", "bump_gate", "hampshire_gate",
		"sally_port", "garage_door", "garage door":
		return road.Gate
	case "yes", "bollard", "bollards", "block", "blocks", "boulder", "rock", "concrete_block", "jersey_barrier", "planter", "debris", "log",
		"fence", "wall", "hedge", "city_wall", "retaining_wall", "ditch", "handrail", "cable_barrier", "wire_fence",
		"chain", "rope", "stile", "turnstile", "full-height_turnstile", "kissing_gate", "wicket_gate", "horse_stile", "v_stile",
		"cycle_barrier", "motorcycle_barrier", "bus_trap", "sump_buster", "barrier_board", "spikes", "wedge":
		return road.Blocked
	}
	return road.NoFeature
}

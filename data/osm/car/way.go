package car

import "acces30/coverage/road"

// Way says what a car finds on a way: what it is like onward, in the order of
// its nodes, and backward, and the directions open to it. The Attributes of a
// closed direction mean nothing.
//
// A ferry's Fixed time is that of the whole crossing.
func Way(tags Tags) (onward, backward road.Attributes, directions road.Directions) {
	var f facts
	f.gather(tags)
	switch {
	case unusable(&f):
		return onward, backward, road.Closed
	case isFerry(&f):
		return ferry(&f)
	}
	class, ok := classOf(&f)
	signed := f.permitFor(carAccess[:]) >= local
	if !ok {
		// access=yes on a footpath speaks of walkers: motor traffic must be named.
		class, ok = sharedClass(f[highway])
		signed = f.motorPermit() >= local
		ok = ok && signed
	}
	if !ok || tooNarrow(&f, class >= road.Service) {
		return onward, backward, road.Closed
	}
	return drivable(&f, class, signed)
}

// drivable describes a way of a class that cars drive on. Signed says that
// a sign opens it to them.
func drivable(f *facts, class road.Class, signed bool) (onward, backward road.Attributes, directions road.Directions) {
	directions, alternating := directionsOf(f)
	there, back := f.permitFor(forwardAccess[:]), f.permitFor(backwardAccess[:])
	if !admits(there, class) {
		directions &^= road.Onward
	}
	if !admits(back, class) {
		directions &^= road.Backward
	}
	onward = road.Attributes{Class: class, Surface: surfaceOf(f, class), Flags: flagsOf(f)}
	if signed {
		onward.Flags |= road.Signed
	}
	if alternating || isNarrow(f, directions == road.BothWays) {
		onward.Flags |= road.NarrowRoad
	}
	backward = onward
	onward.MaxSpeed, backward.MaxSpeed, onward.Setting = limitsOf(f, class)
	backward.Setting = onward.Setting
	markCarriageway(f, &onward, directions)
	markCarriageway(f, &backward, directions)
	if there == local || there == private {
		onward.Flags |= road.Destination
	}
	if back == local || back == private {
		backward.Flags |= road.Destination
	}
	return onward, backward, directions
}

// flagsOf returns the facts that hold in both directions and need no other.
func flagsOf(f *facts) (flags road.Flags) {
	if isRoundabout(f) {
		flags |= road.Roundabout
	}
	if f.first(tollMotorcar, tollMotorVehicle, toll) == "yes" {
		flags |= road.Toll
	}
	switch f[tunnel] {
	case "", "no", "building_passage", "culvert":
	default:
		flags |= road.Tunnel
	}
	switch f[bridge] {
	case "", "no":
	default:
		flags |= road.Bridge
	}
	if f[motorroad] == "yes" {
		flags |= road.MotorRoad
	}
	if f[highway] == "service" {
		switch f[service] {
		case "driveway", "parking_aisle", "parking", "alley", "drive-through", "drive-thru":
			flags |= road.Driveway
		}
	}
	return flags
}

// markCarriageway flags one carriageway of a road that has two. Every one-way
// trunk road is taken for one. Primary and secondary roads are one-way in town
// centres and at the tips of roundabouts too: there a tag, or a limit above
// that of a town, decides.
func markCarriageway(f *facts, a *road.Attributes, directions road.Directions) {
	if directions == road.BothWays || a.Flags&road.Roundabout != 0 || f[dualCarriageway] == "no" {
		return
	}
	switch a.Class {
	case road.Trunk:
		a.Flags |= road.DualCarriageway
	case road.Primary, road.Secondary:
		if f[dualCarriageway] == "yes" || a.MaxSpeed >= 70 || a.MaxSpeed == 0 && a.Setting == road.OutOfTown {
			a.Flags |= road.DualCarriageway
		}
	}
}

// ferry describes the line of a ferry, or of a train that carries cars.
func ferry(f *facts) (onward, backward road.Attributes, directions road.Directions) {
	if !ferryAdmits(f) {
		return onward, backward, road.Closed
	}
	directions, _ = directionsOf(f)
	onward = road.Attributes{Class: road.Ferry, Fixed: ferryTime(f[duration])}
	if f.first(tollMotorcar, tollMotorVehicle, toll) == "yes" {
		onward.Flags |= road.Toll
	}
	return onward, onward, directions
}

package car

import "strings"

// Tags are the tags of one way or node. The first of two with the same key
// counts. Passing a pointer to a variable kept for all ways saves an
// allocation for each.
type Tags interface {
	Len() int
	At(i int) (key, value string)
}

// key numbers the keys that the profile reads.
type key uint8

const (
	noKey key = iota
	access
	accessBackward
	accessForward
	abandoned
	area
	barrier
	bicycle
	bollard
	bridge
	construction
	disused
	dualCarriageway
	duration
	estWidth
	foot
	hgv
	highway
	impassable
	junction
	lanes
	locked
	maxHeight
	maxHeightPhysical
	maxSpeed
	maxSpeedBackward
	maxSpeedForward
	maxSpeedType
	maxWidth
	maxWidthPhysical
	motorVehicle
	motorVehicleBackward
	motorVehicleForward
	motorcar
	motorcarBackward
	motorcarForward
	motorroad
	narrow
	oneway
	onewayMotorVehicle
	onewayMotorcar
	onewayVehicle
	railway
	route
	service
	smoothness
	sourceMaxSpeed
	status
	surface
	toll
	tollMotorVehicle
	tollMotorcar
	trackType
	trafficSignals
	tunnel
	vehicle
	vehicleBackward
	vehicleForward
	width
	winterRoad
	iceRoad
	zoneMaxSpeed
	zoneTraffic
	keyCount
)

// names are the keys as they are written.
var names = [keyCount]string{
	access: "access", accessBackward: "access:backward", accessForward: "access:forward",
	abandoned: "abandoned", area: "area", barrier: "barrier", bicycle: "bicycle", bollard: "bollard",
	bridge: "bridge", construction: "construction", disused: "disused", dualCarriageway: "dual_carriageway",
	duration: "duration", estWidth: "est_width", foot: "foot", hgv: "hgv", highway: "highway",
	impassable: "impassable", junction: "junction", lanes: "lanes", locked: "locked",
	maxHeight: "maxheight", maxHeightPhysical: "maxheight:physical",
	maxSpeed: "maxspeed", maxSpeedBackward: "maxspeed:backward", maxSpeedForward: "maxspeed:forward",
	maxSpeedType: "maxspeed:type", maxWidth: "maxwidth", maxWidthPhysical: "maxwidth:physical",
	motorVehicle: "motor_vehicle", motorVehicleBackward: "motor_vehicle:backward",
	motorVehicleForward: "motor_vehicle:forward", motorcar: "motorcar",
	motorcarBackward: "motorcar:backward", motorcarForward: "motorcar:forward", motorroad: "motorroad",
	narrow: "narrow", oneway: "oneway", onewayMotorVehicle: "oneway:motor_vehicle",
	onewayMotorcar: "oneway:motorcar", onewayVehicle: "oneway:vehicle", railway: "railway",
	route: "route", service: "service", smoothness: "smoothness", sourceMaxSpeed: "source:maxspeed",
	status: "status", surface: "surface", toll: "toll", tollMotorVehicle: "toll:motor_vehicle",
	tollMotorcar: "toll:motorcar", trackType: "tracktype", trafficSignals: "traffic_signals",
	tunnel: "tunnel", vehicle: "vehicle", vehicleBackward: "vehicle:backward",
	vehicleForward: "vehicle:forward", width: "width", winterRoad: "winter_road", iceRoad: "ice_road",
	zoneMaxSpeed: "zone:maxspeed", zoneTraffic: "zone:traffic",
}

// keys finds the number of a key. It is never written to after the start.
var keys = func() map[string]key {
	m := make(map[string]key, keyCount)
	for k := noKey + 1; k < keyCount; k++ {
		m[names[k]] = k
	}
	return m
}()

// facts are the values of the keys read, "" where there is no tag.
type facts [keyCount]string

// gather reads the tags into empty facts, their values without case and outer blanks.
func (f *facts) gather(tags Tags) {
	for i := range tags.Len() {
		name, value := tags.At(i)
		if k := keys[name]; k != noKey && f[k] == "" {
			f[k] = strings.ToLower(strings.TrimSpace(value)) // access=No, oneway=Yes are what they mean
		}
	}
}

// first returns the value of the first key that has one.
func (f *facts) first(order ...key) string {
	for _, k := range order {
		if f[k] != "" {
			return f[k]
		}
	}
	return ""
}

package road

// Attributes is what a speed model needs to know of a stretch of real road.
// Where it comes from (OpenStreetMap tags) is its reader's business; how fast
// it is driven is a SpeedModel's.
type Attributes struct {
	Class    Class   // of real roads
	MaxSpeed uint8   // posted limit in the direction driven, km/h; 0 when not known
	Surface  Surface // how well it can be driven
	Setting  Setting // what the posted limits say of the surroundings: FR:urban and the like
	Flags    Flags   // the rest, as bits
	// Fixed is the time of the whole OpenStreetMap way where it does not follow
	// from length and speed: a ferry with a stated duration. 0 otherwise.
	Fixed Deciseconds
}

// Surface groups what a road is made of by how well it can be driven.
type Surface uint8

// Surfaces, from the best.
const (
	Paved    Surface = iota // asphalt, concrete, or nothing said
	Rough                   // cobbles, plates, compacted gravel
	Unpaved                 // gravel, earth, grass, sand
	VeryPoor                // tracks of grade 4 and 5, hardly fit for a car
)

// Setting is what a sign or a zone tag says of the surroundings.
type Setting uint8

// Settings.
const (
	SettingUnknown Setting = iota
	Urban                  // FR:urban, zone 30, source:maxspeed=FR:urban
	OutOfTown              // FR:rural
)

// Flags are yes-or-no facts of a stretch of road.
type Flags uint16

// Facts of a stretch of road.
const (
	DualCarriageway Flags = 1 << iota // one-way and of a class that runs in pairs
	Roundabout
	Toll
	Driveway    // service=driveway, parking_aisle, alley: slower than other service roads
	Destination // access=destination and the like: open, but not to drive through
	Tunnel
	NarrowRoad // one lane for both directions, or under 4 m
	Signed     // a tag opens it to cars by name, by which a usable track is known from others
	Bridge
	MotorRoad // for motor traffic alone: an expressway, without a door on it
)

// BothWaysFlags are those that hold in both directions or in none.
const BothWaysFlags = Bridge | MotorRoad

// Directions are the directions of driving on a way, relative to the order of
// its nodes.
type Directions uint8

// Directions of driving.
const (
	Closed   Directions = 0
	Onward   Directions = 1
	Backward Directions = 2
	BothWays Directions = Onward | Backward
)

// NodeFeature is what costs time at a node, or lets no car pass.
type NodeFeature uint8

// Features of nodes.
const (
	NoFeature NodeFeature = iota
	Signals
	StopSign
	GiveWay
	MiniRoundabout
	LevelCrossing
	Gate // can be opened: costs time
	TollGate
	Blocked // no car passes: bollards and the like
)

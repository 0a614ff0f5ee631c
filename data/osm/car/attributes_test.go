package car

import (
	"testing"

	"acces30/coverage/road"
)

func TestWayAttributes(t *testing.T) {
	type attributes = road.Attributes
	tests := []struct {
		tags string
		want attributes // onward
	}{
		{"highway=motorway", attributes{Class: road.Motorway}},
		{"highway=trunk_link oneway=yes", attributes{Class: road.TrunkLink}},
		{"highway=trunk oneway=yes", attributes{Class: road.Trunk, Flags: road.DualCarriageway}},
		{"highway=trunk", attributes{Class: road.Trunk}},
		{"highway=trunk junction=roundabout", attributes{Class: road.Trunk, Flags: road.Roundabout}},
		{"highway=primary motorroad=yes oneway=yes", attributes{Class: road.Trunk, Flags: road.DualCarriageway | road.MotorRoad}},
		{"highway=tertiary motorroad=yes bridge=no", attributes{Class: road.Tertiary, Flags: road.MotorRoad}},
		{"highway=tertiary bridge=viaduct", attributes{Class: road.Tertiary, Flags: road.Bridge}},
		{"highway=primary oneway=yes", attributes{Class: road.Primary}},
		{"highway=primary oneway=yes maxspeed=50", attributes{Class: road.Primary, MaxSpeed: 50}},
		{"highway=primary oneway=yes maxspeed=90", attributes{Class: road.Primary, MaxSpeed: 90, Flags: road.DualCarriageway}},
		{"highway=primary oneway=yes dual_carriageway=yes", attributes{Class: road.Primary, Flags: road.DualCarriageway}},
		{"highway=trunk oneway=yes dual_carriageway=no", attributes{Class: road.Trunk}},
		{"highway=secondary oneway=yes maxspeed=FR:rural", attributes{Class: road.Secondary, MaxSpeed: 80, Setting: road.OutOfTown, Flags: road.DualCarriageway}},
		{"highway=tertiary oneway=yes maxspeed=90", attributes{Class: road.Tertiary, MaxSpeed: 90}},
		{"highway=residential maxspeed=FR:urban", attributes{Class: road.Residential, MaxSpeed: 50, Setting: road.Urban}},
		{"highway=residential maxspeed=30 source:maxspeed=FR:zone30", attributes{Class: road.Residential, MaxSpeed: 30, Setting: road.Urban}},
		{"highway=living_street", attributes{Class: road.LivingStreet}},
		{"highway=pedestrian motor_vehicle=destination", attributes{Class: road.LivingStreet, Flags: road.Signed | road.Destination}},
		{"highway=path motorcar=yes", attributes{Class: road.Track, Surface: road.Unpaved, Flags: road.Signed}},
		{"highway=service service=driveway", attributes{Class: road.Service, Flags: road.Driveway}},
		{"highway=service service=parking_aisle", attributes{Class: road.Service, Flags: road.Driveway}},
		{"highway=service service=alley", attributes{Class: road.Service, Flags: road.Driveway}},
		{"highway=service service=drive-through", attributes{Class: road.Service, Flags: road.Driveway}},
		{"highway=service service=siding", attributes{Class: road.Service}},
		{"highway=residential service=driveway", attributes{Class: road.Residential}},
		{"highway=residential access=destination", attributes{Class: road.Residential, Flags: road.Destination | road.Signed}},
		{"highway=residential access=private", attributes{Class: road.Residential, Flags: road.Destination}},
		{"highway=residential access=private motor_vehicle=yes", attributes{Class: road.Residential, Flags: road.Signed}},
		{"highway=motorway toll=yes", attributes{Class: road.Motorway, Flags: road.Toll}},
		{"highway=motorway toll=yes toll:motorcar=no", attributes{Class: road.Motorway}},
		{"highway=primary tunnel=yes", attributes{Class: road.Primary, Flags: road.Tunnel}},
		{"highway=primary tunnel=building_passage", attributes{Class: road.Primary}},
		{"highway=tertiary lanes=1", attributes{Class: road.Tertiary, Flags: road.NarrowRoad}},
		{"highway=tertiary lanes=1 oneway=yes", attributes{Class: road.Tertiary}},
		{"highway=tertiary lanes=2", attributes{Class: road.Tertiary}},
		{"highway=tertiary width=3.5", attributes{Class: road.Tertiary, Flags: road.NarrowRoad}},
		{"highway=tertiary width=3,5+m", attributes{Class: road.Tertiary, Flags: road.NarrowRoad}},
		{"highway=tertiary width=5 lanes=1", attributes{Class: road.Tertiary}},
		{"highway=tertiary est_width=3", attributes{Class: road.Tertiary, Flags: road.NarrowRoad}},
		{"highway=tertiary narrow=yes", attributes{Class: road.Tertiary, Flags: road.NarrowRoad}},
		{"highway=tertiary oneway=alternating", attributes{Class: road.Tertiary, Flags: road.NarrowRoad}},
		{"highway=tertiary surface=asphalt", attributes{Class: road.Tertiary}},
		{"highway=tertiary surface=sett", attributes{Class: road.Tertiary, Surface: road.Rough}},
		{"highway=tertiary surface=compacted", attributes{Class: road.Tertiary, Surface: road.Rough}},
		{"highway=tertiary surface=cobblestone:flattened", attributes{Class: road.Tertiary, Surface: road.Rough}},
		{"highway=tertiary surface=concrete:plates", attributes{Class: road.Tertiary}},
		{"highway=tertiary surface=Dirt", attributes{Class: road.Tertiary, Surface: road.Unpaved}},
		{"highway=tertiary surface=gravel", attributes{Class: road.Tertiary, Surface: road.Unpaved}},
		{"highway=tertiary surface=sand", attributes{Class: road.Tertiary, Surface: road.VeryPoor}},
		{"highway=tertiary surface=asphalt;gravel", attributes{Class: road.Tertiary}},
		{"highway=tertiary smoothness=bad", attributes{Class: road.Tertiary, Surface: road.Unpaved}},
		{"highway=tertiary smoothness=intermediate surface=sand", attributes{Class: road.Tertiary, Surface: road.VeryPoor}},
		{"highway=track", attributes{Class: road.Track, Surface: road.Unpaved}},
		{"highway=track tracktype=grade1", attributes{Class: road.Track}},
		{"highway=track tracktype=grade2", attributes{Class: road.Track, Surface: road.Rough}},
		{"highway=track tracktype=grade3 surface=gravel", attributes{Class: road.Track, Surface: road.Unpaved}},
		{"highway=track tracktype=grade4", attributes{Class: road.Track, Surface: road.VeryPoor}},
		{"highway=track tracktype=grade5 motorcar=yes", attributes{Class: road.Track, Surface: road.VeryPoor, Flags: road.Signed}},
		{"highway=track surface=asphalt", attributes{Class: road.Track}},
		{"route=ferry duration=00:25", attributes{Class: road.Ferry, Fixed: 15000}},
		{"route=ferry duration=20 toll=yes maxspeed=10", attributes{Class: road.Ferry, Fixed: 12000, Flags: road.Toll}},
		{"route=shuttle_train duration=PT35M", attributes{Class: road.Ferry, Fixed: 21000}},
		{"route=ferry duration=soon", attributes{Class: road.Ferry}},
	}
	for _, tt := range tests {
		got, _, _ := Way(parse(tt.tags))
		if got != tt.want {
			t.Errorf("%s:\n got %+v\nwant %+v", tt.tags, got, tt.want)
		}
	}
}

// TestWayKnowsEveryClass takes a way of every class by its name.
func TestWayKnowsEveryClass(t *testing.T) {
	for class := range road.Ferry {
		onward, _, open := Way(parse("highway=" + class.Name()))
		if onward.Class != class || open == closed {
			t.Errorf("a %s has class %d, directions %d", class.Name(), onward.Class, open)
		}
	}
}

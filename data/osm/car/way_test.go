package car

import (
	"reflect"
	"strings"
	"testing"

	"acces30/coverage/road"
	"acces30/data/osm"
)

// tagList are tags as text: highway=primary oneway=yes, with a + for a blank
// within a value.
type tagList []string

func parse(text string) tagList { return strings.Fields(text) }

func (l tagList) Len() int { return len(l) }

func (l tagList) At(i int) (string, string) {
	key, value, _ := strings.Cut(l[i], "=")
	return key, strings.ReplaceAll(value, "+", " ")
}

const (
	both     = road.BothWays
	onwards  = road.Onward
	backward = road.Backward
	closed   = road.Closed
)

func TestWayDirections(t *testing.T) {
	tests := []struct {
		tags string
		want road.Directions
	}{
		// Roads that cars drive on, and others.
		{"", closed},
		{"highway=motorway", onwards},
		{"highway=motorway_link", both},
		{"highway=trunk", both},
		{"highway=primary", both},
		{"highway=unclassified;tertiary", both},
		{"highway=road", both},
		{"highway=service", both},
		{"highway=track", both},
		{"highway=track tracktype=grade5", both},
		{"highway=pedestrian", closed},
		{"highway=pedestrian access=yes", closed},
		{"highway=pedestrian motor_vehicle=yes", both},
		{"highway=pedestrian motor_vehicle=destination", both},
		{"highway=pedestrian motor_vehicle=delivery", both},
		{"highway=footway", closed},
		{"highway=footway vehicle=yes", closed},
		{"highway=path motorcar=yes", both},
		{"highway=cycleway motor_vehicle=permissive", both},
		{"highway=cycleway motor_vehicle=private", closed},
		{"highway=steps motorcar=yes", closed},
		{"highway=bridleway", closed},
		{"highway=raceway", closed},
		{"highway=busway", closed},
		{"highway=platform", closed},
		{"highway=services", closed},
		{"highway=ferry", closed},
		{"highway=residential construction=ferry", closed},
		{"highway=construction", closed},
		{"highway=construction construction=primary", closed},
		{"highway=proposed proposed=motorway", closed},
		{"railway=rail", closed},
		{"waterway=river", closed},

		// Not there, or not to be driven.
		{"highway=residential construction=yes", closed},
		{"highway=residential construction=minor", both},
		{"highway=primary construction=primary motor_vehicle=yes", both},
		{"highway=secondary proposed=primary", both},
		{"highway=service area=yes", closed},
		{"highway=service area=no", both},
		{"highway=track impassable=yes", closed},
		{"highway=track status=impassable", closed},
		{"highway=track smoothness=impassable", closed},
		{"highway=track smoothness=very_horrible", closed},
		{"highway=track smoothness=horrible", both},
		{"highway=track winter_road=yes", closed},
		{"highway=track ice_road=yes", closed},
		{"highway=tertiary disused=yes", closed},
		{"highway=tertiary abandoned=yes", closed},
		{"highway=service service=emergency_access", closed},
		{"highway=tertiary maxwidth=1.7", closed},
		{"highway=tertiary maxwidth=1.7+m", closed},
		{"highway=tertiary maxwidth=180+cm", closed},
		{"highway=tertiary maxwidth=2", both},
		{"highway=tertiary maxwidth=6'6\"", both},
		{"highway=tertiary maxwidth=5'6\"", closed},
		{"highway=tertiary maxheight=1.8", closed},
		{"highway=tertiary maxheight=1.9", both}, // a car fits in exactly
		{"highway=tertiary maxheight=3.5", both},
		{"highway=tertiary maxheight=default", both},
		{"highway=tertiary width=1.5", both},
		{"highway=service width=1.5", closed},
		{"highway=track width=1,5", closed},
		{"highway=track width=-1", both},

		// One-way.
		{"highway=primary oneway=yes", onwards},
		{"highway=primary oneway=true", onwards},
		{"highway=primary oneway=1", onwards},
		{"highway=primary oneway=-1", backward},
		{"highway=primary oneway=reverse", backward},
		{"highway=primary oneway=no", both},
		{"highway=primary oneway=0", both},
		{"highway=primary oneway=reversible", closed},
		{"highway=primary oneway=alternating", both},
		{"highway=primary oneway=sometimes", both},
		{"highway=motorway oneway=no", both},
		{"highway=motorway oneway=-1", backward},
		{"highway=motorway_link oneway=yes", onwards},
		{"highway=primary junction=roundabout", onwards},
		{"highway=primary junction=circular", onwards},
		{"highway=primary junction=roundabout oneway=no", both},
		{"highway=primary junction=roundabout oneway=-1", backward},
		{"highway=primary junction=jughandle", both},
		{"highway=residential oneway=yes oneway:bicycle=no", onwards},
		{"highway=residential oneway=yes oneway:motor_vehicle=no", both},
		{"highway=residential oneway=yes oneway:motorcar=no", both},
		{"highway=residential oneway=no oneway:vehicle=yes", onwards},
		{"highway=residential oneway:conditional=yes+@+(Mo-Fr)", both},

		// Access.
		{"highway=residential access=yes", both},
		{"highway=residential access=no", closed},
		{"highway=residential access=permissive", both},
		{"highway=residential access=designated", both},
		{"highway=residential access=destination", both},
		{"highway=residential access=delivery", both},
		{"highway=residential access=customers", both},
		{"highway=residential access=private", both},
		{"highway=residential access=agricultural", closed},
		{"highway=residential access=forestry", closed},
		{"highway=residential access=agricultural;forestry", closed},
		{"highway=residential access=emergency", closed},
		{"highway=residential access=psv", closed},
		{"highway=residential access=no;destination", both},
		{"highway=residential access=unknown", both},
		{"highway=residential vehicle=no", closed},
		{"highway=residential motor_vehicle=no", closed},
		{"highway=residential motorcar=no", closed},
		{"highway=residential access=no vehicle=yes", both},
		{"highway=residential access=no motor_vehicle=yes", both},
		{"highway=residential access=yes motor_vehicle=no", closed},
		{"highway=residential motor_vehicle=no motorcar=yes", both},
		{"highway=residential motor_vehicle=yes motorcar=no", closed},
		{"highway=residential motor_vehicle=unbekannt access=no", closed},
		{"highway=residential access=no bus=yes psv=yes", closed},
		{"highway=residential access=no foot=yes bicycle=yes", closed},
		{"highway=residential bicycle=no", both},
		{"highway=residential motor_vehicle:conditional=no+@+(10:00-18:00)", both},
		{"highway=residential motor_vehicle:backward=no", onwards},
		{"highway=residential motor_vehicle:forward=no", backward},
		{"highway=residential vehicle:backward=no motor_vehicle=yes", both},
		{"highway=residential access:backward=no", onwards},
		{"highway=residential oneway=yes motor_vehicle:forward=no", closed},
		{"highway=service access=private", closed},
		{"highway=service service=driveway access=private", closed},
		{"highway=track access=private", closed},
		{"highway=track motor_vehicle=agricultural", closed},
		{"highway=track motor_vehicle=forestry", closed},
		{"highway=track motor_vehicle=private", closed},
		{"highway=unclassified motor_vehicle=private", both},
		{"highway=living_street access=permit", both},
		{"highway=motorway access=no", closed},

		// Ferries.
		{"route=ferry", both},
		{"route=ferry motor_vehicle=no", closed},
		{"route=ferry motorcar=yes", both},
		{"route=ferry access=no", closed},
		{"route=ferry access=private", closed},
		{"route=ferry foot=yes", closed},
		{"route=ferry bicycle=yes", closed},
		{"route=ferry foot=yes motor_vehicle=yes", both},
		{"route=ferry foot=yes hgv=yes", both},
		{"route=ferry foot=yes motorcar=no hgv=yes", closed},
		{"route=ferry oneway=yes", onwards},
		{"route=ferry area=yes", closed},
		{"route=shuttle_train", both},
		{"route=bus", closed},
		{"route=ferry highway=footway", closed},
	}
	for _, tt := range tests {
		if _, _, got := Way(parse(tt.tags)); got != tt.want {
			t.Errorf("%s: directions %d, want %d", tt.tags, got, tt.want)
		}
	}
}

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

func TestWayDiffersByDirection(t *testing.T) {
	there, back, directions := Way(parse("highway=residential maxspeed:forward=30 maxspeed=50 motor_vehicle:backward=destination"))
	if directions != road.BothWays || there.MaxSpeed != 30 || back.MaxSpeed != 50 {
		t.Errorf("limits %d and %d, directions %d", there.MaxSpeed, back.MaxSpeed, directions)
	}
	if there.Flags&road.Destination != 0 || back.Flags&road.Destination == 0 {
		t.Errorf("flags %b onward, %b backward: only backward is for destinations", there.Flags, back.Flags)
	}
}

// TestSelection: what is kept of an extract.
func TestSelection(t *testing.T) {
	got := Selection()
	want := osm.Selection{
		Ways: []osm.Match{{Key: "highway"}, {Key: "route", Value: "ferry"}, {Key: "route", Value: "shuttle_train"}},
		Nodes: []osm.Match{
			{Key: "barrier"}, {Key: "highway"}, {Key: "railway", Value: "level_crossing"}, {Key: "motorcar"}, {Key: "motor_vehicle"}, {Key: "vehicle"}, {Key: "access"},
		},
		Keys: got.Keys, // TestTags
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%+v\nwant %+v", got, want)
	}
}

// The first of two equal keys counts, and keyNames names all that are read.
func TestTags(t *testing.T) {
	if _, _, got := Way(parse("highway=primary highway=footway")); got != both {
		t.Errorf("directions %d, want those of the first highway tag", got)
	}
	seen := map[string]bool{}
	for _, k := range keyNames() {
		if k == "" || seen[k] {
			t.Errorf("key %q is empty or there twice", k)
		}
		seen[k] = true
	}
	if len(seen) != int(keyCount)-1 {
		t.Errorf("%d keys, want %d", len(seen), keyCount-1)
	}
}

// pairs are tags as a reader holds them.
type pairs [][2]string

func (p pairs) Len() int { return len(p) }

func (p pairs) At(i int) (string, string) { return p[i][0], p[i][1] }

func BenchmarkWay(b *testing.B) {
	tags := pairs{{"highway", "secondary"}, {"name", "Rue de Metz"}, {"ref", "D 1"}, {"maxspeed", "50"},
		{"source:maxspeed", "FR:urban"}, {"surface", "asphalt"}, {"lanes", "2"}, {"lit", "yes"}}
	b.ReportAllocs()
	for b.Loop() {
		Way(&tags)
	}
}

// TestValuesWithoutCase: a value means the same in capitals, and with blanks around it; a
// road barred as No is not driven on.
func TestValuesWithoutCase(t *testing.T) {
	for written, plain := range map[string]string{
		"highway=Primary access=No": "highway=primary access=no", "highway=residential oneway=Yes": "highway=residential oneway=yes", "highway=RESIDENTIAL oneway=TRUE": "highway=residential oneway=yes",
		"highway=service access=Private": "highway=service access=private", "highway=tertiary motor_vehicle=+NO+": "highway=tertiary motor_vehicle=no", "highway=tertiary area=Yes": "highway=tertiary area=yes",
		"highway=tertiary maxspeed=FR:Urban": "highway=tertiary maxspeed=fr:urban", "highway=tertiary maxspeed=30+MPH": "highway=tertiary maxspeed=30+mph", "highway=tertiary surface=Unpaved": "highway=tertiary surface=unpaved",
		"highway=tertiary junction=Roundabout": "highway=tertiary junction=roundabout",
		"highway=tertiary construction=No":     "highway=tertiary construction=no",
	} {
		on, back, open := Way(parse(written))
		wantOn, wantBack, want := Way(parse(plain))
		if open != want || want != closed && (!reflect.DeepEqual(on, wantOn) || !reflect.DeepEqual(back, wantBack)) {
			t.Errorf("%s: %+v, %+v, %v; want %+v, %+v, %v", written, on, back, open, wantOn, wantBack, want)
		}
	}
	if Node(parse("barrier=Bollard")) != road.Blocked || Node(parse("barrier=gate access=No")) != road.Blocked {
		t.Error("a barrier in capitals does not bar")
	}
}

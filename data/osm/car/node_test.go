package car

import (
	"strings"
	"testing"

	"acces30/coverage/road"
)

func TestNode(t *testing.T) {
	tests := []struct {
		tags string
		want road.NodeFeature
	}{
		{"", road.NoFeature},
		{"highway=traffic_signals", road.Signals},
		{"highway=traffic_signals traffic_signals=emergency", road.NoFeature},
		{"highway=crossing crossing=traffic_signals", road.NoFeature},
		{"highway=stop", road.StopSign},
		{"highway=give_way", road.GiveWay},
		{"highway=mini_roundabout", road.MiniRoundabout},
		{"highway=bus_stop access=no", road.NoFeature},
		{"highway=motorway_junction", road.NoFeature},
		{"railway=level_crossing", road.LevelCrossing},
		{"barrier=gate", road.Gate},
		{"barrier=lift_gate", road.Gate},
		{"barrier=swing_gate", road.Gate},
		{"barrier=gate locked=yes", road.Blocked},
		{"barrier=gate locked=no", road.Gate},
		{"barrier=gate access=private", road.Blocked},
		{"barrier=gate access=no", road.Blocked},
		{"barrier=gate access=yes", road.Gate},
		{"barrier=gate access=destination", road.Gate},
		{"barrier=gate motor_vehicle=no", road.Blocked},
		{"barrier=gate access=no motorcar=yes", road.Gate},
		{"barrier=gate bicycle=yes foot=yes", road.Gate},
		{"barrier=gate access=unknown", road.Gate},
		{"barrier=bollard", road.Blocked},
		{"barrier=bollard bollard=rising", road.Gate},
		{"barrier=bollard bollard=removable", road.Blocked},
		{"barrier=bollard motor_vehicle=yes", road.Gate},
		{"barrier=bollard motor_vehicle=permissive", road.Gate},
		{"barrier=bollard foot=yes", road.Blocked},
		{"barrier=block", road.Blocked},
		{"barrier=cycle_barrier", road.Blocked},
		{"barrier=fence", road.Blocked},
		{"barrier=kissing_gate", road.Blocked},
		{"barrier=yes", road.Blocked},
		{"barrier=chain", road.Blocked},
		{"barrier=arch", road.NoFeature}, {"barrier=rumble_strips", road.NoFeature}, {"barrier=hump", road.NoFeature}, {"barrier=coupure", road.NoFeature},
		{"barrier=security_control", road.NoFeature}, {"barrier=none", road.NoFeature}, {"barrier=whatever", road.NoFeature}, {"barrier=arch access=no", road.Blocked},
		{"motor_vehicle=no", road.Blocked}, {"access=no motorcar=yes", road.NoFeature}, {"access=private", road.NoFeature}, {"vehicle=agricultural", road.Blocked},
		{"highway=crossing motor_vehicle=no", road.NoFeature}, {"railway=level_crossing", road.LevelCrossing},
		{"barrier=gate;bollard", road.Blocked}, {"barrier=bollard;gate", road.Blocked}, {"barrier=toll_booth;lift_gate", road.Gate}, {"barrier=kerb;gate", road.Gate}, {"barrier=arch;hump", road.NoFeature},
		{"barrier=speed_bump", road.NoFeature}, {"barrier=kerb kerb=raised", road.NoFeature}, {"barrier=yes access=yes", road.Gate}, {"barrier=jersey_barrier", road.Blocked}, {"barrier=planter motorcar=no", road.Blocked},
		{"motorcar=no bicycle=yes", road.Blocked}, {"access=no", road.Blocked}, {"access=destination", road.NoFeature}, {"access=no motor_vehicle=destination", road.NoFeature},
		{"highway=traffic_signals motor_vehicle=no", road.Signals}, {"railway=crossing access=no", road.NoFeature}, {"railway=level_crossing barrier=lift_gate", road.Gate},
		{"barrier=entrance", road.NoFeature}, {"barrier=toll_booth;kerb", road.TollGate}, {"barrier=gate;toll_booth", road.Gate}, {"barrier=kerb;toll_booth;gate", road.Gate}, {"barrier=kerb;+bollard", road.Blocked},
		{"barrier=height_restrictor maxheight=1.9", road.NoFeature}, {"barrier=height_restrictor maxheight=1.89", road.Blocked}, {"barrier=arch maxheight:physical=1.8 maxheight=3", road.Blocked}, {"barrier=gate locked=yes access=yes", road.Gate},
		{"barrier=lift_gate bollard=rising", road.Gate}, {"barrier=block bollard=rising", road.Blocked}, {"barrier=toll_booth locked=yes", road.TollGate}, {"barrier=kerb access=yes", road.NoFeature},
		{"barrier=no", road.NoFeature},
		{"barrier=cattle_grid", road.NoFeature},
		{"barrier=cattle_grid access=no", road.Blocked},
		{"barrier=border_control", road.NoFeature},
		{"barrier=toll_booth", road.TollGate},
		{"barrier=toll_booth access=yes", road.TollGate},
		{"barrier=height_restrictor", road.NoFeature},
		{"barrier=height_restrictor maxheight=1.8", road.Blocked},
		{"barrier=height_restrictor maxheight=2.1", road.NoFeature},
		{"barrier=kerb", road.NoFeature},
		{"barrier=cattle_grid highway=give_way", road.GiveWay},
		{"barrier=bollard highway=crossing", road.Blocked},
	}
	for _, tt := range tests {
		if got := Node(parse(tt.tags)); got != tt.want {
			t.Errorf("%s: feature %d, want %d", tt.tags, got, tt.want)
		}
	}
}

// TestBarriersThatBar: each kind of barrier that bars cars, by itself and in a list.
func TestBarriersThatBar(t *testing.T) {
	kinds := "yes bollard bollards block blocks boulder rock concrete_block jersey_barrier planter debris log " +
		"fence wall hedge city_wall retaining_wall ditch handrail cable_barrier wire_fence " +
		"chain rope stile turnstile full-height_turnstile kissing_gate wicket_gate horse_stile v_stile " +
		"cycle_barrier motorcycle_barrier bus_trap sump_buster barrier_board spikes wedge"
	for kind := range strings.FieldsSeq(kinds) {
		for _, value := range []string{kind, "gate;" + kind, kind + "; toll_booth"} {
			if got := barrierNamed(value); got != road.Blocked {
				t.Errorf("barrier=%s: %v", value, got)
			}
		}
	}
	for _, kind := range []string{"gate", "lift_gate", "swing_gate", "sliding_gate", "bump_gate", "hampshire_gate", "sally_port", "garage_door", "garage door"} {
		if got := barrierNamed(kind); got != road.Gate {
			t.Errorf("barrier=%s: %v", kind, got)
		}
	}
}

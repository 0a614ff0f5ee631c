package street

import (
	"math"
	"testing"

	"acces30/coverage/road"
)

// roundSpeeds has a round number for everything, and another for each.
func roundSpeeds() *Speeds {
	s := &Speeds{
		Traffic:   [conditions][road.Environments]float64{{1, 1, 1}, {1, 0.5, 0.25}},
		Floor:     10,
		Limits:    Limits{Share: 0.5},
		Surfaces:  [road.VeryPoor + 1]float64{math.Inf(1), 60, 30, 20},
		Factors:   Factors{Narrow: 0.8, Driveway: 0.5, Destination: 0.4},
		Junctions: Junctions{Main: 1, Minor: 2, Turn: 3, Roundabout: 4},
	}
	for class := range road.Classes {
		s.Plain[class] = Category{Speeds: [road.Environments]float64{80, 60, 40}, Winding: true}
		s.Dual[class] = Category{Speeds: [road.Environments]float64{100, 100, 100}}
		s.Signed[class] = Category{Speeds: [road.Environments]float64{16, 16, 16}}
	}
	s.Plain[road.Track] = Category{}
	return s
}

func TestSpeedsSpeed(t *testing.T) {
	tests := []struct {
		name string
		a    road.Attributes
		env  road.Environment
		crow float64
		when road.Conditions
		want float64
	}{
		{"open country", road.Attributes{}, road.Rural, 1, road.OffPeak, 80},
		{"town", road.Attributes{}, road.Dense, 1, road.OffPeak, 40},
		{"rush hour", road.Attributes{}, road.Suburban, 1, road.Peak, 30},
		{"bends", road.Attributes{}, road.Rural, 0.5, road.OffPeak, 40},
		{"bends to the floor", road.Attributes{}, road.Rural, 0.01, road.OffPeak, 10},
		{"no bends on a dual carriageway", road.Attributes{Flags: road.DualCarriageway | road.Signed}, road.Rural, 0.5, road.OffPeak, 100},
		{"a sign", road.Attributes{Class: road.Track, Flags: road.Signed}, road.Rural, 1, road.OffPeak, 16},
		{"closed", road.Attributes{Class: road.Track, MaxSpeed: 50}, road.Rural, 1, road.OffPeak, 0},
		{"surface", road.Attributes{Surface: road.Unpaved}, road.Rural, 1, road.OffPeak, 30},
		{"limit", road.Attributes{MaxSpeed: 100}, road.Rural, 1, road.OffPeak, 50},
		{"limit below the floor", road.Attributes{MaxSpeed: 10}, road.Rural, 1, road.OffPeak, 5},
		{"limit that does not bind", road.Attributes{MaxSpeed: 200}, road.Rural, 1, road.OffPeak, 80},
		{"the smallest factor", road.Attributes{Flags: road.NarrowRoad | road.Destination | road.Driveway}, road.Rural, 1, road.OffPeak, 32},
		{"a ferry", road.Attributes{Class: road.Ferry, MaxSpeed: 10, Surface: road.VeryPoor}, road.Rural, 0.1, road.Peak, 80},
		{"no class", road.Attributes{Class: road.Classes}, road.Rural, 1, road.OffPeak, 0},
		{"the last class", road.Attributes{Class: road.Classes - 1}, road.Suburban, 1, road.OffPeak, 60},
		{"no such class, dual", road.Attributes{Class: road.Classes, Flags: road.DualCarriageway}, road.Rural, 1, road.OffPeak, 0},
		{"an environment that is none", road.Attributes{}, road.Dense + 1, 1, road.OffPeak, 40},
		{"conditions that are none", road.Attributes{}, road.Suburban, 1, road.Peak + 1, 30},
		{"no traffic in the country", road.Attributes{}, road.Rural, 1, road.Peak, 80},
		{"a crowd", road.Attributes{}, road.Dense, 1, road.Peak, 10},
		{"a crowd on a dual carriageway", road.Attributes{Flags: road.DualCarriageway}, road.Dense, 1, road.Peak, 25},
		{"a share that is no number", road.Attributes{}, road.Rural, math.NaN(), road.OffPeak, 80},
		{"a share above one", road.Attributes{}, road.Rural, 1.5, road.OffPeak, 80},
		{"a share below nothing", road.Attributes{}, road.Rural, -1, road.OffPeak, 10},
		{"rough", road.Attributes{Surface: road.Rough}, road.Rural, 1, road.OffPeak, 60},
		{"hardly a road", road.Attributes{Surface: road.VeryPoor}, road.Rural, 1, road.OffPeak, 20},
		{"a surface that is none", road.Attributes{Surface: road.VeryPoor + 1}, road.Rural, 1, road.OffPeak, 20},
		{"bends of a rough road", road.Attributes{Surface: road.Rough}, road.Rural, 0.5, road.OffPeak, 40},
		{"surface and traffic", road.Attributes{Surface: road.Rough}, road.Suburban, 1, road.Peak, 30},
		{"a limit that the traffic is below", road.Attributes{MaxSpeed: 100}, road.Suburban, 1, road.Peak, 30},
		{"a limit at the speed", road.Attributes{MaxSpeed: 160}, road.Rural, 1, road.OffPeak, 80},
		{"narrow", road.Attributes{Flags: road.NarrowRoad}, road.Rural, 1, road.OffPeak, 64},
		{"a driveway", road.Attributes{Flags: road.Driveway | road.NarrowRoad}, road.Rural, 1, road.OffPeak, 40},
		{"not to drive through", road.Attributes{Flags: road.Destination}, road.Rural, 1, road.OffPeak, 32},
		{"other flags", road.Attributes{Flags: road.Toll | road.Tunnel | road.Bridge | road.MotorRoad | road.Roundabout}, road.Rural, 1, road.OffPeak, 80},
		{"factors below the floor and the limit", road.Attributes{MaxSpeed: 20, Flags: road.Driveway}, road.Rural, 1, road.OffPeak, 5},
	}
	s := roundSpeeds()
	for _, tt := range tests {
		if got := s.Speed(&tt.a, tt.env, tt.crow, tt.when); got != tt.want {
			t.Errorf("%s: %g km/h, want %g", tt.name, got, tt.want)
		}
	}
	s.Limits.Replace = true
	for _, tt := range []struct {
		limit uint8
		env   road.Environment
		when  road.Conditions
		want  float64
	}{
		{180, road.Rural, road.OffPeak, 90}, {180, road.Suburban, road.Peak, 45}, {30, road.Dense, road.Peak, 10},
		{1, road.Rural, road.OffPeak, 0.5}, {0, road.Rural, road.OffPeak, 20},
	} {
		if got := s.Speed(&road.Attributes{MaxSpeed: tt.limit, Surface: road.VeryPoor}, tt.env, 0.5, tt.when); got != tt.want {
			t.Errorf("a limit of %d that stands for the speed: %g km/h, want %g", tt.limit, got, tt.want)
		}
	}
}

// TestSpeedsDelay charges a node what its feature costs, and nothing for what is none.
func TestSpeedsDelay(t *testing.T) {
	var s Speeds
	for f := range s.Delays {
		s.Delays[f] = road.Deciseconds(10 * f)
	}
	for f := range road.Blocked + 1 {
		if got := s.Delay(f, road.OffPeak); got != 10*road.Deciseconds(f) {
			t.Errorf("feature %d costs %d", f, got)
		}
	}
	if got := s.Delay(road.Blocked+1, road.OffPeak); got != 0 {
		t.Errorf("a feature that is none costs %d", got)
	}
}

func TestSpeedsJunction(t *testing.T) {
	primary, residential := road.Attributes{Class: road.Primary}, road.Attributes{Class: road.Residential}
	link, around := road.Attributes{Class: road.TertiaryLink}, road.Attributes{Class: road.Primary, Flags: road.Roundabout}
	tertiary, unclassified := road.Attributes{Class: road.Tertiary}, road.Attributes{Class: road.Unclassified}
	tests := []struct {
		name       string
		from, onto *road.Attributes
		arms       int
		want       road.Deciseconds
	}{
		{"two arms", &primary, &residential, 2, 0},
		{"along a main road", &primary, &primary, 3, 1},
		{"along a street", &residential, &residential, 3, 2},
		{"by a slip road", &link, &residential, 3, 1},
		{"off the main road", &primary, &residential, 4, 3},
		{"onto a roundabout", &primary, &around, 3, 4},
		{"off a roundabout", &around, &residential, 3, 4},
		{"around", &around, &around, 3, 0},
		{"around, of two arms", &around, &primary, 2, 0},
		{"the least of main roads", &tertiary, &tertiary, 3, 1},
		{"the first that is none", &unclassified, &unclassified, 3, 2},
		{"between two that are none", &unclassified, &residential, 3, 3},
		{"onto a slip road", &residential, &link, 3, 1},
		{"along slip roads", &link, &link, 3, 1},
		{"onto the main road", &residential, &primary, 3, 3},
		{"onto the roundabout from a street", &residential, &around, 5, 4},
	}
	for _, tt := range tests {
		if got := roundSpeeds().Junction(tt.from, tt.onto, tt.arms, road.OffPeak); got != tt.want {
			t.Errorf("%s: %d, want %d", tt.name, got, tt.want)
		}
	}
}

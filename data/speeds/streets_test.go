package speeds

import (
	"math"
	"reflect"
	"slices"
	"strings"
	"testing"

	"acces30/coverage/road"
)

func preset(t testing.TB, name string) *Streets {
	t.Helper()
	p, err := Preset(name)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// The numbers of METHOD.md 3a, as a driver meets them.
func TestSpeed(t *testing.T) {
	type attributes = road.Attributes
	const rural, suburban, dense, off, peak = road.Rural, road.Suburban, road.Dense, road.OffPeak, road.Peak
	tests := []struct {
		preset string
		a      attributes
		env    road.Environment
		crow   float64
		when   road.Conditions
		want   float64
	}{
		{"metric-creuses", attributes{Class: road.Motorway}, rural, 1, off, 120},
		{"metric-creuses", attributes{Class: road.Motorway}, suburban, 1, off, 100},
		{"metric-creuses", attributes{Class: road.Motorway}, dense, 1, off, 60},
		{"metric-creuses", attributes{Class: road.Motorway, MaxSpeed: 130}, rural, 0.9, off, 120},
		{"metric-creuses", attributes{Class: road.Motorway, MaxSpeed: 90}, rural, 1, off, 83.25},
		{"metric-creuses", attributes{Class: road.Trunk, Flags: road.DualCarriageway, MaxSpeed: 110}, rural, 0.5, off, 100},
		{"metric-creuses", attributes{Class: road.Trunk}, rural, 0.9, off, 58.5},
		{"metric-creuses", attributes{Class: road.Primary, Flags: road.DualCarriageway}, suburban, 0.9, off, 54},
		{"metric-creuses", attributes{Class: road.Secondary, MaxSpeed: 80}, rural, 1, off, 65},
		{"metric-creuses", attributes{Class: road.Secondary, MaxSpeed: 50}, rural, 1, off, 46.25},
		{"metric-creuses", attributes{Class: road.Secondary}, rural, 0.1, off, 15},
		{"metric-creuses", attributes{Class: road.Secondary}, dense, 1, peak, 15},
		{"metric-creuses", attributes{Class: road.Secondary}, suburban, 1, peak, 32},
		{"metric-creuses", attributes{Class: road.Secondary}, rural, 1, peak, 65},
		{"metric-creuses", attributes{Class: road.MotorwayLink}, dense, 0.5, off, 60},
		{"metric-creuses", attributes{Class: road.Track, Surface: road.Unpaved}, rural, 0.5, off, 20},
		{"metric-creuses", attributes{Class: road.Track, Surface: road.VeryPoor}, rural, 0.5, off, 15},
		{"metric-creuses", attributes{Class: road.Ferry}, rural, 0.5, peak, 13},
		{"metric-creuses", attributes{Class: road.Ferry}, dense, 0.5, peak, 13},
		{"metric-creuses", attributes{Class: road.Tertiary, Flags: road.NarrowRoad}, rural, 1, off, 52},
		{"metric-creuses", attributes{Class: road.Tertiary, Flags: road.NarrowRoad | road.Destination}, rural, 1, off, 32.5},
		{"metric-creuses", attributes{Class: road.Tertiary}, rural, math.NaN(), off, 65},
		{"metric-creuses", attributes{Class: road.Tertiary}, rural, 2, off, 65},
		{"metric-creuses", attributes{Class: road.Classes}, rural, 1, off, 0},
		{"metric-creuses", attributes{Class: road.Tertiary, Surface: 9}, 9, 1, 9, 15},
		{"metric-pleines", attributes{Class: road.Motorway}, dense, 1, off, 36},
		{"metric-pleines", attributes{Class: road.Motorway}, dense, 1, peak, 36},
		{"osrm", attributes{Class: road.Motorway}, rural, 0.5, off, 90},
		{"osrm", attributes{Class: road.Motorway, MaxSpeed: 130}, dense, 0.5, off, 104},
		{"osrm", attributes{Class: road.Motorway, MaxSpeed: 130}, dense, 0.5, peak, 62.4},
		{"osrm", attributes{Class: road.Primary, MaxSpeed: 50}, rural, 0.5, off, 40},
		{"osrm", attributes{Class: road.SecondaryLink}, rural, 0.5, off, 25},
		{"osrm", attributes{Class: road.Tertiary, Surface: road.VeryPoor}, rural, 0.5, off, 20},
		{"osrm", attributes{Class: road.Tertiary, Surface: road.VeryPoor, MaxSpeed: 50}, rural, 0.5, off, 40},
		{"osrm", attributes{Class: road.Service, Flags: road.Driveway}, rural, 0.5, off, 10.5},
		{"osrm", attributes{Class: road.Track}, rural, 1, off, 0},
		{"osrm", attributes{Class: road.Track, MaxSpeed: 30}, rural, 1, off, 0},
		{"osrm", attributes{Class: road.Track, Flags: road.Signed}, rural, 1, off, 10},
		{"osrm", attributes{Class: road.Ferry}, rural, 1, off, 5},
	}
	for _, tt := range tests {
		got := preset(t, tt.preset).Speeds.Speed(&tt.a, tt.env, tt.crow, tt.when)
		if !(math.Abs(got-tt.want) <= 1e-9) {
			t.Errorf("%s, %+v in %d, crow %g, conditions %d: %g km/h, want %g", tt.preset, tt.a, tt.env, tt.crow, tt.when, got, tt.want)
		}
	}
}

// A slower world gives no faster road: peak, denser country, more bends, a
// worse surface and a lower limit never raise a speed.
func TestSpeedIsMonotonic(t *testing.T) {
	for _, name := range Names() {
		p := preset(t, name).Speeds
		for class := range road.Classes {
			for limit := 0; limit <= 140; limit += 10 {
				for flags := range 256 {
					a := road.Attributes{Class: class, MaxSpeed: uint8(limit), Flags: road.Flags(flags)}
					best := p.Speed(&a, road.Rural, 1, road.OffPeak)
					worse := a
					worse.Surface = road.VeryPoor
					for _, got := range []float64{
						p.Speed(&a, road.Rural, 1, road.Peak), p.Speed(&a, road.Dense, 1, road.OffPeak),
						p.Speed(&a, road.Rural, 0.5, road.OffPeak), p.Speed(&worse, road.Rural, 1, road.OffPeak),
					} {
						if got > best || got < 0 || best > 160 || (got == 0) != (best == 0) {
							t.Fatalf("%s, %+v: %g km/h at best, %g in a slower world", name, a, best, got)
						}
					}
				}
			}
		}
	}
}

func TestDelays(t *testing.T) {
	p := preset(t, "osrm").Speeds
	for feature, want := range map[road.NodeFeature]road.Deciseconds{
		road.NoFeature: 0, road.Signals: 20, road.StopSign: 20, road.GiveWay: 10, road.Gate: 600, road.Blocked: 0, 200: 0,
	} {
		if got := p.Delay(feature, road.OffPeak); got != want {
			t.Errorf("feature %d: %d, want %d", feature, got, want)
		}
	}
}

func TestJunction(t *testing.T) {
	p := preset(t, "osrm").Speeds
	primary, street := road.Attributes{Class: road.Primary}, road.Attributes{Class: road.Residential}
	link, round := road.Attributes{Class: road.PrimaryLink}, road.Attributes{Class: road.Primary, Flags: road.Roundabout}
	tests := []struct {
		name       string
		from, onto road.Attributes
		arms       int
		want       road.Deciseconds
	}{
		{"two arms", primary, street, 2, 0},
		{"along a main road", primary, primary, 3, 1},
		{"by a slip road", primary, link, 3, 1},
		{"along a street", street, street, 4, 7},
		{"off the main road", primary, street, 3, 27},
		{"onto the main road", street, primary, 3, 27},
		{"onto a roundabout", street, round, 3, 8},
		{"off a roundabout", round, primary, 3, 8},
		{"around", round, round, 3, 0},
	}
	for _, tt := range tests {
		if got := p.Junction(&tt.from, &tt.onto, tt.arms, road.OffPeak); got != tt.want {
			t.Errorf("%s: %d, want %d", tt.name, got, tt.want)
		}
	}
}

// The rush-hour preset is the off-peak one, but for its name and its traffic.
func TestPleinesFollowsCreuses(t *testing.T) {
	creuses, pleines := preset(t, "metric-creuses"), preset(t, "metric-pleines")
	if pleines.Speeds.Traffic[road.OffPeak] != creuses.Speeds.Traffic[road.Peak] {
		t.Errorf("traffic %v, want the other's rush hours %v", pleines.Speeds.Traffic[road.OffPeak], creuses.Speeds.Traffic[road.Peak])
	}
	same := *pleines
	same.Name, same.Source, same.Speeds.Traffic, same.input = creuses.Name, creuses.Source, creuses.Speeds.Traffic, creuses.input
	if len(pleines.Errors) > 0 {
		t.Error("an error of rush hours is told, though none was measured")
	}
	same.Errors = creuses.Errors
	if !reflect.DeepEqual(same, *creuses) {
		t.Errorf("they differ in more:\n%+v\n%+v", same, *creuses)
	}
}

// TestPresets reads every file of the folder: the default comes first, the
// others follow by name, and each is called as its file is.
func TestPresets(t *testing.T) {
	names := Names()
	files, err := presets.ReadDir("presets")
	if err != nil {
		t.Fatal(err)
	}
	if len(names) != len(files) || names[0] != Default || !slices.IsSorted(names[1:]) || slices.Contains(names[1:], Default) {
		t.Errorf("presets %v of %d files", names, len(files))
	}
	for _, name := range []string{"metric-creuses", "metric-pleines", "osrm"} {
		if !slices.Contains(names, name) {
			t.Errorf("no preset %s among %v", name, names)
		}
	}
	for _, name := range names {
		p := preset(t, name)
		if p.Name != name || p.Source == "" || p.Version < 1 {
			t.Errorf("%s: name %q, version %d, source %q", name, p.Name, p.Version, p.Source)
		}
		if in := p.Input(); !in.BuiltIn || in.File != name+".toml" || len(in.SHA256) != 64 || in.Bytes == 0 {
			t.Errorf("%s: described as %+v", name, in)
		}
	}
	if _, err := Preset("metrik"); err == nil || !strings.Contains(err.Error(), strings.Join(names, ", ")) {
		t.Errorf("error %v, want the names there are", err)
	}
}

func BenchmarkSpeed(b *testing.B) {
	p := preset(b, Default).Speeds
	a := road.Attributes{Class: road.Secondary, MaxSpeed: 50, Flags: road.NarrowRoad}
	for b.Loop() {
		p.Speed(&a, road.Suburban, 0.9, road.Peak)
	}
}

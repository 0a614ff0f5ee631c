package roads_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/paulmach/orb"

	"acces30/coverage/road"
	"acces30/coverage/road/street"
	"acces30/data/roads"
	"acces30/data/speeds"
)

// twoWays is an extract with a straight road of 1,462 m from 6.00 to 6.02, which
// passes node 2 half-way, and a way around of some 8 km: node tags stand on node 2, way
// tags on the straight road.
func twoWays(nodeTags, wayTags string) string {
	tags := func(list string) string {
		var b strings.Builder
		for tag := range strings.FieldsSeq(list) {
			key, value, _ := strings.Cut(tag, "=")
			fmt.Fprintf(&b, `<tag k="%s" v="%s"/>`, key, value)
		}
		return b.String()
	}
	return `<osm version="0.6"><node id="1" lat="49" lon="6.00"/><node id="2" lat="49" lon="6.01">` + tags(nodeTags) + `</node>
<node id="3" lat="49" lon="6.02"/><node id="4" lat="49.035" lon="6.01"/>
<way id="10"><nd ref="1"/><nd ref="2"/><nd ref="3"/>` + tags(wayTags) + `</way>
<way id="11"><nd ref="1"/><nd ref="4"/><nd ref="3"/><tag k="highway" v="primary"/></way></osm>`
}

// drivenFile compiles an extract and drives it by a preset, with nothing off limits.
func drivenFile(t *testing.T, text, preset string) *street.Roads {
	t.Helper()
	n, err := roads.Compile(t.Context(), []string{writeFile(t, t.TempDir(), "a.osm", text)}, roads.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return driven(t, n, preset)
}

// TestWhatBarsCars reads what other engines were reported to read wrong: what stands at
// a node of a way, what a way is, and which of both ways is driven then.
func TestWhatBarsCars(t *testing.T) {
	const primary = "highway=primary"
	for _, c := range []struct {
		node, way string
		straight  bool
	}{
		{"", primary, true},
		{"barrier=bollard", primary, false},
		{"barrier=bollard motor_vehicle=yes", primary, true},
		{"barrier=bollard bollard=rising", primary, true},
		{"barrier=gate", primary, true},
		{"barrier=gate access=private", primary, false},
		{"barrier=gate access=no motorcar=yes", primary, true},
		{"barrier=gate locked=yes", primary, false},
		{"barrier=arch", primary, true},
		{"barrier=kerb", primary, true},
		{"barrier=entrance", primary, true},
		{"barrier=cattle_grid", primary, true},
		{"barrier=rumble_strip", primary, true},
		{"barrier=toll_booth", primary, true},
		{"barrier=height_restrictor maxheight=2.2", primary, true},
		{"barrier=height_restrictor maxheight=1.2", primary, false},
		{"barrier=jersey_barrier", primary, false},
		{"barrier=no", primary, true},
		{"motor_vehicle=no", primary, false},
		{"access=no", primary, false},
		{"access=no motorcar=yes", primary, true},
		{"bicycle=no", primary, true},
		{"access=no highway=crossing", primary, true},
		{"access=no railway=level_crossing", primary, true},
		{"", primary + " tunnel=yes", true},
		{"", primary + " bridge=yes layer=1", true},
		{"", primary + " motor_vehicle=no", false},
		{"", "highway=construction construction=primary", false},
		{"", "highway=road", false},
		{"", "highway=track", false},
		{"", "highway=footway", false},
		{"", primary + " oneway=reversible", false},
		{"", primary + " access=no motor_vehicle=yes", true},
	} {
		r := newRouter(t, drivenFile(t, twoWays(c.node, c.way), "osrm"))
		_, metres := r.drive(t, orb.Point{6, 49}, orb.Point{6.02, 49})
		if got := math.Abs(metres-1462) < 5; got != c.straight || !got && !(math.Abs(metres-8000) <= 1000) {
			t.Errorf("node %q, way %q: %.0f m; straight on: %v, want %v", c.node, c.way, metres, got, c.straight)
		}
	}
}

// TestLevelCrossingCosts: a crossing costs what the speeds say, though it stands at a
// node that no other way meets. The presets count nothing for it.
func TestLevelCrossingCosts(t *testing.T) {
	table, err := speeds.Preset("metric-creuses")
	if err != nil {
		t.Fatal(err)
	}
	const wait = 300
	table.Speeds.Delays[road.LevelCrossing] = wait
	drive := func(tags string) float64 {
		n, err := roads.Compile(t.Context(), []string{writeFile(t, t.TempDir(), "a.osm", twoWays(tags, "highway=primary"))}, roads.Options{})
		if err != nil {
			t.Fatal(err)
		}
		r, err := n.Drive(t.Context(), street.Options{Speeds: &table.Speeds, AccessSpeed: math.Inf(1), Radius: 2000})
		if err != nil {
			t.Fatal(err)
		}
		seconds, _ := newRouter(t, r).drive(t, orb.Point{6, 49}, orb.Point{6.02, 49})
		return seconds
	}
	if got := drive("railway=level_crossing") - drive(""); !(math.Abs(got-wait/10) <= 0.2) {
		t.Errorf("a level crossing costs %.1f s, want %d", got, wait/10)
	}
}

// TestWherePlacesHang: no place hangs in a tunnel, on a bridge, an expressway or a
// motorway, but on the next road, here over 1,900 m away; nor on a road that the
// preset does not drive.
func TestWherePlacesHang(t *testing.T) {
	for _, c := range []struct {
		way  string
		near bool
	}{
		{"highway=primary", true},
		{"highway=primary tunnel=yes", false},
		{"highway=primary tunnel=building_passage", true},
		{"highway=primary bridge=yes", false},
		{"highway=primary bridge=no", true},
		{"highway=primary motorroad=yes", false},
		{"highway=motorway oneway=no", false},
		{"highway=trunk", true},
		{"highway=road", false},
		{"highway=service", true},
	} {
		file := writeFile(t, t.TempDir(), "a.osm", twoWays("", c.way))
		network, _, err := roads.Network(t.Context(), highlandStudy(), roads.Choice{
			Files: []string{file}, Speeds: "osrm", AccessSpeed: roads.AccessSpeed, Radius: roads.Radius,
		})
		if err != nil {
			t.Fatal(err)
		}
		on := highlandStudy().On(network).Roads.Depart(orb.Point{6.005, 49}, road.OffPeak)
		if near := len(on.Legs) > 0 && on.Metre < 10; near != c.near {
			t.Errorf("%s: hangs %v on it, %g m away; want %v", c.way, near, on.Metre, c.near)
		}
	}
}

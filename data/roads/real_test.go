package roads_test

import (
	"context"
	"encoding/csv"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/paulmach/orb"

	"acces30/coverage"
	"acces30/coverage/road"
	"acces30/coverage/road/street"
	"acces30/coverage/sharedtest"
	"acces30/coverage/travel"
	"acces30/coverage/travel/traveltest"
	"acces30/data/roads"
	"acces30/data/speeds"
)

var _ coverage.Roads = (*street.Roads)(nil)

// sharedExtract finds an extract of the shared test data beside the module.
func sharedExtract(t testing.TB, name string) string {
	t.Helper()
	if name == "delaware" {
		dir, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/paulmach/osm").Output()
		if err != nil {
			t.Skipf("the module with the extract of Delaware is not there: %v", err)
		}
		return filepath.Join(strings.TrimSpace(string(dir)), "testdata", "delaware-latest.osm.pbf")
	}
	return sharedtest.Data(t, "osm", name)
}

// streets compiles an extract.
func streets(t testing.TB, name string) *street.Network {
	t.Helper()
	n, err := roads.Compile(context.Background(), []string{sharedExtract(t, name)}, roads.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func driven(t testing.TB, n *street.Network, preset string) *street.Roads {
	t.Helper()
	table, err := speeds.Preset(preset)
	if err != nil {
		t.Fatal(err)
	}
	r, err := n.Drive(t.Context(), street.Options{Speeds: &table.Speeds, AccessSpeed: math.Inf(1), Radius: 2000})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// router drives from place to place.
type router struct {
	roads  *street.Roads
	graph  *travel.Graph
	search travel.Search
}

func newRouter(t testing.TB, r *street.Roads) *router {
	t.Helper()
	g, err := travel.Forward(r.Network(), r.Weights(road.OffPeak))
	if err != nil {
		t.Fatal(err)
	}
	return &router{roads: r, graph: g}
}

// drive returns seconds and metres from road to road.
func (r *router) drive(t testing.TB, from, to orb.Point) (seconds, metres float64) {
	t.Helper()
	a, b := r.roads.Depart(from, road.OffPeak), r.roads.Arrive(to, road.OffPeak)
	if err := r.search.Run(t.Context(), r.graph, a.Legs, road.Unreached); err != nil {
		t.Fatal(err)
	}
	best, long := road.Unreached, uint32(0)
	for _, leg := range b.Legs {
		if now := r.search.Time(leg.Node).Plus(leg.Time); now < best {
			best, long = now, r.search.Metres(leg.Node)+leg.Metres
		}
	}
	if now, m, ok := r.roads.Between(from, to, road.OffPeak); ok && now < best {
		best, long = now, m
	}
	return float64(best) / 10, float64(long)
}

func TestStreetsAgainstOSRM(t *testing.T) {
	r := newRouter(t, driven(t, streets(t, "liechtenstein_valhalla.osm.pbf"), "osrm"))
	file, err := os.Open(sharedExtract(t, "liechtenstein_osrm_pairs.csv"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	rows, err := csv.NewReader(file).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var times, lengths, signed []float64
	for i, row := range rows[1:] {
		var v [6]float64
		for k := range v {
			if v[k], err = strconv.ParseFloat(row[k], 64); err != nil {
				t.Fatalf("line %d: %v", i+2, err)
			}
		}
		seconds, metres := r.drive(t, orb.Point{v[0], v[1]}, orb.Point{v[2], v[3]})
		byTime, byLength := seconds/v[4]-1, metres/v[5]-1
		times, lengths = append(times, math.Abs(byTime)), append(lengths, math.Abs(byLength))
		signed = append(signed, byLength)
		if !(math.Abs(byTime) <= 0.2) || !(math.Abs(byLength) <= 0.2) {
			t.Logf("line %d: %.1f s for %.1f, %.0f m for %.0f", i+2, seconds, v[4], metres, v[5])
		}
	}
	slices.Sort(times)
	slices.Sort(lengths)
	slices.Sort(signed)
	half, ninth := len(times)/2, len(times)*9/10
	t.Logf("time differs by %.2f %% in the median, %.2f %% at most for nine in ten; length by %.3f %% (%+.3f %% with its sign) and %.2f %%",
		100*times[half], 100*times[ninth], 100*lengths[half], 100*signed[half], 100*lengths[ninth])
	if times[half] > 0.02 || lengths[half] > 0.005 {
		t.Error("want at most 2 % and 0.5 % in the median")
	}
}

// TestStreetsKnownLengths drives as other engines' own tests do.
func TestStreetsKnownLengths(t *testing.T) {
	tests := []struct {
		file, preset string
		from, to     orb.Point
		metres       float64
	}{
		{"andorra_graphhopper.osm.pbf", "osrm", orb.Point{1.603231, 42.56819}, orb.Point{1.520662, 42.571034}, 17708},
		{"andorra_graphhopper.osm.pbf", "osrm", orb.Point{1.571302, 42.529176}, orb.Point{1.520662, 42.571034}, 11408},
		{"andorra_graphhopper.osm.gz", "metric-creuses", orb.Point{1.603231, 42.56819}, orb.Point{1.520662, 42.571034}, 17708},
		{"andorra_graphhopper.osm.gz", "metric-creuses", orb.Point{1.571302, 42.529176}, orb.Point{1.520662, 42.571034}, 11408},
		{"monaco_graphhopper.osm.gz", "osrm", orb.Point{7.415063, 43.729445}, orb.Point{7.41472, 43.728856}, 103},
		{"monaco_graphhopper.osm.gz", "osrm", orb.Point{7.41472, 43.728856}, orb.Point{7.415063, 43.729445}, 320},
	}
	for _, tt := range tests {
		r := newRouter(t, driven(t, streets(t, tt.file), tt.preset))
		seconds, got := r.drive(t, tt.from, tt.to)
		t.Logf("%s, %s: %.1f m in %.0f s, known %.0f m", tt.file, tt.preset, got, seconds, tt.metres)
		if math.Abs(got-tt.metres) > 0.005*tt.metres+5 {
			t.Errorf("%s, %s: %.1f m, want about %.0f", tt.file, tt.preset, got, tt.metres)
		}
	}
}

// TestStreetsOfRealExtracts builds all extracts, and certifies a search on each.
func TestStreetsOfRealExtracts(t *testing.T) {
	for _, tt := range []struct {
		name      string
		connected float64 // least share of the nodes that are
	}{
		{"porto_r5.osm.pbf", 0.95},
		{"liechtenstein_valhalla.osm.pbf", 0.9},
		{"liechtenstein_2013_osm2pgsql.osm.pbf", 0.9},
		{"andorra_graphhopper.osm.pbf", 0.9},
		{"monaco_graphhopper.osm.gz", 0.85},
		{"luxembourg-ville_LuST.osm", 0.9},
		{"delaware", 0.95},
	} {
		t.Run(tt.name, func(t *testing.T) {
			n := streets(t, tt.name)
			info := n.Info()
			t.Logf("%d nodes, %d links, %d line points, %d features, %d components, largest %d, %d nodes at the edge, %d within 100 m",
				info.Nodes, info.Links, info.LinePoints, info.Features, info.Components, info.Largest, len(n.Edge(0)), len(n.Edge(100)))
			roads := driven(t, n, "metric-creuses")
			start := uint32(0)
			for !roads.Connected(start) {
				start++
			}
			r := newRouter(t, roads)
			legs := []road.Leg{{Node: start}}
			if err := r.search.Run(t.Context(), r.graph, legs, road.Unreached); err != nil {
				t.Fatal(err)
			}
			arcs := traveltest.Forward(roads.Network(), roads.Weights(road.OffPeak))
			if err := traveltest.Certify(info.Nodes, arcs, legs, road.Unreached, &r.search); err != nil {
				t.Error(err)
			}
			connected := 0
			for node := range uint32(info.Nodes) {
				if !roads.Connected(node) {
					continue
				}
				connected++
				if !r.search.Time(node).Reached() {
					t.Fatalf("node %d is connected but out of reach", node)
				}
			}
			if float64(connected) < tt.connected*float64(info.Nodes) {
				t.Errorf("%d nodes of %d are connected", connected, info.Nodes)
			}
		})
	}
}

// TestStreetsSameContent compiles the same roads from two formats.
func TestStreetsSameContent(t *testing.T) {
	for _, names := range [][2]string{
		{"liechtenstein_2013_osm2pgsql.osm.pbf", "liechtenstein_2013_osm2pgsql.osm.bz2"},
		{"andorra_graphhopper.osm.pbf", "andorra_graphhopper.osm.gz"},
	} {
		if a, b := streets(t, names[0]).Info(), streets(t, names[1]).Info(); a.Content != b.Content {
			t.Errorf("%s and %s give different networks", names[0], names[1])
		}
	}
}

// TestCompilerVersion notices when the rules by which extracts become networks
// change: then compiled networks kept from before must not be used any more.
func TestCompilerVersion(t *testing.T) {
	const compiler, content = "3", "a4c7e1d5eef154eaaa3a729c8cd9bf62d03042bb7d6f64c4914502c77feba335"
	info := streets(t, "liechtenstein_2013_osm2pgsql.osm.pbf").Info()
	if info.Content != content || info.About.Compiler != compiler {
		t.Errorf("compiler %s gives content %s: raise the version of the compiler when the content changes, and note both here",
			info.About.Compiler, info.Content)
	}
}

// BenchmarkStreets imports extracts: from the file, or from a compiled one, to
// times of all arcs; and times alone.
func BenchmarkStreets(b *testing.B) {
	for _, name := range []string{"porto_r5.osm.pbf", "delaware"} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				driven(b, streets(b, name), "metric-creuses")
			}
		})
		n := streets(b, name)
		b.Run(name+"/read-compiled", func(b *testing.B) {
			compiled := filepath.Join(b.TempDir(), "x.roads")
			if err := roads.WriteFile(n, compiled); err != nil {
				b.Fatal(err)
			}
			for b.Loop() {
				if _, err := roads.Open(b.Context(), []string{compiled}, roads.Options{}); err != nil {
					b.Fatal(err)
				}
			}
		})
		b.Run(name+"/drive", func(b *testing.B) {
			for b.Loop() {
				driven(b, n, "metric-creuses")
			}
		})
	}
}

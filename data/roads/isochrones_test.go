package roads_test

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	"github.com/paulmach/orb"

	"acces30/coverage/isochrone"
	"acces30/coverage/road"
	"acces30/coverage/road/street"
	"acces30/coverage/travel"
	"acces30/data/roads"
	"acces30/data/roadspeeds"
)

var limits = []road.Deciseconds{10 * road.Minute, 15 * road.Minute, 20 * road.Minute, 30 * road.Minute}

// isochrones computes bands over real roads.
type isochrones struct {
	roads  *street.Roads
	ground *isochrone.Ground
	graph  *travel.Graph
	search travel.Search
}

func newIsochrones(t testing.TB, extract string, opts isochrone.StreetOptions) *isochrones {
	t.Helper()
	file := filepath.Join("..", "..", "..", "shared", "data", "osm", extract)
	if _, err := os.Stat(file); err != nil {
		t.Skipf("shared test data not found: %v", err)
	}
	n, err := roads.Compile(t.Context(), []string{file}, roads.Options{})
	if err != nil {
		t.Fatal(err)
	}
	speeds, err := roadspeeds.Builtin("metric-creuses")
	if err != nil {
		t.Fatal(err)
	}
	r, err := n.Drive(t.Context(), street.Options{Speeds: speeds, AccessSpeed: 10, Radius: 2000})
	if err != nil {
		t.Fatal(err)
	}
	i := &isochrones{roads: r}
	if i.ground, err = isochrone.NewStreets(t.Context(), r, road.OffPeak, opts); err != nil {
		t.Fatal(err)
	}
	if i.graph, err = travel.Backward(r.Network(), r.Weights(road.OffPeak)); err != nil {
		t.Fatal(err)
	}
	return i
}

// query searches backward from places.
func (i *isochrones) query(t testing.TB, limits []road.Deciseconds, places ...orb.Point) isochrone.Query {
	t.Helper()
	q := isochrone.Query{Limits: limits, Times: &i.search}
	var legs []road.Leg
	for _, p := range places {
		on := i.roads.Arrive(p, road.OffPeak)
		legs = append(legs, on.Legs...)
		q.Sites = append(q.Sites, isochrone.Site{Point: p, Road: on.Road})
	}
	if err := i.search.Run(t.Context(), i.graph, legs, isochrone.Horizon(limits)); err != nil {
		t.Fatal(err)
	}
	return q
}

func (i *isochrones) bands(t testing.TB, limits []road.Deciseconds, places ...orb.Point) []isochrone.Band {
	t.Helper()
	bands, err := i.ground.Bands(t.Context(), i.query(t, limits, places...))
	if err != nil {
		t.Fatal(err)
	}
	return bands
}

// somewhere returns places beside connected nodes, near enough to their roads.
func (i *isochrones) somewhere(count int, seed uint64) []orb.Point {
	rng := rand.New(rand.NewPCG(seed, 1))
	var places []orb.Point
	for len(places) < count {
		node := rng.Uint32N(uint32(i.roads.Network().Nodes()))
		if i.roads.Connected(node) {
			p := i.roads.Network().Points[node]
			places = append(places, orb.Point{p.Lon() + 0.002*rng.Float64(), p.Lat() + 0.002*rng.Float64()})
		}
	}
	return places
}

func TestIsochroneFidelity(t *testing.T) {
	for _, extract := range []string{"porto_r5.osm.pbf", "liechtenstein_valhalla.osm.pbf"} {
		i := newIsochrones(t, extract, isochrone.StreetOptions{})
		for _, p := range i.somewhere(6, 3) {
			for _, b := range i.bands(t, limits, p) {
				vertices, holes := 0, 0
				for _, poly := range b.Area {
					holes += len(poly) - 1
					for _, r := range poly {
						vertices += len(r)
					}
				}
				t.Logf("%s %v %.0f min: %d nodes, missed %.2f %%, claimed %.2f %%; %.0f km2, %d parts, %d holes, %d vertices", extract[:5], p, b.Limit.Minutes(), b.Nodes.Reached, 100*b.Nodes.MissedShare(), 100*b.Nodes.ClaimedShare(), b.SquareMetres/1e6, len(b.Area), holes, vertices)
			}
		}
	}
}

func BenchmarkIsochronesPorto(b *testing.B) {
	i := newIsochrones(b, "porto_r5.osm.pbf", isochrone.StreetOptions{})
	p := orb.Point{-8.61, 41.15}
	nodes := 0
	for b.Loop() {
		bands := i.bands(b, limits, p)
		nodes = bands[3].Nodes.Reached
	}
	b.ReportMetric(float64(nodes), "nodes")
}

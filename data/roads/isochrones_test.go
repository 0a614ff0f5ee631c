package roads_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/paulmach/orb"
	"github.com/peterstace/simplefeatures/geom"

	"acces30/coverage"
	"acces30/coverage/analysis"
	"acces30/coverage/isochrone"
	"acces30/coverage/road"
	"acces30/coverage/road/street"
	"acces30/coverage/sharedtest"
	"acces30/coverage/travel"
	"acces30/data"
	"acces30/data/moselle"
	"acces30/data/roads"
	"acces30/data/speeds"
)

var limits = []road.Deciseconds{10 * road.Minute, 15 * road.Minute, 20 * road.Minute, 30 * road.Minute}

// isochrones computes bands over real roads.
type isochrones struct {
	roads   *street.Roads
	surface *isochrone.Surface
	graph   *travel.Graph
	search  travel.Search
}

func newIsochrones(t testing.TB, extract string, opts isochrone.StreetOptions) *isochrones {
	t.Helper()
	n, err := roads.Compile(t.Context(), []string{sharedtest.Data(t, "osm", extract)}, roads.Options{})
	if err != nil {
		t.Fatal(err)
	}
	table, err := speeds.Preset("metric-creuses")
	if err != nil {
		t.Fatal(err)
	}
	r, err := n.Drive(t.Context(), street.Options{ // as a run does
		Speeds: &table.Speeds, AccessSpeed: roads.AccessSpeed, Radius: roads.Radius, MinComponent: 500,
		OffLimits: func(a *road.Attributes) bool { return a.Class == road.Motorway || a.Class == road.MotorwayLink },
	})
	if err != nil {
		t.Fatal(err)
	}
	i := &isochrones{roads: r}
	if i.surface, err = isochrone.NewStreetSurface(t.Context(), r, road.OffPeak, opts); err != nil {
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
		q.Destinations = append(q.Destinations, isochrone.Destination{Point: p, Road: on.Road})
	}
	if err := i.search.Run(t.Context(), i.graph, legs, isochrone.Horizon(limits)); err != nil {
		t.Fatal(err)
	}
	return q
}

func (i *isochrones) bands(t testing.TB, limits []road.Deciseconds, places ...orb.Point) []isochrone.Band {
	t.Helper()
	bands, err := i.surface.Bands(t.Context(), i.query(t, limits, places...))
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

// TestIsochronesOnRealRoads holds the bands of several sites, at the default
// settings of a run, to an independent judge of validity, and their fidelity to
// what is promised: less than one per cent of the nodes on the wrong side, of
// all sites together, and hardly more for any of them.
func TestIsochronesOnRealRoads(t *testing.T) {
	const few = 200 // nodes: fewer are no percentage
	for _, extract := range []string{"porto_r5.osm.pbf", "liechtenstein_valhalla.osm.pbf"} {
		i := newIsochrones(t, extract, isochrone.StreetOptions{})
		places := i.somewhere(10, 77)
		all := make([]isochrone.Fidelity, len(limits))
		worst := make([][2]float64, len(limits))
		for k, sites := range append(slices.Collect(slices.Chunk(places, 1)), places) {
			q := i.query(t, limits, sites...)
			q.Tolerance = i.surface.Cell() / 5
			bands, err := i.surface.Bands(t.Context(), q)
			if err != nil {
				t.Fatal(err)
			}
			for b, band := range bands {
				all[b].Add(band.Nodes)
				if band.Nodes.Reached > few {
					worst[b] = [2]float64{max(worst[b][0], band.Nodes.MissedShare()), max(worst[b][1], band.Nodes.ClaimedShare())}
				}
				if k == 0 {
					checkValid(t, band.Area)
				}
				if b > 0 && band.SquareMetres < bands[b-1].SquareMetres {
					t.Errorf("the band of %d is smaller than the one before", band.Limit)
				}
			}
		}
		for b, f := range all {
			t.Logf("%s, %.0f min: %.2f %% missed, %.2f %% claimed; %.2f and %.2f %% of the worst", extract,
				limits[b].Minutes(), 100*f.MissedShare(), 100*f.ClaimedShare(), 100*worst[b][0], 100*worst[b][1])
			if f.Reached == 0 || f.MissedShare() > 0.01 || f.ClaimedShare() > 0.01 || max(worst[b][0], worst[b][1]) > 0.0125 {
				t.Errorf("%s: %+v", extract, f)
			}
		}
	}
}

func checkValid(t *testing.T, area orb.MultiPolygon) {
	t.Helper()
	var polygons []geom.Polygon
	for _, polygon := range area {
		var rings []geom.LineString
		for _, ring := range polygon {
			var coords []float64
			for _, p := range ring {
				coords = append(coords, p[0], p[1])
			}
			rings = append(rings, geom.NewLineString(geom.NewSequence(coords, geom.DimXY)))
		}
		polygons = append(polygons, geom.NewPolygon(rings))
	}
	if err := geom.NewMultiPolygon(polygons).Validate(); err != nil {
		t.Errorf("not valid: %v", err)
	}
}

// TestIsochronesAtTheEdge draws a band that reaches where the data ends: it
// ends there too, no farther than open land is reached from a road.
func TestIsochronesAtTheEdge(t *testing.T) {
	i := newIsochrones(t, "liechtenstein_valhalla.osm.pbf", isochrone.StreetOptions{})
	bands := i.bands(t, []road.Deciseconds{600 * road.Minute}, i.somewhere(1, 5)...)
	checkValid(t, bands[0].Area)
	known := i.roads.Streets().Bound().Pad(0.028) // more than the 2 km of roads.Radius
	if got := bands[0].Area.Bound(); known.Union(got) != known || bands[0].Nodes.Reached < 3000 {
		t.Errorf("%v leaves %v, or %+v", got, known, bands[0].Nodes)
	}
}

// BenchmarkIsochronesPorto draws four bands of one site, search included: as
// they are cut, and as a run writes them. The first set of a surface takes longer,
// see BenchmarkIsochronesSurface.
func BenchmarkIsochronesPorto(b *testing.B) {
	i := newIsochrones(b, "porto_r5.osm.pbf", isochrone.StreetOptions{})
	site := orb.Point{-8.61, 41.15}
	for _, tolerance := range []float64{0, isochrone.StreetCell / 5} {
		b.Run(fmt.Sprintf("tolerance=%gm", tolerance), func(b *testing.B) {
			nodes, vertices := 0, 0
			for b.Loop() {
				q := i.query(b, limits, site)
				q.Tolerance = tolerance
				bands, err := i.surface.Bands(b.Context(), q)
				if err != nil {
					b.Fatal(err)
				}
				nodes, vertices = bands[3].Nodes.Reached, 0
				for _, band := range bands {
					for _, polygon := range band.Area {
						for _, ring := range polygon {
							vertices += len(ring)
						}
					}
				}
			}
			b.ReportMetric(float64(nodes), "nodes")
			b.ReportMetric(float64(vertices), "vertices")
		})
	}
}

// BenchmarkIsochronesSites draws four bands of each of 40 sites, as a run does, on
// one processor: searches, and the land of the first time, included.
func BenchmarkIsochronesSites(b *testing.B) {
	for _, extract := range []string{"porto_r5.osm.pbf", "liechtenstein_valhalla.osm.pbf"} {
		b.Run(extract, func(b *testing.B) {
			i := newIsochrones(b, extract, isochrone.StreetOptions{})
			sites := i.somewhere(40, 77)
			for b.Loop() {
				for _, site := range sites {
					q := i.query(b, limits, site)
					q.Tolerance, q.Workers = i.surface.Cell()/5, 1
					if _, err := i.surface.Bands(b.Context(), q); err != nil {
						b.Fatal(err)
					}
				}
			}
		})
	}
}

// BenchmarkIsochronesSurface makes the roads of Porto ready for bands and draws a
// first set of them, which finds the roads beside all open land on the way.
func BenchmarkIsochronesSurface(b *testing.B) {
	i := newIsochrones(b, "porto_r5.osm.pbf", isochrone.StreetOptions{})
	var err error
	b.Run("build", func(b *testing.B) {
		for b.Loop() {
			if i.surface, err = isochrone.NewStreetSurface(b.Context(), i.roads, road.OffPeak, isochrone.StreetOptions{}); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("first", func(b *testing.B) {
		q := i.query(b, limits, orb.Point{-8.61, 41.15})
		for b.Loop() {
			b.StopTimer()
			if i.surface, err = isochrone.NewStreetSurface(b.Context(), i.roads, road.OffPeak, isochrone.StreetOptions{}); err != nil {
				b.Fatal(err)
			}
			b.StartTimer()
			if _, err = i.surface.Bands(b.Context(), q); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// BenchmarkIsochronesMoselle makes the built-in study area ready for bands and
// draws four of them for all of its structures and for the network.
func BenchmarkIsochronesMoselle(b *testing.B) {
	study, err := data.Load(b.Context(), data.Options{BuiltIn: moselle.Tables(), Settings: coverage.Settings{Threshold: coverage.Promise, MarginMetres: 40_000}})
	if err != nil {
		b.Fatal(err)
	}
	study.Settings.Departements = nil // every structure is in scope
	network, _, err := roads.Network(b.Context(), study, roads.Choice{})
	if err != nil {
		b.Fatal(err)
	}
	study = study.On(network)
	for _, limits := range [][]road.Deciseconds{nil, coverage.DefaultIsochrones()} {
		b.Run(fmt.Sprintf("limits=%d", len(limits)), func(b *testing.B) {
			study.Settings.Isochrones = limits
			for b.Loop() {
				if _, err := analysis.Run(b.Context(), study, analysis.Options{}); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(len(study.Structures)), "structures")
		})
	}
}

package isochrone_test

import (
	"math/rand/v2"
	"testing"

	"github.com/paulmach/orb"

	"acces30/coverage/isochrone"
	"acces30/coverage/road"
	"acces30/coverage/road/street"
	"acces30/coverage/travel"
)

// speeds drives motorways fast, other roads slowly, and closes tracks; all by a
// factor.
type speeds float64

func (s speeds) Speed(a *road.Attributes, _ road.Environment, _ float64, _ road.Conditions) float64 {
	switch a.Class {
	case road.Track:
		return 0
	case road.Motorway:
		return 100 * float64(s)
	}
	return 30 * float64(s)
}

func (speeds) Delay(road.NodeFeature, road.Conditions) road.Deciseconds { return 0 }

func (speeds) Junction(_, _ *road.Attributes, ways int, _ road.Conditions) road.Deciseconds {
	return road.Deciseconds(10 * ways)
}

// town is a network with its surface.
type town struct {
	roads   *street.Roads
	surface *isochrone.Surface
	graph   *travel.Graph
}

func newTown(t testing.TB, b *street.Builder, factor speeds) *town {
	t.Helper()
	n, err := b.Build(street.About{})
	if err != nil {
		t.Fatal(err)
	}
	return driven(t, n, street.Options{Speeds: factor, AccessSpeed: 5, Radius: 2000})
}

// driven makes the surface of a network driven as options say.
func driven(t testing.TB, n *street.Network, opts street.Options) *town {
	t.Helper()
	r, err := n.Drive(t.Context(), opts)
	if err != nil {
		t.Fatal(err)
	}
	w := &town{roads: r}
	if w.surface, err = isochrone.NewStreetSurface(t.Context(), r, road.OffPeak, isochrone.StreetOptions{}); err != nil {
		t.Fatal(err)
	}
	if w.graph, err = travel.Backward(r.Network(), r.Weights(road.OffPeak)); err != nil {
		t.Fatal(err)
	}
	return w
}

// servedNodes are the nodes that points may hang on.
func (w *town) servedNodes() map[uint32]bool {
	nodes := make(map[uint32]bool)
	for link := range uint32(w.roads.Streets().Links()) {
		if w.roads.Serves(link) {
			from, to := w.roads.Streets().Ends(link)
			nodes[from], nodes[to] = true, true
		}
	}
	return nodes
}

func (w *town) query(t testing.TB, limits []road.Deciseconds, destinations ...orb.Point) (isochrone.Query, *travel.Search) {
	t.Helper()
	search := new(travel.Search)
	q := isochrone.Query{Limits: limits, Times: search}
	var legs []road.Leg
	for _, p := range destinations {
		on := w.roads.Arrive(p, road.OffPeak)
		legs = append(legs, on.Legs...)
		q.Destinations = append(q.Destinations, isochrone.Destination{Point: p, Road: on.Road})
	}
	if err := search.Run(t.Context(), w.graph, legs, isochrone.Horizon(limits)); err != nil {
		t.Fatal(err)
	}
	return q, search
}

func (w *town) bands(t testing.TB, limits []road.Deciseconds, destinations ...orb.Point) []isochrone.Band {
	t.Helper()
	q, _ := w.query(t, limits, destinations...)
	bands, err := w.surface.Bands(t.Context(), q)
	if err != nil {
		t.Fatal(err)
	}
	return bands
}

// The random towns lie in Lorraine, six by nine kilometres.
func somewhere(rng *rand.Rand) orb.Point {
	return orb.Point{6.1 + rng.Float64()*0.08, 49.1 + rng.Float64()*0.08}
}

// randomWays are OpenStreetMap's ways: short streets between near nodes and a few long roads, some
// one-way, some closed, some apart.
func randomWays(rng *rand.Rand) *street.Builder {
	const nodes = 300
	lon, lat := make([]int32, nodes), make([]int32, nodes)
	for i := range lon {
		p := somewhere(rng)
		lon[i], lat[i] = int32(p.Lon()*1e7), int32(p.Lat()*1e7)
	}
	b := street.NewBuilder(lon, lat)
	near := func(i uint32) uint32 {
		best, least := i, int64(1)<<62
		for range 12 {
			j := rng.Uint32N(nodes)
			dx, dy := int64(lon[i]-lon[j]), int64(lat[i]-lat[j])
			if d := dx*dx + dy*dy; j != i && d < least {
				best, least = j, d
			}
		}
		return best
	}
	for k := range 260 {
		refs := []uint32{rng.Uint32N(nodes)}
		for range 1 + rng.IntN(4) {
			next := near(refs[len(refs)-1])
			if k%40 == 0 {
				next = rng.Uint32N(nodes)
			}
			refs = append(refs, next)
		}
		a := road.Attributes{Class: []road.Class{road.Motorway, road.Residential, road.Residential, road.Track}[rng.IntN(4)]}
		b.AddWay(refs, a, a, []road.Directions{road.Onward, road.BothWays, road.BothWays}[rng.IntN(3)])
	}
	return b
}

var someLimits = []road.Deciseconds{0, 600, 1200, 3000, 6000}

package travel_test

import (
	"iter"
	"math/rand/v2"
	"testing"

	"github.com/paulmach/orb"

	"acces30/coverage/road"
	"acces30/coverage/road/street"
	"acces30/coverage/travel"
	"acces30/coverage/travel/traveltest"
)

// flatSpeeds drives everything at 36 km/h and closes tracks.
type flatSpeeds struct{}

func (flatSpeeds) Speed(a *road.Attributes, _ road.Environment, _ float64, _ road.Conditions) float64 {
	if a.Class == road.Track {
		return 0
	}
	return 36
}

func (flatSpeeds) Delay(road.NodeFeature, road.Conditions) road.Deciseconds { return 20 }

func (flatSpeeds) Junction(_, _ *road.Attributes, ways int, _ road.Conditions) road.Deciseconds {
	return road.Deciseconds(ways)
}

// randomStreets are OpenStreetMap's ways on random nodes of a small town, some one-way, some
// closed, some apart.
func randomStreets(t *testing.T, rng *rand.Rand) *street.Roads {
	t.Helper()
	lon, lat := make([]int32, 200), make([]int32, 200)
	for i := range lon {
		lon[i], lat[i] = 6_1000000+rng.Int32N(200_000), 49_1000000+rng.Int32N(200_000)
	}
	b := street.NewBuilder(lon, lat)
	for range 120 {
		refs := make([]uint32, 2+rng.IntN(5))
		for i := range refs {
			refs[i] = rng.Uint32N(200)
		}
		a := road.Attributes{Class: []road.Class{road.Primary, road.Residential, road.Track}[rng.IntN(3)]}
		b.AddWay(refs, a, a, []road.Directions{road.Onward, road.Backward, road.BothWays}[rng.IntN(3)])
	}
	n, err := b.Build(street.About{})
	if err != nil {
		t.Fatal(err)
	}
	r, err := n.Drive(t.Context(), street.Options{Speeds: flatSpeeds{}, AccessSpeed: 5, Radius: 2000})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// TestCertifyStreets certifies searches from and to points on real roads, and
// compares both with each other.
func TestCertifyStreets(t *testing.T) {
	const seed = 29
	rng := rand.New(rand.NewPCG(seed, 1))
	reached := 0
	for range 100 {
		r := randomStreets(t, rng)
		n, w := r.Network(), r.Weights(road.OffPeak)
		forward, err := travel.Forward(n, w)
		if err != nil {
			t.Fatal(err)
		}
		backward, err := travel.Backward(n, w)
		if err != nil {
			t.Fatal(err)
		}
		somewhere := func() orb.Point { return orb.Point{6.1 + rng.Float64()*0.02, 49.1 + rng.Float64()*0.02} }
		from, to := r.Depart(somewhere(), road.OffPeak), r.Arrive(somewhere(), road.OffPeak)
		var ahead, behind travel.Search
		for _, run := range []struct {
			s    *travel.Search
			g    *travel.Graph
			arcs iter.Seq[traveltest.Arc]
			legs []road.Leg
		}{{&ahead, forward, traveltest.Forward(n, w), from.Legs}, {&behind, backward, traveltest.Backward(n, w), to.Legs}} {
			if err := run.s.Run(t.Context(), run.g, run.legs, road.Unreached); err != nil {
				t.Fatal(err)
			}
			if err := traveltest.Certify(n.Nodes(), run.arcs, run.legs, road.Unreached, run.s); err != nil {
				t.Fatal(err)
			}
		}
		there, back := ahead.TimeVia(to.Legs), behind.TimeVia(from.Legs)
		if there != back || len(from.Legs) > 0 && len(to.Legs) > 0 && !there.Reached() {
			t.Fatalf("seed %d: %d searching ahead, %d searching back", seed, there, back)
		}
		if there.Reached() {
			reached++
		}
	}
	if reached < 50 {
		t.Errorf("only %d drives of 100", reached)
	}
}

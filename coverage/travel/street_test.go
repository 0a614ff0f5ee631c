package travel_test

import (
	"math/rand/v2"
	"testing"

	"github.com/paulmach/orb"

	"acces30/coverage/road"
	"acces30/coverage/road/street"
	"acces30/coverage/travel"
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

// randomStreets are ways on random nodes of a small town, some one-way, some
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

// TestCertifyStreets certifies searches from and to places on real roads, and
// holds both against each other.
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
		place := func() orb.Point { return orb.Point{6.1 + rng.Float64()*0.02, 49.1 + rng.Float64()*0.02} }
		from, to := r.Depart(place(), road.OffPeak), r.Arrive(place(), road.OffPeak)
		var ahead, behind travel.Search
		for _, run := range []struct {
			s    *travel.Search
			g    *travel.Graph
			legs []road.Leg
		}{{&ahead, forward, from.Legs}, {&behind, backward, to.Legs}} {
			if err := run.s.Run(t.Context(), run.g, run.legs, road.Unreached); err != nil {
				t.Fatal(err)
			}
			if err := run.s.Certify(); err != nil {
				t.Fatal(err)
			}
		}
		best := func(legs []road.Leg, s *travel.Search) road.Deciseconds {
			least := road.Unreached
			for _, leg := range legs {
				least = min(least, s.Time(leg.Node).Plus(leg.Time))
			}
			return least
		}
		there, back := best(to.Legs, &ahead), best(from.Legs, &behind)
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

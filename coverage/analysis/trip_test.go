package analysis_test

import (
	"context"
	"errors"
	"math"
	"math/rand/v2"
	"testing"

	"acces30/coverage"
	"acces30/coverage/analysis"
	"acces30/coverage/road"
	"acces30/coverage/road/street"

	"github.com/paulmach/orb"
)

// randomTown is a town of random ways, some one-way, around 6.1 east.
func randomTown(t *testing.T, rng *rand.Rand) *street.Roads {
	t.Helper()
	lon, lat := make([]int32, 60), make([]int32, 60)
	for i := range lon {
		lon[i], lat[i] = 6_1000000+rng.Int32N(300_000), 49_1000000+rng.Int32N(300_000)
	}
	b := street.NewBuilder(lon, lat)
	for range 40 {
		refs := make([]uint32, 2+rng.IntN(4))
		for i := range refs {
			refs[i] = rng.Uint32N(60)
		}
		a := road.Attributes{Class: road.Residential}
		b.AddWay(refs, a, a, []road.Directions{road.Onward, road.BothWays}[rng.IntN(2)])
	}
	n, err := b.Build(street.About{})
	if err != nil {
		t.Fatal(err)
	}
	r, err := n.Drive(t.Context(), street.Options{Speeds: tenMetresASecond{}, AccessSpeed: math.Inf(1), Radius: 1500})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// naiveTimes are the times between all nodes, by Floyd and Warshall.
func naiveTimes(r *street.Roads, when road.Conditions) [][]road.Deciseconds {
	n, w := r.Network(), r.Weights(when)
	times := make([][]road.Deciseconds, n.Nodes())
	for i := range times {
		times[i] = make([]road.Deciseconds, n.Nodes())
		for j := range times[i] {
			times[i][j] = road.Unreached
		}
		times[i][i] = 0
		for arc := n.FirstOut[i]; arc < n.FirstOut[i+1]; arc++ {
			times[i][n.Head[arc]] = min(times[i][n.Head[arc]], w[arc])
		}
	}
	for k := range times {
		for i := range times {
			for j := range times {
				times[i][j] = min(times[i][j], times[i][k].Plus(times[k][j]))
			}
		}
	}
	return times
}

func TestTripsAgainstOracle(t *testing.T) {
	const seed = 5
	rng := rand.New(rand.NewPCG(seed, 2))
	place := func() orb.Point { return orb.Point{6.09 + rng.Float64()*0.05, 49.09 + rng.Float64()*0.05} }
	statuses := map[coverage.TripStatus]int{}
	for round := range 30 {
		r := randomTown(t, rng)
		trips := make([]coverage.Trip, 100)
		for i := range trips {
			trips[i] = coverage.Trip{From: place(), To: place()}
			if i%10 == 0 { // so near each other that they often share a road
				trips[i].To = orb.Point{trips[i].From[0] + 0.0005, trips[i].From[1]}
			}
		}
		when := road.Conditions(round % 2)
		got, err := analysis.Trips(t.Context(), r, trips, analysis.TripOptions{When: when})
		if err != nil {
			t.Fatal(err)
		}
		between := naiveTimes(r, when)
		for i, trip := range trips {
			from, to := r.Depart(trip.From, when), r.Arrive(trip.To, when)
			want := road.Unreached
			for _, a := range from.Legs {
				for _, b := range to.Legs {
					want = min(want, between[a.Node][b.Node].Plus(a.Time).Plus(b.Time))
				}
			}
			if direct, _, ok := r.Between(trip.From, trip.To, when); ok {
				want = min(want, direct)
			}
			if got[i].Time != want || (got[i].Status == coverage.TripFound) != want.Reached() {
				t.Fatalf("seed %d, round %d, trip %d: %+v, want time %d", seed, round, i, got[i], want)
			}
			if want.Reached() { // everything is driven at one speed, twice as slowly at peak hours
				metres := float64(want) / float64(1+when)
				if math.Abs(float64(got[i].Metres)-metres) > 0.01*metres+12 {
					t.Fatalf("seed %d, round %d, trip %d: %d m in %d ds", seed, round, i, got[i].Metres, want)
				}
			}
			if math.IsNaN(got[i].FromSnap) != (len(from.Legs) == 0) || math.IsNaN(got[i].ToSnap) != (len(to.Legs) == 0) {
				t.Fatalf("trip %d: snaps %+v", i, got[i])
			}
			statuses[got[i].Status]++
		}
	}
	t.Logf("statuses %v", statuses)
	if statuses[coverage.TripFound] < 1000 || statuses[coverage.TripNoStart] == 0 || statuses[coverage.TripNoEnd] == 0 {
		t.Errorf("statuses %v: too few of some", statuses)
	}
}

func TestTripsStop(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	r := randomTown(t, rand.New(rand.NewPCG(1, 1)))
	trip := coverage.Trip{From: r.Network().Points[0], To: r.Network().Points[1]}
	if _, err := analysis.Trips(ctx, r, []coverage.Trip{trip}, analysis.TripOptions{}); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
	if got, err := analysis.Trips(t.Context(), r, nil, analysis.TripOptions{}); err != nil || len(got) != 0 {
		t.Errorf("no trips: %v, %v", got, err)
	}
}

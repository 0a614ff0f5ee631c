package intercommune

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/paulmach/orb"

	"acces30/coverage/internal/pointgrid"
	"acces30/coverage/road"
)

func TestCrosses(t *testing.T) {
	for _, tt := range []struct {
		name       string
		p, q, a, b orb.Point
		want       bool
	}{
		{"in the middle", orb.Point{0, 0}, orb.Point{2, 2}, orb.Point{0, 2}, orb.Point{2, 0}, true},
		{"at an end", orb.Point{0, 0}, orb.Point{2, 2}, orb.Point{2, 2}, orb.Point{4, 0}, true},
		{"short of it", orb.Point{0, 0}, orb.Point{0.9, 0.9}, orb.Point{0, 2}, orb.Point{2, 0}, false},
		{"beyond its end", orb.Point{0, 0}, orb.Point{4, 4}, orb.Point{0, 2}, orb.Point{0.9, 1.1}, false},
		{"side by side", orb.Point{0, 0}, orb.Point{2, 0}, orb.Point{0, 1}, orb.Point{2, 1}, false},
	} {
		// The same whichever way round either is given.
		for _, got := range []bool{
			crosses(tt.p, tt.q, tt.a, tt.b), crosses(tt.q, tt.p, tt.a, tt.b),
			crosses(tt.a, tt.b, tt.p, tt.q), crosses(tt.p, tt.q, tt.b, tt.a),
		} {
			if got != tt.want {
				t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
			}
		}
	}
}

// TestBarriersGoRound: a place whose nearest is behind a ridge is linked to the
// next down its own valley, which the one behind would shut off.
func TestBarriersGoRound(t *testing.T) {
	places := []road.Place{
		{Point: orb.Point{6.00, 45.0}},  // 0, at the head of a valley
		{Point: orb.Point{6.10, 45.0}},  // 1, at its mouth
		{Point: orb.Point{6.05, 45.01}}, // 2, across the ridge, between them
		{Point: orb.Point{6.10, 45.02}}, // 3, on the way from 1 to 2
	}
	params := testParams()
	if got, want := linksOf(build(t, places, params), 4), []string{"0-2", "1-2", "1-3", "2-3"}; !slices.Equal(got, want) {
		t.Fatalf("links without the ridge %v, want %v", got, want)
	}
	params.Barriers = []Barrier{{Name: "ridge", Line: orb.LineString{{5.98, 45.005}, {6.075, 45.005}, {6.075, 45.012}}}}
	if got, want := linksOf(build(t, places, params), 4), []string{"0-1", "1-3", "2-3"}; !slices.Equal(got, want) {
		t.Errorf("links around the ridge %v, want %v", got, want)
	}
	for i := range places { // towns now: the way around stays a local road
		places[i].People = 2000
	}
	n := build(t, places, params)
	for arc, head := range n.Network().Head[n.Network().FirstOut[n.Network().Node(0)]:n.Network().FirstOut[n.Network().Node(0)+1]] {
		if class := n.Network().Class[n.Network().FirstOut[n.Network().Node(0)]+uint32(arc)]; head != n.Network().Node(1) || class != 0 {
			t.Errorf("the way around leads to node %d, class %d", head, class)
		}
	}
}

// TestPassesHaveASeason: a pass shut in winter is no barrier in summer.
func TestPassesHaveASeason(t *testing.T) {
	params := testParams()
	params.Barriers = []Barrier{{Name: "pass", WinterOnly: true, Line: orb.LineString{{5, 48.05}, {7, 48.05}}}}
	for season, want := range map[road.Season][]string{road.Winter: nil, road.Summer: {"0-1"}} {
		params.Season = season
		if got := linksOf(build(t, meridian("", ""), params), 2); !slices.Equal(got, want) {
			t.Errorf("season %d: links %v, want %v", season, got, want)
		}
	}
}

// TestPointBehindABarrierSeesItsOwnSide: where every neighbour of a point is
// hidden, it hangs on those farther away that it sees.
func TestPointBehindABarrierSeesItsOwnSide(t *testing.T) {
	places := []road.Place{{Point: orb.Point{6.00, 45.02}}, {Point: orb.Point{6.00, 45.10}}, {Point: orb.Point{6.0, 44.9}}}
	params := testParams()
	params.Barriers = []Barrier{{Name: "ring", Line: orb.LineString{{5.97, 44.95}, {5.97, 45.01}, {6.03, 45.01}, {6.03, 44.95}}}}
	a := build(t, places, params).Depart(orb.Point{6.0, 45.0}, road.OffPeak)
	if len(a.Legs) != 1 {
		t.Fatalf("legs %+v, want one to the south", a.Legs)
	}
}

// TestPointBesideAShortBarrier: the one place that would be next to a point is hidden, and
// shuts off another that it sees past the end of the barrier: it hangs on that one, and has
// it for the place next to it.
func TestPointBesideAShortBarrier(t *testing.T) {
	places := []road.Place{{Point: orb.Point{6.00, 45.02}}, {Point: orb.Point{6.03, 45.05}}}
	params := testParams()
	n, p := build(t, places, params), orb.Point{6, 45}
	if legs := n.Depart(p, road.OffPeak).Legs; len(legs) != 1 || legs[0].Node != n.Network().Node(0) {
		t.Fatalf("without the barrier: %+v", legs)
	}
	params.Barriers = []Barrier{{Name: "wall", Line: orb.LineString{{5.995, 45.01}, {6.005, 45.01}}}}
	n = build(t, places, params)
	for name, attached := range map[string]road.Attachment{"alone": n.Depart(p, road.OffPeak), "in a square": n.DepartNear(1000)(p, road.OffPeak)} {
		if legs := attached.Legs; len(legs) != 1 || legs[0].Node != n.Network().Node(1) {
			t.Errorf("%s: %+v", name, legs)
		}
	}
	if _, _, place := n.home(p); place != 1 {
		t.Errorf("place %d is next to it", place)
	}
}

// TestBetweenPointsOffTheNetwork: there is no way between them, nor from either to one that
// is beside a place.
func TestBetweenPointsOffTheNetwork(t *testing.T) {
	n := build(t, []road.Place{{Point: orb.Point{6, 45}}, {Point: orb.Point{6.1, 45}}}, testParams())
	beside, off, other := orb.Point{6.01, 45}, orb.Point{6, 50}, orb.Point{-60, 15}
	for _, pair := range [][2]orb.Point{{off, off}, {off, other}, {other, off}, {beside, off}, {off, beside}, {beside, orb.Point{6.09, 45}}} {
		if time, metres, ok := n.Between(pair[0], pair[1], road.OffPeak); ok || time != road.Unreached || metres != 0 {
			t.Errorf("%v: %d, %d m, %t", pair, time, metres, ok)
		}
	}
	if time, metres, ok := n.Between(beside, orb.Point{6.012, 45}, road.OffPeak); !ok || !time.Reached() || metres < 100 {
		t.Errorf("beside the same place: %d, %d m, %t", time, metres, ok)
	}
}

// TestSeenAgainstDefinition compares the neighbours that barriers leave with
// their definition, on random places and ridges.
func TestSeenAgainstDefinition(t *testing.T) {
	for seed := range uint64(60) {
		rng := rand.New(rand.NewPCG(seed, 11))
		points := randomPoints(rng, 2+rng.IntN(40), int(seed%3))
		var b barriers
		for range 1 + rng.IntN(4) {
			line := orb.LineString(randomPoints(rng, 2+rng.IntN(3), 0))
			b = append(b, wall{line.Bound(), line})
		}
		search := neighbourSearch{grid: pointgrid.New(points)}
		sees := func(i, j int) bool { return !b.between(points[i], points[j]) }
		const reach = 30e3
		for i, p := range points {
			var got, want []int
			for _, c := range search.seen(p, i, reach, b) {
				got = append(got, int(c.point))
			}
			for j, q := range points {
				shut := slices.ContainsFunc(points, func(r orb.Point) bool {
					k := slices.Index(points, r)
					return insideCircle(p, q, r) && sees(i, k) && sees(k, j)
				})
				if j != i && sees(i, j) && !shut && math.Hypot(p.X()-q.X(), p.Y()-q.Y()) <= reach {
					want = append(want, j)
				}
			}
			slices.Sort(got)
			if !slices.Equal(got, want) {
				t.Fatalf("seed %d, point %d: neighbours %v, want %v", seed, i, got, want)
			}
		}
	}
}

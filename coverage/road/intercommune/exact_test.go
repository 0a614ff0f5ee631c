package intercommune

import (
	"cmp"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/paulmach/orb"

	"acces30/coverage/road"
)

// TestTimesByHand drives 1,000 m at 72 km/h, that is 500 tenths of a second, in all
// country.
func TestTimesByHand(t *testing.T) {
	p := testParams()
	p.Levels[1].Relief = 0.5
	p.Relief = Relief{From: 2, Full: 12, Unknown: 0.25, Climb: 0.5}
	nan := math.NaN()
	for _, tt := range []struct {
		metres float64
		env    road.Environment
		h      hills
		when   road.Conditions
		want   road.Deciseconds
	}{
		{1000, road.Rural, hills{}, road.OffPeak, 500},
		{1000, road.Rural, hills{slope: 2}, road.OffPeak, 500},
		{1000, road.Rural, hills{slope: 4}, road.OffPeak, 550},
		{1000, road.Rural, hills{slope: 12}, road.OffPeak, 750},
		{1000, road.Rural, hills{slope: 13}, road.OffPeak, 750},
		{1000, road.Rural, hills{slope: nan}, road.OffPeak, 625},
		{1000, road.Rural, hills{climb: 30}, road.OffPeak, 650},
		{1000, road.Rural, hills{slope: nan, climb: 30}, road.OffPeak, 775},
		{1000, road.Suburban, hills{}, road.OffPeak, 625},
		{1000, road.Suburban, hills{}, road.Peak, 781}, // 781.25
		{1000, road.Dense, hills{slope: 12}, road.OffPeak, 1500},
		{1000, road.Dense, hills{}, road.Peak, 1667},
		{1, road.Rural, hills{}, road.OffPeak, 1},
		{0, road.Rural, hills{}, road.OffPeak, 1},
		{3, road.Rural, hills{}, road.OffPeak, 2}, // 1.5
	} {
		if got := p.time(tt.metres, 1, tt.env, tt.h, tt.when); got != tt.want {
			t.Errorf("%+v: %d", tt, got)
		}
	}
	for _, tt := range []struct {
		metres float64
		env    road.Environment
		when   road.Conditions
		want   road.Deciseconds
	}{{1000, road.Dense, road.OffPeak, 1000}, {1000, road.Dense, road.Peak, 1667}, {1000, road.Rural, road.Peak, 1000}, {0.4, road.Rural, road.OffPeak, 0}, {0.5, road.Rural, road.OffPeak, 1}} {
		if got := p.accessTime(tt.metres, tt.env, tt.when); got != tt.want {
			t.Errorf("access %+v: %d", tt, got)
		}
	}
	for terminal, want := range map[float64]road.Deciseconds{0: 0, 0.04: 0, 0.06: 1, 90: 900} {
		p.Terminal = terminal
		if got := (&Roads{params: p}).terminal(); got != want {
			t.Errorf("terminal time of %g s: %d, want %d", terminal, got, want)
		}
	}
}

// TestHillsBetween: an arc has the mean slope of its ends as far as they know, and climbs
// where both altitudes are known.
func TestHillsBetween(t *testing.T) {
	nan := math.NaN()
	for _, tt := range []struct {
		a, b nodeRelief
		want hills
	}{
		{nodeRelief{100, 3, true}, nodeRelief{340, 5, true}, hills{4, 240}},
		{nodeRelief{100, nan, true}, nodeRelief{340, 5, true}, hills{5, 240}},
		{nodeRelief{0, 3, false}, nodeRelief{340, nan, true}, hills{3, 0}},
		{nodeRelief{100, nan, true}, nodeRelief{0, nan, false}, hills{nan, 0}},
	} {
		for _, got := range []hills{tt.a.between(tt.b), tt.b.between(tt.a)} {
			if got != tt.want && !(math.IsNaN(got.slope) && math.IsNaN(tt.want.slope) && got.climb == tt.want.climb) {
				t.Errorf("%+v and %+v: %+v, want %+v", tt.a, tt.b, got, tt.want)
			}
		}
	}
}

// nearestPlaces are those of a land nearest to a point: all of them sorted.
func nearestPlaces(l *land, p orb.Point, count int) []int {
	all := make([]int, len(l.Numbers))
	for i := range all {
		all[i] = i
	}
	away := func(i int) float64 {
		q := l.Grid.Point(uint32(i))
		return math.Hypot(p.X()-q.X(), p.Y()-q.Y())
	}
	slices.SortStableFunc(all, func(a, b int) int { return cmp.Compare(away(a), away(b)) })
	return all[:min(count, len(all))]
}

// TestReliefAgainstAll holds the relief of places and of points between them to its
// definition, over all places: the slope to the six nearest others, averaged over six,
// and at a point over five, whose altitudes count by the inverse square of the distance.
func TestReliefAgainstAll(t *testing.T) {
	mean := func(values []float64) float64 {
		sum, n := 0.0, 0.0
		for _, v := range values {
			if !math.IsNaN(v) {
				sum, n = sum+v, n+1
			}
		}
		return sum / n
	}
	same := func(a, b float64) bool {
		return math.IsNaN(a) && math.IsNaN(b) || math.Abs(a-b) <= 1e-9*max(1, math.Abs(b))
	}
	unknown := 0
	for seed := range uint64(30) {
		rng := rand.New(rand.NewPCG(seed, 6))
		places := country(seed, 1+rng.IntN(30))
		if seed%3 == 0 { // hardly any altitude is known; some stand together
			for i := range places {
				if rng.IntN(6) > 0 {
					places[i].Altitude = math.NaN()
				} else if i > 0 {
					places[i].Point = places[i-1].Point
				}
			}
		}
		l := &land{Land: road.Lands(places)[0]}
		raw := make([]float64, len(places))
		for i := range places {
			var slopes []float64
			for _, k := range nearestPlaces(l, l.Grid.Point(uint32(i)), 7) {
				p, q := l.Grid.Point(uint32(i)), l.Grid.Point(uint32(k))
				if k != i {
					slopes = append(slopes, math.Abs(places[i].Altitude-places[k].Altitude)/max(math.Hypot(p.X()-q.X(), p.Y()-q.Y()), 1000)*1000)
				}
			}
			raw[i] = mean(slopes)
		}
		got := l.placeRelief(places)
		for i := range places {
			var slopes []float64
			for _, k := range nearestPlaces(l, l.Grid.Point(uint32(i)), 6) {
				slopes = append(slopes, raw[k])
			}
			known := !math.IsNaN(places[i].Altitude)
			if !same(got[i].slope, mean(slopes)) || got[i].known != known || known && got[i].altitude != places[i].Altitude || !known && got[i].altitude != 0 {
				t.Fatalf("seed %d, place %d: %+v, want a slope of %g", seed, i, got[i], mean(slopes))
			}
		}
		for range 20 {
			p := orb.Point{l.Grid.Point(0).X() + rng.Float64()*40e3 - 20e3, l.Grid.Point(0).Y() + rng.Float64()*40e3 - 20e3}
			var slopes []float64
			altitude, weights := 0.0, 0.0
			for _, k := range nearestPlaces(l, p, 5) {
				slopes = append(slopes, got[k].slope)
				q := l.Grid.Point(uint32(k))
				if got[k].known {
					w := 1 / ((p.X()-q.X())*(p.X()-q.X()) + (p.Y()-q.Y())*(p.Y()-q.Y()) + 100*100)
					altitude, weights = altitude+w*places[k].Altitude, weights+w
				}
			}
			at := l.reliefAt(p, got)
			if !same(at.slope, mean(slopes)) || at.known != (weights > 0) || at.known && !same(at.altitude, altitude/weights) || !at.known && at.altitude != 0 {
				t.Fatalf("seed %d at %v: %+v, want a slope of %g, %g m high", seed, p, at, mean(slopes), altitude/weights)
			}
			if math.IsNaN(at.slope) {
				unknown++
			}
		}
	}
	if unknown < 20 {
		t.Errorf("only %d points without a slope", unknown)
	}
}

// TestPiecesOfALink cuts a link of 36 km or so into pieces of up to 10 km: four as long
// as each other, at equal steps, whose whole metres add up; people of another land do not
// count for its environment.
func TestPiecesOfALink(t *testing.T) {
	params := testParams()
	params.Levels[0].Detour, params.Piece = 1.3, 10e3
	params.Levels[1].Speed, params.Levels[1].PeopleFrom = 100, 1e6
	// Two villages, and a town to the east of the first quarter's middle.
	places := []road.Place{{Point: orb.Point{6, 48}, People: 10}, {Point: orb.Point{6, 48.324}, People: 10}, {Point: orb.Point{6.02, 48.04}, People: 90_000, Land: "elsewhere"}}
	whole := build(t, places, func() Params { p := params; p.Piece = 1e6; return p }())
	n := build(t, places, params).Network()
	if n.Nodes() != 6 || n.Arcs() != 8 {
		t.Fatalf("%d nodes and %d arcs", n.Nodes(), n.Arcs())
	}
	var lats []float64
	metres := 0
	for node, p := range n.Points {
		if math.Abs(p.Lon()-6) < 0.001 {
			lats = append(lats, p.Lat())
		}
		for arc := n.FirstOut[node]; arc < n.FirstOut[node+1]; arc++ {
			metres += int(n.Metres[arc])
			if n.Class[arc] != 0 || n.Env[arc] != road.Rural || !(math.Abs(float64(n.Metres[arc])-float64(whole.Network().Metres[0])/4) <= 1) {
				t.Errorf("an arc of %d m, class %d, environment %d", n.Metres[arc], n.Class[arc], n.Env[arc])
			}
		}
	}
	slices.Sort(lats)
	for i, want := range []float64{48, 48.081, 48.162, 48.243, 48.324} {
		if !(math.Abs(lats[i]-want) <= 1e-4) {
			t.Errorf("node %d is at %g° north, want %g", i, lats[i], want)
		}
	}
	if metres != 2*int(whole.Network().Metres[0]) {
		t.Errorf("%d m both ways, want twice %d", metres, whole.Network().Metres[0])
	}
	places[2].Land = "" // a town on the same land counts
	if n = build(t, places, params).Network(); !slices.Contains(n.Env, road.Suburban) {
		t.Errorf("environments %v", n.Env)
	}
}

// TestLevelsOfLinks: places of just enough people are joined at a level, others not; a
// pair is joined once, at the highest level that has it, and no farther than that allows.
func TestLevelsOfLinks(t *testing.T) {
	places := meridian("", "", "", "") // 10 km apart
	for i, people := range []int{1000, 999, 1000, 1000} {
		places[i].People = people
	}
	classes := func(longest float64) map[[2]int]road.Class {
		params := testParams()
		params.Levels[1].Longest = longest
		c := build(t, places, params)
		number := make(map[uint32]int)
		for i := range places {
			number[c.Network().Node(i)] = i
		}
		got := make(map[[2]int]road.Class)
		n := c.Network()
		for node := range uint32(n.Nodes()) {
			for arc := n.FirstOut[node]; arc < n.FirstOut[node+1]; arc++ {
				got[[2]int{number[node], number[n.Head[arc]]}] = n.Class[arc]
			}
		}
		return got
	}
	for longest, want := range map[float64]map[[2]int]road.Class{
		100e3: {{0, 1}: 0, {1, 0}: 0, {1, 2}: 0, {2, 1}: 0, {0, 2}: 1, {2, 0}: 1, {2, 3}: 1, {3, 2}: 1},
		19e3:  {{0, 1}: 0, {1, 0}: 0, {1, 2}: 0, {2, 1}: 0, {2, 3}: 1, {3, 2}: 1},
		9e3:   {{0, 1}: 0, {1, 0}: 0, {1, 2}: 0, {2, 1}: 0, {2, 3}: 0, {3, 2}: 0},
	} {
		got := classes(longest)
		for pair, class := range want {
			if c, joined := got[pair]; !joined || c != class || len(got) != len(want) {
				t.Errorf("up to %g m: %v, want %v", longest, got, want)
				break
			}
		}
	}
}

// TestHiddenNeighbourShutsOff: a point with a neighbour that it sees hangs on that one
// alone, though another, hidden by a barrier, shuts off a third that it sees.
func TestHiddenNeighbourShutsOff(t *testing.T) {
	places := []road.Place{{Point: orb.Point{6, 47.95}}, {Point: orb.Point{6.006, 48.03}}, {Point: orb.Point{6, 48.08}}}
	params := testParams()
	params.Barriers = []Barrier{{Name: "pond", Line: orb.LineString{{6.001, 48.015}, {6.02, 48.015}}}}
	c := build(t, places, params)
	on := c.Depart(orb.Point{6, 48}, road.OffPeak)
	if len(on.Legs) != 1 || on.Legs[0].Node != c.Network().Node(0) || on.Road != 1 || !(math.Abs(on.Metre-5560) <= 10) {
		t.Errorf("it hangs on %+v, want the southern place alone", on)
	}
}

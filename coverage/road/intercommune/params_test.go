package intercommune

import (
	"math"
	"testing"

	"github.com/paulmach/orb"

	"acces30/coverage/road"
)

// TestParamsAtTheirBounds: the least and the most that is allowed pass, and what is a
// little outside is told with its own words.
func TestParamsAtTheirBounds(t *testing.T) {
	for name, tt := range map[string]struct {
		least, most float64
		set         func(p *Params, v float64)
		low, high   string // outside by the step
		step        float64
	}{
		"speed": {1, 200, func(p *Params, v float64) { p.Levels[0].Speed = v; p.Levels = p.Levels[:1] },
			"level 1: speed of 0.5 km/h: from 1 to 200 is allowed", "level 1: speed of 200.5 km/h: from 1 to 200 is allowed", 0.5},
		"detour": {1, 5, func(p *Params, v float64) { p.Levels[0].Detour = v; p.Levels = p.Levels[:1] },
			"level 1: detour of 0.5: from 1 to 5 is allowed", "level 1: detour of 5.5: from 1 to 5 is allowed", 0.5},
		"longest": {1000, 1_000_000, func(p *Params, v float64) { p.Levels[1].Longest = v },
			"level 2: longest link of 999.5 m: from 1000 to 1000000 is allowed", "level 2: longest link of 1.0000005e+06 m: from 1000 to 1000000 is allowed", 0.5},
		"relief of a level": {0, 10, func(p *Params, v float64) { p.Levels[0].Relief = v },
			"level 1: relief of -0.5: from 0 to 10 is allowed", "level 1: relief of 10.5: from 0 to 10 is allowed", 0.5},
		"ridge": {0, 10_000, func(p *Params, v float64) { p.Levels[1].Ridge = v },
			"level 2: ridge of -0.5 m: from 0 to 10000 is allowed", "level 2: ridge of 10000.5 m: from 0 to 10000 is allowed", 0.5},
		"access": {1, 200, func(p *Params, v float64) { p.Access = v },
			"access at 0.5 km/h: from 1 to 200 is allowed", "access at 200.5 km/h: from 1 to 200 is allowed", 0.5},
		"flat": {0, 999, func(p *Params, v float64) { p.Relief.From, p.Relief.Full = v, 999.5 },
			"relief from -0.5 to 999.5 m/km: ascending, from 0 to 1000, is allowed", "relief from 999.5 to 999.5 m/km: ascending, from 0 to 1000, is allowed", 0.5},
		"full": {0.5, 1000, func(p *Params, v float64) { p.Relief.From, p.Relief.Full = 0, v },
			"relief from 0 to 0 m/km: ascending, from 0 to 1000, is allowed", "relief from 0 to 1000.5 m/km: ascending, from 0 to 1000, is allowed", 0.5},
		"unknown": {0, 10, func(p *Params, v float64) { p.Relief.Unknown = v },
			"relief of -0.5 where it is not known: from 0 to 10 is allowed", "relief of 10.5 where it is not known: from 0 to 10 is allowed", 0.5},
		"climb": {0, 60, func(p *Params, v float64) { p.Relief.Climb = v },
			"climb of -0.5 s for a metre: from 0 to 60 is allowed", "climb of 60.5 s for a metre: from 0 to 60 is allowed", 0.5},
		"kept": {0.05, 1, func(p *Params, v float64) { p.Kept[0] = v },
			"shares of speed kept in environment 0: 0.04, and 1 at peak: from 0.05 to 1 are allowed", "shares of speed kept in environment 0: 1.01, and 1 at peak: from 0.05 to 1 are allowed", 0.01},
		"kept, last": {0.05, 1, func(p *Params, v float64) { p.Kept[road.Environments-1] = v },
			"shares of speed kept in environment 2: 0.04, and 0.6 at peak: from 0.05 to 1 are allowed", "shares of speed kept in environment 2: 1.01, and 0.6 at peak: from 0.05 to 1 are allowed", 0.01},
		"peak": {0.05, 1, func(p *Params, v float64) { p.Peak[1] = v },
			"shares of speed kept in environment 1: 0.8, and 0.04 at peak: from 0.05 to 1 are allowed", "shares of speed kept in environment 1: 0.8, and 1.01 at peak: from 0.05 to 1 are allowed", 0.01},
		"terminal": {0, 3600, func(p *Params, v float64) { p.Terminal = v },
			"terminal time of -0.5 s: from 0 to 3600 is allowed", "terminal time of 3600.5 s: from 0 to 3600 is allowed", 0.5},
		"density": {100, 50_000, func(p *Params, v float64) { p.DensityRadius = v },
			"density radius of 99.5 m: from 100 to 50000 is allowed", "density radius of 50000.5 m: from 100 to 50000 is allowed", 0.5},
		"piece": {500, 1_000_000, func(p *Params, v float64) { p.Piece = v },
			"pieces of 499.5 m: from 500 to 1000000 is allowed", "pieces of 1.0000005e+06 m: from 500 to 1000000 is allowed", 0.5},
		"reach": {1000, 200_000, func(p *Params, v float64) { p.Reach = v },
			"reach of 999.5 m: from 1000 to 200000 is allowed", "reach of 200000.5 m: from 1000 to 200000 is allowed", 0.5},
	} {
		for v, want := range map[float64]string{tt.least: "", tt.most: "", tt.least - tt.step: tt.low, tt.most + tt.step: tt.high} {
			p := testParams()
			tt.set(&p, v)
			got := ""
			if err := p.Validate(); err != nil {
				got = err.Error()
			}
			if got != want {
				t.Errorf("%s of %v: %q, want %q", name, v, got, want)
			}
		}
		p := testParams()
		tt.set(&p, math.NaN())
		if p.Validate() == nil {
			t.Errorf("%s of NaN passes", name)
		}
	}
}

// TestLevelsAscend: each has larger places than the one before and gets ahead no more
// slowly, in flat country nor in hills; there are one to eight.
func TestLevelsAscend(t *testing.T) {
	level := func(people int, speed, detour, relief float64) Level {
		return Level{PeopleFrom: people, Speed: speed, Detour: detour, Longest: 40e3, Relief: relief}
	}
	many := func(n int) (all []Level) {
		for i := range n {
			all = append(all, level(i, 36, 1, 0))
		}
		return all
	}
	for i, tt := range []struct {
		levels []Level
		want   string
	}{
		{nil, "0 levels: from 1 to 8 are allowed"}, {many(1), ""}, {many(8), ""}, {many(9), "9 levels: from 1 to 8 are allowed"},
		{[]Level{level(1, 36, 1, 0)}, "level 1 starts at 1 inhabitants: it must hold all places"},
		{[]Level{level(0, 36, 1, 0), level(0, 36, 1, 0)}, "level 2 starts at 0 inhabitants, not more than the level before"},
		{[]Level{level(0, 36, 1, 0), level(1, 36, 1, 0), level(1, 36, 1, 0)}, "level 3 starts at 1 inhabitants, not more than the level before"},
		{[]Level{level(0, 36, 1, 0.5), level(1, 72, 2, 0.5)}, ""}, // just as fast
		{[]Level{level(0, 36, 1, 0), level(1, 35, 1, 0)}, "level 2 gets ahead more slowly than the level before, in flat country or in hills"},
		{[]Level{level(0, 36, 1, 1), level(1, 35, 1, 0)}, "level 2 gets ahead more slowly than the level before, in flat country or in hills"},
		{[]Level{level(0, 36, 1, 0), level(1, 40, 1, 1)}, "level 2 gets ahead more slowly than the level before, in flat country or in hills"},
		{[]Level{level(0, 36, 1, 0), level(1, 72, 1, 1)}, ""}, // as fast in hills
		{[]Level{level(0, 36, 1, 0), level(1, 201, 1, 0)}, "level 2: speed of 201 km/h: from 1 to 200 is allowed"},
		{[]Level{level(0, 36, 1, 0), level(1, 72, 2.5, 0)}, "level 2 gets ahead more slowly than the level before, in flat country or in hills"},
	} {
		p := testParams()
		p.Levels = tt.levels
		got := ""
		if err := p.Validate(); err != nil {
			got = err.Error()
		}
		if got != tt.want {
			t.Errorf("%d: %q, want %q", i, got, tt.want)
		}
	}
}

// TestTimeOfAnArc: by level, surroundings, hour, slope and climb, worked out by hand.
func TestTimeOfAnArc(t *testing.T) {
	p := testParams() // 36 km/h are a tenth of a second a metre
	p.Levels[0].Relief, p.Levels[1].Relief = 0.5, 0.25
	p.Relief = Relief{From: 2, Full: 12, Climb: 0.5, Unknown: 0.3}
	for i, tt := range []struct {
		metres float64
		level  road.Class
		env    road.Environment
		h      hills
		when   road.Conditions
		want   road.Deciseconds
	}{
		{1000, 0, 0, hills{}, road.OffPeak, 1000}, {1000, 1, 0, hills{}, road.OffPeak, 500}, {1000, 0, 1, hills{}, road.OffPeak, 1250}, {1000, 0, 2, hills{}, road.OffPeak, 2000},
		{1000, 0, 2, hills{}, road.Peak, 3333}, {1001, 0, 1, hills{}, road.Peak, 1564}, {1000, 0, 0, hills{}, road.Peak, 1000},
		{1000, 0, 0, hills{slope: 2}, road.OffPeak, 1000}, {1000, 0, 0, hills{slope: 7}, road.OffPeak, 1250}, {1000, 0, 0, hills{slope: 12}, road.OffPeak, 1500},
		{1000, 0, 0, hills{slope: 99}, road.OffPeak, 1500}, {1000, 1, 0, hills{slope: 12}, road.OffPeak, 625}, {1000, 0, 0, hills{slope: math.NaN()}, road.OffPeak, 1300},
		{1000, 0, 0, hills{climb: 100}, road.OffPeak, 1500}, {1000, 0, 1, hills{slope: 7, climb: 10}, road.OffPeak, 1613}, {0, 0, 0, hills{}, road.OffPeak, 1}, {1.4, 0, 0, hills{}, road.OffPeak, 1},
		{1.5, 0, 0, hills{}, road.OffPeak, 2},
	} {
		if got := p.time(tt.metres, tt.level, tt.env, tt.h, tt.when); got != tt.want {
			t.Errorf("%d: %d, want %d", i, got, tt.want)
		}
	}
	p.Access = 18
	for i, tt := range []struct {
		metres float64
		env    road.Environment
		when   road.Conditions
		want   road.Deciseconds
	}{{100, 2, road.OffPeak, 200}, {100, 2, road.Peak, 333}, {100, 1, road.Peak, 250}, {0, 0, road.OffPeak, 0}, {0.3, 0, road.OffPeak, 1}} {
		if got := p.accessTime(tt.metres, tt.env, tt.when); got != tt.want {
			t.Errorf("access %d: %d, want %d", i, got, tt.want)
		}
	}
	nan := math.NaN()
	for i, tt := range []struct {
		a, b nodeRelief
		want hills
	}{
		{nodeRelief{100, 4, true}, nodeRelief{70, 8, true}, hills{6, 30}}, {nodeRelief{70, 4, true}, nodeRelief{100, nan, true}, hills{4, 30}},
		{nodeRelief{0, nan, false}, nodeRelief{100, 8, true}, hills{8, 0}}, {nodeRelief{100, 8, true}, nodeRelief{0, nan, false}, hills{8, 0}},
	} {
		if got := tt.a.between(tt.b); got != tt.want {
			t.Errorf("between %d: %+v, want %+v", i, got, tt.want)
		}
	}
	if got := (nodeRelief{slope: nan}).between(nodeRelief{slope: nan}); !math.IsNaN(got.slope) {
		t.Errorf("a slope that nobody knows: %+v", got)
	}
}

// TestReliefOfPlacesByDefinition compares slopes and heights with sums over all places in
// the order of their distance.
func TestReliefOfPlacesByDefinition(t *testing.T) {
	for seed := range uint64(20) {
		places := country(seed, 3+int(seed)*2)
		on := road.Lands(places)[0]
		l := &land{Land: on}
		nearest := func(p orb.Point, n int) (all []int, metres []float64) {
			taken := make([]bool, len(places))
			for range min(n, len(places)) {
				best, least := -1, math.Inf(1)
				for i := range places {
					q := on.Grid.Point(uint32(i))
					if d := math.Hypot(p.X()-q.X(), p.Y()-q.Y()); !taken[i] && d < least {
						best, least = i, d
					}
				}
				taken[best] = true
				all, metres = append(all, best), append(metres, least)
			}
			return all, metres
		}
		mean := func(values []float64) float64 {
			sum, n := 0.0, 0
			for _, v := range values {
				if !math.IsNaN(v) {
					sum, n = sum+v, n+1
				}
			}
			return sum / float64(n)
		}
		height := func(i int) float64 { return places[on.Numbers[i]].Altitude }
		raw, slopes := make([]float64, len(places)), make([]float64, len(places))
		for i := range places {
			of, metres := nearest(on.Grid.Point(uint32(i)), 7)
			var all []float64
			for k, other := range of[1:] {
				all = append(all, math.Abs(height(i)-height(other))/max(metres[k+1], 1000)*1000)
			}
			raw[i] = mean(all)
		}
		same := func(what string, got, want float64) {
			t.Helper()
			if math.IsNaN(got) != math.IsNaN(want) || math.Abs(got-want) > 1e-9*math.Abs(want) {
				t.Errorf("seed %d: %s %v, want %v", seed, what, got, want)
			}
		}
		relief := l.placeRelief(places)
		for i := range places {
			of, _ := nearest(on.Grid.Point(uint32(i)), 6)
			var all []float64
			for _, other := range of {
				all = append(all, raw[other])
			}
			slopes[i] = mean(all)
			same("slope", relief[i].slope, slopes[i])
			if known := !math.IsNaN(height(i)); relief[i].known != known || known && relief[i].altitude != height(i) || !known && relief[i].altitude != 0 {
				t.Errorf("seed %d: %+v, height %v", seed, relief[i], height(i))
			}
		}
		p := orb.Point{on.Grid.Point(0).X() + 900, on.Grid.Point(0).Y() - 700}
		of, metres := nearest(p, 5)
		var all []float64
		sum, weights := 0.0, 0.0
		for k, i := range of {
			all = append(all, slopes[i])
			if !math.IsNaN(height(i)) {
				w := 1 / (metres[k]*metres[k] + 10_000)
				sum, weights = sum+w*height(i), weights+w
			}
		}
		at := l.reliefAt(p, relief)
		same("slope on the way", at.slope, mean(all))
		same("height on the way", at.altitude, sum/weights)
	}
	lost := &land{Land: road.Lands(meridian("", ""))[0]}
	if at := lost.reliefAt(orb.Point{}, []nodeRelief{{slope: math.NaN()}, {slope: math.NaN()}}); !math.IsNaN(at.slope) || at.known || at.altitude != 0 {
		t.Errorf("where nothing is known: %+v", at)
	}
}

// TestNumbersOfPieces: as many as are needed, of equal length, between nodes on the straight
// line, each with the surroundings of its own middle.
func TestNumbersOfPieces(t *testing.T) {
	places := meridian("", "") // some 10,001 m apart on the plane
	places[0].People = 40_000  // 1,415 a square kilometre within 3 km, at one end
	for piece, want := range map[float64]int{20_000: 1, 10_100: 1, 10_000: 2, 5010: 2, 5000: 3, 2000: 6} {
		params := testParams()
		params.Piece, params.Levels[0].Detour = piece, 1.1
		params.Levels = params.Levels[:1]
		n := build(t, places, params).Network()
		if n.Arcs() != 2*want || n.Nodes() != 2+want-1 {
			t.Errorf("pieces of %v m: %d arcs, %d nodes", piece, n.Arcs(), n.Nodes())
			continue
		}
		total, suburban := uint32(0), 0
		for tail := range uint32(n.Nodes()) {
			for arc := n.FirstOut[tail]; arc < n.FirstOut[tail+1]; arc++ {
				p, q := n.Points[tail], n.Points[n.Head[arc]]
				if math.Abs(p.Y()-q.Y())-0.09/float64(want) > 1e-6 || !(math.Abs(p.X()-6) <= 1e-4) {
					t.Errorf("pieces of %v m: from %v to %v", piece, p, q)
				}
				if !(math.Abs(float64(n.Metres[arc])-1.1*10_001/float64(want)) <= 3) {
					t.Errorf("pieces of %v m: one of %d", piece, n.Metres[arc])
				}
				middle := (p.Y()+q.Y())/2 - 48 // 3 km are 0.027 degrees
				if n.Env[arc] != road.Rural {
					suburban++
				}
				if near := middle < 0.027; near != (n.Env[arc] != road.Rural) {
					t.Errorf("pieces of %v m: %.3f degrees away in surroundings %d", piece, middle, n.Env[arc])
				}
				total += n.Metres[arc]
			}
		}
		if !(math.Abs(float64(total)-2*1.1*10_001) <= 4) {
			t.Errorf("pieces of %v m: %d m all together", piece, total)
		}
	}
}

// TestLinesAreCrossedAnywhere: on their first piece, on their last, not behind them.
func TestLinesAreCrossedAnywhere(t *testing.T) {
	line := orb.LineString{{0, 1}, {10, 1}, {10, 11}}
	for _, tt := range []struct {
		p, q orb.Point
		want bool
	}{
		{orb.Point{5, 0}, orb.Point{5, 2}, true}, {orb.Point{9, 9}, orb.Point{11, 9}, true}, {orb.Point{9, 12}, orb.Point{11, 12}, false},
		{orb.Point{11, 0}, orb.Point{11, 5}, false}, {orb.Point{1, 2}, orb.Point{9, 10}, false},
	} {
		if got := crossesLine(tt.p, tt.q, line); got != tt.want {
			t.Errorf("from %v to %v crosses: %v", tt.p, tt.q, got)
		}
		w := barriers{wall{orb.LineString{{50, 50}, {51, 51}}.Bound(), orb.LineString{{50, 50}, {51, 51}}}, wall{line.Bound(), line}}
		if got := w.between(tt.p, tt.q); got != tt.want {
			t.Errorf("a barrier between %v and %v: %v", tt.p, tt.q, got)
		}
	}
	if crossesLine(orb.Point{0, 0}, orb.Point{1, 1}, orb.LineString{{0.5, 0.5}}) {
		t.Error("a line of one point is crossed")
	}
}

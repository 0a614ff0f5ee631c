package coverage

import (
	"math"
	"math/rand/v2"
	"testing"

	"acces30/coverage/road"
)

// tenths is an error of a tenth to both sides, and half of it at the quartiles.
var tenths = ErrorTable{{From: 0, To: 100, At: 30, Pairs: 100, FirstDecile: 0.9, FirstQuartile: 0.95, ThirdQuartile: 1.05, NinthDecile: 1.1}}

func TestCertainty(t *testing.T) {
	tests := []struct {
		name       string
		time, peak road.Deciseconds
		fitness    Fitness
		within     int
		want       Certainty
		doubts     Doubts
	}{
		{"well within", 6000, 7000, Fit, 3, Assured, 0},
		{"one structure only is no doubt about the time", 6000, 7000, Fit, 1, Assured, 0},
		{"the 9th decile is just within", 16363, 16363, Fit, 2, Assured, 0},
		{"the 9th decile is just beyond", 16365, 16365, Fit, 2, Likely, DoubtError},
		{"peak exactly at the limit", 12000, 18000, Fit, 2, Assured, 0},
		{"peak a tenth of a second over", 12000, 18001, Fit, 2, Likely, DoubtPeak},
		{"no path at peak", 12000, road.Unreached, Fit, 2, Likely, DoubtPeak},
		{"the 3rd quartile is just beyond", 17144, 17144, Fit, 2, Uncertain, DoubtError},
		{"exactly at the limit", 18000, 18000, Fit, 2, Uncertain, DoubtError},
		{"a tenth of a second over", 18001, 18001, Fit, 0, Uncertain, 0},
		{"the 1st decile is exactly at the limit", 20000, 25000, Fit, 0, Uncertain, 0},
		{"the 1st decile is beyond", 20002, 25000, Fit, 0, BeyondSurely, 0},
		{"unreachable", road.Unreached, road.Unreached, Fit, 0, BeyondSurely, 0},
		{"in mountains nothing is assured", 600, 700, Mountain, 2, Likely, DoubtUnmeasured},
		{"the centroid stands in", 600, 700, Fit, 2, Likely, DoubtPoint},
		{"in hills without a table neither", 600, 700, Hilly, 2, Likely, DoubtUnmeasured},
		{"mountains, twice the time is beyond", 9001, 9001, Mountain, 2, Likely, DoubtUnmeasured | DoubtError},
		{"mountains, half as much again is beyond", 12001, 12001, Mountain, 2, Uncertain, DoubtUnmeasured | DoubtError},
	}
	info := RoadsInfo{Errors: tenths}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c := located(tt.time, 1)
			c.Peak, c.Within, c.Fitness, c.StandIn = tt.peak, tt.within, tt.fitness, tt.doubts&DoubtPoint != 0
			c.Classify(Promise, &info)
			if c.Certainty != tt.want || c.Doubts != tt.doubts {
				t.Errorf("class %d, doubts %b; want %d, %b", c.Certainty, c.Doubts, tt.want, tt.doubts)
			}
			if c.OnlyOne() != (tt.within == 1) {
				t.Error("one structure only is told wrongly")
			}
		})
	}
}

// TestNothingIsAssuredWithoutAMeasuredError: an own table of speeds that says no
// error.
func TestNothingIsAssuredWithoutAMeasuredError(t *testing.T) {
	for _, time := range []road.Deciseconds{1, 6000, 17999} {
		c := located(time, 1)
		c.Peak = time
		c.Classify(Promise, &RoadsInfo{})
		if c.Certainty == Assured || c.Doubts&DoubtUnmeasured == 0 {
			t.Errorf("%d: class %d, doubts %b", time, c.Certainty, c.Doubts)
		}
	}
	left := CommuneAccess{Commune: &Commune{}, Status: NotComputed}
	left.Classify(Promise, &RoadsInfo{Errors: tenths})
	if left.Certainty != NoCertainty || left.Spread != (Spread{}) || left.Ranged() {
		t.Errorf("of a commune not computed: %+v", left)
	}
}

// TestCertaintyAgreesWithTheFlag tries random tables and times: an assured or
// likely commune is covered, one beyond for sure is beyond, a longer time is
// never surer to be within, and doubts are what keeps from assured.
func TestCertaintyAgreesWithTheFlag(t *testing.T) {
	for seed := range uint64(300) {
		rng := rand.New(rand.NewPCG(seed, 12))
		info := RoadsInfo{Errors: randomTable(rng)}
		if err := info.Errors.Validate(); err != nil {
			t.Fatal(err)
		}
		before := Assured
		last := Spread{}
		for time := road.Deciseconds(0); time < 60000; time += road.Deciseconds(1 + rng.IntN(500)) {
			c := located(time, 1)
			c.Peak = time
			c.Classify(Promise, &info)
			covered := c.Status == Covered
			if covered && c.Certainty == BeyondSurely || !covered && c.Certainty < Uncertain {
				t.Fatalf("seed %d, %d: status %d, class %d", seed, time, c.Status, c.Certainty)
			}
			if c.Certainty < before {
				t.Fatalf("seed %d: at %d class %d, earlier %d", seed, time, c.Certainty, before)
			}
			if covered && (c.Doubts != 0) == (c.Certainty == Assured) {
				t.Fatalf("seed %d, %d: doubts %b, class %d", seed, time, c.Doubts, c.Certainty)
			}
			s := c.Spread
			if s.FirstDecile > s.FirstQuartile || s.FirstQuartile > time || s.ThirdQuartile < time || s.ThirdQuartile > s.NinthDecile {
				t.Fatalf("seed %d, %d: spread %+v", seed, time, s)
			}
			if s.FirstDecile < last.FirstDecile || s.NinthDecile < last.NinthDecile {
				t.Fatalf("seed %d: a longer time has an earlier quantile: %+v after %+v", seed, s, last)
			}
			before, last = c.Certainty, s
		}
	}
}

// randomTable makes a table that is valid: quantiles about 1, and never falling.
func randomTable(rng *rand.Rand) ErrorTable {
	var table ErrorTable
	from := 0.0
	for range 1 + rng.IntN(4) {
		b := ErrorBand{From: from, To: from + 5 + 20*rng.Float64(), Pairs: 1}
		b.At = (b.From + b.To) / 2
		b.FirstQuartile = 0.8 + 0.3*rng.Float64()
		b.FirstDecile = b.FirstQuartile - 0.2*rng.Float64()
		b.ThirdQuartile = b.FirstQuartile + 0.2*rng.Float64()
		b.NinthDecile = b.ThirdQuartile + 0.3*rng.Float64()
		if len(table) == 0 || b.follows(&table[len(table)-1]) {
			table = append(table, b)
		}
		from = b.To
	}
	return table
}

func TestErrorTableIsValidated(t *testing.T) {
	good := ErrorBand{From: 0, To: 20, At: 12, Pairs: 5, FirstDecile: 0.8, FirstQuartile: 0.9, ThirdQuartile: 1.1, NinthDecile: 1.3}
	next := good
	next.From, next.To, next.At = 20, math.Inf(1), 30
	if err := (ErrorTable{good, next}).Validate(); err != nil {
		t.Fatal(err)
	}
	spoil := []func(a, b *ErrorBand){
		func(a, _ *ErrorBand) { a.Pairs = 0 },
		func(a, _ *ErrorBand) { a.At = 20 },
		func(a, _ *ErrorBand) { a.From = -1 },
		func(a, _ *ErrorBand) { a.FirstDecile = 0 },
		func(a, _ *ErrorBand) { a.FirstDecile = 0.95 },
		func(a, _ *ErrorBand) { a.NinthDecile = math.NaN() },
		func(a, _ *ErrorBand) { a.NinthDecile = math.Inf(1) },
		func(_, b *ErrorBand) { b.From = 15 },
		func(a, b *ErrorBand) { a.NinthDecile = 4; b.NinthDecile = 1.3 },
	}
	for i, f := range spoil {
		a, b := good, next
		f(&a, &b)
		if err := (ErrorTable{a, b}).Validate(); err == nil {
			t.Errorf("mistake %d goes unnoticed", i)
		}
	}
}

// TestSpreadGoesOverSteadily: between the middles of two bands, and by the first
// and the last beyond them.
func TestSpreadGoesOverSteadily(t *testing.T) {
	table := ErrorTable{
		{From: 0, To: 20, At: 10, Pairs: 1, FirstDecile: 0.5, FirstQuartile: 0.8, ThirdQuartile: 1.2, NinthDecile: 2},
		{From: 20, To: 40, At: 30, Pairs: 1, FirstDecile: 0.9, FirstQuartile: 0.95, ThirdQuartile: 1.05, NinthDecile: 1.1},
	}
	for _, tt := range []struct{ minutes, low, high float64 }{
		{5, 2.5, 10}, {10, 5, 20}, {20, 16, 26.5}, {30, 27, 33}, {60, 54, 66},
	} {
		s := table.Spread(road.FromMinutes(tt.minutes))
		if !(math.Abs(s.FirstDecile.Minutes()-tt.low) <= 0.01) || !(math.Abs(s.NinthDecile.Minutes()-tt.high) <= 0.01) {
			t.Errorf("%g minutes: %g to %g, want %g to %g", tt.minutes, s.FirstDecile.Minutes(), s.NinthDecile.Minutes(), tt.low, tt.high)
		}
	}
	if s := table.Spread(road.Unreached); s.FirstDecile.Reached() {
		t.Errorf("no time: %+v", s)
	}
}

// TestSureUntil is the last time before the first uncertain one, which may be the
// threshold itself.
func TestSureUntil(t *testing.T) {
	exact := ErrorTable{{From: 0, To: 100, At: 30, Pairs: 100, FirstDecile: 1, FirstQuartile: 1, ThirdQuartile: 1, NinthDecile: 1}}
	for _, tt := range []struct {
		table   ErrorTable
		fitness Fitness
		want    road.Deciseconds
	}{{tenths, Fit, 17143}, {exact, Fit, 18000}, {tenths, Mountain, 12000}, {exact, Mountain, 12000}} {
		r := &Result{Study: &Study{Settings: Settings{Threshold: Promise}, Network: Network{RoadsInfo: RoadsInfo{Errors: tt.table}}}}
		if got := r.SureUntil(tt.fitness); got != tt.want {
			t.Errorf("%v: %d, want %d", tt.fitness, got, tt.want)
		}
	}
}

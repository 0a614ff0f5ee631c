package coverage

import (
	"math"
	"testing"
	"time"

	"acces30/coverage/finding"
	"acces30/coverage/refusal"
	"acces30/coverage/road"

	"github.com/paulmach/orb"
)

// TestDatesOfAList: a list knows its own day, or all days of its month.
func TestDatesOfAList(t *testing.T) {
	day := func(y int, m time.Month, d int) time.Time { return time.Date(y, m, d, 0, 0, 0, 0, time.UTC) }
	of, month := ListDate{Day: day(2025, 2, 1)}, ListDate{Day: day(2025, 2, 1), Month: true}
	for at, want := range map[time.Time][2]bool{
		day(2025, 1, 31): {true, true}, day(2025, 2, 1): {true, true}, day(2025, 2, 2): {false, true},
		day(2025, 2, 28): {false, true}, day(2025, 3, 1): {false, false},
	} {
		if of.Knows(at) != want[0] || month.Knows(at) != want[1] {
			t.Errorf("%v: %v by day, %v by month", at, of.Knows(at), month.Knows(at))
		}
	}
	if (&ListDate{}).Known() || !of.Known() {
		t.Error("the date of a list is known or not, the other way round")
	}
	for _, tt := range []struct {
		by     DateSource
		newest time.Time
		want   bool
	}{
		{DateOfName, day(2024, 10, 31), true}, {DateOfName, day(2024, 11, 1), false}, {DateOfName, day(2024, 11, 2), false},
		{DateStated, day(2020, 1, 1), false}, {DateOfName, time.Time{}, false},
	} {
		if d := (ListDate{Day: day(2025, 2, 1), By: tt.by, Newest: tt.newest}); d.LabelsOlder(3) != tt.want {
			t.Errorf("labels of %v older: %v", tt.newest, !tt.want)
		}
	}
	for _, tt := range []struct {
		from, to     time.Time
		months, days int
	}{
		{day(2024, 12, 15), day(2025, 2, 14), 1, 61}, {day(2024, 12, 15), day(2025, 2, 15), 2, 62}, {day(2024, 12, 15), day(2025, 2, 16), 2, 63},
		{day(2025, 2, 15), day(2025, 2, 14), 0, 0}, {day(2025, 2, 15), day(2025, 2, 15), 0, 0}, {day(2025, 2, 15), day(2025, 2, 16), 0, 1},
		{day(2025, 2, 15), day(2024, 2, 15), 0, 0}, {day(2023, 3, 1), day(2025, 3, 1), 24, 731},
	} {
		if months, days := MonthsBetween(tt.from, tt.to), DaysBetween(tt.from, tt.to); months != tt.months || days != tt.days {
			t.Errorf("%v to %v: %d months, %d days", tt.from, tt.to, months, days)
		}
	}
}

// TestCountryAroundAPoint: what is within ten kilometres counts, with its own altitude,
// and each bound of the fitness belongs to the class above.
func TestCountryAroundAPoint(t *testing.T) {
	// A degree of latitude is some 111 km: 0.089 are 9.9 km, 0.091 10.1.
	at := orb.Point{2.4, 47}
	north := func(degrees float64) orb.Point { return orb.Point{at[0], at[1] + degrees} }
	nan := math.NaN()
	for _, tt := range []struct {
		name      string
		points    []orb.Point
		altitudes []float64
		around    Around
		fitness   Fitness
	}{
		{"two", []orb.Point{at, north(0.089), north(0.091)}, []float64{5, 7, 9}, Around{2, 2, 6, 1}, Sparse},
		{"three", []orb.Point{north(0.091), at, north(0.089), north(-0.089)}, []float64{900, 1, 3, 2}, Around{3, 3, 2, math.Sqrt(2.0 / 3)}, Fit},
		{"two known", []orb.Point{at, at, {0, 0}, at}, []float64{nan, 10, 99, 20}, Around{3, 2, 15, 5}, NoAltitude},
		{"three known", []orb.Point{at, at, at, at}, []float64{nan, 10, 10, 10}, Around{4, 3, 10, 0}, Fit},
		{"sea level", []orb.Point{at, at, at}, []float64{0, 0, 0}, Around{3, 3, 0, 0}, Fit},
		{"under hills", []orb.Point{at, at, at, at}, []float64{0, 118, 0, 118}, Around{4, 4, 59, 59}, Fit},
		{"hills", []orb.Point{at, at, at, at}, []float64{0, 120, 0, 120}, Around{4, 4, 60, 60}, Hilly},
		{"steep hills", []orb.Point{at, at, at, at}, []float64{0, 438, 0, 438}, Around{4, 4, 219, 219}, Hilly},
		{"mountains", []orb.Point{at, at, at, at}, []float64{0, 440, 0, 440}, Around{4, 4, 220, 220}, Mountain},
		{"high", []orb.Point{at, at, at}, []float64{900, 900, 900}, Around{3, 3, 900, 0}, Mountain},
		{"not so high", []orb.Point{at, at, at}, []float64{899, 899, 899}, Around{3, 3, 899, 0}, Fit},
	} {
		terrain := NewTerrain(tt.points, tt.altitudes)
		got := terrain.Around(at)
		if !(math.Abs(got.Relief-tt.around.Relief) <= 1e-9) {
			t.Errorf("%s: relief %v, want %v", tt.name, got.Relief, tt.around.Relief)
		}
		got.Relief = tt.around.Relief
		same(t, tt.name, got, tt.around)
		if f := terrain.FitnessAt(at); f != tt.fitness {
			t.Errorf("%s: %s, want %s", tt.name, f.Code(), tt.fitness.Code())
		}
		same(t, "far away", terrain.Around(orb.Point{55, -21}), Around{})
	}
}

// TestErrorTableAtItsBounds: each bound of a band holds by itself, and equal ones are let
// pass where bands may touch.
func TestErrorTableAtItsBounds(t *testing.T) {
	first := ErrorBand{From: 0, To: 20, At: 10, Pairs: 1, FirstDecile: 0.8, FirstQuartile: 0.9, ThirdQuartile: 1.2, NinthDecile: 1.6}
	next := ErrorBand{From: 20, To: 40, At: 20, Pairs: 1, FirstDecile: 0.4, FirstQuartile: 0.45, ThirdQuartile: 0.6, NinthDecile: 0.8}
	const (
		band1    = "error band 1: from 0 to 20 minutes, 10 in the median, on 1 pairs"
		ascends1 = "error band 1: its quantiles do not ascend from over 0 to at most 10"
		ascends2 = "error band 2: its quantiles do not ascend from over 0 to at most 10"
		shorter  = "error band 2: a longer time would be called shorter than in the band before"
	)
	for name, tt := range map[string]struct {
		change func(a, b *ErrorBand)
		want   string
	}{
		"each quantile as long as before": {func(a, b *ErrorBand) {}, ""},
		"the median at the beginning":     {func(a, b *ErrorBand) { a.From = 10 }, ""},
		"all quantiles the same": {func(a, b *ErrorBand) {
			a.FirstDecile, a.FirstQuartile, a.ThirdQuartile, a.NinthDecile = 1, 1, 1, 1
			b.FirstDecile, b.FirstQuartile, b.ThirdQuartile, b.NinthDecile = 1, 1, 1, 1
		}, ""},
		"ten times as long": {func(a, b *ErrorBand) { a.NinthDecile, b.NinthDecile = 10, 10 }, ""},
		"no pairs":          {func(a, b *ErrorBand) { a.Pairs = 0 }, "error band 1: from 0 to 20 minutes, 10 in the median, on 0 pairs"},
		"before zero":       {func(a, b *ErrorBand) { a.From = -1 }, "error band 1: from -1 to 20 minutes, 10 in the median, on 1 pairs"},
		"median at zero":    {func(a, b *ErrorBand) { a.At = 0 }, "error band 1: from 0 to 20 minutes, 0 in the median, on 1 pairs"},
		"median before":     {func(a, b *ErrorBand) { a.From = 10.5 }, "error band 1: from 10.5 to 20 minutes, 10 in the median, on 1 pairs"},
		"median at the end": {func(a, b *ErrorBand) { a.To = 10 }, "error band 1: from 0 to 10 minutes, 10 in the median, on 1 pairs"},
		"decile of none":    {func(a, b *ErrorBand) { a.FirstDecile = 0 }, ascends1},
		"decile over":       {func(a, b *ErrorBand) { a.FirstDecile = 0.91 }, ascends1},
		"quartile over":     {func(a, b *ErrorBand) { a.FirstQuartile = 1.21 }, ascends1},
		"third over":        {func(a, b *ErrorBand) { a.ThirdQuartile = 1.61 }, ascends1},
		"over ten":          {func(a, b *ErrorBand) { a.NinthDecile = 10.01 }, ascends1},
		"the second band":   {func(a, b *ErrorBand) { b.FirstDecile = 0 }, ascends2},
		"bands overlap":     {func(a, b *ErrorBand) { b.From = 19 }, shorter},
		"same median":       {func(a, b *ErrorBand) { b.From, b.At, a.At = 20, 20, 20; a.To = 20.5 }, shorter},
		"first decile":      {func(a, b *ErrorBand) { b.FirstDecile = 0.39 }, shorter},
		"first quartile":    {func(a, b *ErrorBand) { b.FirstQuartile = 0.44 }, shorter},
		"third quartile":    {func(a, b *ErrorBand) { b.ThirdQuartile = 0.59 }, shorter},
		"ninth decile":      {func(a, b *ErrorBand) { b.NinthDecile = 0.79 }, shorter},
	} {
		a, b := first, next
		tt.change(&a, &b)
		got := ""
		if err := (ErrorTable{a, b}).Validate(); err != nil {
			got = err.Error()
		}
		if got != tt.want {
			t.Errorf("%s: %q, want %q", name, got, tt.want)
		}
	}
	table := ErrorTable{first, {From: 30, To: 40, At: 36}, {From: 40, To: 50, At: 41}}
	for minutes, want := range map[float64]float64{0: 10, 19.9: 10, 20: 10, 23: 10, 23.1: 36, 30: 36, 39.9: 36, 40: 41, 50: 41, 90: 41} {
		if band, known := table.BandOf(road.FromMinutes(minutes)); !known || band.At != want {
			t.Errorf("%v minutes: band at %v", minutes, band.At)
		}
	}
	if _, known := (ErrorTable{}).BandOf(5); known {
		t.Error("an empty table has a band")
	}
	same(t, "empty table", ErrorTable{}.Spread(77), Spread{77, 77, 77, 77})
	same(t, "no time", table.Spread(road.Unreached), Spread{road.Unreached, road.Unreached, road.Unreached, road.Unreached})
	same(t, "by the first band", ErrorTable{first}.Spread(6000), Spread{4800, 5400, 7200, 9600})
	three := ErrorTable{first, next, {At: 40, FirstDecile: 0.5, FirstQuartile: 0.6, ThirdQuartile: 2, NinthDecile: 3}}
	// At 30 minutes halfway from 8, 9, 12, 16 minutes to 20, 24, 80, 120.
	same(t, "between two", three.Spread(min30), Spread{14 * road.Minute, 16*road.Minute + 300, 46 * road.Minute, 68 * road.Minute})
	same(t, "the longest", three.Spread(road.Unreached-1).NinthDecile, road.Unreached-1)
	same(t, "between quartiles", ErrorTable{{At: 1, FirstDecile: 1.1, FirstQuartile: 1.2, ThirdQuartile: 1.3, NinthDecile: 1.4}}.Spread(100), Spread{100, 100, 130, 140})
	same(t, "above quartiles", ErrorTable{{At: 1, FirstDecile: 0.5, FirstQuartile: 0.6, ThirdQuartile: 0.7, NinthDecile: 0.8}}.Spread(100), Spread{50, 60, 100, 100})
}

// TestHillsAreAsUnsureAsPlainsAtLeast: of both tables each quantile is the wider one.
func TestHillsAreAsUnsureAsPlainsAtLeast(t *testing.T) {
	info := RoadsInfo{
		Errors:        ErrorTable{{At: 1, FirstDecile: 0.5, FirstQuartile: 0.9, ThirdQuartile: 1.1, NinthDecile: 2}},
		ErrorsInHills: ErrorTable{{At: 1, FirstDecile: 0.6, FirstQuartile: 0.7, ThirdQuartile: 1.3, NinthDecile: 1.5}},
	}
	for _, tt := range []struct {
		fitness  Fitness
		want     Spread
		measured bool
	}{
		{Fit, Spread{500, 900, 1100, 2000}, true}, {Hilly, Spread{500, 700, 1300, 2000}, true},
		{Mountain, Spread{670, 800, 1500, 2000}, false}, {NoAltitude, Spread{670, 800, 1500, 2000}, false},
	} {
		c := located(1000, 1)
		c.Fitness, c.Peak = tt.fitness, 1000
		c.Classify(Promise, &info)
		same(t, tt.fitness.Code(), c.Spread, tt.want)
		if c.Doubts&DoubtUnmeasured != 0 == tt.measured || c.Ranged() == tt.measured {
			t.Errorf("%s: doubts %b, ranged %v", tt.fitness.Code(), c.Doubts, c.Ranged())
		}
		low, high, ranged := c.RangeOf(3000)
		want := [2]road.Deciseconds{3000, 3000}
		if !tt.measured {
			want = [2]road.Deciseconds{2010, 6000}
		}
		if low != want[0] || high != want[1] || ranged == tt.measured {
			t.Errorf("%s: from %d to %d, %v", tt.fitness.Code(), low, high, ranged)
		}
		if low, high, ranged := c.RangeOf(road.Unreached); low != road.Unreached || high != road.Unreached || ranged {
			t.Errorf("no time ranges from %d to %d", low, high)
		}
	}
	if low, high := UnmeasuredRange(); low != 0.67 || high != 2 {
		t.Errorf("unmeasured from %v to %v", low, high)
	}
	// A point that stands in: beyond surely only where the unmeasured error says so too.
	for at, want := range map[road.Deciseconds]Certainty{26_865: Uncertain, 26_867: BeyondSurely} {
		c := located(at, 1)
		c.StandIn = true
		c.Classify(Promise, &RoadsInfo{Errors: tenths})
		if c.Certainty != want {
			t.Errorf("at %d: class %d, want %d", at, c.Certainty, want)
		}
	}
}

// TestDeparturesAtTheirLimits: exactly the limit is let pass, up and down, and so is what
// can't be compared.
func TestDeparturesAtTheirLimits(t *testing.T) {
	limits := SanityLimits{StructuresDownPct: 50, CommunesPct: 25, PeoplePct: 12.5, ShareMovedPoints: 4, NotComputedUpPoints: 2, MeanMovedPct: 25, SnapUpMetres: 100}
	last := Indicators{
		Network: "streets", Communes: 8, People: 800, NotComputedPeople: 8, Structures: 4, ServicePoints: 4,
		ThresholdMinutes: 12.5, WithinPct: 50, Within15Pct: 60, Within20Pct: 70, Within30Pct: 80, MeanMinutes: 8, MedianSnapMetres: 60,
	}
	for name, tt := range map[string]struct {
		change func(before, now *Indicators)
		want   []*refusal.Refusal
	}{
		"half":                           {func(_, n *Indicators) { n.Structures, n.ServicePoints = 2, 2 }, nil},
		"less":                           {func(_, n *Indicators) { n.Structures, n.ServicePoints = 1, 1 }, []*refusal.Refusal{refusal.StructuresGone(1, 4, 50), refusal.PointsGone(1, 4, 50)}},
		"a quarter of the communes more": {func(_, n *Indicators) { n.Communes = 10 }, nil},
		"more of them":                   {func(_, n *Indicators) { n.Communes = 11 }, []*refusal.Refusal{refusal.CommunesMoved(11, 8, 25)}},
		"fewer of them":                  {func(_, n *Indicators) { n.Communes = 5 }, []*refusal.Refusal{refusal.CommunesMoved(5, 8, 25)}},
		"an eighth of the people":        {func(_, n *Indicators) { n.People = 700 }, nil},
		"more people":                    {func(_, n *Indicators) { n.People = 901 }, []*refusal.Refusal{refusal.PeopleMoved(901, 800, 12.5)}},
		"fewer people":                   {func(_, n *Indicators) { n.People = 699 }, []*refusal.Refusal{refusal.PeopleMoved(699, 800, 12.5)}},
		"four points":                    {func(_, n *Indicators) { n.WithinPct, n.Within15Pct, n.Within20Pct, n.Within30Pct = 54, 56, 74, 76 }, nil},
		"five points": {func(_, n *Indicators) { n.WithinPct, n.Within15Pct, n.Within20Pct, n.Within30Pct = 55, 55, 75, 75 }, []*refusal.Refusal{
			refusal.ShareMoved(finding.Count(15), 55, 60, 4), refusal.ShareMoved(finding.Count(20), 75, 70, 4),
			refusal.ShareMoved(finding.Count(30), 75, 80, 4), refusal.ShareMoved(finding.Minutes(12.5), 55, 50, 4),
		}},
		"the threshold is a view": {func(b, n *Indicators) { b.ThresholdMinutes, n.ThresholdMinutes, n.WithinPct = 15, 15, 99 }, nil},
		"or another view":         {func(b, n *Indicators) { b.ThresholdMinutes, n.ThresholdMinutes, n.WithinPct = 20, 20, 99 }, nil},
		"or the promise":          {func(b, n *Indicators) { b.ThresholdMinutes, n.ThresholdMinutes, n.WithinPct = 30, 30, 99 }, nil},
		"was a view":              {func(b, n *Indicators) { b.ThresholdMinutes, n.WithinPct = 15, 99 }, nil},
		"two points not computed": {func(_, n *Indicators) { n.NotComputedPeople = 24 }, nil},
		"more not computed":       {func(_, n *Indicators) { n.NotComputedPeople = 25 }, []*refusal.Refusal{refusal.UncomputedUp(3.125, 1, 2)}},
		"fewer not computed":      {func(b, _ *Indicators) { b.NotComputedPeople = 800 }, nil},
		"a quarter slower":        {func(_, n *Indicators) { n.MeanMinutes = 10 }, nil},
		"still slower":            {func(_, n *Indicators) { n.MeanMinutes = 10.25 }, []*refusal.Refusal{refusal.MeanMoved(10.25, 8, 25)}},
		"a quarter faster":        {func(_, n *Indicators) { n.MeanMinutes = 6 }, nil},
		"still faster":            {func(_, n *Indicators) { n.MeanMinutes = 5.75 }, []*refusal.Refusal{refusal.MeanMoved(5.75, 8, 25)}},
		"had no mean":             {func(b, _ *Indicators) { b.MeanMinutes = 0 }, nil},
		"a mean under a minute":   {func(b, n *Indicators) { b.MeanMinutes, n.MeanMinutes = 0.5, 1 }, []*refusal.Refusal{refusal.MeanMoved(1, 0.5, 25)}},
		"a hundred metres":        {func(_, n *Indicators) { n.MedianSnapMetres = 160 }, nil},
		"still farther":           {func(_, n *Indicators) { n.MedianSnapMetres = 161 }, []*refusal.Refusal{refusal.SnapUp(161, 60, 100)}},
		"modelled as before":      {func(b, n *Indicators) { b.Network, n.Network = "modelled", "modelled" }, nil},
		"nobody and all are left": {func(_, n *Indicators) { n.WithinPct, n.NotComputedPeople = 0, 800 }, []*refusal.Refusal{
			refusal.ShareMoved(finding.Minutes(12.5), 0, 50, 4), refusal.UncomputedUp(100, 1, 2),
		}},
		"there was nothing": {func(b, n *Indicators) { b.Communes, b.People, b.NotComputedPeople, n.NotComputedPeople = 0, 0, 0, 0 }, nil},
		"there was one":     {func(b, n *Indicators) { b.Communes, n.Communes = 1, 2 }, []*refusal.Refusal{refusal.CommunesMoved(2, 1, 25)}},
	} {
		before, now := last, last
		tt.change(&before, &now)
		same(t, name, limits.Departures(&before, now), tt.want)
	}
	same(t, "a first edition, one person left", limits.Departures(nil, Indicators{People: 5, NotComputedPeople: 4, ThresholdMinutes: 20}), []*refusal.Refusal{refusal.NobodyWithin(finding.Count(20))})
	same(t, "a first edition of nobody", limits.Departures(nil, Indicators{}), nil)
}

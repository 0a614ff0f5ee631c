package street

import (
	"context"
	"errors"
	"math"
	"math/rand/v2"
	"runtime"
	"slices"
	"testing"

	"github.com/paulmach/orb"

	"acces30/coverage/road"
)

// byEnvironment drives 72 km/h in rural country, a half of it in suburbs, a fourth
// where it is dense, times the crow share: 0.005 ds a centimetre and more.
type byEnvironment struct{ exactSpeeds }

func (byEnvironment) Speed(_ *road.Attributes, env road.Environment, share float64, _ road.Conditions) float64 {
	return 72 * share / float64(uint8(1)<<env)
}

// TestEnvironments drives north for ten kilometres: six stretches, whose
// middles lie 1/12, 3/12 and so on of the way.
func TestEnvironments(t *testing.T) {
	c := &testCase{
		points: []coord{{6_0000000, 49_0000000}, {6_0000000, 49_0100000}, {6_0000000, 49_0900000}},
		ways:   []testWay{both(street, 0, 1, 2)},
	}
	n := mustBuild(t, c.builder())
	var asked []float64 // one link is looked at by one goroutine
	r := mustDrive(t, n, Options{Speeds: byEnvironment{}, Environment: func(p orb.Point) road.Environment {
		asked = append(asked, p.Lat())
		switch {
		case p.Lat() < 49.03: // two middles
			return road.Rural
		case p.Lat() < 49.038: // the third, at 49.0375
			return road.Dense
		}
		return road.Suburban // three more
	}})
	if len(asked) != 6 {
		t.Fatalf("asked at %v", asked)
	}
	for i, lat := range asked {
		if middle := 49 + 0.09*float64(2*i+1)/12; !(math.Abs(lat-middle) <= 1e-5) {
			t.Errorf("stretch %d is asked for at %g, its middle is %g", i, lat, middle)
		}
	}
	want := 0.005 * float64(n.cm[0]) * (2*1 + 1*4 + 3*2) / 6
	for arc, got := range r.Weights(road.OffPeak) {
		if !(math.Abs(float64(got)-want) <= 1) {
			t.Errorf("arc %d takes %d, want %.1f", arc, got, want)
		}
	}
}

// TestWalker finds points along random lines in one go as it does one by one.
func TestWalker(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 23))
	for range 2000 {
		line := make([]coord, 2+rng.IntN(6))
		for i := range line {
			line[i] = coord{6_0000000 + rng.Int32N(2000), 49_0000000 + rng.Int32N(2000)}
			if i > 0 && rng.IntN(5) == 0 {
				line[i] = line[i-1]
			}
		}
		var at []uint32
		for range 5 {
			at = append(at, rng.Uint32N(20_000))
		}
		slices.Sort(at)
		w := walker{line: line}
		for _, cm := range at {
			got, left := w.to(cm), float64(cm)
			want := line[len(line)-1].point()
			for i := 1; i < len(line); i++ {
				long := float64(centimetres(line[i-1], line[i]))
				if left <= long && long > 0 {
					a, b := line[i-1].point(), line[i].point()
					want = orb.Point{a[0] + left/long*(b[0]-a[0]), a[1] + left/long*(b[1]-a[1])}
					break
				}
				left -= long
			}
			if math.Hypot(got[0]-want[0], got[1]-want[1]) > 1e-9 {
				t.Fatalf("%d cm along %v is %v, want %v", cm, line, got, want)
			}
		}
	}
}

func TestCrowShare(t *testing.T) {
	// East by 6,500, north by 4,268 units are both about 47.5 m.
	corners := []coord{{6_0000000, 49_0000000}, {6_0006500, 49_0000000}, {6_0006500, 49_0004268}, {6_0000000, 49_0004268}}
	diagonal := math.Sqrt2 / 2
	tests := []struct {
		name string
		refs []uint32
		want float64
	}{
		{"straight", []uint32{0, 1}, 1},
		{"right angle", []uint32{0, 1, 2}, diagonal},
		{"three sides", []uint32{0, 1, 2, 3}, 1.0 / 3},
		{"round the square, by the corner half way", []uint32{0, 1, 2, 3, 0}, diagonal},
		// Sides of 1, 1 and √2: the corner a long side away is the nearest to the middle, whichever way round.
		{"round a triangle", []uint32{0, 1, 2, 0}, 2 * math.Sqrt2 / (2 + math.Sqrt2)},
		{"the other way", []uint32{0, 2, 1, 0}, 2 * math.Sqrt2 / (2 + math.Sqrt2)},
		{"with the long side between", []uint32{0, 1, 3, 0}, 2 / (2 + math.Sqrt2)},
		{"there and back", []uint32{0, 1, 0}, 1},
	}
	for _, tt := range tests {
		n := mustBuild(t, (&testCase{points: corners, ways: []testWay{both(street, tt.refs...)}}).builder())
		if got := n.crowShare(0); !(math.Abs(got-tt.want) <= 0.002) {
			t.Errorf("%s: %g, want %g", tt.name, got, tt.want)
		}
	}
}

// TestLegs hangs a place ten metres beside a straight road of a kilometre, 30 %
// from its start, on it.
func TestLegs(t *testing.T) {
	const perLat = 0.0111207 // metres of 1e-7 degrees at 49° north
	top := int32(math.Round(1000 / perLat))
	for _, open := range []road.Directions{road.BothWays, road.Onward} {
		w := testWay{refs: []uint32{0, 1}, onward: street, backward: street, open: open}
		// Roads back from the end, so that all is connected.
		back := testWay{refs: []uint32{1, 2, 0}, onward: street, backward: street, open: road.BothWays}
		c := &testCase{
			points: []coord{{6_0000000, 49_0000000}, {6_0000000, 49_0000000 + top}, {6_0200000, 49_0000000}, {6_0000000, 49_0100000}, {6_0000000, 48_9990000}},
			ways:   []testWay{w, back, both(street, 1, 3), both(street, 0, 4)},
		}
		n := mustBuild(t, c.builder())
		r := mustDrive(t, n, Options{Speeds: byEnvironment{}, AccessSpeed: 6, Radius: 100})
		perLon, _ := scales(49)
		p := orb.Point{6 + 10/perLon*1e-7, 49 + 300/perLat*1e-7}
		start, end := uint32(slices.Index(n.points, c.points[0])), uint32(slices.Index(n.points, c.points[1]))
		// 10 m at 6 km/h are 6 s; 300 m at 72 km/h 15 s, 700 m 35 s. A junction of
		// three ways, as at both ends, costs half of a turn besides.
		turn := byEnvironment{}.Junction(&street, &street, 3, 0) / 2
		toEnd := road.Leg{Node: end, Time: 60 + 350 + turn, Metres: 710}
		toStart := road.Leg{Node: start, Time: 60 + 150 + turn, Metres: 310}
		fromEnd := toEnd
		depart, arrive := []road.Leg{toEnd}, []road.Leg{toStart}
		if open == road.BothWays {
			depart, arrive = append(depart, toStart), append(arrive, fromEnd)
		}
		if got := r.Depart(p, road.OffPeak); !sameLegs(got.Legs, depart) || !(math.Abs(got.Metre-10) <= 0.01) {
			t.Errorf("departs by %+v, want %+v", got, depart)
		}
		if got := r.Arrive(p, road.OffPeak); !sameLegs(got.Legs, arrive) || !(math.Abs(got.Metre-10) <= 0.01) {
			t.Errorf("arrives by %+v, want %+v", got, arrive)
		}
		q := orb.Point{6, 49 + 500/perLat*1e-7}
		if got, metres, ok := r.Between(p, q, road.OffPeak); !ok || got < 159 || got > 161 || metres != 210 {
			t.Errorf("200 m on take %d over %d m, %t", got, metres, ok)
		}
		if _, _, ok := r.Between(q, p, road.OffPeak); ok != (open == road.BothWays) {
			t.Errorf("driven back: %t", ok)
		}
		if got := r.Depart(orb.Point{6 - 101/perLon*1e-7, 49.003}, road.OffPeak); len(got.Legs) != 0 {
			t.Errorf("101 m away hangs on %+v", got)
		}
	}
}

// sameLegs allows for a decisecond and a metre of rounding.
func sameLegs(got, want []road.Leg) bool {
	return slices.EqualFunc(got, want, func(a, b road.Leg) bool {
		return a.Node == b.Node && max(a.Time, b.Time)-min(a.Time, b.Time) <= 1 && max(a.Metres, b.Metres)-min(a.Metres, b.Metres) <= 1
	})
}

// TestBetweenOnOneLink: a point is reached from another of its link where the link is open
// that way, and from the same spot whichever way it is open.
func TestBetweenOnOneLink(t *testing.T) {
	const perLat = 0.0111207 // metres of 1e-7 degrees at 49° north
	top := int32(math.Round(1000 / perLat))
	for open, want := range map[road.Directions][3]bool{road.BothWays: {true, true, true}, road.Onward: {true, true, false}, road.Backward: {true, false, true}} {
		ways := []testWay{{refs: []uint32{0, 1}, onward: street, backward: street, open: open}, both(street, 1, 2, 0), both(street, 1, 3), both(street, 0, 4)}
		c := &testCase{points: []coord{{6_0000000, 49_0000000}, {6_0000000, 49_0000000 + top}, {6_0200000, 49_0000000}, {6_0000000, 49_0100000}, {6_0000000, 48_9990000}}, ways: ways}
		r := mustDrive(t, mustBuild(t, c.builder()), Options{Speeds: byEnvironment{}, AccessSpeed: 6, Radius: 100})
		perLon, _ := scales(49)
		beside := func(metres float64) orb.Point { return orb.Point{6 + 10/perLon*1e-7, 49 + metres/perLat*1e-7} }
		for i, pair := range [3][2]float64{{300, 300}, {300, 500}, {500, 300}} {
			// 10 m at 6 km/h are 6 s at either end, 200 m at 72 km/h 10 s.
			time, long := 2*60+10*road.Deciseconds(math.Abs(pair[1]-pair[0]))/20, 20+uint32(math.Abs(pair[1]-pair[0]))
			if !want[i] {
				time, long = road.Unreached, 0
			}
			if got, metres, ok := r.Between(beside(pair[0]), beside(pair[1]), road.OffPeak); got != time || metres != long || ok != want[i] {
				t.Errorf("open %v, from %g to %g m: %d, %d m, %t, want %d, %d m", open, pair[0], pair[1], got, metres, ok, time, long)
			}
		}
	}
}

// TestSomeRoadsOnly keeps points off motorways, and one-way roads that lead nowhere
// or come from nowhere; those on an island hang on its roads, and this is told.
func TestSomeRoadsOnly(t *testing.T) {
	motorway := road.Attributes{Class: road.Motorway}
	c := row(17, both(street, 0, 1), both(road.Attributes{Class: road.Tertiary}, 1, 2), both(motorway, 2, 3), both(road.Attributes{Class: road.MotorwayLink}, 3, 4),
		both(street, 6, 7), oneWay(street, 0, 8), oneWay(street, 5, 0),
		both(street, 9, 10), both(road.Attributes{Class: road.Tertiary}, 10, 11), both(street, 11, 12), both(road.Attributes{Class: road.Track}, 13, 14, 15, 16))
	n := mustBuild(t, c.builder())
	tests := []struct {
		opts Options
		on   []int // nodes that a place at them hangs on, below zero those apart
	}{
		{Options{}, []int{0, 1, 2, 3, 4, -9, -10, -11, -12}},
		{Options{MinComponent: 2}, []int{0, 1, 2, 3, 4, 6, 7, 9, 10, 11, 12}},
		{Options{MinComponent: 3}, []int{0, 1, 2, 3, 4, 9, 10, 11, 12}},
		{Options{MinComponent: 4}, []int{0, 1, 2, 3, 4, 9, 10, 11, 12}},
		{Options{MinComponent: 5}, []int{0, 1, 2, 3, 4, -9, -10, -11, -12}},
		{Options{OffLimits: func(a *road.Attributes) bool { return a.Class <= road.MotorwayLink }}, []int{0, 1, 2, -9, -10, -11, -12}},
	}
	for _, tt := range tests {
		tt.opts.Radius = 0.5
		r := mustDrive(t, n, tt.opts)
		var on []int
		for i, p := range c.points {
			if a := r.Depart(p.point(), road.OffPeak); len(a.Legs) > 0 && a.Apart {
				on = append(on, -i)
			} else if len(a.Legs) > 0 {
				on = append(on, i)
			}
		}
		if !slices.Equal(on, tt.on) {
			t.Errorf("points hang on nodes %v, want %v", on, tt.on)
		}
	}
}

// TestSameTimesOnAllProcessors drives enough roads for several goroutines.
func TestSameTimesOnAllProcessors(t *testing.T) {
	var lon, lat []int32
	for i := range int32(30_000) {
		lon, lat = append(lon, 6_0000000+i%100*900), append(lat, 49_0000000+i/100*700)
	}
	b := NewBuilder(lon, lat)
	for i := range uint32(len(lon)) {
		if i%100 > 0 {
			b.AddWay([]uint32{i - 1, i}, street, street, road.BothWays)
		}
		if i >= 100 {
			b.AddWay([]uint32{i - 100, i}, primary, primary, road.BothWays)
		}
	}
	n := mustBuild(t, b)
	opts := Options{Environment: func(p orb.Point) road.Environment { return road.Environment(int(p.Lon()*1000) % 3) }, Speeds: byEnvironment{}}
	before := runtime.GOMAXPROCS(1)
	defer runtime.GOMAXPROCS(before)
	one := mustDrive(t, n, opts)
	runtime.GOMAXPROCS(5)
	five := mustDrive(t, n, opts)
	if !slices.Equal(one.weights[0], five.weights[0]) || !slices.Equal(one.grid.cells.All(), five.grid.cells.All()) || one.net.Links() < 5*4096 {
		t.Error("other results on five processors than on one")
	}
}

func TestDriveErrors(t *testing.T) {
	n := mustBuild(t, row(2, both(street, 0, 1)).builder())
	fine := Options{Speeds: exactSpeeds{}, AccessSpeed: 5, Radius: 100}
	tests := []struct {
		change func(o *Options)
		want   string // empty where it is driven
	}{
		{func(*Options) {}, ""},
		{func(o *Options) { o.Speeds = nil }, "roads without a speed model"},
		{func(o *Options) { o.AccessSpeed = 0 }, "access to roads at 0 km/h"},
		{func(o *Options) { o.AccessSpeed = -1 }, "access to roads at -1 km/h"},
		{func(o *Options) { o.AccessSpeed = math.NaN() }, "access to roads at NaN km/h"},
		{func(o *Options) { o.AccessSpeed = 1e-9 }, ""},
		{func(o *Options) { o.Radius = -0.5 }, "roads up to -0.5 m away: from 0 to 20000 m make sense"},
		{func(o *Options) { o.Radius = 0 }, ""},
		{func(o *Options) { o.Radius = 20_000 }, ""},
		{func(o *Options) { o.Radius = 20_000.5 }, "roads up to 20000.5 m away: from 0 to 20000 m make sense"},
		{func(o *Options) { o.Radius = math.Inf(1) }, "roads up to +Inf m away: from 0 to 20000 m make sense"},
		{func(o *Options) { o.Radius = math.NaN() }, "roads up to NaN m away: from 0 to 20000 m make sense"},
	}
	for _, tt := range tests {
		opts := fine
		tt.change(&opts)
		got := ""
		if _, err := n.Drive(t.Context(), opts); err != nil {
			got = err.Error()
		}
		if got != tt.want {
			t.Errorf("error %q, want %q", got, tt.want)
		}
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := n.Drive(ctx, fine); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want that of the context", err)
	}
}

package street

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/paulmach/orb"
)

// bruteSnap looks at every piece of every link.
func bruteSnap(r *Roads, p orb.Point, radius float64) (spot, bool) {
	f := newFlat(p)
	var best spot
	found, least := false, radius*radius
	for link := range uint32(r.net.Links()) {
		if !r.Serves(link) {
			continue
		}
		line := r.net.lineOf(link)
		var at uint32
		for i := 1; i < len(line); i++ {
			long := centimetres(line[i-1], line[i])
			square, along := f.nearest(line[i-1], line[i])
			if square < least || square == least && !found {
				found, least = true, square
				best = spot{link: link, at: min(at+uint32(math.Round(along*float64(long))), r.net.cm[link]), metres: math.Sqrt(square)}
			}
			at += long
		}
	}
	return best, found
}

// TestSnapAgainstAll looks for roads near random points in and around random
// networks by looking at everything.
func TestSnapAgainstAll(t *testing.T) {
	hits, misses := 0, 0
	for seed := range uint64(1500) {
		rng := rand.New(rand.NewPCG(seed, 13))
		c := newRandomCase(seed)
		r := mustDrive(t, mustBuild(t, c.builder()), Options{MinComponent: rng.IntN(3)})
		low, high := c.points[0], c.points[0]
		for _, p := range c.points {
			low = coord{min(low.lon, p.lon), min(low.lat, p.lat)}
			high = coord{max(high.lon, p.lon), max(high.lat, p.lat)}
		}
		for range 40 {
			at := func(low, high int32) float64 {
				return (float64(low) + (rng.Float64()*2-0.5)*float64(high-low)) / 1e7
			}
			p := orb.Point{at(low.lon, high.lon), at(low.lat, high.lat)}
			radius := rng.ExpFloat64() * metres(low, high) / 4
			got, ok := r.grid.snap(p, radius)
			want, wanted := bruteSnap(r, p, radius)
			if ok != wanted || ok && (got.link != want.link || got.at != want.at || got.metres != want.metres) {
				t.Fatalf("seed %d: %+v %t near %v within %g m, want %+v %t", seed, got, ok, p, radius, want, wanted)
			}
			if !ok {
				misses++
				continue
			}
			hits++
			w := walker{line: r.net.lineOf(got.link)}
			point := w.to(got.at)
			if d := metres(coord{int32(point[0] * 1e7), int32(point[1] * 1e7)}, coord{int32(p[0] * 1e7), int32(p[1] * 1e7)}); math.Abs(d-got.metres) > 0.05+d/500 {
				t.Fatalf("seed %d: point %v is %g m from %v, said to be %g", seed, point, d, p, got.metres)
			}
		}
	}
	if hits < 1000 || misses < 1000 {
		t.Errorf("%d hits and %d misses", hits, misses)
	}
}

func TestSnapNowhere(t *testing.T) {
	c := newRandomCase(1)
	for _, r := range []*Roads{
		mustDrive(t, mustBuild(t, c.builder()), Options{Radius: maxRadius}),
		mustDrive(t, mustBuild(t, NewBuilder(nil, nil)), Options{Radius: maxRadius}),
	} {
		for _, p := range []orb.Point{{math.NaN(), 49}, {6, math.Inf(1)}, {-170, -80}, {6, 90}, {500, 49}} {
			if a := r.Depart(p, 0); len(a.Legs) != 0 {
				t.Errorf("%v hangs on %v", p, a.Legs)
			}
		}
	}
}

// TestSnapAtTheBounds hangs points on roads that run to the antimeridian and the pole,
// and none that is not on Earth, however near its numbers are.
func TestSnapAtTheBounds(t *testing.T) {
	tests := []struct {
		line  []coord
		point orb.Point
		want  bool
	}{
		{[]coord{{maxLon - 1000, 0}, {maxLon, 0}}, orb.Point{180, 0}, true},
		{[]coord{{maxLon - 1000, 0}, {maxLon, 0}}, orb.Point{180.0000001, 0}, false},
		{[]coord{{-maxLon + 1000, 0}, {-maxLon, 0}}, orb.Point{-180, 0}, true},
		{[]coord{{-maxLon + 1000, 0}, {-maxLon, 0}}, orb.Point{-180.0000001, 0}, false},
		{[]coord{{0, maxLat - 1000}, {0, maxLat}}, orb.Point{0, 90}, true},
		{[]coord{{0, maxLat - 1000}, {0, maxLat}}, orb.Point{0, 90.0000001}, false},
		{[]coord{{0, -maxLat + 1000}, {0, -maxLat}}, orb.Point{0, -90}, true},
		{[]coord{{0, -maxLat + 1000}, {0, -maxLat}}, orb.Point{0, -90.0000001}, false},
	}
	for _, tt := range tests {
		r := mustDrive(t, mustBuild(t, (&testCase{points: tt.line, ways: []testWay{both(street, 0, 1)}}).builder()), Options{Radius: 10})
		if _, got := r.snap(tt.point); got != tt.want {
			t.Errorf("%v hangs on %v: %t", tt.point, tt.line, got)
		}
	}
}

// TestSnapWithin the radius, that distance included.
func TestSnapWithin(t *testing.T) {
	r := mustDrive(t, mustBuild(t, onEquator([]int32{0, 10}, both(street, 0, 1)).builder()), Options{})
	p := orb.Point{0.00001, 0.00001}
	s, ok := r.grid.snap(p, 10)
	if !ok || !(math.Abs(s.metres-1.10574) <= 1e-3) || s.at != 111 || s.link != 0 {
		t.Fatalf("%+v, %t", s, ok)
	}
	for radius, want := range map[float64]bool{1.105: false, 1.106: true, 0: false} {
		if _, ok := r.grid.snap(p, radius); ok != want {
			t.Errorf("within %g m: %t", radius, ok)
		}
	}
	if s, ok := r.grid.snap(orb.Point{5 * stepUnits * 1e-7, 0}, 0); !ok || s.metres != 0 || s.at != 5*stepCm {
		t.Errorf("on the road itself: %+v, %t", s, ok)
	}
}

// TestNearestOfAPiece: beside it, before it, behind it and of one without a length.
func TestNearestOfAPiece(t *testing.T) {
	f := flat{lon: 100, lat: 50, perLon: 2, perLat: 1}
	for _, tt := range []struct {
		a, b          coord
		square, along float64
	}{
		{coord{0, 0}, coord{200, 0}, 2500, 0.5}, {coord{200, 0}, coord{0, 0}, 2500, 0.5}, {coord{100, 0}, coord{100, 200}, 0, 0.25},
		{coord{110, 50}, coord{150, 50}, 400, 0}, {coord{20, 50}, coord{70, 50}, 3600, 1}, {coord{100, 60}, coord{100, 60}, 100, 0}, {coord{100, 50}, coord{100, 50}, 0, 0},
	} {
		if square, along := f.nearest(tt.a, tt.b); square != tt.square || along != tt.along {
			t.Errorf("%v to %v: %g at %g, want %g at %g", tt.a, tt.b, square, along, tt.square, tt.along)
		}
	}
}

// TestEastOf: the shorter way round the Earth, to the last unit.
func TestEastOf(t *testing.T) {
	for _, tt := range []struct {
		a, b int32
		want int64
	}{{0, 5, 5}, {5, 0, -5}, {-900_000_000, 900_000_000, 1_800_000_000}, {900_000_000, -900_000_000, -1_800_000_000}, {-900_000_001, 900_000_000, -1_799_999_999},
		{900_000_000, -900_000_001, 1_799_999_999}, {1_799_999_999, -1_799_999_999, 2}, {-1_799_999_998, 1_799_999_999, -3}} {
		if got := eastOf(coord{lon: tt.a}, coord{lon: tt.b}); got != tt.want {
			t.Errorf("from %d to %d: %d, want %d", tt.a, tt.b, got, tt.want)
		}
	}
}

package isochrone

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"

	"acces30/coverage/plane"
	"acces30/coverage/road"
)

// TestSquares cuts every kind of cell: what is reached lies on the left of each
// chord, and chords lead where the corners say.
func TestSquares(t *testing.T) {
	const limit, steps = 100, 10
	at := [4]orb.Point{{0, 0}, {steps, 0}, {steps, steps}, {0, steps}}
	for mask := 1; mask < 15; mask++ {
		for _, late := range []road.Deciseconds{110, 400} { // ambiguous cells: joined, apart
			var times [4]road.Deciseconds
			reached := 0
			for i := range times {
				times[i] = late
				if mask>>i&1 == 1 {
					times[i] = 80
					reached++
				}
			}
			s := square{times[0], times[1], times[2], times[3], 0, 0, limit, steps}
			chords := s.chords(mask, nil)
			want := 1
			if mask == 5 || mask == 10 {
				want = 2
			}
			if len(chords) != want {
				t.Fatalf("mask %d has %d chords", mask, len(chords))
			}
			for i, p := range at {
				left := 0
				for _, c := range chords {
					ax, ay := c.from.place(steps)
					bx, by := c.to.place(steps)
					if float64(bx-ax)*(p[1]-float64(ay))-float64(by-ay)*(p[0]-float64(ax)) > 0 {
						left++
					}
				}
				// Apart, one of two chords cuts each reached corner off; joined, all
				// reached corners are on the left of both.
				joined := want == 2 && late == 110
				inside := mask>>i&1 == 1
				if ok := left == want && inside || left < want && !inside || want == 2 && !joined && (left > 0) == inside; !ok {
					t.Errorf("mask %d, late %d: corner %d is on the left of %d of %d chords", mask, late, i, left, want)
				}
			}
		}
	}
}

// TestAlong holds interpolation to the order of times and to the ends.
func TestAlong(t *testing.T) {
	s := square{limit: 100, steps: 16}
	for _, tt := range []struct {
		a, b road.Deciseconds
		want uint64
	}{{0, 200, 8}, {200, 0, 8}, {100, 101, 1}, {0, 101, 15}, {101, 0, 1}, {60, 220, 4}, {100, 1 << 31, 1}, {0, 1 << 31, 1}} {
		if got := s.along(tt.a, tt.b); got != tt.want {
			t.Errorf("from %d to %d: %d, want %d", tt.a, tt.b, got, tt.want)
		}
	}
	for a := road.Deciseconds(0); a < 100; a++ {
		for b := road.Deciseconds(101); b < 300; b += 7 {
			if s.along(a, b) < s.along(a+1, b) || s.along(a, b) < s.along(a, b+1) {
				t.Fatalf("longer times lead farther at %d, %d", a, b)
			}
		}
	}
}

// TestOffRoad looks for the nearest road corner by brute force too, twice: as
// it is found, and as it was kept; for several reaches, up to the longest there
// is.
func TestOffRoad(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 1))
	for _, reach := range []int{0, 1, 7, 10, 28} {
		l := lattice{cell: 40, tile: 32, width: 2, height: 1}
		off := newOffRoad(float64(reach)*l.cell, 5, &l)
		if off.reach != reach {
			t.Fatalf("%d cells, want %d", off.reach, reach)
		}
		for number := range tile(2) {
			f := newField(l.tile, off.frame())
			f.begin(&l, number, 9000)
			for range f.side * f.side / 150 {
				f.add(uint32(f.x+rng.IntN(f.side-1))*units, uint32(f.y+rng.IntN(f.side-1))*units, 5, nodeWeight) // on corners
			}
			roads := f.roads()
			f.activateAll()
			for range 2 {
				before := make([]road.Deciseconds, len(roads))
				for i := range roads {
					before[i] = 1 + road.Deciseconds(rng.IntN(5000))
					f.means[i] = mean{sum: uint64(before[i]), weight: 1}
				}
				off.fill(f, off.of(f, number), 9000)
				checkOffRoad(t, off, f, roads, before)
			}
		}
	}
}

// TestOffRoadIsKept looks at what is kept of a tile, with room for it and
// without.
func TestOffRoadIsKept(t *testing.T) {
	l := lattice{cell: 40, tile: 64, width: 1, height: 1}
	off := newOffRoad(400, 5, &l)
	f := newField(l.tile, off.frame())
	f.begin(&l, 0, 9000)
	const corners = 65 * 65
	off.room.Store(corners - 1)
	first := off.of(f, 0)
	if off.tiles[0].Load() != nil || off.room.Load() != corners-1 {
		t.Error("kept although there is no room")
	}
	off.room.Store(corners)
	kept := off.of(f, 0)
	if off.tiles[0].Load() != kept || kept == first || off.of(f, 0) != kept || off.room.Load() != 0 {
		t.Error("not kept although there is room")
	}
}

func checkOffRoad(t *testing.T, off *offRoad, f *field, roads []bool, before []road.Deciseconds) {
	t.Helper()
	for y := f.frame; y < f.side-f.frame; y++ {
		for x := f.frame; x < f.side-f.frame; x++ {
			least, among := 1<<30, []road.Deciseconds{9000}
			for v := range f.side {
				for u := range f.side {
					d := (u-x)*(u-x) + (v-y)*(v-y)
					if !roads[v*f.side+u] || d > off.reach*off.reach || d > least {
						continue
					}
					if d < least {
						least, among = d, nil
					}
					among = append(among, min(before[v*f.side+u]+road.Deciseconds(math.Round(math.Sqrt(float64(d))*40*7.2)), 9000))
				}
			}
			if got := f.times[y*f.side+x]; !slices.Contains(among, got) {
				t.Fatalf("corner %d, %d has %d, want one of %v", x, y, got, among)
			}
		}
	}
}

// TestAverage holds the mean of places around a corner to a few known ones.
func TestAverage(t *testing.T) {
	l := lattice{cell: 40, tile: 64, width: 1, height: 1}
	f := newField(l.tile, 0)
	enter := func(places ...[3]uint32) {
		f.begin(&l, 0, 20000)
		for _, p := range places {
			f.add(p[0], p[1], road.Deciseconds(p[2]), nodeWeight)
		}
		f.activateAll()
		f.average(3000, 20000)
	}
	value := func(x, y int) road.Deciseconds { return f.means[y*f.side+x].value() }
	enter([3]uint32{10 * units, 10 * units, 700}) // on a corner: it alone has a time
	if value(10, 10) != 700 || f.means[10*f.side+11].weight != 0 || f.means[11*f.side+10].weight != 0 {
		t.Error("a place on a corner")
	}
	enter([3]uint32{10*units + 32, 10*units + 32, 700}, [3]uint32{10*units + 32, 10*units + 32, 900})
	for _, at := range [][2]int{{10, 10}, {11, 10}, {10, 11}, {11, 11}} {
		if got := value(at[0], at[1]); got != 800 {
			t.Errorf("between two places: %d", got)
		}
	}
	enter([3]uint32{10*units + 32, 10*units + 32, 700}, [3]uint32{10*units + 32, 10*units + 32, 20000})
	if got := value(10, 10); got != (700+3700)/2 {
		t.Errorf("beside a closed road: %d", got)
	}
	enter([3]uint32{1 << 30, 5, 1}, [3]uint32{5, 64 * units, 1}) // outside the field
	if len(f.spots) != 0 {
		t.Error("a place outside the field counts")
	}
}

// TestInside compares with a naive twin.
func TestInside(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 2))
	star := func(x, y, size float64, clockwise bool) orb.Ring {
		var r orb.Ring
		for i := range 40 {
			sin, cos := math.Sincos(float64(i) * math.Pi / 20)
			d := size * (0.5 + rng.Float64()/2)
			r = append(r, orb.Point{rounded(x + d*cos), rounded(y + d*sin)})
		}
		r = append(r, r[0])
		if clockwise {
			r.Reverse()
		}
		return r
	}
	for range 20 {
		area := orb.MultiPolygon{
			{star(6, 49, 0.1, false), star(6, 49, 0.04, true)},
			{star(6.3, 49, 0.1, false)},
		}
		in := newInside(area, 40*math.Pow(10, rng.Float64()*3))
		for range 3000 {
			p := orb.Point{rounded(5.85 + rng.Float64()*0.6), rounded(48.88 + rng.Float64()*0.24)}
			if got, want := in.holds(p), planar.MultiPolygonContains(area, p); got != want {
				t.Fatalf("%v: %v, want %v", p, got, want)
			}
		}
	}
	if newInside(nil, 40).holds(orb.Point{6, 49}) {
		t.Error("nothing holds something")
	}
}

// TestSquareMetres compares with lengths along meridians and parallels: a box of
// a millidegree at 49° north is 73.17 by 111.21 m.
func TestSquareMetres(t *testing.T) {
	box := func(x, y, side float64) orb.Ring {
		return orb.Ring{{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}, {x, y}}
	}
	hole := box(6.0002, 49.0002, 0.0005)
	hole.Reverse()
	const want = 73.171 * 111.208
	if got := squareMetres(orb.MultiPolygon{{box(6, 49, 0.001)}}); math.Abs(got/want-1) > 1e-4 {
		t.Errorf("%g m2, want %g", got, want)
	}
	if got := squareMetres(orb.MultiPolygon{{box(6, 49, 0.001), hole}}); math.Abs(got/(0.75*want)-1) > 1e-4 {
		t.Errorf("%g m2 with a hole, want %g", got, 0.75*want)
	}
	// The whole of a hemisphere: half of the ellipsoid's 510,065,622 km2 (GRS80).
	half := orb.Ring{{-180, 0}, {180, 0}, {180, 90}, {-180, 90}, {-180, 0}}
	if got := squareMetres(orb.MultiPolygon{{half}}); math.Abs(got/255.032811e12-1) > 1e-6 {
		t.Errorf("a hemisphere has %g m2", got)
	}
}

// TestDegrees compares interpolated places with the formulas of the planes.
func TestDegrees(t *testing.T) {
	for _, p := range []plane.Plane{plane.Lambert93(), plane.Local(orb.Point{-8.6, 41.2})} {
		l := lattice{plane: p, cell: 40}
		d := newDegrees(&l)
		rng := rand.New(rand.NewPCG(3, 3))
		for range 2000 {
			x, y := rng.Float64()*2000, rng.Float64()*2000
			got, want := d.at(x, y), l.lonLat(x, y)
			if math.Abs(got[0]-want[0]) > 1e-8 || math.Abs(got[1]-want[1]) > 1e-8 { // a millimetre
				t.Fatalf("%v, want %v", got, want)
			}
		}
	}
}

func TestLands(t *testing.T) {
	points := []orb.Point{{6, 49}, {55.5, -21}, {-61, 14.6}, {9, 42}, {55.6, -21.1}, {-61.5, 16.2}, {-53, 4}, {-61.2, 15.4}}
	got := lands(points)
	want := [][]int{{0, 3}, {1, 4}, {6}, {2, 5, 7}}
	if !slices.EqualFunc(got, want, slices.Equal[[]int]) {
		t.Errorf("%v, want %v", got, want)
	}
	if lands(nil) != nil {
		t.Error("no points make a land")
	}
}

package isochrone_test

import (
	"cmp"
	"math"
	"slices"
	"testing"

	"github.com/paulmach/orb"
	"github.com/peterstace/simplefeatures/geom"

	"acces30/coverage/isochrone"
)

// checkBands holds bands to what they promise: valid polygons, right-handed and
// rounded, each band inside the next.
func checkBands(t *testing.T, bands []isochrone.Band) {
	t.Helper()
	for k, b := range bands {
		checkArea(t, b.Area)
		if k > 0 && !holds(b.Area, bands[k-1].Area) {
			t.Fatalf("the band of %d leaves that of %d", bands[k-1].Limit, b.Limit)
		}
	}
}

// checkArea holds an area against an independent judge of validity.
func checkArea(t *testing.T, area orb.MultiPolygon) {
	t.Helper()
	var polygons []geom.Polygon
	for _, polygon := range area {
		var rings []geom.LineString
		for i, ring := range polygon {
			if want := map[bool]orb.Orientation{true: orb.CCW, false: orb.CW}[i == 0]; ring.Orientation() != want {
				t.Fatalf("ring %d turns the wrong way: %v", i, ring)
			}
			var coords []float64
			for _, p := range ring {
				if !(math.Abs(p[0]*1e6-math.Round(p[0]*1e6)) <= 1e-3) || !(math.Abs(p[1]*1e6-math.Round(p[1]*1e6)) <= 1e-3) {
					t.Fatalf("%v is not rounded", p)
				}
				coords = append(coords, p[0], p[1])
			}
			rings = append(rings, geom.NewLineString(geom.NewSequence(coords, geom.DimXY)))
		}
		polygons = append(polygons, geom.NewPolygon(rings))
	}
	if err := geom.NewMultiPolygon(polygons).Validate(); err != nil {
		t.Fatalf("not valid: %v", err)
	}
}

// grain is a vertex in whole millionths of a degree, of which all products
// below are exact.
type grain struct{ x, y int64 }

type segment struct{ a, b grain }

func segmentsOf(area orb.MultiPolygon) []segment {
	at := func(p orb.Point) grain {
		return grain{int64(math.Round(p[0] * 1e6)), int64(math.Round(p[1] * 1e6))}
	}
	var all []segment
	for _, polygon := range area {
		for _, ring := range polygon {
			for i := range len(ring) - 1 {
				all = append(all, segment{at(ring[i]), at(ring[i+1])})
			}
		}
	}
	slices.SortFunc(all, func(s, u segment) int { return cmp.Compare(s.low(), u.low()) })
	return all
}

func turn(a, b, c grain) int64 { return (b.x-a.x)*(c.y-a.y) - (b.y-a.y)*(c.x-a.x) }

func (s segment) low() int64 { return min(s.a.y, s.b.y) }

func (s segment) high() int64 { return max(s.a.y, s.b.y) }

// between returns the segments, sorted by their lower ends, that could be met
// from low to high.
func between(lines []segment, tallest, low, high int64) []segment {
	from, _ := slices.BinarySearchFunc(lines, low-tallest, func(s segment, y int64) int { return cmp.Compare(s.low(), y) })
	to, _ := slices.BinarySearchFunc(lines, high+1, func(s segment, y int64) int { return cmp.Compare(s.low(), y) })
	return lines[from:to]
}

func tallest(lines []segment) int64 {
	var most int64
	for _, s := range lines {
		most = max(most, s.high()-s.low())
	}
	return most
}

// holds reports whether an area holds another, lines that run together included,
// without any rounding: none of its lines crosses one of the other's, and no
// vertex is on the wrong side.
func holds(outer, inner orb.MultiPolygon) bool {
	out, in := segmentsOf(outer), segmentsOf(inner)
	tallOut, tallIn := tallest(out), tallest(in)
	opposite := func(a, b int64) bool { return a > 0 && b < 0 || a < 0 && b > 0 }
	for _, s := range in {
		for _, o := range between(out, tallOut, s.low(), s.high()) {
			if opposite(turn(s.a, s.b, o.a), turn(s.a, s.b, o.b)) && opposite(turn(o.a, o.b, s.a), turn(o.a, o.b, s.b)) {
				return false
			}
		}
		if where(between(out, tallOut, s.a.y, s.a.y), s.a) < 0 {
			return false
		}
	}
	for _, o := range out {
		if where(between(in, tallIn, o.a.y, o.a.y), o.a) > 0 {
			return false
		}
	}
	return true
}

// where is 1 for a point inside some lines, 0 on them, -1 outside.
func where(lines []segment, p grain) int {
	side := -1
	for _, s := range lines {
		if s.high() < p.y {
			continue
		}
		d := turn(s.a, s.b, p)
		if d == 0 && p.x >= min(s.a.x, s.b.x) && p.x <= max(s.a.x, s.b.x) {
			return 0
		}
		if (s.a.y > p.y) != (s.b.y > p.y) && (d > 0) == (s.b.y > s.a.y) {
			side = -side
		}
	}
	return side
}

// TestHolds makes sure that the judge of nesting sees what is wrong.
func TestHolds(t *testing.T) {
	square := func(x, y, side float64) orb.Ring {
		return orb.Ring{{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}, {x, y}}
	}
	area := func(rings ...orb.Ring) orb.MultiPolygon { return orb.MultiPolygon{rings} }
	hole := square(4, 4, 2)
	hole.Reverse()
	for _, tt := range []struct {
		name         string
		outer, inner orb.MultiPolygon
		want         bool
	}{
		{"itself", area(square(0, 0, 10)), area(square(0, 0, 10)), true},
		{"inside", area(square(0, 0, 10)), area(square(1, 1, 2)), true},
		{"sharing a side", area(square(0, 0, 10)), area(square(0, 2, 2)), true},
		{"nothing", area(square(0, 0, 10)), nil, true},
		{"something in nothing", nil, area(square(0, 0, 1)), false},
		{"outside", area(square(0, 0, 10)), area(square(20, 1, 2)), false},
		{"across", area(square(0, 0, 10)), area(square(9, 9, 2)), false},
		{"larger", area(square(0, 0, 10)), area(square(-1, -1, 12)), false},
		{"over a hole", area(square(0, 0, 10), hole), area(square(1, 1, 8)), false},
		{"in a hole", area(square(0, 0, 10), hole), area(square(4.5, 4.5, 1)), false},
		{"with the same hole", area(square(0, 0, 10), hole), area(square(1, 1, 8), hole), true},
		{"out by a millionth", area(square(0, 0, 10)), area(square(1, 1, 9.000001)), false},
	} {
		if got := holds(tt.outer, tt.inner); got != tt.want {
			t.Errorf("%s: %v", tt.name, got)
		}
	}
}

package polygon

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"
	"github.com/peterstace/simplefeatures/geom"
)

// TestDifferenceOfSquares takes random unit squares, which touch at corners only and
// share sides with the whole, away from a large one: what is left is valid to an
// independent judge, in order, and holds the cells that were not taken away.
func TestDifferenceOfSquares(t *testing.T) {
	holes, several := 0, 0
	for seed := range uint64(400) {
		rng := rand.New(rand.NewPCG(seed, 4))
		n := 2 + rng.IntN(6)
		var whole orb.Ring
		for _, side := range [][4]int{{0, 0, 1, 0}, {n, 0, 0, 1}, {n, n, -1, 0}, {0, n, 0, -1}} {
			for i := range n {
				whole = append(whole, orb.Point{float64(side[0] + i*side[2]), float64(side[1] + i*side[3])})
			}
		}
		whole = append(whole, whole[0])
		taken := make(map[[2]int]bool)
		var inner orb.MultiPolygon
		for range rng.IntN(n * n * 2) {
			c := [2]int{rng.IntN(n), rng.IntN(n)}
			if !taken[c] && !taken[[2]int{c[0] - 1, c[1]}] && !taken[[2]int{c[0] + 1, c[1]}] && !taken[[2]int{c[0], c[1] - 1}] && !taken[[2]int{c[0], c[1] + 1}] {
				taken[c] = true
				inner = append(inner, orb.Polygon{box(float64(c[0]), float64(c[1]), 1, orb.CCW)})
			}
		}
		got := Difference(orb.MultiPolygon{{whole}}, inner)
		checkValid(t, seed, got)
		if several += len(got) - 1; len(got) > 0 {
			holes += len(got[0]) - 1
		}
		for x := range n {
			for y := range n {
				if in := planar.MultiPolygonContains(got, orb.Point{float64(x) + 0.4, float64(y) + 0.6}); in == taken[[2]int{x, y}] {
					t.Errorf("seed %d: cell %d, %d is left: %t", seed, x, y, in)
				}
			}
		}
	}
	if holes < 100 || several < 100 {
		t.Errorf("%d holes and %d parts more: the squares are too simple", holes, several)
	}
}

// checkValid holds an area against an independent judge of validity, and its order.
func checkValid(t *testing.T, seed uint64, area orb.MultiPolygon) {
	t.Helper()
	var polygons []geom.Polygon
	for _, polygon := range area {
		var rings []geom.LineString
		for i, ring := range polygon {
			if (ring.Orientation() == orb.CCW) != (i == 0) {
				t.Errorf("seed %d: ring %d turns the wrong way: %v", seed, i, ring)
			}
			var coords []float64
			for _, p := range ring {
				coords = append(coords, p[0], p[1])
			}
			rings = append(rings, geom.NewLineString(geom.NewSequence(coords, geom.DimXY)))
		}
		polygons = append(polygons, geom.NewPolygon(rings))
		if !slices.IsSortedFunc(polygon[1:], func(a, b orb.Ring) int { return comparePoints(lowest(a), lowest(b)) }) {
			t.Errorf("seed %d: holes out of order: %v", seed, polygon[1:])
		}
	}
	if err := geom.NewMultiPolygon(polygons).Validate(); err != nil {
		t.Errorf("seed %d: not valid: %v: %v", seed, err, area)
	}
	if !slices.IsSortedFunc(area, func(a, b orb.Polygon) int { return comparePoints(lowest(a[0]), lowest(b[0])) }) {
		t.Errorf("seed %d: parts out of order: %v", seed, area)
	}
}

// TestHolesOfNestedShells puts every hole into the smallest shell around it, in whatever
// order the shells come.
func TestHolesOfNestedShells(t *testing.T) {
	outer := orb.MultiPolygon{
		{box(3, 3, 2, orb.CCW)}, {box(0, 0, 10, orb.CCW), box(1, 1, 8, orb.CW)}, {box(2, 2, 6, orb.CCW), box(2.5, 2.5, 5, orb.CW)}, {box(-5, 3, 2, orb.CCW), box(-4.5, 3.5, 1, orb.CW)},
	}
	got := Difference(outer, nil)
	checkValid(t, 0, got)
	var starts []orb.Point
	for _, p := range got {
		starts = append(starts, lowest(p[0]))
		if len(p) > 1 {
			starts = append(starts, lowest(p[1]))
		}
	}
	if want := []orb.Point{{-5, 3}, {-4.5, 3.5}, {0, 0}, {1, 1}, {2, 2}, {2.5, 2.5}, {3, 3}}; !slices.Equal(starts, want) {
		t.Errorf("%v, want %v", starts, want)
	}
}

// TestHolesBetweenDiamonds: rings that follow each other closely, as those of isochrones
// do, stay with their shells, though none of their sides runs along an axis.
func TestHolesBetweenDiamonds(t *testing.T) {
	diamond := func(size float64, orientation orb.Orientation) orb.Ring {
		r := orb.Ring{{20 - size, 30}, {20, 30 - size}, {20 + size, 30}, {20, 30 + size}, {20 - size, 30}}
		if orientation == orb.CW {
			r.Reverse()
		}
		return r
	}
	want := orb.MultiPolygon{
		{diamond(5, orb.CCW), diamond(4, orb.CW)}, {diamond(3.5, orb.CCW), diamond(3, orb.CW)}, {diamond(2.5, orb.CCW), diamond(2, orb.CW)},
	}
	for _, order := range [][3]int{{0, 1, 2}, {2, 1, 0}, {1, 2, 0}} {
		outer := orb.MultiPolygon{want[order[0]], want[order[1]], want[order[2]]}
		if got := Difference(outer, nil); !slices.EqualFunc(got, want, orb.Polygon.Equal) {
			t.Errorf("in the order %v: %v", order, got)
		}
	}
}

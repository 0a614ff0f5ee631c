package location

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/paulmach/orb"
)

// squareAt is a square of one degree with a square hole in its middle.
func squareAt(west, south float64) orb.MultiPolygon {
	ring := func(margin float64) orb.Ring {
		return orb.Bound{Min: orb.Point{west + margin, south + margin}, Max: orb.Point{west + 1 - margin, south + 1 - margin}}.ToRing()
	}
	hole := ring(0.25)
	hole.Reverse()
	return orb.MultiPolygon{{ring(0), hole}}
}

// TestBorders: a border is in the outline, that of a hole is not.
func TestBorders(t *testing.T) {
	outline := squareAt(6, 49)
	for _, tt := range []struct {
		at   orb.Point
		want bool
	}{
		{orb.Point{6.1, 49.1}, true}, {orb.Point{6.5, 49.5}, false}, {orb.Point{7.1, 49.5}, false},
		{orb.Point{6, 49.5}, true}, {orb.Point{7, 49.5}, true}, {orb.Point{6.5, 49}, true}, {orb.Point{6.5, 50}, true},
		{orb.Point{6, 49}, true}, {orb.Point{7, 50}, true},
		{orb.Point{6.25, 49.5}, false}, {orb.Point{6.5, 49.25}, false}, {orb.Point{6.75, 49.75}, false},
	} {
		if got := contains(outline, tt.at); got != tt.want {
			t.Errorf("%v is in the outline: %v", tt.at, got)
		}
	}
	// Where two pieces lie over each other, a point is in both.
	over := append(squareAt(6, 49), squareAt(6.1, 49.1)...)
	if at := (orb.Point{6.15, 49.15}); !contains(over, at) {
		t.Errorf("%v is in two pieces, and yet in none", at)
	}
	if contains(nil, orb.Point{6, 49}) {
		t.Error("a point is in no outline")
	}
}

// TestSharedBorders: a point on the border of two communes is in one of them.
func TestSharedBorders(t *testing.T) {
	communes := []orb.MultiPolygon{squareAt(6, 49), squareAt(7, 49), squareAt(6, 50), squareAt(7, 50)}
	for _, tt := range []struct {
		at   orb.Point
		want int
	}{
		{orb.Point{7, 49.5}, 1}, {orb.Point{6.5, 50}, 2}, {orb.Point{7, 50}, 3}, {orb.Point{7.5, 50}, 3}, {orb.Point{6, 49}, 0},
	} {
		for i, outline := range communes {
			if got := encloses(outline, tt.at); got != (i == tt.want) {
				t.Errorf("%v is in commune %d: %v", tt.at, i, got)
			}
		}
	}
}

// TestEnclosesAsThePlanarLibrary compares the own loop with the library's, on
// points that are on no border.
func TestEnclosesAsThePlanarLibrary(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 8))
	for range 200 {
		var outline orb.MultiPolygon
		for piece := range 3 { // apart from each other, each a ragged fan with a hole
			middle := orb.Point{6 + 2*float64(piece), 49}
			var ring, hole orb.Ring
			for angle := range 12 {
				sin, cos := math.Sincos(float64(angle) * math.Pi / 6)
				far := 0.3 + 0.6*random.Float64()
				ring = append(ring, orb.Point{middle[0] + far*cos, middle[1] + far*sin})
				hole = append(hole, orb.Point{middle[0] + 0.2*cos, middle[1] + 0.2*sin})
			}
			outline = append(outline, orb.Polygon{append(ring, ring[0]), append(hole, hole[0])})
		}
		for range 200 {
			p := orb.Point{5 + 7*random.Float64(), 48 + 2*random.Float64()}
			if got, want := encloses(outline, p), contains(outline, p); got != want {
				t.Fatalf("%v is in %v: %v, the library says %v", p, outline, got, want)
			}
		}
	}
}

// TestMetresOutside compares distances with those on the sphere; a hole is not
// in its outline.
func TestMetresOutside(t *testing.T) {
	square := orb.MultiPolygon{{{{6, 49}, {6.1, 49}, {6.1, 49.1}, {6, 49.1}, {6, 49}}}}
	for _, tt := range []struct {
		at   orb.Point
		want float64
	}{
		{orb.Point{6.05, 49.05}, 0}, {orb.Point{6.05, 49.2}, 11_132}, {orb.Point{6.2, 49.05}, 7_295}, {orb.Point{6.05, 48.99}, 1_113},
	} {
		if got := MetresOutside(square, tt.at); (got == 0) != (tt.want == 0) || got < tt.want*0.995-1 || got > tt.want*1.005+1 {
			t.Errorf("%v is %.0f m outside, want %.0f", tt.at, got, tt.want)
		}
	}
	holed := orb.MultiPolygon{{square[0][0], {{6.04, 49.04}, {6.06, 49.04}, {6.06, 49.06}, {6.04, 49.06}, {6.04, 49.04}}}}
	if contains(holed, orb.Point{6.05, 49.05}) || !contains(holed, orb.Point{6.02, 49.05}) {
		t.Error("a hole is inside")
	}
}

// TestInside: the point that stands for an area lies in it, also where its centroid
// does not.
func TestInside(t *testing.T) {
	hook := orb.MultiPolygon{{orb.Ring{{0, 0}, {10, 0}, {10, 1}, {1, 1}, {1, 9}, {10, 9}, {10, 10}, {0, 10}, {0, 0}}}}
	ring := orb.MultiPolygon{{orb.Bound{Max: orb.Point{10, 10}}.ToRing(), orb.Bound{Min: orb.Point{2, 2}, Max: orb.Point{8, 8}}.ToRing()}}
	apart := orb.MultiPolygon{{orb.Bound{Max: orb.Point{1, 1}}.ToRing()}, {orb.Bound{Min: orb.Point{9, 9}, Max: orb.Point{10, 10}}.ToRing()}}
	for i, area := range []orb.MultiPolygon{hook, ring, apart, {{orb.Bound{Max: orb.Point{1, 1}}.ToRing()}}} {
		if p := Inside(area); !encloses(area, p) {
			t.Errorf("%d: %v lies outside", i, p)
		}
	}
}

// TestInsideWhereItIsWidest: of an area that its centroid lies outside of, the middle of
// the widest stretch of nine lines, the first of equal ones.
func TestInsideWhereItIsWidest(t *testing.T) {
	// A base too low for any line, and two legs: the left one is narrow, the right one
	// narrows upwards. A corner of its right side lies on the lowest line.
	legs := orb.Ring{{0, 9}, {0, 0}, {10, 0}, {10, 0.5}, {10, 9}, {8, 9}, {6, 0.4}, {1, 0.4}, {1, 9}, {0, 9}}
	mirrored := func(r orb.Ring) (other orb.Ring) {
		for _, p := range r {
			other = append(other, orb.Point{10 - p[0], 9 - p[1]})
		}
		return other
	}
	const left = 6 + 2*0.1/8.6 // of the right leg at half a degree
	for _, tt := range []struct {
		name string
		ring orb.Ring
		want orb.Point
	}{
		{"the lowest line, its second stretch", legs, orb.Point{(left + 10) / 2, 0.5}},
		{"the highest line, its first stretch", mirrored(legs), orb.Point{10 - (left+10)/2, 8.5}},
		{"the first of equal ones", orb.Ring{{0, 0}, {9, 0}, {9, 1}, {1, 1}, {1, 8}, {9, 8}, {9, 9}, {0, 9}, {0, 0}}, orb.Point{4.5, 0.5}},
		{"its centroid", orb.Ring{{0, 0}, {9, 0}, {9, 9}, {0, 9}, {0, 0}}, orb.Point{4.5, 4.5}},
	} {
		if p := Inside(orb.MultiPolygon{{tt.ring}}); math.Hypot(p[0]-tt.want[0], p[1]-tt.want[1]) > 1e-9 {
			t.Errorf("%s: %v, want %v", tt.name, p, tt.want)
		}
	}
}

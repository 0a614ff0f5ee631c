package contour

import (
	"testing"

	"github.com/paulmach/orb"
)

// TestSquares cuts every kind of cell: the low side lies on the left of each
// chord, and chords lead where the corners say.
func TestSquares(t *testing.T) {
	const level, steps = 100, 10
	at := [4]orb.Point{{0, 0}, {steps, 0}, {steps, steps}, {0, steps}}
	for mask := 1; mask < 15; mask++ {
		for _, high := range []uint32{110, 400} { // ambiguous cells: joined, apart
			var values [4]uint32
			for i := range values {
				values[i] = high
				if mask>>i&1 == 1 {
					values[i] = 80
				}
			}
			s := square{Corners{values[0], values[1], values[2], values[3]}, 0, 0, level, steps}
			if s.mask() != mask {
				t.Fatalf("mask %d, want %d", s.mask(), mask)
			}
			chords := s.appendChords(nil)
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
					ax, ay := c.From.position(steps)
					bx, by := c.To.position(steps)
					if float64(bx-ax)*(p[1]-float64(ay))-float64(by-ay)*(p[0]-float64(ax)) > 0 {
						left++
					}
				}
				// Apart, one of two chords cuts each low corner off; joined, all
				// low corners are on the left of both.
				joined := want == 2 && high == 110
				inside := mask>>i&1 == 1
				if ok := left == want && inside || left < want && !inside || want == 2 && !joined && (left > 0) == inside; !ok {
					t.Errorf("mask %d, high %d: corner %d is on the left of %d of %d chords", mask, high, i, left, want)
				}
			}
		}
	}
}

// TestAlong checks that interpolation is monotone and keeps off the ends.
func TestAlong(t *testing.T) {
	s := square{value: 100, steps: 16}
	for _, tt := range []struct {
		a, b uint32
		want uint64
	}{{0, 200, 8}, {200, 0, 8}, {100, 101, 1}, {0, 101, 15}, {101, 0, 1}, {60, 220, 4}, {100, 1 << 31, 1}, {0, 1 << 31, 1}} {
		if got := s.along(tt.a, tt.b); got != tt.want {
			t.Errorf("from %d to %d: %d, want %d", tt.a, tt.b, got, tt.want)
		}
	}
	for a := uint32(0); a < 100; a++ {
		for b := uint32(101); b < 300; b += 7 {
			if s.along(a, b) < s.along(a+1, b) || s.along(a, b) < s.along(a, b+1) {
				t.Fatalf("higher values lead farther at %d, %d", a, b)
			}
		}
	}
}

// TestNearAndInside: what lies at the very distance from a segment is near it, what lies
// on a side of a triangle is in it, whichever way round it is given.
func TestNearAndInside(t *testing.T) {
	a, b := position{10, 10}, position{16, 18} // ten long
	for _, tt := range []struct {
		p        position
		distance float64
	}{{a, 0}, {b, 0}, {position{13, 14}, 0}, {position{17, 11}, 5}, {position{9, 17}, 5}, {position{6, 7}, 5}, {position{19, 22}, 5}, {position{10, 5}, 5}, {position{18, 18}, 2}} {
		for _, ends := range [][2]position{{a, b}, {b, a}} {
			square := tt.distance * tt.distance
			if !nearSegment(ends[0], ends[1], tt.p, square) || square > 0 && nearSegment(ends[0], ends[1], tt.p, square-0.001) {
				t.Errorf("%v is not %g from %v", tt.p, tt.distance, ends)
			}
		}
	}
	c := position{20, 10}
	for p, want := range map[position]bool{
		a: true, b: true, c: true, {13, 14}: true, {15, 10}: true, {18, 14}: true, {15, 12}: true,
		{13, 15}: false, {15, 9}: false, {19, 13}: false, {9, 10}: false, {21, 10}: false, {22, 26}: false,
	} {
		for _, corners := range [][3]position{{a, b, c}, {b, c, a}, {c, b, a}, {a, c, b}} {
			if inTriangle(corners[0], corners[1], corners[2], p) != want {
				t.Errorf("%v is in %v: %t", p, corners, !want)
			}
		}
	}
}

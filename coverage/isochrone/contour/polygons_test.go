package contour

import (
	"errors"
	"math"
	"math/rand/v2"
	"reflect"
	"testing"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"

	"acces30/coverage/isochrone/grid"
	"acces30/coverage/plane"
)

// surface is one that is given at the corners of a grid, row by row, high all around.
type surface struct {
	grid          grid.Grid
	columns, rows int // of cells
	values        []uint32
	levels        []uint32
}

func (s *surface) value(x, y int) uint32 { return s.values[y*(s.columns+1)+x] }

// randomSurface has values that vary from corner to corner, or slowly.
func randomSurface(rng *rand.Rand, columns, rows int) *surface {
	s := &surface{columns: columns, rows: rows, levels: []uint32{100, 250, 260, 700}}
	s.grid = grid.Grid{Plane: plane.Lambert93(), Origin: orb.Point{700_000, 6_600_000}, Cell: 40, Side: 64, Columns: 4, Rows: 4}
	slow := rng.IntN(2) == 0
	a, b := rng.Float64(), rng.Float64()
	for y := range rows + 1 {
		for x := range columns + 1 {
			v := uint32(rng.IntN(1000))
			if slow {
				v = uint32(500 + 480*math.Sin(a*float64(x)+1)*math.Cos(b*float64(y)))
			}
			if x == 0 || y == 0 || x == columns || y == rows {
				v = 1001
			}
			s.values = append(s.values, v)
		}
	}
	return s
}

// lines cuts all cells but one, each in one of three parts.
func (s *surface) lines(rng *rand.Rand, but int) []*Lines {
	parts := []*Lines{NewLines(s.grid.Cell, len(s.levels)), NewLines(s.grid.Cell, len(s.levels)), NewLines(s.grid.Cell, len(s.levels))}
	for _, cell := range rng.Perm(s.columns * s.rows) {
		x, y := cell%s.columns, cell/s.columns
		part := parts[rng.IntN(3)]
		for k, level := range s.levels {
			if cell != but {
				part.AddCell(k, x, y, Corners{SW: s.value(x, y), SE: s.value(x+1, y), NE: s.value(x+1, y+1), NW: s.value(x, y+1)}, level)
			}
		}
	}
	return parts
}

func (s *surface) polygons(t *testing.T, lines []*Lines, tolerance float64, workers int) []orb.MultiPolygon {
	t.Helper()
	areas, err := Polygons(lines, &s.grid, tolerance, workers)
	if err != nil {
		t.Fatal(err)
	}
	return areas
}

// cells returns the rings of an area in cells of the grid.
func (s *surface) cells(area orb.MultiPolygon) (rings []orb.Ring) {
	for _, polygon := range area {
		for _, ring := range polygon {
			var out orb.Ring
			for _, p := range ring {
				x, y := s.grid.Cells(s.grid.Plane.Project(p))
				out = append(out, orb.Point{x, y})
			}
			rings = append(rings, out)
		}
	}
	return rings
}

// TestPolygonsHoldWhatIsLow: of random surfaces, an area holds the corners that are no
// higher than its level and no others; its rings have a vertex for every chord and turn
// as they should. Simplified, they stay within the tolerance of what they were, keep
// their parts and no fewer than four vertices, and are the same on any number of
// processors.
func TestPolygonsHoldWhatIsLow(t *testing.T) {
	const tolerance = 30.0
	vertices, left := 0, 0
	for seed := range uint64(14) {
		rng := rand.New(rand.NewPCG(seed, 1))
		s := randomSurface(rng, 3+rng.IntN(12), 3+rng.IntN(12))
		if seed == 10 {
			s = randomSurface(rng, 6, 200)
		}
		lines := s.lines(rng, -1)
		exact, simple := s.polygons(t, lines, 0, 1), s.polygons(t, lines, tolerance, 4)
		if !reflect.DeepEqual(simple, s.polygons(t, lines, tolerance, 1)) {
			t.Errorf("seed %d: other areas on four processors than on one", seed)
		}
		s.checkApart(t, seed, exact)
		s.checkApart(t, seed, simple)
		for k, level := range s.levels {
			chords := 0
			for _, part := range lines {
				chords += len(part.Chords[k])
			}
			rings, after := s.cells(exact[k]), s.cells(simple[k])
			for i, ring := range rings {
				chords -= len(ring) - 1
				vertices, left = vertices+len(ring)-1, left+len(after[i])-1
				if ring[0] != ring[len(ring)-1] || after[i][0] != after[i][len(after[i])-1] || len(after[i]) < 5 {
					t.Fatalf("seed %d: a ring of %d vertices has become %v", seed, len(ring)-1, after[i])
				}
				for _, p := range ring {
					if far := metresTo(after[i:i+1], p) * s.grid.Cell; far > tolerance+0.2 {
						t.Errorf("seed %d: %v has come %g m off its ring", seed, p, far)
					}
				}
			}
			if chords != 0 || len(rings) != len(after) {
				t.Errorf("seed %d, level %d: %d chords without a vertex; %d rings have become %d", seed, level, chords, len(rings), len(after))
			}
			for _, area := range []orb.MultiPolygon{exact[k], simple[k]} {
				for _, polygon := range area {
					for i, ring := range polygon {
						if (ring.Orientation() == orb.CCW) != (i == 0) {
							t.Errorf("seed %d: ring %d turns the wrong way", seed, i)
						}
					}
				}
			}
			for y := range s.rows + 1 {
				for x := range s.columns + 1 {
					p := s.grid.LonLat(float64(x), float64(y))
					low := s.value(x, y) <= level
					if planar.MultiPolygonContains(exact[k], p) != low {
						t.Errorf("seed %d, level %d: corner %d, %d of %d is on the wrong side", seed, level, x, y, s.value(x, y))
					}
					if planar.MultiPolygonContains(simple[k], p) != low && metresTo(rings, orb.Point{float64(x), float64(y)})*s.grid.Cell > tolerance+0.2 {
						t.Errorf("seed %d, level %d: corner %d, %d has changed sides", seed, level, x, y)
					}
				}
			}
		}
	}
	if vertices != 4664 || left != 3029 { // as few are left as the rules allow
		t.Errorf("%d vertices of %d are left", left, vertices)
	}
}

// checkApart makes sure that no vertex of any level comes near to an edge, but for those
// that it ends: rounding could turn them round.
func (s *surface) checkApart(t *testing.T, seed uint64, areas []orb.MultiPolygon) {
	t.Helper()
	var rings []orb.Ring
	for _, area := range areas {
		rings = append(rings, s.cells(area)...)
	}
	const near = leastApart / 3 / 40 // in cells
	for _, ring := range rings {
		for i := range len(ring) - 1 {
			a, b := ring[i], ring[i+1]
			around := orb.MultiPoint{a, b}.Bound().Pad(near)
			for _, other := range rings {
				for _, p := range other {
					if around.Contains(p) && p != a && p != b && planar.DistanceFromSegment(a, b, p) < near {
						t.Errorf("seed %d: %v is on the edge from %v to %v", seed, p, a, b)
					}
				}
			}
		}
	}
}

// metresTo is how far a point is from the nearest of some rings, in their own measure.
func metresTo(rings []orb.Ring, p orb.Point) float64 {
	least := math.Inf(1)
	for _, ring := range rings {
		for i := range len(ring) - 1 {
			least = min(least, planar.DistanceFromSegment(ring[i], ring[i+1], p))
		}
	}
	return least
}

// TestPolygonsOfOneCorner draws what lies around a single low corner, and around a high
// one within low land, by hand: a level half-way is crossed half-way along each edge.
func TestPolygonsOfOneCorner(t *testing.T) {
	for _, inner := range []uint32{0, 200} {
		s := randomSurface(rand.New(rand.NewPCG(1, 1)), 6, 6)
		s.levels = []uint32{100}
		for i := range s.values {
			x, y := i%7, i/7
			s.values[i] = 200
			if x > 1 && x < 5 && y > 1 && y < 5 {
				s.values[i] = 0
			}
			if x == 3 && y == 3 {
				s.values[i] = inner
			}
		}
		area := s.polygons(t, s.lines(rand.New(rand.NewPCG(1, 2)), -1), 0, 1)[0]
		rings := s.cells(area)
		// The lowest edges that are crossed, of the first row of them, come first.
		shell := orb.Ring{{2, 1.5}, {3, 1.5}, {4, 1.5}, {4.5, 2}, {4.5, 3}, {4.5, 4}, {4, 4.5}, {3, 4.5}, {2, 4.5}, {1.5, 4}, {1.5, 3}, {1.5, 2}, {2, 1.5}}
		want := []orb.Ring{shell}
		if inner == 200 {
			want = append(want, orb.Ring{{3, 2.5}, {2.5, 3}, {3, 3.5}, {3.5, 3}, {3, 2.5}})
		}
		if len(area) != 1 || len(rings) != len(want) {
			t.Fatalf("%d polygons with %d rings", len(area), len(rings))
		}
		for i := range want {
			for k, p := range want[i] {
				if len(rings[i]) != len(want[i]) || !(math.Abs(rings[i][k][0]-p[0]) <= 0.005) || !(math.Abs(rings[i][k][1]-p[1]) <= 0.005) {
					t.Fatalf("ring %d: %v, want %v", i, rings[i], want[i])
				}
			}
		}
	}
}

// TestBrokenContours leaves one cell out, any through which a contour runs: the lines do
// not close, and this is told.
func TestBrokenContours(t *testing.T) {
	s := randomSurface(rand.New(rand.NewPCG(4, 1)), 8, 8)
	whole := s.lines(rand.New(rand.NewPCG(4, 2)), -1)
	for cell := range s.columns * s.rows {
		lines := s.lines(rand.New(rand.NewPCG(4, 2)), cell)
		missing := 0
		for k := range s.levels {
			for i := range lines {
				missing += len(whole[i].Chords[k]) - len(lines[i].Chords[k])
			}
		}
		if _, err := Polygons(lines, &s.grid, 10, 2); errors.Is(err, errBroken) != (missing != 0) {
			t.Errorf("without cell %d and its %d chords: %v", cell, missing, err)
		}
	}
	empty := []*Lines{NewLines(40, 2)}
	if areas := s.polygons(t, empty, 10, 1); len(areas) != 2 || len(areas[0]) != 0 || len(areas[1]) != 0 {
		t.Errorf("without lines: %v", areas)
	}
}

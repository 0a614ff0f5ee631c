package isochrone

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"acces30/coverage/isochrone/grid"
	"acces30/coverage/road"
	"acces30/coverage/road/street"
)

// corner is one of a whole grid.
type corner struct{ x, y int }

// someCorners puts roads on random corners of a grid.
func someCorners(rng *rand.Rand, g *grid.Grid, count int) []corner {
	var roads []corner
	for range count {
		roads = append(roads, corner{rng.IntN(g.Columns * g.Side), rng.IntN(g.Rows * g.Side)})
	}
	return roads
}

// adder enters roads on corners.
func adder(roads []corner) func(*roadCorners) {
	return func(to *roadCorners) {
		for _, c := range roads {
			to.add(uint32(c.x)*grid.Units, uint32(c.y)*grid.Units)
		}
	}
}

// TestOpenLand looks for the nearest corner with a road by brute force too, for
// several reaches, some far beyond a tile, in a tile among others and in one at the
// side of the grid, with many roads and with few.
func TestOpenLand(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 1))
	g := grid.Grid{Cell: 40, Side: 32, Columns: 5, Rows: 5}
	frames := map[int]int{}
	for _, metres := range []float64{0, 30, 60, 300, 420, 1140, 2800} {
		land := newOpenLand(street.Access{Speed: 5, Reach: metres}, &g)
		for round := range 12 {
			roads := someCorners(rng, &g, []int{0, 3, 40, 400}[round%4])
			tile := grid.Tile([]int{0, 12, 21}[round%3])
			f := new(field)
			a := land.find(&g, tile, &f.near, adder(roads))
			frames[a.frame]++
			f.begin(&g, tile, a.frame, 9000)
			times := make(map[corner]road.Deciseconds)
			for _, c := range roads {
				if x, y := c.x-f.x, c.y-f.y; x >= 0 && y >= 0 && x < f.side && y < f.side {
					times[c] = 1 + road.Deciseconds(rng.IntN(5000))
					f.means[y*f.side+x] = mean{sum: uint64(times[c]), weight: 1}
				}
			}
			if a.codes == nil { // no road, no contour
				for i := range f.times {
					f.times[i] = 9000
				}
			} else {
				f.activateAll()
				a.fill(f, 9000)
			}
			checkOpenLand(t, land, f, roads, times)
		}
	}
	if len(frames) < 4 {
		t.Errorf("frames %v: the tiles are all alike", frames)
	}
}

// checkOpenLand holds the corners of a tile against the nearest roads, of which the
// field must have one.
func checkOpenLand(t *testing.T, land *openLand, f *field, roads []corner, times map[corner]road.Deciseconds) {
	t.Helper()
	for y := f.frame; y < f.side-f.frame; y++ {
		for x := f.frame; x < f.side-f.frame; x++ {
			least, among := land.square+1, []road.Deciseconds{9000}
			for _, c := range roads {
				dx, dy := c.x-f.x-x, c.y-f.y-y
				d := dx*dx + dy*dy
				if d > land.square || d > least {
					continue
				}
				if d < least {
					least, among = d, nil
				}
				at, ok := times[c]
				if !ok { // one as near may do
					continue
				}
				if d > 0 { // half a cell more, at 5 km/h
					at += road.Deciseconds(math.Round((math.Sqrt(float64(d)) + 0.5) * 40 * 7.2))
				}
				among = append(among, min(at, 9000))
			}
			if got := f.times[y*f.side+x]; !slices.Contains(among, got) {
				t.Fatalf("corner %d, %d has %d, want one of %v", x, y, got, among)
			}
		}
	}
}

// TestOpenLandMeets holds the steps of two tiles on the corners that they share.
func TestOpenLandMeets(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 2))
	g := grid.Grid{Cell: 30, Side: 32, Columns: 4, Rows: 3}
	land := newOpenLand(street.Access{Speed: 10, Reach: 2000}, &g)
	for _, count := range []int{2, 20, 200, 2000} {
		add := adder(someCorners(rng, &g, count))
		var west, east nearestRoads
		west.find(&g, 5, land.square, add)
		east.find(&g, 6, land.square, add)
		for row := range g.Side + 1 {
			if w, e := west.steps[row*(g.Side+1)+g.Side], east.steps[row*(g.Side+1)]; w != e {
				t.Fatalf("%d roads, row %d: %v from the west, %v from the east", count, row, w, e)
			}
		}
	}
}

// TestOpenLandIsKept looks at what is kept of a tile, with room for it and
// without.
func TestOpenLandIsKept(t *testing.T) {
	g := grid.Grid{Cell: 40, Side: 64, Columns: 1, Rows: 1}
	land := newOpenLand(street.Access{Speed: 5, Reach: 400}, &g)
	add := adder([]corner{{30, 30}, {5, 60}})
	of := func() *tileAccess { return land.of(&g, 0, new(nearestRoads), add) }
	size := of().bytes()
	if corners := int64(65 * 65); size < 2*corners || size > 3*corners {
		t.Fatalf("%d bytes for %d corners", size, corners)
	}
	if land.tiles[0].Load() == nil || land.room.Load() != mostKept-size {
		t.Errorf("not kept at first; there is room for %d bytes more", land.room.Load())
	}
	land.tiles[0].Store(nil)
	land.room.Store(size - 1)
	first := of()
	if land.tiles[0].Load() != nil || land.room.Load() != size-1 {
		t.Error("kept although there is no room")
	}
	land.room.Store(size)
	kept := of()
	if land.tiles[0].Load() != kept || kept == first || of() != kept || land.room.Load() != 0 {
		t.Error("not kept although there is room")
	}
}

package isochrone

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"acces30/coverage/isochrone/grid"
	"acces30/coverage/road"
)

// TestOpenLand looks for the nearest corner with a road by brute force too, twice:
// as it is found, and as it was kept; for several reaches, up to the longest there
// is.
func TestOpenLand(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 1))
	for _, reach := range []int{0, 1, 7, 10, 28} {
		g := grid.Grid{Cell: 40, Side: 32, Columns: 2, Rows: 1}
		land := newOpenLand(float64(reach)*g.Cell, 5, &g)
		if land.reach != reach {
			t.Fatalf("%d cells, want %d", land.reach, reach)
		}
		for number := range grid.Tile(2) {
			f := newField(g.Side, land.frame())
			f.begin(&g, number, 9000)
			for range f.side * f.side / 150 {
				f.add(uint32(f.x+rng.IntN(f.side-1))*grid.Units, uint32(f.y+rng.IntN(f.side-1))*grid.Units, 5, nodeWeight) // on corners
			}
			roads := f.roads()
			f.activateAll()
			for range 2 {
				before := make([]road.Deciseconds, len(roads))
				for i := range roads {
					before[i] = 1 + road.Deciseconds(rng.IntN(5000))
					f.means[i] = mean{sum: uint64(before[i]), weight: 1}
				}
				land.fill(f, land.of(f, number), 9000)
				checkOpenLand(t, land, f, roads, before)
			}
		}
	}
}

// TestOpenLandIsKept looks at what is kept of a tile, with room for it and
// without.
func TestOpenLandIsKept(t *testing.T) {
	g := grid.Grid{Cell: 40, Side: 64, Columns: 1, Rows: 1}
	land := newOpenLand(400, 5, &g)
	f := newField(g.Side, land.frame())
	f.begin(&g, 0, 9000)
	const corners = 65 * 65
	land.room.Store(corners - 1)
	first := land.of(f, 0)
	if land.tiles[0].Load() != nil || land.room.Load() != corners-1 {
		t.Error("kept although there is no room")
	}
	land.room.Store(corners)
	kept := land.of(f, 0)
	if land.tiles[0].Load() != kept || kept == first || land.of(f, 0) != kept || land.room.Load() != 0 {
		t.Error("not kept although there is room")
	}
}

func checkOpenLand(t *testing.T, land *openLand, f *field, roads []bool, before []road.Deciseconds) {
	t.Helper()
	for y := f.frame; y < f.side-f.frame; y++ {
		for x := f.frame; x < f.side-f.frame; x++ {
			least, among := 1<<30, []road.Deciseconds{9000}
			for v := range f.side {
				for u := range f.side {
					d := (u-x)*(u-x) + (v-y)*(v-y)
					if !roads[v*f.side+u] || d > land.reach*land.reach || d > least {
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

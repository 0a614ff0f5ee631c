package isochrone

import (
	"cmp"
	"math/rand/v2"
	"slices"
	"testing"

	"acces30/coverage/isochrone/contour"
	"acces30/coverage/isochrone/grid"
	"acces30/coverage/road"
)

// TestActiveBlocks cuts random roads twice, once with all blocks computed: those
// left out have no contour, and there are many of them.
func TestActiveBlocks(t *testing.T) {
	const top = 15_000
	limits := []road.Deciseconds{2000, 4000, 9000}
	rng := rand.New(rand.NewPCG(8, 1))
	g := grid.Grid{Cell: 30, Side: 128, Columns: 1, Rows: 1}
	land := newOpenLand(400, 5, &g)
	f := newField(g.Side, land.frame())
	active, blocks := 0, 0
	for round := range 12 {
		f.begin(&g, 0, top)
		// Times grow from a corner of the field, here slowly and there fast; some
		// roads are never reached, and there is land without any.
		slow := 1 + rng.Float64()*300
		for range 300 + rng.IntN(6000) {
			x, y := rng.IntN(f.side-1), rng.IntN(f.side-1)
			if (x/40+y/40+round)%4 == 0 {
				continue
			}
			time := road.Deciseconds(slow * float64(x+y) / 4 * (1 + rng.Float64()/20))
			if rng.IntN(100) == 0 {
				time = top
			}
			f.add(uint32(f.x+x)*grid.Units+rng.Uint32N(grid.Units), uint32(f.y+y)*grid.Units+rng.Uint32N(grid.Units), min(time, top), linkWeight)
		}
		land.tiles[0].Store(nil)
		access := land.of(f, 0)
		draw := func() []contour.Chord {
			f.average(margin, top)
			land.fill(f, access, top)
			lines := contour.NewLines(g.Cell, len(limits))
			f.cut(lines, limits)
			all := slices.Concat(lines.Chords...)
			slices.SortFunc(all, func(a, b contour.Chord) int { return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To)) })
			return all
		}
		f.activate(access.blocks, limits, top)
		active, blocks = active+len(f.active), blocks+len(access.blocks)
		some := draw()
		f.activateAll()
		if all := draw(); !slices.Equal(some, all) {
			t.Fatalf("round %d: %d chords, with all blocks %d", round, len(some), len(all))
		}
	}
	t.Logf("%d blocks of %d are active", active, blocks)
	if active == 0 || active > blocks*3/4 {
		t.Errorf("%d blocks of %d are active", active, blocks)
	}
}

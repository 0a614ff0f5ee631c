package isochrone

import (
	"cmp"
	"math/rand/v2"
	"slices"
	"testing"

	"acces30/coverage/road"
)

// TestActiveBlocks cuts random roads twice, once with all blocks computed: those
// left out have no line, and there are many of them.
func TestActiveBlocks(t *testing.T) {
	const top = 15_000
	limits := []road.Deciseconds{2000, 4000, 9000}
	rng := rand.New(rand.NewPCG(8, 1))
	l := lattice{cell: 30, tile: 128, width: 1, height: 1}
	off := newOffRoad(400, 5, &l)
	f := newField(l.tile, off.frame())
	active, blocks := 0, 0
	for round := range 12 {
		f.begin(&l, 0, top)
		// Times grow from a corner of the field, here slowly and there fast; some
		// roads are never reached, and there is country without any.
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
			f.add(uint32(f.x+x)*units+rng.Uint32N(units), uint32(f.y+y)*units+rng.Uint32N(units), min(time, top), markWeight)
		}
		off.tiles[0].Store(nil)
		around := off.of(f, 0)
		draw := func() []chord {
			f.average(margin, top)
			off.fill(f, around, top)
			c := newContours(&l, len(limits))
			c.cut(f, limits)
			all := slices.Concat(c.chords...)
			slices.SortFunc(all, func(a, b chord) int { return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(a.to, b.to)) })
			return all
		}
		f.activate(around.blocks, limits, top)
		active, blocks = active+len(f.active), blocks+len(around.blocks)
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

package isochrone

import (
	"cmp"
	"math/rand/v2"
	"slices"
	"testing"

	"acces30/coverage/isochrone/contour"
	"acces30/coverage/isochrone/grid"
	"acces30/coverage/road"
	"acces30/coverage/road/street"
)

// TestActiveBlocks cuts random roads twice, once with all blocks computed: those
// left out have no contour, and there are many of them.
func TestActiveBlocks(t *testing.T) {
	const top = 15_000
	limits := []road.Deciseconds{2000, 4000, 9000}
	rng := rand.New(rand.NewPCG(8, 1))
	g := grid.Grid{Cell: 30, Side: 128, Columns: 3, Rows: 3}
	land := newOpenLand(street.Access{Speed: 10, Reach: 1000}, &g)
	f := new(field)
	active, blocks := 0, 0
	for round := range 12 {
		// Times grow from a corner of the grid, here slowly and there fast; some
		// roads are never reached, and there is land without any.
		type roadPoint struct {
			x, y uint32
			time road.Deciseconds
		}
		var roads []roadPoint
		slow := 1 + rng.Float64()*300
		for range 1000 + rng.IntN(20000) {
			x, y := rng.IntN(3*g.Side), rng.IntN(3*g.Side)
			if (x/40+y/40+round)%4 == 0 {
				continue
			}
			time := road.Deciseconds(slow * float64(x+y-200) / 4 * (1 + rng.Float64()/20))
			if x+y < 200 || rng.IntN(100) == 0 {
				time = top
			}
			roads = append(roads, roadPoint{uint32(x)*grid.Units + rng.Uint32N(grid.Units), uint32(y)*grid.Units + rng.Uint32N(grid.Units), min(time, top)})
		}
		access := land.find(&g, 4, &f.near, func(to *roadCorners) {
			for _, p := range roads {
				to.add(p.x, p.y)
			}
		})
		f.begin(&g, 4, access.frame, top)
		for _, p := range roads {
			f.add(p.x, p.y, p.time, linkWeight)
		}
		draw := func() []contour.Chord {
			f.average(margin, top)
			access.fill(f, top)
			lines := contour.NewLines(g.Cell, len(limits))
			f.cut(lines, limits)
			all := slices.Concat(lines.Chords...)
			slices.SortFunc(all, func(a, b contour.Chord) int { return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To)) })
			return all
		}
		f.activate(access, limits, top)
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

package isochrone

import (
	"maps"
	"math/rand/v2"
	"slices"
	"testing"

	"acces30/coverage/isochrone/grid"
	"acces30/coverage/road"
	"acces30/coverage/road/street"
)

// TestSourcesOfBlocks: a block has each block of the field around the corners that it
// takes its times from once, the shortest and the longest way to one, and a gap where a
// corner has none; the runs are all those blocks, row by row.
func TestSourcesOfBlocks(t *testing.T) {
	rng := rand.New(rand.NewPCG(45, 1))
	g := grid.Grid{Cell: 40, Side: 32, Columns: 5, Rows: 5}
	gaps, whole := 0, 0
	for round := range 24 {
		land := newOpenLand(street.Access{Speed: 5, Reach: []float64{60, 420, 2800}[round%3]}, &g)
		near := new(nearestRoads)
		a := land.find(&g, 12, near, adder(someCorners(rng, &g, []int{40, 400, 4000}[round/3%3])))
		all := make(map[uint16]bool)
		for i := range a.blocks {
			want, sources := expectedAccess(a, land, near, &g, i)
			got := slices.Clone(a.sourcesOf(i))
			slices.Sort(got)
			if b := a.blocks[i]; !slices.Equal(got, sources) || b.least != want.least || b.most != want.most || b.gap != want.gap {
				t.Fatalf("round %d, block %d: %+v from %v, want %+v from %v", round, i, b, got, want, sources)
			}
			if want.gap {
				gaps++
			} else {
				whole++
			}
			for _, s := range sources {
				all[s] = true
			}
		}
		if want, got := slices.Sorted(maps.Keys(all)), blocksOf(a.runs, (fieldSide(g.Side, a.frame)-1)/blockCells); !slices.Equal(got, want) {
			t.Fatalf("round %d: runs over %v, want %v", round, got, want)
		}
	}
	if gaps == 0 || whole == 0 {
		t.Errorf("%d blocks with a gap and %d without", gaps, whole)
	}
}

// expectedAccess looks at every corner of a block of the tile, and at the four cells
// around the one that it takes its time from.
func expectedAccess(a *tileAccess, land *openLand, near *nearestRoads, g *grid.Grid, i int) (blockAccess, []uint16) {
	b, found := blockAccess{least: road.Unreached}, make(map[uint16]bool)
	inTile, inField := g.Side/blockCells, (fieldSide(g.Side, a.frame)-1)/blockCells
	for dy := range blockCells + 1 {
		for dx := range blockCells + 1 {
			x, y := i%inTile*blockCells+dx, i/inTile*blockCells+dy
			s := near.steps[y*(g.Side+1)+x]
			if s == tooFar {
				b.gap = true
				continue
			}
			walk := land.walk(s, g.Cell)
			b.least, b.most = min(b.least, walk), max(b.most, walk)
			for cell := range 4 {
				col, row := x+int(s.dx)+a.frame-cell%2, y+int(s.dy)+a.frame-cell/2
				found[uint16(row/blockCells*inField+col/blockCells)] = true
			}
		}
	}
	return b, slices.Sorted(maps.Keys(found))
}

// blocksOf lists the blocks of runs, in their order.
func blocksOf(runs []run, inRow int) (blocks []uint16) {
	for i, r := range runs {
		if i > 0 && runs[i-1].row == r.row && runs[i-1].to+1 == r.from {
			return nil // one run that was cut in two
		}
		for col := r.from; col <= r.to; col++ {
			blocks = append(blocks, uint16(int(r.row)*inRow+int(col)))
		}
	}
	return blocks
}

// TestSourcesAroundCorners: corners that follow each other in a row or a column, or are
// the same for another block of the tile, each add what is not there yet.
func TestSourcesAroundCorners(t *testing.T) {
	const x, y = 12, 12 // within the block of the second row and column of four
	for name, tt := range map[string]struct {
		x, y  int
		next  bool // of the tile's next block
		found []uint16
	}{
		"the same":                {x, y, false, []uint16{5}},
		"one row on":              {x, y + 1, false, []uint16{5}},
		"down to a side":          {x, 8, false, []uint16{5, 1}},
		"along to a side":         {8, y, false, []uint16{5, 4}},
		"to a corner of blocks":   {8, 8, false, []uint16{5, 0, 1, 4}},
		"another block's, there":  {x, y, true, []uint16{5, 5}},
		"another block's, beside": {x, 16, true, []uint16{5, 5, 9}},
	} {
		s := sourceSearch{inRow: 4, number: 1, seen: make([]int32, 16)}
		s.add(x, y)
		if tt.next {
			s.number++
		}
		s.add(tt.x, tt.y)
		s.add(tt.x, tt.y)
		if !slices.Equal(s.found, tt.found) {
			t.Errorf("%s: %v, want %v", name, s.found, tt.found)
		}
	}
}

package isochrone

import (
	"testing"

	"acces30/coverage/isochrone/grid"
	"acces30/coverage/road"
)

// TestAverage compares the mean of samples around a corner with a few known ones.
func TestAverage(t *testing.T) {
	const half = grid.Units / 2
	g := grid.Grid{Cell: 40, Side: 64, Columns: 1, Rows: 1}
	f := new(field)
	enter := func(samples ...[3]uint32) {
		f.begin(&g, 0, 0, 20000)
		for _, p := range samples {
			f.add(p[0], p[1], road.Deciseconds(p[2]), nodeWeight)
		}
		f.activateAll()
		f.average(3000, 20000)
	}
	value := func(x, y int) road.Deciseconds { return f.means[y*f.side+x].value() }
	enter([3]uint32{10 * grid.Units, 10 * grid.Units, 700}) // on a corner: it alone has a time
	if value(10, 10) != 700 || f.means[10*f.side+11].weight != 0 || f.means[11*f.side+10].weight != 0 {
		t.Error("a sample on a corner")
	}
	enter([3]uint32{10*grid.Units + 32, 10*grid.Units + 32, 700}, [3]uint32{10*grid.Units + 32, 10*grid.Units + 32, 900})
	for _, at := range [][2]int{{10, 10}, {11, 10}, {10, 11}, {11, 11}} {
		if got := value(at[0], at[1]); got != 800 {
			t.Errorf("between two samples: %d", got)
		}
	}
	enter([3]uint32{10*grid.Units + 32, 10*grid.Units + 32, 700}, [3]uint32{10*grid.Units + 32, 10*grid.Units + 32, 20000})
	if got := value(10, 10); got != (700+3700)/2 {
		t.Errorf("beside a closed road: %d", got)
	}
	for _, order := range [][2]uint32{{700, 20000}, {20000, 700}} { // at all four corners, whichever comes first
		enter([3]uint32{10*grid.Units + half, 10*grid.Units + half, order[0]}, [3]uint32{10*grid.Units + half, 10*grid.Units + half, order[1]})
		for _, at := range [][2]int{{10, 10}, {11, 10}, {10, 11}, {11, 11}} {
			if got := value(at[0], at[1]); got != (700+3700)/2 {
				t.Errorf("beside a closed road at %v: %d", at, got)
			}
		}
	}
	for _, order := range [][2]uint32{{700, 20000}, {20000, 700}} { // on an edge, at both its ends
		for end, at := range map[[2]int][2]uint32{{10, 11}: {0, half}, {11, 10}: {half, 0}} {
			enter([3]uint32{10*grid.Units + at[0], 10*grid.Units + at[1], order[0]}, [3]uint32{10*grid.Units + at[0], 10*grid.Units + at[1], order[1]})
			if got, other := value(10, 10), value(end[0], end[1]); got != (700+3700)/2 || other != got {
				t.Errorf("beside a closed road on an edge: %d and %d", got, other)
			}
		}
	}
	// An early sample on a corner, or on an edge, is beside its ends alone: a late one counts
	// whole at the corners next to them.
	for _, tt := range []struct {
		early   [2]uint32
		late    [2]uint32 // cells
		corners [][2]int
	}{
		{[2]uint32{0, 0}, [2]uint32{1, 0}, [][2]int{{1, 0}, {1, 1}, {2, 0}}}, {[2]uint32{0, 0}, [2]uint32{0, 1}, [][2]int{{0, 1}, {1, 1}, {0, 2}}}, {[2]uint32{0, 0}, [2]uint32{1, 1}, [][2]int{{1, 1}}},
		{[2]uint32{0, half}, [2]uint32{1, 0}, [][2]int{{1, 0}, {1, 1}}}, {[2]uint32{half, 0}, [2]uint32{0, 1}, [][2]int{{0, 1}, {1, 1}}}, {[2]uint32{half, half}, [2]uint32{2, 1}, [][2]int{{2, 1}, {2, 2}}},
	} {
		enter([3]uint32{10*grid.Units + tt.early[0], 10*grid.Units + tt.early[1], 700}, [3]uint32{(10+tt.late[0])*grid.Units + half, (10+tt.late[1])*grid.Units + half, 20000})
		for _, c := range tt.corners {
			if got := value(10+c[0], 10+c[1]); got != 20000 {
				t.Errorf("%v: at %v %d", tt, c, got)
			}
		}
	}
	// Barely within its cell it is beside all four corners: a sample 64 units beyond weighs 1
	// there, and a late one in the middle of its own cell 11.
	for _, tt := range []struct{ early, late, corner [2]uint32 }{
		{[2]uint32{1, 0}, [2]uint32{1, 0}, [2]uint32{1, 0}}, {[2]uint32{0, 1}, [2]uint32{0, 1}, [2]uint32{0, 1}}, {[2]uint32{1, 1}, [2]uint32{1, 1}, [2]uint32{1, 1}},
		{[2]uint32{half, 1}, [2]uint32{1, 1}, [2]uint32{1, 1}}, {[2]uint32{1, half}, [2]uint32{1, 1}, [2]uint32{1, 1}},
	} {
		enter([3]uint32{10*grid.Units + tt.early[0], 10*grid.Units + tt.early[1], 700}, [3]uint32{(10+tt.late[0])*grid.Units + half, (10+tt.late[1])*grid.Units + half, 20000})
		if got := value(int(10+tt.corner[0]), int(10+tt.corner[1])); got < 700 || got > 3700 {
			t.Errorf("%v: %d", tt, got)
		}
	}
	for y := range uint32(64) { // samples in all cells, and then none
		for x := range uint32(64) {
			f.add(x*grid.Units+32, y*grid.Units+32, 700, nodeWeight)
		}
	}
	f.activateAll()
	f.average(3000, 20000)
	enter()
	for i := range f.means {
		if col, row := i%f.side, i/f.side; col < 64 && row < 64 && f.means[i] != (mean{}) {
			t.Fatalf("corner %d, %d has kept %+v", col, row, f.means[i])
		}
	}
	// A quarter of a cell away a sample weighs 118, three quarters away 10: the share of
	// bilinear interpolation, 3/4 and 1/4 of 256, times 0.1 / (0.1 + the squared distance).
	for _, axis := range []func(far uint32) (x, y uint32){
		func(far uint32) (x, y uint32) { return 10*grid.Units + far, 10 * grid.Units },
		func(far uint32) (x, y uint32) { return 10 * grid.Units, 10*grid.Units + far },
	} {
		x0, y0 := axis(16)
		x1, y1 := axis(48)
		enter([3]uint32{x0, y0, 700}, [3]uint32{x1, y1, 900})
		end, off := axis(grid.Units)
		if near, far := value(10, 10), value(int(end/grid.Units), int(off/grid.Units)); near != 716 || far != 884 {
			t.Errorf("between a near sample and a far one: %d and %d, want 716 and 884", near, far)
		}
	}
	enter([3]uint32{10*grid.Units + 16, 10*grid.Units + 48, 700}, [3]uint32{10 * grid.Units, 10 * grid.Units, 900}) // 3/16 of 256, at a distance of √0.625
	if got := value(10, 10); got != (7*700+256*900+131)/263 {
		t.Errorf("aslant: %d", got)
	}
	for i, want := range map[[2]int]uint16{{0, 0}: 256, {0, 63}: 1, {63, 63}: 1, {32, 32}: 11, {16, 0}: 118, {0, 48}: 10, {64, 0}: 0, {0, 64}: 0, {64, 64}: 0} {
		if kernel[i[0]][i[1]] != want {
			t.Errorf("a sample %d by %d units away weighs %d, want %d", i[0], i[1], kernel[i[0]][i[1]], want)
		}
	}
	enter([3]uint32{1 << 30, 5, 1}, [3]uint32{5, 64 * grid.Units, 1}) // outside the field
	if len(f.samples) != 0 {
		t.Error("a sample outside the field counts")
	}
}

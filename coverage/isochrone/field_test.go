package isochrone

import (
	"testing"

	"acces30/coverage/isochrone/grid"
	"acces30/coverage/road"
)

// TestAverage compares the mean of samples around a corner with a few known ones.
func TestAverage(t *testing.T) {
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
	enter([3]uint32{1 << 30, 5, 1}, [3]uint32{5, 64 * grid.Units, 1}) // outside the field
	if len(f.samples) != 0 {
		t.Error("a sample outside the field counts")
	}
}

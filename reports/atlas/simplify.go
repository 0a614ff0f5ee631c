package atlas

import (
	"slices"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/simplify"
)

// Points that a scene keeps at most. With about 7 bytes for each they leave a
// page of a département well under 3 MB.
const (
	meshPoints = 120_000
	bandPoints = 80_000
	roadPoints = 60_000
)

// coarsest is how many times a tolerance is doubled at most: 2 km in a scene
// with cells of 8 m.
const coarsest = 8

// thin simplifies the arcs until they have at most so many points, with a
// tolerance that begins at one cell and doubles. Ends of arcs stay where they
// are. A ring that would collapse keeps its arcs as they were: no area is lost.
func (m *mesh) thin(rings []ring, most int) {
	original := m.arcs
	for tolerance, k := 1.0, 0; m.points() > most && k < coarsest; tolerance, k = 2*tolerance, k+1 {
		m.arcs = make([][]cell, len(original))
		for i, arc := range original {
			m.arcs[i] = thinned(arc, tolerance)
		}
		for _, r := range rings {
			if len(m.cells(r)) >= 3 && area2(m.cells(r)) != 0 {
				continue
			}
			for _, n := range r {
				m.arcs[max(n, ^n)] = original[max(n, ^n)]
			}
		}
	}
}

// thinned simplifies a line by the method of Douglas and Peucker: no cell left
// out is farther from the line than the tolerance, in cells.
func thinned(line []cell, tolerance float64) []cell {
	if len(line) < 3 {
		return line
	}
	points := make(orb.LineString, len(line))
	for i, c := range line {
		points[i] = orb.Point{float64(c[0]), float64(c[1])}
	}
	points = simplify.DouglasPeucker(tolerance).LineString(points)
	out := make([]cell, len(points))
	for i, p := range points {
		out[i] = cell{int32(p[0]), int32(p[1])}
	}
	return out
}

// area2 returns twice the area of a ring, negative when it goes round the
// other way.
func area2(r []cell) int64 {
	var sum int64
	for i, c := range r {
		d := r[(i+1)%len(r)]
		sum += int64(c[0])*int64(d[1]) - int64(d[0])*int64(c[1])
	}
	return sum
}

// thinLines simplifies lines until they have at most so many points in all.
func thinLines(lines [][]cell, most int) [][]cell {
	out := lines
	for tolerance, k := 1.0, 0; k < coarsest; tolerance, k = 2*tolerance, k+1 {
		n := 0
		for _, line := range out {
			n += len(line)
		}
		if n <= most {
			break
		}
		out = make([][]cell, len(lines))
		for i, line := range lines {
			out[i] = thinned(line, tolerance)
		}
	}
	return out
}

// closed repeats a ring's first cell at its end, so that thinning keeps it.
func closed(r []cell) []cell { return append(slices.Clip(r), r[0]) }

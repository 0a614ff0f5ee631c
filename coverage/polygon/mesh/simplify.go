package mesh

import (
	"slices"

	"github.com/paulmach/orb/simplify"
)

// coarsest is how many times a tolerance is doubled at most: 2 km in a scene
// with cells of 8 m.
const coarsest = 8

// Thin simplifies the arcs until they have at most so many points, with a
// tolerance that begins at one cell and doubles. Ends of arcs stay where they
// are. A ring that would collapse keeps its arcs as they were: no area is lost.
func (m *Mesh) Thin(rings []Ring, most int) {
	original := m.Arcs
	for tolerance, k := 1.0, 0; m.Points() > most && k < coarsest; tolerance, k = 2*tolerance, k+1 {
		m.Arcs = make([][]Cell, len(original))
		for i, arc := range original {
			m.Arcs[i] = simplified(arc, tolerance)
		}
		for _, r := range rings {
			if area2(m.Cells(r)) != 0 {
				continue
			}
			for _, n := range r {
				m.Arcs[max(n, ^n)] = original[max(n, ^n)]
			}
		}
	}
}

// simplified simplifies a line by the method of Douglas and Peucker: no cell
// left out is farther from the line than the tolerance, in cells.
func simplified(line []Cell, tolerance float64) []Cell {
	if len(line) < 3 {
		return line
	}
	return CellsOf(simplify.DouglasPeucker(tolerance).LineString(LineOf(line)))
}

// area2 returns twice the area of a ring, negative when it goes round in
// the other sense; 0 of a line, whether it goes there and back or is one cell.
func area2(r []Cell) int64 {
	var sum int64
	for i, c := range r {
		d := r[(i+1)%len(r)]
		sum += int64(c[0])*int64(d[1]) - int64(d[0])*int64(c[1])
	}
	return sum
}

// ThinLines simplifies lines until they have at most so many points in all.
func ThinLines(lines [][]Cell, most int) [][]Cell {
	out := lines
	for tolerance, k := 1.0, 0; k < coarsest; tolerance, k = 2*tolerance, k+1 {
		n := 0
		for _, line := range out {
			n += len(line)
		}
		if n <= most {
			break
		}
		out = make([][]Cell, len(lines))
		for i, line := range lines {
			out[i] = simplified(line, tolerance)
		}
	}
	return out
}

// Closed repeats a ring's first cell at its end, so that thinning keeps it.
func Closed(r []Cell) []Cell { return append(slices.Clip(r), r[0]) }

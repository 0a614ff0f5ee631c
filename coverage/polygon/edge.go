package polygon

import (
	"cmp"
	"slices"

	"github.com/paulmach/orb"
)

// edge is a side of a ring, from one vertex to the next.
type edge struct{ a, b orb.Point }

// straddles reports whether an edge passes a value of an axis; of two edges that
// meet there and go on past it, one does.
func (e *edge) straddles(axis int, value float64) bool {
	return (e.a[axis] > value) != (e.b[axis] > value)
}

// at returns the other axis where the edge passes a value of one.
func (e *edge) at(axis int, value float64) float64 {
	share := (value - e.a[axis]) / (e.b[axis] - e.a[axis])
	return e.a[1-axis] + share*(e.b[1-axis]-e.a[1-axis])
}

// edgesOf lists the edges of an area, sorted.
func edgesOf(area orb.MultiPolygon) []edge {
	var all []edge
	for _, polygon := range area {
		for _, ring := range polygon {
			for i := range len(ring) - 1 {
				all = append(all, edge{ring[i], ring[i+1]})
			}
		}
	}
	slices.SortFunc(all, compareEdges)
	return all
}

func comparePoints(p, q orb.Point) int {
	return cmp.Or(cmp.Compare(p[0], q[0]), cmp.Compare(p[1], q[1]))
}

func compareEdges(e, f edge) int { return cmp.Or(comparePoints(e.a, f.a), comparePoints(e.b, f.b)) }

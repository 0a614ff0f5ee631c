package polygon

import (
	"math"
	"slices"

	"github.com/paulmach/orb"
)

// Difference returns what an area has and a smaller one inside it has not. Where
// the outlines of the two run together they must have the same vertices, as those
// of isochrones do.
func Difference(outer, inner orb.MultiPolygon) orb.MultiPolygon {
	in, out := edgesOf(inner), edgesOf(outer)
	// Shared edges bound nothing between the two.
	t := tracing{edges: without(out, in)}
	for _, e := range without(in, out) {
		t.edges = append(t.edges, edge{e.b, e.a})
	}
	slices.SortFunc(t.edges, compareEdges)
	return assemble(t.rings())
}

// without returns those of sorted edges that are not among others.
func without(edges, others []edge) []edge {
	var kept []edge
	for _, e := range edges {
		if _, shared := slices.BinarySearchFunc(others, e, compareEdges); !shared {
			kept = append(kept, e)
		}
	}
	return kept
}

// tracing joins edges to rings. The edges are sorted by where they start and have
// the area on their left.
type tracing struct {
	edges []edge
	done  []bool
}

// rings follows all edges. Where outlines touch, it takes the edge that keeps
// closest to the area, so that parts that share a single point are separated; a
// ring that still passes a point twice is split there, into a ring and a hole that
// touches it.
func (t *tracing) rings() []orb.Ring {
	t.done = make([]bool, len(t.edges))
	var all []orb.Ring
	for i := range t.edges {
		if t.done[i] {
			continue
		}
		var path []orb.Point
		at := make(map[orb.Point]int) // of every point in the path
		for k := i; !t.done[k]; k = t.next(k) {
			t.done[k] = true
			e := t.edges[k]
			at[e.a] = len(path)
			path = append(path, e.a)
			if from, passed := at[e.b]; passed {
				all = append(all, append(slices.Clone(path[from:]), e.b))
				for _, p := range path[from+1:] {
					delete(at, p)
				}
				path = path[:from] // e.b is entered again by the edge that leaves it
			}
		}
	}
	return all
}

// next returns the edge that follows one: of those that leave its end, the first
// met when turning clockwise from the direction back.
func (t *tracing) next(k int) int {
	e := t.edges[k]
	first, _ := slices.BinarySearchFunc(t.edges, e.b, func(f edge, p orb.Point) int { return comparePoints(f.a, p) })
	best, least := first, math.Inf(1)
	for i := first; i < len(t.edges) && t.edges[i].a == e.b; i++ {
		if turn := clockwise(e.b, e.a, t.edges[i].b); turn < least {
			best, least = i, turn
		}
	}
	return best
}

// clockwise returns the angle at p from the direction of a to that of b, turning
// clockwise, over 0 and up to a full turn.
func clockwise(p, a, b orb.Point) float64 {
	angle := math.Atan2(a[1]-p[1], a[0]-p[0]) - math.Atan2(b[1]-p[1], b[0]-p[0])
	if angle <= 0 {
		angle += 2 * math.Pi
	}
	return angle
}

// Nested returns the area that closed rings fill by the even-odd rule, whichever way
// they run: rings that do not cross, but may touch at single points.
func Nested(rings []orb.Ring) orb.MultiPolygon {
	bounds := make([]orb.Bound, len(rings))
	for i, r := range rings {
		bounds[i] = r.Bound()
	}
	turned := make([]orb.Ring, len(rings))
	for i, r := range rings {
		middle, wanted := middleOfEdge(r), orb.CCW
		for k := range rings {
			if k != i && bounds[k].Contains(middle) && encloses(rings[k], middle) {
				wanted = -wanted
			}
		}
		turned[i] = r
		if r.Orientation() != wanted {
			turned[i] = slices.Clone(r)
			turned[i].Reverse()
		}
	}
	return assemble(turned)
}

// middleOfEdge returns the middle of a ring's first edge, which is on no other ring,
// though its ends may be.
func middleOfEdge(r orb.Ring) orb.Point {
	return orb.Point{(r[0][0] + r[1][0]) / 2, (r[0][1] + r[1][1]) / 2}
}

// assemble puts every hole into the smallest shell around it.
func assemble(rings []orb.Ring) orb.MultiPolygon {
	var area orb.MultiPolygon
	var holes []orb.Ring
	for _, r := range rings {
		if r.Orientation() == orb.CCW {
			area = append(area, orb.Polygon{r})
		} else {
			holes = append(holes, r)
		}
	}
	slices.SortStableFunc(area, func(p, q orb.Polygon) int { return comparePoints(lowest(p[0]), lowest(q[0])) })
	slices.SortStableFunc(holes, func(p, q orb.Ring) int { return comparePoints(lowest(p), lowest(q)) })
	bounds := make([]orb.Bound, len(area))
	sizes := make([]float64, len(area))
	for i := range area {
		bounds[i], sizes[i] = area[i][0].Bound(), new(authalic).enclosed(area[i][0])
	}
	for _, hole := range holes {
		middle := middleOfEdge(hole)
		best := -1
		for i := range area {
			if bounds[i].Contains(middle) && (best < 0 || sizes[i] < sizes[best]) && encloses(area[i][0], middle) {
				best = i
			}
		}
		if best >= 0 {
			area[best] = append(area[best], hole)
		}
	}
	return area
}

// lowest returns the westernmost point of a ring, the southernmost of several.
func lowest(r orb.Ring) orb.Point { return slices.MinFunc(r, comparePoints) }

// encloses reports whether a point is inside a ring.
func encloses(r orb.Ring, p orb.Point) bool {
	odd := false
	for i := range len(r) - 1 {
		e := edge{r[i], r[i+1]}
		if e.straddles(1, p.Lat()) && e.at(1, p.Lat()) < p.Lon() {
			odd = !odd
		}
	}
	return odd
}

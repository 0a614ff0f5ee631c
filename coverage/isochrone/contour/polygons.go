package contour

import (
	"cmp"
	"errors"
	"math"

	"github.com/paulmach/orb"

	"acces30/coverage/internal/parallel"
	"acces30/coverage/isochrone/grid"
)

// errBroken says that a contour does not close, or that rings do not fit into each
// other: a mistake in how cells were added, not in the surface.
var errBroken = errors.New("a contour is broken")

// Polygons turns lines into areas in degrees, one for each level, with coordinates
// rounded to a millionth. Every cell of the grid must have been added to one of
// the parts, unless all its corners are on the same side of all levels; which part
// that was makes no difference.
//
// tolerance, in metres, is how far contours may be moved to have fewer vertices;
// at 0 they keep them all. See simplify for what stays true. workers is as in
// package parallel. It fails when the lines do not close.
func Polygons(parts []*Lines, g *grid.Grid, tolerance float64, workers int) ([]orb.MultiPolygon, error) {
	steps, levels := parts[0].steps, len(parts[0].Chords)
	shapes := make([]*shape, levels)
	errs := make([]error, levels)
	parallel.EachFromLast(workers, levels, func(k int) {
		chords := make([][]Chord, len(parts))
		for i := range parts {
			chords[i] = parts[i].Chords[k]
		}
		shapes[k], errs[k] = newShape(chords, steps)
	})
	if err := cmp.Or(errs...); err != nil {
		return nil, err
	}
	removed := make([][]bool, levels)
	if tolerance > 0 {
		inSteps := func(metres float64) float64 { return metres / g.Cell * float64(steps) }
		removed = simplify(shapes, steps, inSteps(tolerance), inSteps(leastApart), workers)
	}
	areas := make([]orb.MultiPolygon, levels)
	parallel.EachFromLast(workers, levels, func(k int) {
		o := outlines{degrees: newDegrees(g), steps: steps, chords: shapes[k].chords, removed: removed[k]}
		areas[k] = o.area(shapes[k].polygons)
	})
	return areas, nil
}

// outlines turns the rings of one level into degrees.
type outlines struct {
	degrees degrees
	steps   uint64
	chords  []Chord
	removed []bool // of every chord: whether its start is left out; nil for none
}

func (o *outlines) area(polygons []polygon) orb.MultiPolygon {
	area := make(orb.MultiPolygon, len(polygons))
	for i, p := range polygons {
		area[i] = append(make(orb.Polygon, 0, 1+len(p.holes)), o.ring(p.shell))
		for _, hole := range p.holes {
			area[i] = append(area[i], o.ring(hole))
		}
	}
	return area
}

func (o *outlines) ring(r ring) orb.Ring {
	out := make(orb.Ring, 0, len(r)+1)
	for _, i := range r {
		if o.removed != nil && o.removed[i] {
			continue
		}
		x, y := o.chords[i].From.position(o.steps)
		p := o.degrees.at(float64(x)/float64(o.steps), float64(y)/float64(o.steps))
		out = append(out, orb.Point{rounded(p.Lon()), rounded(p.Lat())})
	}
	return append(out, out[0])
}

// rounded returns degrees to a millionth, about a decimetre.
func rounded(degrees float64) float64 { return math.Round(degrees*1e6) / 1e6 }

package isochrone

import (
	"math"
	"slices"
	"sync/atomic"

	"github.com/paulmach/orb"

	"acces30/coverage/isochrone/grid"
	"acces30/coverage/road"
	"acces30/coverage/road/street"
)

// openLand is how land off the roads is reached: by the law of the roads
// themselves (street.Access), in a straight line from the nearest corner of the
// grid that has a road which points may hang on. Which corner that is depends on
// the roads alone, not on times: the land beside a road that is out of reach stays
// out of reach. So it is found once for every tile, by a distance transform, and
// kept as long as there is room.
type openLand struct {
	access street.Access
	square int        // of the reach, in cells
	extent *orb.Bound // see StreetOptions; nil where there is no outside
	beyond float64
	apart  func(*roadCorners) // enters the roads apart in a box; nil where there are none
	tiles  []atomic.Pointer[tileAccess]
	room   atomic.Int64 // bytes that may still be kept
}

// code is the number of an offset of a tile; 0 stands for none: no road is within
// reach.
type code uint16

// tileAccess is how a tile is reached from the roads.
type tileAccess struct {
	frame   int      // corners around the tile, among which are all that have its roads
	codes   []code   // of its corners, row by row; none where no road is within reach of any
	offsets []offset // by code
	blocks  []blockAccess
	sources []uint16 // blocks of a field of that frame, see blockAccess; maxReach keeps them so few
	runs    []run    // all of these, each once
}

// offset is a corner seen from another one.
type offset struct {
	corners int32 // that follow each other in a field of the tile's, to there
	walk    road.Deciseconds
}

// mostKept bounds what is kept, in bytes: in cells of 30 m, the land within reach
// of a road in some 38,000 square kilometres, 50 kilobytes for a tile. What finds no
// room is found anew for every query.
const mostKept = 1 << 27

// newOpenLand takes the law of the roads.
func newOpenLand(access street.Access, g *grid.Grid) *openLand {
	reach := max(access.Reach/g.Cell-offCorner, 0)
	o := &openLand{access: access, square: int(reach * reach), tiles: make([]atomic.Pointer[tileAccess], g.Tiles())}
	o.room.Store(mostKept)
	return o
}

// walk returns the time of the way along a step.
func (o *openLand) walk(s step, cell float64) road.Deciseconds {
	return road.Deciseconds(math.Round(o.access.Time(s.metres(cell))))
}

// reach returns how far the roads are that a tile's times depend on, in cells: one
// more than a step goes, as a corner needs all four cells around it.
func (o *openLand) reach() int { return cellsOf(o.square) + 1 }

// fill gives the corners of the field's active blocks the mean time of the nearest
// corner that has one, themselves if they do, and of the way there, and top where
// that is too far. It is a tenth of a second at least, even where a corner's only
// mean is that of a destination: no land is reached within no time.
func (a *tileAccess) fill(f *field, top road.Deciseconds) {
	width := f.side - 2*f.frame
	for _, block := range f.active {
		x, y := f.corner(block)
		for row := y; row <= y+blockCells; row++ {
			at := row*f.side + x
			for _, c := range a.codes[(row-f.frame)*width+x-f.frame:][:blockCells+1] {
				f.times[at] = top
				if c != 0 {
					from := &a.offsets[c]
					f.times[at] = min(max(f.means[at+int(from.corners)].value()+from.walk, 1), top)
				}
				at++
			}
		}
	}
}

// of returns how a tile is reached; add enters the roads in a box into corners.
func (o *openLand) of(g *grid.Grid, t grid.Tile, near *nearestRoads, add func(*roadCorners)) *tileAccess {
	if kept := o.tiles[t].Load(); kept != nil {
		return kept
	}
	a := o.find(g, t, near, add)
	size := a.bytes()
	if o.room.Add(-size) < 0 || !o.tiles[t].CompareAndSwap(nil, a) {
		o.room.Add(size)
	}
	return a
}

// bytes is about how much memory it takes.
func (a *tileAccess) bytes() int64 {
	return int64(2*len(a.codes) + 8*len(a.offsets) + 16*len(a.blocks) + 2*len(a.sources) + 12*len(a.runs) + 128)
}

// find computes how a tile is reached from the roads.
func (o *openLand) find(g *grid.Grid, t grid.Tile, near *nearestRoads, add func(*roadCorners)) *tileAccess {
	near.find(g, t, o.square, add)
	if o.extent != nil {
		o.leaveUnknown(g, t, near)
	}
	if o.apart != nil {
		o.leaveApart(g, t, near)
	}
	a := new(tileAccess)
	if near.far < 0 {
		return a
	}
	a.frame = frameOf(near.far + 1)
	a.number(near, func(s step) offset {
		return offset{int32(int(s.dy)*fieldSide(g.Side, a.frame) + int(s.dx)), o.walk(s, g.Cell)}
	})
	a.findSources(near, g.Side)
	return a
}

// leaveUnknown takes away the steps from corners outside the extent that are too
// long there.
func (o *openLand) leaveUnknown(g *grid.Grid, t grid.Tile, near *nearestRoads) {
	x, y := g.Corner(t)
	width := g.Side + 1
	near.leave(func(i int, s step) bool {
		return s.metres(g.Cell) > o.beyond && !o.extent.Contains(g.LonLat(float64(x+i%width), float64(y+i/width)))
	})
}

// number gives every step of a tile's corners a code.
func (a *tileAccess) number(near *nearestRoads, offsetOf func(step) offset) {
	side := 2*near.far + 1
	codes := make([]code, side*side)
	a.codes = make([]code, len(near.steps))
	a.offsets = append(a.offsets, offset{})
	for i, s := range near.steps {
		if s == tooFar {
			continue
		}
		c := &codes[(int(s.dy)+near.far)*side+int(s.dx)+near.far]
		if *c == 0 {
			*c = code(len(a.offsets))
			a.offsets = append(a.offsets, offsetOf(s))
		}
		a.codes[i] = *c
	}
	a.offsets = slices.Clip(a.offsets)
}

package isochrone

import (
	"math"
	"sync/atomic"

	"acces30/coverage/road"
)

// offRoad tells how country without roads is reached: on foot, so to speak,
// from the nearest corner of the lattice that has a road. Which corner that is
// is a matter of the roads alone, not of times: the country beside a road that
// is out of reach stays out of reach. So it is found once for every tile, and
// kept as long as there is room.
type offRoad struct {
	reach   int      // cells
	sources []source // by code
	tiles   []atomic.Pointer[[]code]
	room    atomic.Int64 // corners that may still be kept
}

// code tells where the nearest corner with a road is: farther than the reach
// when 0, else this many columns and rows away, see codeOf.
type code uint16

// source is a corner seen from another one.
type source struct {
	corners int // that follow each other in a field, to there
	walk    road.Deciseconds
}

// mostCorners bounds what is kept: in cells of 30 m, this is the country within
// reach of a road in 60,000 square kilometres, in 130 megabytes.
const mostCorners = 1 << 26

// newOffRoad takes the reach in metres and the speed in km/h.
func newOffRoad(reach, speed float64, l *lattice) *offRoad {
	o := &offRoad{reach: int(reach / l.cell), tiles: make([]atomic.Pointer[[]code], l.width*l.height)}
	o.room.Store(mostCorners)
	side := fieldSide(l.tile, o.frame())
	o.sources = append(o.sources, source{})
	for dy := -o.reach; dy <= o.reach; dy++ {
		for dx := -o.reach; dx <= o.reach; dx++ {
			metres := math.Sqrt(float64(dx*dx+dy*dy)) * l.cell
			o.sources = append(o.sources, source{dy*side + dx, road.Deciseconds(math.Round(metres * 36 / speed))})
		}
	}
	return o
}

// frame is one corner wider than the reach, as a corner needs all four cells
// around it.
func (o *offRoad) frame() int { return o.reach + 1 }

func (o *offRoad) codeOf(dx, dy int) code {
	return code(1 + (dy+o.reach)*(2*o.reach+1) + dx + o.reach)
}

// fill gives the tile's corners without a road near the time of the nearest
// corner that has one and of the walk there, and top where that is too far.
func (o *offRoad) fill(f *field, t tile, top road.Deciseconds) {
	here := o.codeOf(0, 0)
	codes := o.codes(f, t)
	for y := f.frame; y < f.side-f.frame; y++ {
		at := y*f.side + f.frame
		for _, c := range codes[:f.side-2*f.frame] {
			if c != here && c != 0 {
				from := &o.sources[c]
				f.times[at] = min(f.times[at+from.corners]+from.walk, top)
			}
			at++
		}
		codes = codes[f.side-2*f.frame:]
	}
}

// codes returns the codes of the tile's corners, row by row.
func (o *offRoad) codes(f *field, t tile) []code {
	if kept := o.tiles[t].Load(); kept != nil {
		return *kept
	}
	all := o.find(f)
	if o.room.Add(-int64(len(all))) >= 0 {
		o.tiles[t].Store(&all)
	}
	return all
}

// find computes the codes of a field with the roads of its tile.
func (o *offRoad) find(f *field) []code {
	columns := newColumns(f)
	all := make([]code, 0, (f.side-2*f.frame)*(f.side-2*f.frame))
	for y := f.frame; y < f.side-f.frame; y++ {
		for x := f.frame; x < f.side-f.frame; x++ {
			all = append(all, o.nearest(columns, y*f.side+x))
		}
	}
	return all
}

// nearest finds the nearest corner with a road; of several the one in the
// nearest column, the western one of two, and there the southern one.
func (o *offRoad) nearest(c *columns, at int) code {
	var found code
	square := o.reach*o.reach + 1 // of the distance in cells
	for far := 0; far <= o.reach && far*far < square; far++ {
		for _, dx := range [2]int{-far, far} {
			dy := int(min(c.south[at+dx], c.north[at+dx]))
			if far*far+dy*dy >= square {
				continue
			}
			square = far*far + dy*dy
			if int(c.south[at+dx]) <= dy {
				dy = -dy
			}
			found = o.codeOf(dx, dy)
		}
	}
	return found
}

// columns tell for every corner of a field how many rows it is to the nearest
// corner with a road in its column, to the south and to the north.
type columns struct{ south, north []uint8 }

// beyond is more than any reach, in cells: the side of a tile is the most.
const beyond = math.MaxUint8

func newColumns(f *field) *columns {
	n := len(f.means)
	c := &columns{make([]uint8, n), make([]uint8, n)}
	row := func(to, from []uint8, means []mean) {
		for i := range means {
			switch {
			case means[i].weight > 0:
				to[i] = 0
			case from == nil:
				to[i] = beyond
			default:
				to[i] = min(from[i], beyond-1) + 1
			}
		}
	}
	row(c.south[:f.side], nil, f.means[:f.side])
	row(c.north[n-f.side:], nil, f.means[n-f.side:])
	for at := f.side; at < n; at += f.side {
		row(c.south[at:at+f.side], c.south[at-f.side:at], f.means[at:at+f.side])
		back := n - f.side - at
		row(c.north[back:back+f.side], c.north[back+f.side:back+2*f.side], f.means[back:back+f.side])
	}
	return c
}

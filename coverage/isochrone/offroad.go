package isochrone

import (
	"math"

	"acces30/coverage/road"
)

// offRoad tells how country without roads is reached: on foot, so to speak,
// from the nearest corner of the lattice that has a road.
type offRoad struct {
	reach int                // cells
	walk  []road.Deciseconds // by the square of the distance in cells
}

// newOffRoad takes the reach in metres and the speed in km/h.
func newOffRoad(reach, speed, cell float64) offRoad {
	o := offRoad{reach: int(reach / cell)}
	for square := range o.reach*o.reach + 1 {
		metres := math.Sqrt(float64(square)) * cell
		o.walk = append(o.walk, road.Deciseconds(math.Round(metres*36/speed)))
	}
	return o
}

// beyond is more than any reach, in cells: tileCells is the most.
const beyond = math.MaxUint8

// fill gives the tile's corners without a road near the time of the nearest
// corner that has one and of the walk there, and top where that is too far.
// Which corner is the nearest is a matter of the roads alone, not of times: the
// country beside a road that is out of reach stays out of reach.
func (o *offRoad) fill(f *field, top road.Deciseconds) {
	f.findColumns()
	for y := f.frame; y < f.side-f.frame; y++ {
		for x := f.frame; x < f.side-f.frame; x++ {
			at := y*f.side + x
			if f.weights[at] > 0 {
				continue
			}
			if from, square, ok := o.nearest(f, at); ok {
				f.times[at] = min(f.times[from]+o.walk[square], top)
			}
		}
	}
}

// nearest returns the nearest corner with a road and the square of its distance
// in cells; of several the one in the nearest column, the western one of two,
// and there the southern one.
func (o *offRoad) nearest(f *field, at int) (from, square int, ok bool) {
	square = o.reach*o.reach + 1
	for dx := 0; dx <= o.reach && dx*dx < square; dx++ {
		for _, column := range [2]int{at - dx, at + dx} {
			dy := int(min(f.south[column], f.north[column]))
			if dx*dx+dy*dy >= square {
				continue
			}
			from, square, ok = column-dy*f.side, dx*dx+dy*dy, true
			if int(f.south[column]) > dy {
				from = column + dy*f.side
			}
		}
	}
	return from, square, ok
}

// findColumns tells for every corner how many rows it is to the nearest corner
// with a road in its column, to the south and to the north.
func (f *field) findColumns() {
	row := func(to, from []uint8, weights []uint32) {
		for i, w := range weights {
			to[i] = 0
			if w == 0 {
				to[i] = min(from[i], beyond-1) + 1
			}
		}
	}
	n := len(f.weights)
	row(f.south[:f.side], f.outside, f.weights[:f.side])
	row(f.north[n-f.side:], f.outside, f.weights[n-f.side:])
	for at := f.side; at < n; at += f.side {
		row(f.south[at:at+f.side], f.south[at-f.side:at], f.weights[at:at+f.side])
		back := n - f.side - at
		row(f.north[back:back+f.side], f.north[back+f.side:back+2*f.side], f.weights[back:back+f.side])
	}
}

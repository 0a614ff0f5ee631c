package isochrone

import (
	"encoding/binary"

	"acces30/coverage/isochrone/contour"
	"acces30/coverage/road"
)

// cut adds the lines of all limits in the active blocks of the field.
//
// Most cells have all corners on the same side of every limit. So corners are
// first ranked by the limits that they exceed, and a row of cells is skipped where
// all ranks are the same.
func (f *field) cut(lines *contour.Lines, limits []road.Deciseconds) {
	for _, block := range f.active {
		x, y := f.corner(block)
		below := f.rankRow(x, y, limits)
		for row := y; row < y+blockCells; row++ {
			above := f.rankRow(x, row+1, limits)
			if below != above || !below.same() {
				for i := range blockCells {
					f.cutCell(lines, x+i, row, below[i], below[i+1], above[i+1], above[i], limits)
				}
			}
			below = above
		}
	}
}

// cutCell adds the lines of a cell at the limits that some of its corners exceed
// and some do not, given their ranks.
func (f *field) cutCell(lines *contour.Lines, x, y int, sw, se, ne, nw uint8, limits []road.Deciseconds) {
	lowest, highest := min(sw, se, ne, nw), max(sw, se, ne, nw)
	if lowest == highest {
		return
	}
	below, above := f.times[y*f.side+x:][:2], f.times[(y+1)*f.side+x:][:2]
	corners := contour.Corners{SW: uint32(below[0]), SE: uint32(below[1]), NE: uint32(above[1]), NW: uint32(above[0])}
	for k := lowest; k < highest; k++ {
		lines.AddCell(int(k), f.x+x, f.y+y, corners, uint32(limits[k]))
	}
}

// rankOf returns how many limits a time exceeds.
func rankOf(t road.Deciseconds, limits []road.Deciseconds) uint8 {
	rank := len(limits)
	for rank > 0 && t <= limits[rank-1] {
		rank--
	}
	return uint8(rank)
}

// ranks are those of a row of a block's corners.
type ranks [blockCells + 1]uint8

func (f *field) rankRow(x, y int, limits []road.Deciseconds) (r ranks) {
	for i, t := range f.times[y*f.side+x:][:blockCells+1] {
		r[i] = rankOf(t, limits)
	}
	return r
}

// same reports whether all ranks are the same, eight at a time.
func (r *ranks) same() bool {
	word := binary.LittleEndian.Uint64(r[:])
	return word == binary.LittleEndian.Uint64(r[1:])
}

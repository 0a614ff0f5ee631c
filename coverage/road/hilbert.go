package road

import (
	"slices"

	"github.com/paulmach/orb"
)

// hilbertBits is the order of the curve: 2^16 cells on each side of the
// bounds, a few metres for a département.
const hilbertBits = 16

// HilbertOrder returns the rank of every point, in degrees, along a Hilbert
// curve over their bounds. Points in one cell keep their order, so the ranks
// are always the same for the same points.
func HilbertOrder(points []orb.Point) []uint32 {
	bound := orb.MultiPoint(points).Bound()
	scale := func(v, low, high float64) uint32 {
		if high <= low {
			return 0
		}
		return uint32((v - low) / (high - low) * (1<<hilbertBits - 1))
	}
	keys := make([]uint64, len(points)) // distance along the curve, then number
	for i, p := range points {
		x := scale(p.Lon(), bound.Min.Lon(), bound.Max.Lon())
		y := scale(p.Lat(), bound.Min.Lat(), bound.Max.Lat())
		keys[i] = uint64(hilbert(x, y))<<32 | uint64(i)
	}
	slices.Sort(keys)
	ranks := make([]uint32, len(points))
	for rank, key := range keys {
		ranks[uint32(key)] = uint32(rank)
	}
	return ranks
}

// hilbert returns the distance of a cell along the curve (the classical
// conversion by quadrants; see H. S. Warren, Hacker's Delight, chapter 16).
func hilbert(x, y uint32) uint32 {
	var d uint32
	for s := uint32(1) << (hilbertBits - 1); s > 0; s /= 2 {
		right, top := x&s != 0, y&s != 0
		switch {
		case right && !top:
			d += 3 * s * s
		case right && top:
			d += 2 * s * s
		case top:
			d += s * s
		}
		if !top { // the lower quadrants are turned
			if right {
				x, y = ^x, ^y
			}
			x, y = y, x
		}
	}
	return d
}

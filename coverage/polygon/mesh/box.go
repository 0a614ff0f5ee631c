package mesh

import (
	"math"

	"github.com/paulmach/orb"
)

// Box is a rectangle of cells, both corners in it.
type Box struct{ Min, Max Cell }

// Width returns how many cells the box reaches to the east.
func (b Box) Width() float64 { return float64(b.Max[0] - b.Min[0]) }

// Height returns how many cells the box reaches to the south.
func (b Box) Height() float64 { return float64(b.Max[1] - b.Min[1]) }

// Center returns the column and the row in the middle of the box.
func (b Box) Center() orb.Point {
	return orb.Point{float64(b.Min[0]) + b.Width()/2, float64(b.Min[1]) + b.Height()/2}
}

// Bound returns the box with its columns and rows as coordinates.
func (b Box) Bound() orb.Bound {
	return orb.Bound{
		Min: orb.Point{float64(b.Min[0]), float64(b.Min[1])},
		Max: orb.Point{float64(b.Max[0]), float64(b.Max[1])},
	}
}

// Contains reports whether a cell is in the box.
func (b Box) Contains(c Cell) bool {
	return c[0] >= b.Min[0] && c[0] <= b.Max[0] && c[1] >= b.Min[1] && c[1] <= b.Max[1]
}

// Pad returns the box with a margin, a share of its longer side.
func (b Box) Pad(share float64) Box {
	by := int32(math.Ceil(share * max(b.Width(), b.Height())))
	return Box{Cell{b.Min[0] - by, b.Min[1] - by}, Cell{b.Max[0] + by, b.Max[1] + by}}
}

// Extend returns the smallest box that holds this one and a cell.
func (b Box) Extend(c Cell) Box {
	return Box{
		Cell{min(b.Min[0], c[0]), min(b.Min[1], c[1])},
		Cell{max(b.Max[0], c[0]), max(b.Max[1], c[1])},
	}
}

// Package canvas draws a sheet of paper: shapes, circles and texts in points,
// written as SVG or as the pixels of a PNG.
//
// Drawing comes in through Canvas, in the order in which things lie one upon
// the other; a file goes out, the same bytes for the same drawing. The
// invariant: it knows nothing of maps, and both back ends measure texts with
// the same fonts, so that what has room on one has room on the other.
package canvas

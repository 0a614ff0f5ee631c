// Package grid lays square grids over parts of the Earth.
//
// In come points: their bound decides how far a grid goes (New), their positions
// in which bin of it they are (Bins), and how far apart they are whether one grid
// can serve them all (Regions). Out come cells and corners by number, in tiles that
// are worked on one at a time.
//
// The same corner has the same coordinates whatever else the grid covers: grids on
// one plane with the same cells differ in extent alone.
package grid

// Package pointgrid finds points of a plane by where they are: the nearest one,
// those within a radius, those around in growing rings.
//
// Points in metres come in; their numbers and distances go out. The invariant:
// the answers are those of looking at every point, and of points that are
// equally near the one with the lowest number counts.
package pointgrid

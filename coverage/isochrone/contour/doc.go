// Package contour draws the contours of a surface that is given at the corners of
// a grid, and makes polygons of them.
//
// In come the values at the corners of one cell after another, for ascending
// levels (Lines.AddCell: marching squares). Out comes one orb.MultiPolygon in
// degrees for each level: where the surface is no higher than that, simplified
// within a tolerance (Polygons).
//
// Rings are closed, simple and right-handed (RFC 7946): shells counterclockwise,
// holes clockwise and inside. The polygons of a level hold those of all levels
// below it. Contours cross the edges of the grid at a few fixed points only, so
// that rounding coordinates can change none of this.
package contour

// Package mesh holds the geometry of a map in whole cells of a metric grid:
// outlines cut into arcs that neighbours share, lines joined and simplified.
//
// Longitudes and latitudes come in, cells go out. The invariant: a border
// between two areas is one arc, whatever is done to it, so that neither gaps
// nor overlaps open between them.
package mesh

// Package location answers where points of an input lie: in which commune, how
// far outside an outline, within a distance of other points.
//
// Points and outlines come in, in degrees or, to be repaired, as a file writes
// them; degrees, metres on the sphere and indexes of communes go out. The
// invariant: it changes no commune, and every grid of cells gives the answer
// that a look at all points would give.
package location

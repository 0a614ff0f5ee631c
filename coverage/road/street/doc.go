// Package street holds networks of real roads: their shape, what is known of
// them, and how long they take to drive.
//
// In come OpenStreetMap's ways and nodes through a Builder, or a compiled file
// through Read. Out comes a Network, which knows no speeds, and from it, with a
// road.SpeedModel such as Speeds, Roads: the times of all arcs, and the legs
// from any point onto the roads and back.
//
// # Nodes and links
//
// A node is kept where roads meet, end, or change in kind or direction; the
// others are points of a line only. A link is what lies between two kept nodes.
// Nothing is lost by this compression: a link keeps its line, its stretches (what is known of
// each, and its length) and the features passed on it, so that its time is the
// sum of what it was made of, to a twentieth of a second. Loops and
// parallel links survive.
//
// # Lengths
//
// Lengths are those of the lines on the WGS84 ellipsoid, to the centimetre for
// every piece of line. A link's whole metres are rounded once and are the same
// both ways.
//
// There are over twenty files because building, writing and reading a network,
// its speeds, its legs and its index of points each take a few; all of them work
// on the packed arrays of Network, which no other room may see.
package street

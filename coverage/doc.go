// Package coverage holds the domain - communes, structures, service points,
// findings - and the analysis that tells, commune by commune, how far the
// nearest France services is.
//
// A Study comes in, read and checked by package data; a complete Result goes
// out, ready for package reports. The package knows no file format and no
// report. The invariant: a commune's flag comes from the network time at its
// reference point, compared unrounded, in tenths of a second.
package coverage

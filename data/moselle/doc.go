// Package moselle has the built-in tables: the communes of the Moselle and
// around, the France services structures of that area, and the service points
// that the official list leaves out.
//
// Nothing comes in; files and their descriptions go out. SOURCES.md names the
// publisher, the date and the licence of every fact. The invariant:
// communes.csv and structures.csv are what ./generate makes of those sources;
// service_points.csv is kept by hand.
package moselle
